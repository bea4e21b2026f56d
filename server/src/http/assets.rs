//! The page: embedded in release builds, read from disk in debug builds.

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, IF_NONE_MATCH, VARY};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../app/dist"]
#[allow_missing = true]
struct Page;

/// A file of the page; any other path is the page itself, which has its own routes.
pub async fn serve(request: HttpRequest) -> HttpResponse {
    let path = request.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return HttpResponse::NotFound().finish();
    }
    let (name, file) = match find(path) {
        Some(found) => found,
        // A page that was opened before an update asks for files that are no longer: it must not take the page for them.
        None if is_code(path) => return HttpResponse::NotFound().finish(),
        None => match find("index.html") {
            Some(found) => found,
            None => {
                return HttpResponse::NotFound()
                    .content_type("text/plain; charset=utf-8")
                    .body(NOT_BUILT);
            }
        },
    };
    respond(&request, name, &file)
}

const NOT_BUILT: &str = "The page isn't built. Run `cargo xtask run`, or use the API below /api/v1.";

/// The policy of the page: nothing from elsewhere, no inline script but those of the page itself, by their hash.
pub fn content_security_policy() -> String {
    let scripts: Vec<String> = Page::get("index.html")
        .map(|file| {
            inline_scripts(&String::from_utf8_lossy(&file.data))
                .iter()
                .map(|script| hash(script))
                .collect()
        })
        .unwrap_or_default();
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self' data: blob:; \
         worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'",
        scripts.join(" ")
    )
}

/// The Fluent files in a folder of the page.
pub fn texts(folder: &str) -> impl Iterator<Item = String> {
    let inside = move |name: &str| name.starts_with(folder) && name.ends_with(".ftl");
    Page::iter()
        .filter(move |name| inside(name))
        .filter_map(|name| Page::get(&name))
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
}

fn find(path: &str) -> Option<(&str, EmbeddedFile)> {
    if path.is_empty() || path.ends_with(".br") {
        return None;
    }
    Page::get(path).map(|file| (path, file))
}

/// Whether a path is that of a file of code, as no address of the page is.
fn is_code(path: &str) -> bool {
    [".js", ".wasm", ".css"].iter().any(|ending| path.ends_with(ending))
}

fn respond(request: &HttpRequest, name: &str, file: &EmbeddedFile) -> HttpResponse {
    let tag = format!("\"{}\"", hex(&file.metadata.sha256_hash()));
    let mut response = HttpResponse::Ok();
    // Hashed names never change their content; the page, the worker and its wasm keep their names.
    let lasting = name.contains('-') && !name.starts_with("worker") && !name.starts_with("sheets");
    let cache = if lasting {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    response
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((ETAG, tag.clone()))
        .insert_header((VARY, "accept-encoding"));
    if request
        .headers()
        .get(IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return HttpResponse::NotModified()
            .insert_header((ETAG, tag))
            .insert_header((CACHE_CONTROL, cache))
            .finish();
    }
    response.content_type(media_type(name));
    let accepted = request
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if accepted.contains("br")
        && let Some(small) = Page::get(&format!("{name}.br"))
    {
        return response
            .insert_header((CONTENT_ENCODING, "br"))
            .body(small.data.into_owned());
    }
    response.body(file.data.to_vec())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The bodies of scripts without a source.
fn inline_scripts(html: &str) -> Vec<&str> {
    let mut scripts = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("<script") {
        let Some(tag) = rest.get(start..) else { break };
        let Some(open) = tag.find('>') else { break };
        let Some(close) = tag.find("</script>") else { break };
        if !tag.get(..open).is_some_and(|attributes| attributes.contains(" src=")) {
            scripts.extend(tag.get(open + 1..close));
        }
        rest = tag.get(close + "</script>".len()..).unwrap_or_default();
    }
    scripts
}

fn hash(script: &str) -> String {
    use sha2::{Digest, Sha256};
    format!("'sha256-{}'", base64(&Sha256::digest(script.as_bytes())))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scripts_without_a_source_are_inline() {
        let html = r#"<script src="a.js"></script><script type="module">import x</script><p></p><script>y()</script>"#;
        assert_eq!(inline_scripts(html), ["import x", "y()"]);
    }

    #[test]
    fn code_of_another_release_is_missed_and_any_other_path_is_a_page() {
        for path in ["runs-0123456789abcdef.wasm", "page-0123456789abcdef.js", "base-1.css"] {
            assert!(is_code(path), "{path}");
        }
        for path in ["runs", "directory/users/7", "help/rules/USR004"] {
            assert!(!is_code(path), "{path}");
        }
    }

    #[test]
    fn a_script_is_allowed_by_its_hash() {
        // printf 'y()' | openssl dgst -sha256 -binary | base64
        assert!(hash("y()").starts_with("'sha256-"));
        assert_ne!(hash("y()"), hash("x()"));
    }
}
