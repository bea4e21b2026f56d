//! Calls of functions.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use url::form_urlencoded;

use super::faulty::{Verdict, after, before, silence};
use crate::dispatch::Answer;
use crate::faults::What;
use crate::params::Tree;
use crate::site::{CallRecord, Site};
use crate::{functions, xml};

const JSON: &str = "application/json";
const XML: &str = "application/xml; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// What a request says.
struct Sent {
    tree: Tree,
    fields: usize,
    token: Option<String>,
    function: Option<String>,
    json: bool,
}

fn read(request: &HttpRequest, body: &[u8], limit: usize) -> Sent {
    let form = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    // What isn't a form isn't read: a body of JSON says nothing.
    let body = if form.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
        body
    } else {
        b""
    };
    let query: Vec<_> = form_urlencoded::parse(request.query_string().as_bytes()).collect();
    let form: Vec<_> = form_urlencoded::parse(body).collect();
    // PHP reads as many fields of a query as it is told to, and one more of a body; it says nothing of the others.
    let kept = query
        .iter()
        .take(limit)
        .chain(form.iter().take(limit.saturating_add(1)));
    let mut tree = Tree::read(kept.map(|(name, value)| (name.as_ref(), value.as_ref())));
    let token = tree.take("wstoken");
    let function = tree.take("wsfunction");
    let json = tree.take("moodlewsrestformat").is_some_and(|format| format == "json");
    Sent {
        tree,
        fields: query.len() + form.len(),
        token,
        function,
        json,
    }
}

/// How many entries the list of a call has.
fn items(function: Option<&str>, tree: &Tree) -> usize {
    let fields = function
        .and_then(functions::named)
        .map_or(&[][..], |function| function.fields);
    let list = fields
        .iter()
        .find(|field| field.is_list())
        .and_then(|field| tree.get(field.name()));
    match list {
        Some(Tree::Branch(entries)) => entries.len(),
        _ => 0,
    }
}

pub(super) async fn call(request: HttpRequest, body: web::Bytes, site: web::Data<Site>) -> HttpResponse {
    let _at_work = site.load.begin();
    let limit = site.quick.max_input_vars();
    let sent = read(&request, &body, limit);
    let items = items(sent.function.as_deref(), &sent.tree);
    let name = sent.function.clone().unwrap_or_default();
    let verdict = before(&site, &name, items, sent.token.as_deref()).await;
    let mut record = CallRecord {
        number: 0,
        function: name,
        fields: sent.fields,
        items,
        wrote: false,
        error: None,
        faults: verdict.words(),
    };
    let response = match verdict {
        Verdict::Instead { response, .. } => response,
        Verdict::Go { instead, .. } => {
            // Where it may take its time, so that other calls come in meanwhile and are counted.
            let at_work = site.clone();
            match web::block(move || work(&at_work, &sent)).await {
                Ok(done) => {
                    (record.wrote, record.error) = (done.wrote, done.error);
                    if instead == Some(What::SilentAfter) {
                        silence(&site, &record.function).await;
                    }
                    after(instead, done.response)
                }
                Err(_) => HttpResponse::InternalServerError().finish(),
            }
        }
    };
    site.with_calls(|calls| {
        record.number = calls.len() as u64 + 1;
        calls.push(record);
    });
    response
}

/// What came of a call.
struct Done {
    response: (StatusCode, &'static str, String),
    wrote: bool,
    error: Option<String>,
}

fn work(site: &Site, sent: &Sent) -> Done {
    let (answer, wrote) = site.answer(sent.token.as_deref(), sent.function.as_deref(), &sent.tree);
    let error = match &answer {
        Answer::Error(why) => Some(why.code().to_owned()),
        _ => None,
    };
    let debugging = site.with_state(|state| state.options.debugging);
    Done {
        response: respond(&answer, sent.json, debugging),
        wrote,
        error,
    }
}

fn respond(answer: &Answer, json: bool, debugging: bool) -> (StatusCode, &'static str, String) {
    let kind = if json { JSON } else { XML };
    match answer {
        Answer::Returned(value) if json => (StatusCode::OK, kind, value.to_string()),
        Answer::Returned(value) => (StatusCode::OK, kind, xml::returned(value)),
        Answer::Error(why) if json => (StatusCode::OK, kind, why.json(debugging).to_string()),
        Answer::Error(why) => (StatusCode::OK, kind, xml::error(why, debugging)),
        Answer::Fatal => (StatusCode::INTERNAL_SERVER_ERROR, HTML, String::new()),
        Answer::Closed => (StatusCode::FORBIDDEN, HTML, String::new()),
    }
}
