//! `GET /v1/openapi.json` and `GET /docs`: the contract for programs, and as a page that needs no script and nothing from
//! elsewhere.

use std::sync::OnceLock;

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use serde_json::Value as Json;

use super::contract::document;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}\
h2{margin-top:2.5rem;border-bottom:1px solid #767676}h3{margin-bottom:.25rem}code,a{overflow-wrap:anywhere}code{font-family:ui-monospace,monospace}\
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:start;font-weight:600}\
th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:start;vertical-align:top}a{color:#0b4f9e}";

fn contract() -> &'static Json {
    static CONTRACT: OnceLock<Json> = OnceLock::new();
    CONTRACT.get_or_init(|| serde_json::to_value(document()).unwrap_or_default())
}

/// This contract, for programs.
#[utoipa::path(
    get,
    path = "/v1/openapi.json",
    tag = "operation",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)),
    security(()),
)]
pub(super) async fn read_document() -> impl IntoResponse {
    axum::Json(contract())
}

/// This contract as a page.
#[utoipa::path(
    get,
    path = "/docs",
    tag = "operation",
    responses((status = 200, description = "HTML", body = String, content_type = "text/html")),
    security(()),
)]
pub(super) async fn read_docs() -> impl IntoResponse {
    static PAGE: OnceLock<String> = OnceLock::new();
    let page = PAGE.get_or_init(|| page(contract()).into_string());
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], page.as_str())
}

/// What no answer of this server needs, it forbids: scripts, frames, content from elsewhere, guesses of a type.
pub(super) async fn plain(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "no-referrer"),
    ] {
        // A page that needs its own style or a form says so itself.
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-cache"));
    response
}

fn text<'a>(json: &'a Json, name: &str) -> &'a str {
    json[name].as_str().unwrap_or_default()
}

fn entries(json: &Json) -> impl Iterator<Item = (&String, &Json)> {
    json.as_object().into_iter().flatten()
}

fn items(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().into_iter().flatten()
}

/// Words in which what stands between grave accents is code.
fn words(text: &str) -> Markup {
    html! {
        @for (at, piece) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (piece) } } @else { (piece) }
        }
    }
}

fn page(contract: &Json) -> Markup {
    let info = &contract["info"];
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text(info, "title")) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (text(info, "title")) }
                    p { (words(text(info, "description"))) }
                    p { a href="/v1/openapi.json" { "OpenAPI 3.1" } }
                    nav aria-label="Contents" {
                        ul {
                            @for tag in items(&contract["tags"]) {
                                li { a href={"#tag-" (text(tag, "name"))} { (text(tag, "name")) } ": " (words(text(tag, "description"))) }
                            }
                            li { a href="#messages" { "messages" } }
                        }
                    }
                    @for tag in items(&contract["tags"]) { (section(contract, tag)) }
                    h2 id="messages" { "messages" }
                    @for (name, schema) in entries(&contract["components"]["schemas"]) { (message(name, schema)) }
                }
            }
        }
    }
}

fn section(contract: &Json, tag: &Json) -> Markup {
    let name = text(tag, "name");
    html! {
        h2 id={"tag-" (name)} { (name) }
        @for (path, item) in entries(&contract["paths"]) {
            @for (method, operation) in entries(item) {
                @if items(&operation["tags"]).any(|own| own == name) { (one(path, method, operation)) }
            }
        }
    }
}

fn one(path: &str, method: &str, operation: &Json) -> Markup {
    html! {
        section aria-labelledby=(text(operation, "operationId")) {
            h3 id=(text(operation, "operationId")) { code { (method.to_uppercase()) " " (path) } }
            p { strong { (text(operation, "summary")) } " " (words(text(operation, "description"))) }
            p { (who(operation)) }
            @if let Some(body) = operation["requestBody"]["content"].as_object() {
                p { "Body: " @for (kind, content) in body { code { (kind) } " " (kind_of(&content["schema"])) } }
            }
            @if items(&operation["parameters"]).next().is_some() {
                table {
                    caption { "Parameters" }
                    thead { tr { th scope="col" { "Name" } th scope="col" { "In" } th scope="col" { "Kind" } th scope="col" { "Meaning" } } }
                    tbody {
                        @for own in items(&operation["parameters"]) {
                            tr { td { code { (text(own, "name")) } } td { (text(own, "in")) } td { (kind_of(&own["schema"])) } td { (words(text(own, "description"))) } }
                        }
                    }
                }
            }
            table {
                caption { "Answers" }
                thead { tr { th scope="col" { "Status" } th scope="col" { "Kind" } th scope="col" { "Meaning" } } }
                tbody {
                    @for (status, answer) in entries(&operation["responses"]) {
                        tr {
                            td { (status) }
                            td { @for (kind, content) in entries(&answer["content"]) { code { (kind) } " " (kind_of(&content["schema"])) } }
                            td { (words(text(answer, "description"))) }
                        }
                    }
                }
            }
        }
    }
}

/// Who may ask, in words.
fn who(operation: &Json) -> &'static str {
    match text(operation, "x-caller") {
        "agency" => "Open to an agency.",
        "own" => "Open to the operator, and to the agency whose filing it is.",
        "operator" => "Open to the operator.",
        "signed" => "Open to every account.",
        _ => "Open to everybody.",
    }
}

fn message(name: &str, schema: &Json) -> Markup {
    html! {
        section aria-labelledby={"message-" (name)} {
            h3 id={"message-" (name)} { (name) }
            p { (words(text(schema, "description"))) }
            @if schema["properties"].is_object() {
                table {
                    thead { tr { th scope="col" { "Name" } th scope="col" { "Kind" } th scope="col" { "Meaning" } } }
                    tbody {
                        @for (property, own) in entries(&schema["properties"]) {
                            tr {
                                td { code { (property) } @if !items(&schema["required"]).any(|required| required == property) { " (optional)" } }
                                td { (kind_of(own)) }
                                td { (words(text(own, "description"))) }
                            }
                        }
                    }
                }
            } @else {
                p { (kind_of(schema)) }
            }
        }
    }
}

/// A kind in words, with a link where it is a message.
fn kind_of(schema: &Json) -> Markup {
    if let Some(name) = text(schema, "$ref").strip_prefix("#/components/schemas/") {
        return html! { a href={"#message-" (name)} { (name) } };
    }
    let alternatives = schema["oneOf"].as_array().or(schema["anyOf"].as_array());
    html! {
        @if let Some(alternatives) = alternatives {
            @for (at, one) in alternatives.iter().enumerate() { @if at > 0 { " or " } (kind_of(one)) }
        } @else if schema["items"].is_object() {
            "list of " (kind_of(&schema["items"]))
        } @else if let Some(words) = schema["enum"].as_array().or(schema["examples"].as_array()) {
            @for (at, word) in words.iter().enumerate() { @if at > 0 { ", " } code { (word.as_str().unwrap_or_default()) } }
        } @else {
            (types(&schema["type"])) " " (text(schema, "format"))
        }
    }
}

fn types(json: &Json) -> String {
    match json {
        Json::String(one) => one.clone(),
        Json::Array(several) => {
            let words: Vec<&str> = several.iter().filter_map(Json::as_str).collect();
            words.join(" or ")
        }
        _ => "anything".to_owned(),
    }
}
