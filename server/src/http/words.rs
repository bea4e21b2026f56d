//! The language of a request: `?lang=`, else what the browser or the script prefers, else English; of a problem, else
//! the language of the site, which is that of a session.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpRequest, web};
use shared::i18n::{Catalog, Lang};
use shared::settings::site as keys;

use super::site::Site;

/// The texts in the language of a request.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static Catalog);

impl Words {
    /// The texts for a request.
    pub fn of(request: &HttpRequest) -> Self {
        Self(Catalog::of(asked(request).unwrap_or_default()))
    }

    /// The texts for a problem of a request.
    pub async fn of_problem(request: &HttpRequest) -> Self {
        let lang = match asked(request) {
            Some(lang) => Some(lang),
            None => of_site(request).await,
        };
        Self(Catalog::of(lang.unwrap_or_default()))
    }

    /// The catalogue itself.
    pub fn catalog(self) -> &'static Catalog {
        self.0
    }
}

impl Deref for Words {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        self.0
    }
}

impl FromRequest for Words {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request)))
    }
}

/// The language that a request asks for, if it is one of ours.
fn asked(request: &HttpRequest) -> Option<Lang> {
    let named = request
        .query_string()
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="));
    let header = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    named
        .and_then(|lang| lang.parse().ok())
        .or_else(|| preferred(header.unwrap_or_default()))
}

/// The language of the site, where that can be known: the problem may be the database.
async fn of_site(request: &HttpRequest) -> Option<Lang> {
    let settings = request.app_data::<web::Data<Site>>()?.settings().await.ok()?;
    settings.word(&keys::LANGUAGE).parse().ok()
}

/// The language of ours that the header likes best; of two that it likes alike, the first.
fn preferred(header: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for part in header.split(',') {
        let mut pieces = part.split(';');
        let Some(lang) = pieces.next().and_then(|tag| tag.trim().parse().ok()) else {
            continue;
        };
        let weight = pieces
            .find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok())
            .unwrap_or(1.0);
        if weight > best.map_or(0.0, |(_, most)| most) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn the_language_that_is_liked_best() {
        for (header, expected) in [
            ("fr", Some(Lang::Fr)),
            ("fr-CA, en;q=0.8", Some(Lang::Fr)),
            ("en;q=0.5, fr;q=0.9", Some(Lang::Fr)),
            ("de, nl;q=0.9", None),
            ("de, fr;q=0.1", Some(Lang::Fr)),
            ("fr;q=0", None),
            ("", None),
        ] {
            assert_eq!(preferred(header), expected, "{header}");
        }
    }

    #[test]
    fn the_address_is_stronger() {
        let request = TestRequest::with_uri("/api/v1/rules?lang=fr").insert_header((ACCEPT_LANGUAGE, "en"));
        assert_eq!(Words::of(&request.to_http_request()).lang(), Lang::Fr);
    }
}
