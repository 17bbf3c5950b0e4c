//! The contract that is kept in `assets/registry/` is the one the handlers make:
//! `UPDATE=1 cargo test -p reqlament-registry contract` writes it anew.

use std::collections::BTreeSet;
use std::path::PathBuf;

use reqlament_registry::api::{CODES, document, wire_schema};
use serde_json::{Value as Json, json};
use tempfile::tempdir;

use crate::http::get;
use crate::server::Server;

fn is_kept(name: &str, contract: &Json) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets/registry")
        .join(name);
    let made = format!(
        "{}\n",
        serde_json::to_string_pretty(contract).expect("JSON")
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(&file, &made).expect("written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == made,
        "{name} is out of date: UPDATE=1 cargo test -p reqlament-registry contract"
    );
}

#[test]
fn the_contract_is_kept_as_the_handlers_make_it() {
    let document = serde_json::to_value(document()).expect("JSON");
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.1"))
    );
    is_kept("openapi.json", &document);
    is_kept("wire.schema.json", &wire_schema().expect("JSON"));
}

/// The codes are those that the errors give, so that none can be forgotten.
#[test]
fn the_contract_names_every_code() {
    let sources = [
        include_str!("../../src/api/problem.rs"),
        include_str!("../../src/error.rs"),
        include_str!("../../src/refusal.rs"),
        include_str!("../../src/store/error.rs"),
    ];
    let mut given = BTreeSet::new();
    for source in sources {
        let (_, body) = source.split_once("fn code(&self)").expect("codes");
        let (body, _) = body.split_once("\n    }\n").expect("its end");
        given.extend(
            body.split("=> \"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next()),
        );
    }
    assert_eq!(CODES.iter().copied().collect::<BTreeSet<_>>(), given);
    let schema = wire_schema().expect("JSON");
    assert_eq!(
        schema["$defs"]["Problem"]["properties"]["code"]["examples"],
        json!(CODES)
    );
}

#[test]
fn every_message_that_is_named_is_there() {
    let schema = wire_schema().expect("JSON");
    let mut named = Vec::new();
    references(&schema, &mut named);
    assert!(named.len() > 20, "{named:?}");
    for target in named {
        let name = target.strip_prefix("#/$defs/").expect("a definition");
        assert!(schema["$defs"][name].is_object(), "{name}");
    }
}

fn references(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            if let Some(target) = map.get("$ref").and_then(Json::as_str) {
                found.push(target.to_owned());
            }
            map.values().for_each(|value| references(value, found));
        }
        Json::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn the_contract_is_served_and_its_page_needs_nothing_from_elsewhere() {
    let data = tempdir().expect("a folder");
    let server = Server::trial(data.path());
    let served = get(server.address, "/v1/openapi.json").json();
    assert_eq!(served, serde_json::to_value(document()).expect("JSON"));

    let page = get(server.address, "/docs");
    assert!(page.head.contains("content-type: text/html"));
    assert!(
        page.head
            .contains("content-security-policy: default-src 'none'")
    );
    let html = String::from_utf8(page.body).expect("text");
    for (path, _) in served["paths"].as_object().expect("paths") {
        assert!(html.contains(&format!(" {path}</code>")), "{path}");
    }
    for foreign in ["<script", "src=", "http://", "https://", "@import", "url("] {
        assert!(!html.contains(foreign), "{foreign}");
    }
    let anchors = html.split("href=\"#").skip(1);
    for anchor in anchors.filter_map(|rest| rest.split('"').next()) {
        assert!(html.contains(&format!("id=\"{anchor}\"")), "#{anchor}");
    }
}
