//! The contract: an OpenAPI 3.1 document that is made of the handlers, and the JSON Schema of the wire.

use serde_json::{Map, Value as Json, json};
use utoipa::OpenApi;
use utoipa::openapi::schema::{Object, Schema, Type};
use utoipa::openapi::security::{
    ClientCredentials, Flow, Http, HttpAuthScheme, OAuth2, Scopes, SecurityScheme,
};
use utoipa::openapi::{self, Components, Content, Ref, RefOr, Response};

use reqlament_core::filing::Problem;

/// What stands before the routes.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Registry of services",
        version = "1",
        description = "The operator's side of the state registry of electronic services of Azerbaijan (Cabinet decision 191/2011, \
            parts 4.5 and 10; law 279-VIIQ; Cabinet decision 129/2026). JSON bodies are the wire messages of `wire.schema.json`; what \
            is digested is canonical JSON (RFC 8785, text in NFC). Errors are `application/problem+json` (RFC 9457): programs branch on \
            `code`, which never changes its meaning. Each answer carries `X-Correlation-Id`, under which the operator finds it in \
            the log. Time alone decides nothing: deadlines are told, silence is neither consent nor refusal.",
        license(name = "")
    ),
    tags(
        (name = "filings", description = "What agencies file, and where it stands"),
        (name = "attachments", description = "Files that editions name by their digest"),
        (name = "decisions", description = "What the operator decides"),
        (name = "opinions", description = "What other bodies say of a filing"),
        (name = "notices", description = "What happened, to be read on from where one stopped"),
        (name = "services", description = "The public register and the law it is kept by"),
        (name = "access", description = "Tokens"),
        (name = "operation", description = "How the server goes, and this contract"),
    ),
    components(schemas(Problem))
)]
struct Head;

/// The document before the routes are added.
pub(super) fn head() -> openapi::OpenApi {
    let mut head = Head::openapi();
    head.info.license = None;
    let components = head.components.get_or_insert_with(Components::new);
    components.add_security_scheme(
        "credentials",
        SecurityScheme::Http(
            Http::builder()
                .scheme(HttpAuthScheme::Basic)
                .description(Some("Id and secret of an account"))
                .build(),
        ),
    );
    let flow = ClientCredentials::new("/v1/token", Scopes::new());
    components.add_security_scheme(
        "token",
        SecurityScheme::OAuth2(OAuth2::new([Flow::ClientCredentials(flow)])),
    );
    let described =
        "A certificate of an authority that the operator trusts, shown as the connection is opened";
    components.add_security_scheme(
        "certificate",
        SecurityScheme::MutualTls {
            description: Some(described.to_owned()),
            deprecated: None,
            extensions: None,
        },
    );
    head
}

/// The whole document.
pub fn document() -> openapi::OpenApi {
    let (_, mut document) = super::routes().split_for_parts();
    for item in document.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.patch,
        ];
        for operation in operations.into_iter().flatten() {
            let problem = RefOr::T(problem());
            operation
                .responses
                .responses
                .insert("default".to_owned(), problem);
        }
    }
    if let Some(components) = &mut document.components
        && let Some(RefOr::T(Schema::Object(problem))) = components.schemas.get_mut("Problem")
    {
        let code = Object::builder()
            .schema_type(Type::String)
            .description(Some(
                "Stable code; programs branch on it. More may be added.",
            ))
            .examples(super::CODES.iter().copied())
            .build();
        problem
            .properties
            .insert("code".to_owned(), RefOr::T(code.into()));
    }
    document
}

/// What any operation may answer in place of what was asked.
fn problem() -> Response {
    let schema = Ref::from_schema_name("Problem");
    Response::builder()
        .description("A problem; `code` says which")
        .content("application/problem+json", Content::new(Some(schema)))
        .build()
}

/// The messages of the wire as a JSON Schema (2020-12), for other programs.
pub fn wire_schema() -> Result<Json, serde_json::Error> {
    let document = serde_json::to_value(document())?;
    let mut schemas = document["components"]["schemas"].clone();
    point_to_definitions(&mut schemas);
    Ok(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:reqlament:wire:1",
        "title": "Messages of the registry of services",
        "$defs": schemas,
    }))
}

fn point_to_definitions(json: &mut Json) {
    match json {
        Json::Object(map) => {
            let moved: Map<String, Json> = std::mem::take(map);
            for (name, mut value) in moved {
                match (&name[..], &mut value) {
                    ("$ref", Json::String(target)) => {
                        *target = target.replace("#/components/schemas/", "#/$defs/");
                    }
                    (_, value) => point_to_definitions(value),
                }
                map.insert(name, value);
            }
        }
        Json::Array(items) => items.iter_mut().for_each(point_to_definitions),
        _ => {}
    }
}
