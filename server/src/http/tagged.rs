//! What may change at any run: asked for each time, and sent only when it has changed.

use actix_web::http::header::{CACHE_CONTROL, ETAG, EntityTag, IF_NONE_MATCH, IfNoneMatch};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder};

/// Only the browser of who asked may keep it, and must ask whether it still holds.
const CACHE: (actix_web::http::header::HeaderName, &str) = (CACHE_CONTROL, "private, no-cache");

/// The answer to who has this very thing already.
pub fn unchanged(request: &HttpRequest, tag: &EntityTag) -> Option<HttpResponse> {
    if !request.headers().contains_key(IF_NONE_MATCH) {
        return None;
    }
    let Some(IfNoneMatch::Items(tags)) = request.get_header::<IfNoneMatch>() else {
        return None;
    };
    let known = tags.iter().any(|its| its.weak_eq(tag));
    known.then(|| tagged(&mut HttpResponse::NotModified(), tag).finish())
}

/// The answer to who hasn't.
pub fn tagged<'a>(answer: &'a mut HttpResponseBuilder, tag: &EntityTag) -> &'a mut HttpResponseBuilder {
    answer.insert_header(CACHE).insert_header((ETAG, tag.to_string()))
}
