//! The cookie of a session.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use super::site::Site;
use crate::accounts::Secret;

/// Its name where TLS is sure: browsers then take it from this host alone, and only with all that follows.
const SECURE: &str = "__Host-toolsync";
const PLAIN: &str = "toolsync";

fn name(site: &Site) -> &'static str {
    if site.is_secure { SECURE } else { PLAIN }
}

/// The word in the cookie of a request.
pub fn word(request: &HttpRequest, site: &Site) -> Option<String> {
    request.cookie(name(site)).map(|cookie| cookie.value().to_owned())
}

/// The cookie of a session that begins.
pub fn of(word: &Secret, site: &Site) -> Cookie<'static> {
    let longest = Duration::seconds(site.accounts.longest_session());
    Cookie::build(name(site), word.reveal().to_owned())
        .path("/")
        .http_only(true)
        .secure(site.is_secure)
        .same_site(SameSite::Strict)
        .max_age(longest)
        .finish()
}

/// What makes a browser forget it.
pub fn gone(site: &Site) -> Cookie<'static> {
    let mut cookie = of_nobody(site);
    cookie.make_removal();
    cookie
}

fn of_nobody(site: &Site) -> Cookie<'static> {
    Cookie::build(name(site), "")
        .path("/")
        .http_only(true)
        .secure(site.is_secure)
        .same_site(SameSite::Strict)
        .finish()
}
