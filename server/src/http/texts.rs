//! The texts of the page: its own and those of the rules, in two files a language.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use actix_web::middleware::Compress;
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};
use shared::i18n::{Lang, Part, sources};

use super::assets;

/// Adds the route.
pub fn configure(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/texts/{lang}/{part}.ftl")
            .wrap(Compress::default())
            .get(show),
    );
}

/// A part of the texts of a language, in Fluent.
async fn show(request: HttpRequest) -> HttpResponse {
    let mut all = Lang::ALL
        .into_iter()
        .flat_map(|lang| Part::ALL.map(|part| (lang, part)));
    let Some((lang, part)) = all.find(|(lang, part)| part.address(*lang) == request.path()) else {
        return HttpResponse::NotFound().finish();
    };
    let texts = texts(lang, part);
    let tag = format!("\"{:x}\"", Sha256::digest(&texts));
    let known = request.headers().get(IF_NONE_MATCH);
    let is_known = known.is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = match is_known {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    response
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((ETAG, tag));
    // A browser takes a body after 304 for the next answer on the connection.
    if is_known {
        return response.finish();
    }
    response
        .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
        .body(texts)
}

fn texts(lang: Lang, part: Part) -> String {
    let folder = format!("locales/{}/", lang.code());
    assets::texts(&folder)
        .chain(sources(lang).map(str::to_owned))
        .map(|source| part.among(&source))
        .collect()
}
