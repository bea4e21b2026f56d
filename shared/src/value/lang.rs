//! Language codes of people and courses (D46): `fr`, `en_us`, `de_kids`.

use std::borrow::Cow;

/// The normal form: trimmed, lower-cased, and without the `_utf8` of old platforms.
#[must_use]
pub fn normal(cell: &str) -> Cow<'_, str> {
    let text = cell.trim();
    let text = strip_utf8(text);
    if text.chars().any(char::is_uppercase) {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a normal form can be a language code: two or three letters, then any number of parts
/// of letters and digits, each behind a `_`.
#[must_use]
pub fn plausible(code: &str) -> bool {
    let mut parts = code.split('_');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// A plausible code for what isn't one: `fr-CA` is `fr_ca`.
#[must_use]
pub fn propose(cell: &str) -> Option<String> {
    let code = normal(cell).replace(['-', ' '], "_");
    (code != cell && plausible(&code)).then_some(code)
}

fn strip_utf8(text: &str) -> &str {
    let Some(start) = text.len().checked_sub("_utf8".len()) else {
        return text;
    };
    match (text.get(..start), text.get(start..)) {
        (Some(code), Some(end)) if end.eq_ignore_ascii_case("_utf8") => code,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_form() {
        for (cell, expected) in [
            ("fr", "fr"),
            (" FR ", "fr"),
            ("en_utf8", "en"),
            ("EN_US_UTF8", "en_us"),
            ("", ""),
        ] {
            assert_eq!(normal(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn codes() {
        for code in ["fr", "en_us", "de_kids", "zh_tw", "fil", "sr_lt", "en_us_k12"] {
            assert!(plausible(code), "{code:?}");
        }
        for code in ["", "f", "french", "fr-ca", "FR", "fr_", "_fr", "fr__ca", "f1"] {
            assert!(!plausible(code), "{code:?}");
        }
    }

    #[test]
    fn proposals() {
        assert_eq!(propose("fr-CA").as_deref(), Some("fr_ca"));
        assert_eq!(propose("fr"), None);
        assert_eq!(propose("french"), None);
    }
}
