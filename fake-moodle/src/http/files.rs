//! Pictures of accounts, as they were uploaded.

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
