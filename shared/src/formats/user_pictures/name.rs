//! Whom the name of an image names.

use std::borrow::Cow;

use crate::settings::{PictureBy, UserBy};
use crate::value::number;

/// The identifier in the name of an image: what stands before its last dot, percent signs decoded, since not every
/// identifier can be a file's name.
pub(super) fn identifier(base_name: &str) -> String {
    let stem = base_name.rsplit_once('.').map_or(base_name, |(stem, _)| stem);
    decoded(stem).trim().to_owned()
}

/// `%2F` as `/`. What is no such code, or wouldn't be a text, stays as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, hex(0).zip(hex(1))) {
            (b'%', Some((high, low))) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Why an identifier names nobody here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoUser {
    /// Users are named by id, and it is no number.
    NotANumber,
    /// It is of another host, or what follows the last `@` is no host (D34).
    OtherHost,
}

/// By what the platform is asked for the user, and with which value, in the form in which values are compared (D28).
pub(super) fn user(by: PictureBy, identifier: &str) -> Result<(UserBy, Cow<'_, str>), NoUser> {
    match by {
        PictureBy::Id => match number::integer(identifier) {
            Some(id) if id > 0 => Ok((UserBy::Id, Cow::Borrowed(identifier))),
            _ => Err(NoUser::NotANumber),
        },
        PictureBy::Idnumber => Ok((UserBy::Idnumber, Cow::Borrowed(identifier))),
        PictureBy::Username => Ok((UserBy::Username, Cow::Owned(identifier.to_lowercase()))),
        PictureBy::Email => Ok((UserBy::Email, Cow::Owned(identifier.to_lowercase()))),
        PictureBy::HostedUsername => match identifier.rsplit_once('@') {
            None => Ok((UserBy::Username, Cow::Owned(identifier.to_lowercase()))),
            Some((username, "1")) => Ok((UserBy::Username, Cow::Owned(username.to_lowercase()))),
            Some(_) => Err(NoUser::OtherHost),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identifier_is_what_stands_before_the_last_dot() {
        for (name, expected) in [
            ("jdoe.png", "jdoe"),
            ("nora.lind.jpg", "nora.lind"),
            ("nora@example.org.png", "nora@example.org"),
            ("A%2F12.png", "A/12"),
            ("caf%C3%A9.png", "café"),
            ("100%.png", "100%"),
            ("50%ff.png", "50%ff"),
            (" jdoe .png", "jdoe"),
        ] {
            assert_eq!(identifier(name), expected);
        }
    }

    #[test]
    fn a_hosted_user_name_splits_at_its_last_at() {
        let hosted = |name| user(PictureBy::HostedUsername, name).map(|(_, value)| value.into_owned());
        assert_eq!(hosted("Nora.Lind@1"), Ok("nora.lind".into()));
        assert_eq!(hosted("nora@example.org@1"), Ok("nora@example.org".into()));
        assert_eq!(hosted("nora.lind"), Ok("nora.lind".into()));
        assert_eq!(hosted("nora.lind@3"), Err(NoUser::OtherHost));
        assert_eq!(hosted("nora@example.org"), Err(NoUser::OtherHost));
    }
}
