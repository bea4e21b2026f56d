//! The document of the API (OpenAPI 3.1): made of the route table, of what `operations` says of each route, and of
//! examples that a real server gave, whose shapes are asked of their types.
//!
//! To document a route: a line in `operations`, a call in `server/tests/http/openapi.rs`, then
//! `UPDATE_EXAMPLES=1 cargo nextest run -p server --test http openapi`.

mod operations;
mod shapes;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::HttpResponse;
use serde_json::{Map, Value, json};
use shared::api::{OperatorRole, Problem};

use super::gate::Access;
use super::problem::Code;
use super::routes::{Entry, ROUTES};
pub use operations::{Given, OPERATIONS, Operation, Taken, Typed};

/// What was asked and answered in the example of each operation, by `METHOD /path`.
static EXAMPLES: LazyLock<BTreeMap<String, Example>> =
    LazyLock::new(|| serde_json::from_str(include_str!("examples.json")).unwrap_or_default());

/// The document, as text.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| serde_json::to_string_pretty(&document()).unwrap_or_default());

/// A call and its answer, as a real server gave it.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Example {
    /// The body of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Value>,
    /// The body of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Value>,
}

/// `GET /openapi.json`
pub async fn show() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(text())
}

/// The document, as `toolsync openapi` prints it.
#[must_use]
pub fn text() -> &'static str {
    &DOCUMENT
}

/// The document.
#[must_use]
pub fn document() -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    let problem = json!({
        "status": 422, "code": "bad-field", "title": "A field can’t be accepted.",
        "detail": "username", "field": "rows", "request_id": "01HR5Y5Z7Q5N6S0W4V1C2B3A4D"
    });
    schemas.insert("Problem".into(), shapes::told::<Problem>(&problem));
    for entry in ROUTES {
        let Some(operation) = operations::find(entry.method.as_str(), entry.path) else {
            continue;
        };
        let path = paths.entry(entry.path).or_insert_with(|| json!({}));
        let method = entry.method.as_str().to_lowercase();
        shapes::set(path, &method, described(entry, operation, &mut schemas));
    }
    let codes = Code::ALL
        .iter()
        .map(|code| format!("`{}` {}", code.name(), code.status().as_u16()));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Tool Sync",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "description": format!(
                "Keeps a learning platform in step with CSV command files. Moments are Unix seconds. Lists come in parts: \
                 `next` of one is `cursor` of the next. Scripts sign in by `Authorization: Bearer TOKEN`; a browser, by its \
                 session, adds `x-requested-with` to all that changes something. Errors are problems (RFC 9457) with one \
                 of these codes: {}.",
                codes.collect::<Vec<_>>().join(", ")
            ),
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}, {"session": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "An API token: `toolsync admin token create`."},
                "session": {"type": "apiKey", "in": "cookie", "name": "toolsync_session", "description": "The session of a browser, by POST /session. Where people reach the server by TLS the name begins with `__Host-`."},
            },
            "responses": {
                "Problem": {
                    "description": "What went wrong, by a code and in words, in the language of the request.",
                    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}, "example": problem}},
                },
            },
        },
    })
}

fn described(entry: &Entry, operation: &Operation, schemas: &mut Map<String, Value>) -> Value {
    let example = EXAMPLES.get(&operation.name());
    let tag = entry
        .path
        .trim_start_matches('/')
        .split(['/', '.'])
        .next()
        .unwrap_or_default();
    let mut parameters: Vec<Value> = places(entry.path)
        .map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}))
        .collect();
    parameters.extend(operation.query.iter().map(|(name, help)| {
        let kind = if operations::NUMBERS.contains(name) {
            "integer"
        } else {
            "string"
        };
        json!({"name": name, "in": "query", "description": help, "schema": {"type": kind}})
    }));
    if operation.name() == "POST /runs" {
        parameters.push(json!({
            "name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "maxLength": 255},
            "description": "A call that is sent again with the same key finds the run of then."
        }));
    }
    let mut described = json!({
        "tags": [tag],
        "operationId": operation.id(),
        "summary": operation.summary,
        "description": access(entry.access),
        "responses": {"default": {"$ref": "#/components/responses/Problem"}},
    });
    if !parameters.is_empty() {
        shapes::set(&mut described, "parameters", parameters.into());
    }
    if entry.access == Access::Open {
        shapes::set(&mut described, "security", json!([]));
    }
    if let Some(body) = body(operation, example.and_then(|example| example.asked.as_ref()), schemas) {
        shapes::set(
            &mut described,
            "requestBody",
            json!({"required": true, "content": body}),
        );
    }
    let (status, answer) = answer(operation, example.and_then(|example| example.told.as_ref()), schemas);
    if let Some(responses) = described.get_mut("responses") {
        shapes::set(responses, status, answer);
    }
    described
}

