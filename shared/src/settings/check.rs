//! From what somebody wrote to the normal form of a value.

use super::kind::{Key, Kind};
use super::notice::Expected;
use crate::location::Location;
use crate::value::{email, number, truth};

/// The most bytes of a value.
const LONGEST: usize = 10_000;

/// The normal form of a value, in which it is kept and compared.
pub(super) fn normal(key: &Key, written: &str) -> Result<String, Expected> {
    if written.len() > LONGEST {
        return Err(Expected::Shorter { max: LONGEST });
    }
    let text = written.trim();
    match key.kind {
        Kind::Flag => flag(text).map(str::to_owned).ok_or(Expected::Flag),
        Kind::Number { min, max } => number::integer(text)
            .filter(|number| (min..=max).contains(number))
            .map(|number| number.to_string())
            .ok_or(Expected::Number { min, max }),
        Kind::Word(words) => word(key, words, written)
            .map(str::to_owned)
            .ok_or(Expected::Word(words)),
        Kind::Text => Ok(text.to_owned()),
        Kind::FilledText if text.is_empty() => Err(Expected::Filled),
        Kind::FilledText => Ok(text.to_owned()),
        Kind::List => Ok(unique(items(text)).join(" ")),
        Kind::Map => map(text).ok_or(Expected::Map),
        Kind::Url if text.is_empty() || is_url(text) => Ok(text.to_owned()),
        Kind::Url => Err(Expected::Url),
        Kind::Zone if is_zone(text) => Ok(text.to_owned()),
        Kind::Zone => Err(Expected::Zone),
        Kind::Path if text.chars().any(char::is_control) => Err(Expected::Path),
        Kind::Path => Ok(text.to_owned()),
        Kind::Location if text.is_empty() => Ok(key.default.to_owned()),
        Kind::Location if Location::parse(text).is_ok() => Ok(text.to_owned()),
        Kind::Location => Err(Expected::Location),
        Kind::Addresses => addresses(text).ok_or(Expected::Addresses),
    }
}

/// The pieces of a list; blanks, commas and semicolons separate them.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'))
        .filter(|item| !item.is_empty())
}

fn flag(text: &str) -> Option<&'static str> {
    let on = if text.eq_ignore_ascii_case("on") {
        true
    } else if text.eq_ignore_ascii_case("off") {
        false
    } else {
        truth::truth(text)?
    };
    Some(if on { "1" } else { "0" })
}

fn word(key: &Key, words: &[&'static str], written: &str) -> Option<&'static str> {
    // A tab is a blank and a choice.
    [written, written.trim()].into_iter().find_map(|text| {
        let choice = words.iter().find(|word| word.eq_ignore_ascii_case(text));
        let synonym = key
            .synonyms
            .iter()
            .find(|(synonym, _)| synonym.eq_ignore_ascii_case(text));
        choice.copied().or_else(|| synonym.map(|(_, choice)| *choice))
    })
}

fn map(text: &str) -> Option<String> {
    let mut pairs = Vec::new();
    for item in items(text) {
        let (name, value) = item.split_once('=')?;
        let value = number::integer(value).filter(|value| *value > 0)?;
        if name.is_empty() {
            return None;
        }
        pairs.push(format!("{name}={value}"));
    }
    Some(pairs.join(" "))
}

fn addresses(text: &str) -> Option<String> {
    let addresses = unique(items(text));
    addresses
        .iter()
        .all(|address| email::valid(address))
        .then(|| addresses.join(" "))
}

fn unique<'a>(items: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut unique: Vec<&str> = Vec::new();
    for item in items {
        if !unique.contains(&item) {
            unique.push(item);
        }
    }
    unique
}

fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && !host.is_empty()
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

fn is_zone(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_+-/".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{csv, drop, guard, locations, moodle, notify, pictures, site, users};

    #[test]
    fn normal_forms() {
        for (key, written, expected) in [
            (&users::ALLOW_RENAME, "yes", "1"),
            (&users::ALLOW_RENAME, "Off", "0"),
            (&guard::PERCENT, " 100 ", "100"),
            (&csv::SEPARATOR, "\t", "tab"),
            (&csv::SEPARATOR, "TAB", "tab"),
            (&csv::SEPARATOR, ";", ";"),
            (&csv::ENCODING, "utf-8", "UTF-8"),
            (&csv::ENCODING, "ISO-8859-1", "windows-1252"),
            (&users::MATCH_BY, "Email", "email"),
            (&site::CITY, " Lyon ", "Lyon"),
            (&users::PROTECTED, "admin, guest;admin", "admin guest"),
            (&moodle::ROLES, "teacher=4, student=5", "teacher=4 student=5"),
            (&moodle::URL, "", ""),
            (
                &moodle::URL,
                "https://moodle.school.example",
                "https://moodle.school.example",
            ),
            (&site::TIME_ZONE, "Europe/Paris", "Europe/Paris"),
            (&drop::FOLDER, "/srv/sync drop", "/srv/sync drop"),
            (&locations::USERS, "", "userimport.csv"),
            (&locations::USERS, "hr/users_*.csv", "hr/users_*.csv"),
            (&locations::USERS, "a.csv, b.csv", "a.csv, b.csv"),
            (
                &locations::USERS,
                "https://hr.example/u.csv",
                "https://hr.example/u.csv",
            ),
            (
                &notify::REPORT_TO,
                "a@b.example; c@d.example",
                "a@b.example c@d.example",
            ),
        ] {
            assert_eq!(
                normal(key, written).as_deref(),
                Ok(expected),
                "{} = {written:?}",
                key.name
            );
        }
    }

    #[test]
    fn refused() {
        for (key, written, expected) in [
            (&users::ALLOW_RENAME, "maybe", Expected::Flag),
            (&users::ALLOW_RENAME, "", Expected::Flag),
            (&guard::PERCENT, "101", Expected::Number { min: 0, max: 100 }),
            (&guard::PERCENT, "ten", Expected::Number { min: 0, max: 100 }),
            (&pictures::PREFIX, " ", Expected::Filled),
            (&moodle::ROLES, "teacher", Expected::Map),
            (&moodle::ROLES, "teacher=0", Expected::Map),
            (&moodle::URL, "moodle.school.example", Expected::Url),
            (&moodle::URL, "https://", Expected::Url),
            (&site::TIME_ZONE, "", Expected::Zone),
            (&site::TIME_ZONE, "Paris time", Expected::Zone),
            (&drop::FOLDER, "a\0b", Expected::Path),
            (&locations::USERS, "../users.csv", Expected::Location),
            (&locations::USERS, "*/users.csv", Expected::Location),
            (&locations::USERS, "hr/", Expected::Location),
            (&locations::USERS, "ftp://hr.example/u.csv", Expected::Location),
            (&notify::REPORT_TO, "a@b.example, nobody", Expected::Addresses),
        ] {
            assert_eq!(normal(key, written), Err(expected), "{} = {written:?}", key.name);
        }
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(normal(&site::CITY, &long), Err(Expected::Shorter { max: LONGEST }));
    }
}
