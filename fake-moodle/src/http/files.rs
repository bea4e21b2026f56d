//! Pictures of accounts, as they were uploaded; and a page that says what this is.

use actix_web::{HttpResponse, web};

use crate::site::Site;

pub(super) async fn picture(path: web::Path<(i64, String, String)>, site: web::Data<Site>) -> HttpResponse {
    let found = site.with_state(|state| {
        let user = state.tables.contexts.get(path.0)?.instance;
        state.pictures.get(&user).cloned()
    });
    match found {
        Some(bytes) => HttpResponse::Ok().content_type(kind(&bytes)).body(bytes),
        None => HttpResponse::NotFound().finish(),
    }
}

fn kind(bytes: &[u8]) -> &'static str {
    match bytes.first() {
        Some(0xff) => "image/jpeg",
        Some(b'G') => "image/gif",
        _ => "image/png",
    }
}

/// What somebody sees who opens the address in a browser.
pub(super) async fn front_page(site: web::Data<Site>) -> HttpResponse {
    let (name, users, courses) = site.with_state(|state| {
        let tables = &state.tables;
        (state.options.sitename.clone(), tables.users.len(), tables.courses.len())
    });
    let links =
        ["state", "calls", "load", "faults"].map(|at| format!("<li><a href=\"/fake/{at}\">/fake/{at}</a></li>"));
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>{name}</title></head><body><h1>{name}</h1><p>A fake Moodle with \
         {users} accounts and {courses} courses. It has web services and no pages.</p><ul>{}</ul></body></html>\n",
        links.concat()
    );
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page)
}