fn access(access: Access) -> String {
    let (role, rest) = match access {
        Access::Open => return "For everybody.".to_owned(),
        Access::Scraped => (
            OperatorRole::Reviewer,
            " Everybody where the server runs with `--metrics open`.",
        ),
        Access::Least(role) => (role, ""),
        Access::Within(role) => (role, " A token for some command files is held to these."),
        Access::Person(role) => (role, " In person: no token is let through."),
    };
    let who = match role {
        OperatorRole::Reviewer => "For reviewers, operators and administrators.",
        OperatorRole::Operator => "For operators and administrators.",
        OperatorRole::Administrator => "For administrators.",
    };
    format!("{who}{rest}")
}

/// The names in a path.
fn places(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn body(operation: &Operation, example: Option<&Value>, schemas: &mut Map<String, Value>) -> Option<Value> {
    let json = |typed: &Typed, schemas: &mut Map<String, Value>| {
        let example = example.cloned().unwrap_or_default();
        json!({"schema": named(typed, &example, schemas), "example": example})
    };
    let form = |options: &str| {
        json!({"schema": {"type": "object", "required": ["files"], "properties": {
            "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
            "options": {"type": "string", "contentMediaType": "application/json", "description": options},
        }}})
    };
    Some(match &operation.taken {
        Taken::Nothing => return None,
        Taken::Json(typed) => json!({"application/json": json(typed, schemas)}),
        Taken::Form(options) => json!({"multipart/form-data": form(options)}),
        Taken::FormOrJson(options, typed) => {
            json!({"application/json": json(typed, schemas), "multipart/form-data": form(options)})
        }
        Taken::Text(media) => json!({(*media): {"schema": {"type": "string"}}}),
    })
}

fn answer(operation: &Operation, example: Option<&Value>, schemas: &mut Map<String, Value>) -> (&'static str, Value) {
    match &operation.given {
        Given::Nothing => ("204", json!({"description": "Done."})),
        Given::Json(status, typed) => {
            let example = example.cloned().unwrap_or_default();
            let mut schema = named(typed, &example, schemas);
            if let Some(one) = &operation.one {
                let example = EXAMPLES.get(&format!("{}/{{id}}", operation.name()));
                let example = example.and_then(|example| example.told.clone()).unwrap_or_default();
                schema = json!({"anyOf": [schema, named(one, &example, schemas)]});
            }
            let mut content = json!({"application/json": {"schema": schema, "example": example}});
            if let Some(kind) = operation.file {
                shapes::set(&mut content, kind, of_file(kind));
            }
            (status, json!({"description": operation.summary, "content": content}))
        }
        Given::File(kinds) => {
            let content: Map<String, Value> = kinds.iter().map(|kind| ((*kind).to_owned(), of_file(kind))).collect();
            ("200", json!({"description": operation.summary, "content": content}))
        }
    }
}

/// What is said of a file: it is a text or bytes, unless it is JSON, of which the type is another one each time.
fn of_file(kind: &str) -> Value {
    match kind {
        "application/json" => json!({"schema": {}}),
        _ => json!({"schema": {"type": "string"}}),
    }
}

/// The shape of a body: that of its type is described once.
fn named(typed: &Typed, example: &Value, schemas: &mut Map<String, Value>) -> Value {
    let schema = (typed.shape)(example);
    let Some(name) = operations::type_name(typed) else {
        return schema;
    };
    // What several operations give is described by the example that shows most of it.
    let known = schemas.entry(name.clone()).or_insert_with(|| schema.clone());
    if known.to_string().len() < schema.to_string().len() {
        *known = schema;
    }
    json!({"$ref": format!("#/components/schemas/{name}")})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_described_and_nothing_else() {
        for entry in ROUTES {
            let name = format!("{} {}", entry.method, entry.path);
            assert!(
                operations::find(entry.method.as_str(), entry.path).is_some(),
                "{name} isn’t described"
            );
        }
        for operation in OPERATIONS {
            let is_route = |entry: &Entry| entry.method.as_str() == operation.method && entry.path == operation.path;
            assert!(ROUTES.iter().any(is_route), "there is no {}", operation.name());
        }
        let ids: std::collections::BTreeSet<String> = OPERATIONS.iter().map(Operation::id).collect();
        assert_eq!(ids.len(), OPERATIONS.len());
    }

    #[test]
    fn every_body_has_an_example_that_is_of_its_type() {
        for operation in OPERATIONS {
            let example = EXAMPLES.get(&operation.name()).cloned().unwrap_or_default();
            if let Taken::Json(typed) | Taken::FormOrJson(_, typed) = &operation.taken {
                let asked = example
                    .asked
                    .as_ref()
                    .unwrap_or_else(|| panic!("{}: no example", operation.name()));
                assert!((typed.is_one)(asked), "{}: {asked}", operation.name());
            }
            if let Given::Json(_, typed) = &operation.given {
                let told = example
                    .told
                    .as_ref()
                    .unwrap_or_else(|| panic!("{}: no example", operation.name()));
                assert!((typed.is_one)(told), "{}: {told}", operation.name());
            }
        }
        for name in EXAMPLES.keys() {
            assert!(
                OPERATIONS.iter().any(|operation| operation.name() == *name),
                "{name} is no operation"
            );
        }
    }
}
