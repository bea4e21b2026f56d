//! Kinds of values: a value that isn't what its cleaning would leave is refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// What a parameter may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Int,
    /// 0 or 1.
    Bool,
    /// Anything.
    Raw,
    /// Anything without spaces around it.
    Trimmed,
    /// Text without tags.
    Text,
    /// Letters, digits, `_` and `-`.
    AlphaNumExt,
    /// A username: lower case, and few characters unless the site has more.
    Username,
    /// An installed way to log in.
    Auth,
    /// An installed language.
    Lang,
    /// An installed theme.
    Theme,
}

/// What depends on the site.
#[derive(Debug, Clone)]
pub struct Kinds {
    /// Installed ways to log in.
    pub auths: BTreeSet<String>,
    /// Installed languages.
    pub langs: BTreeSet<String>,
    /// Installed themes.
    pub themes: BTreeSet<String>,
    /// Whether usernames may hold more than `a-z0-9.@_-`.
    pub extended_usernames: bool,
}

impl Kind {
    /// The value, if it is of this kind; else the name of what was expected.
    pub fn read(self, text: &str, site: &Kinds) -> Result<Value, &'static str> {
        let right = match self {
            Self::Int => {
                let number: i64 = text.parse().map_err(|_| "int")?;
                return if number.to_string() == text {
                    Ok(json!(number))
                } else {
                    Err("int")
                };
            }
            Self::Bool => {
                return match text {
                    "0" => Ok(json!(false)),
                    "1" => Ok(json!(true)),
                    _ => Err("bool"),
                };
            }
            Self::Raw => true,
            Self::Trimmed => text.trim() == text,
            Self::Text => !tagged(text),
            Self::AlphaNumExt => text
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || "_-".contains(sign)),
            Self::Username => username(text, site.extended_usernames),
            Self::Auth => text.is_empty() || site.auths.contains(text),
            Self::Lang => text.is_empty() || site.langs.contains(text),
            Self::Theme => text.is_empty() || site.themes.contains(text),
        };
        if right { Ok(json!(text)) } else { Err(self.name()) }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Bool => "bool",
            Self::Raw => "raw",
            Self::Trimmed => "raw_trimmed",
            Self::Text => "text",
            Self::AlphaNumExt => "alphanumext",
            Self::Username => "username",
            Self::Auth => "auth",
            Self::Lang => "lang",
            Self::Theme => "theme",
        }
    }
}

/// Whether this is a username of a site.
pub(super) fn username(text: &str, extended: bool) -> bool {
    let few = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-._@".contains(sign);
    text.trim() == text && text.to_lowercase() == text && (extended || text.chars().all(few))
}

fn tagged(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        if after.starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!?".contains(sign)) {
            return true;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_cleaning_would_change_is_refused() {
        let site = Kinds {
            auths: ["manual".to_owned()].into(),
            langs: ["en".to_owned()].into(),
            themes: BTreeSet::new(),
            extended_usernames: false,
        };
        assert_eq!(Kind::Int.read("12", &site), Ok(json!(12)));
        assert_eq!(Kind::Int.read("012", &site), Err("int"));
        assert_eq!(Kind::Int.read("", &site), Err("int"));
        assert_eq!(Kind::Bool.read("true", &site), Err("bool"));
        assert_eq!(Kind::Text.read("1 < 2", &site), Ok(json!("1 < 2")));
        assert_eq!(Kind::Text.read("a <b>", &site), Err("text"));
        assert_eq!(Kind::Username.read("zoé", &site), Err("username"));
        assert_eq!(
            Kind::Username.read(
                "zoé b",
                &Kinds {
                    extended_usernames: true,
                    ..site
                }
            ),
            Ok(json!("zoé b"))
        );
    }
}
