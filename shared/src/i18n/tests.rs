//! Both languages say the same things, and nothing is wrong in their files.

use super::sources::SOURCES;
use super::{Args, Catalog, Lang};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// The values that each message and each attribute is filled with, by `id` or `id.attribute`.
type Patterns = BTreeMap<String, BTreeSet<String>>;

/// Finds the patterns of a file. The layout of the files is simple: a message begins at the start
/// of a line, an attribute with a blank and a dot, and what is further in belongs to them.
fn patterns(source: &str) -> Patterns {
    let mut patterns = Patterns::new();
    let mut id = String::new();
    let mut place = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split_once('=').map(|(name, _)| name.trim_end());
        if let Some(name) = name.filter(|name| is_identifier(name)) {
            id = name.to_owned();
            place = id.clone();
            assert!(!patterns.contains_key(&place), "{place} twice in one file");
        } else if let Some(attribute) = name
            .and_then(|name| name.trim_start().strip_prefix('.'))
            .filter(|name| is_identifier(name))
        {
            place = format!("{id}.{attribute}");
        }
        if !place.is_empty() {
            let values = line.split('$').skip(1).map(|rest| {
                rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                    .next()
                    .unwrap()
                    .to_owned()
            });
            patterns.entry(place.clone()).or_default().extend(values);
        }
    }
    patterns
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

#[test]
fn both_languages_have_the_same_messages() {
    let mut seen = BTreeSet::new();
    for (english, french) in SOURCES {
        let (english, french) = (patterns(english), patterns(french));
        assert_eq!(english, french);
        for id in english.into_keys().filter(|place| !place.contains('.')) {
            assert!(seen.insert(id.clone()), "{id} in two files");
        }
    }
    assert!(!seen.is_empty());
    for id in seen {
        assert!(Catalog::of(Lang::En).has(&id), "{id} can't be read");
        assert!(Catalog::of(Lang::Fr).has(&id), "{id} can't be read");
    }
}

#[test]
fn the_files_can_be_read() {
    for source in SOURCES.iter().flat_map(|(english, french)| [english, french]) {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            let near: Vec<_> = errors
                .iter()
                .map(|error| source.get(error.pos.clone()).unwrap_or_default())
                .collect();
            panic!("{errors:?} near {near:?}");
        }
    }
}

/// In French a narrow no-break space stands before these signs and inside quotation marks. The
/// sign of a separator after its name is no punctuation.
#[test]
fn french_signs_have_their_narrow_space() {
    for (_, french) in SOURCES {
        for line in french.lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once('=').map_or(line, |(_, text)| text);
            let signs = [" :", " ; ", " !", " ?", " »", "« ", "\u{a0}"];
            let wrong = signs.into_iter().find(|sign| text.contains(sign));
            assert_eq!(wrong, None, "{line}");
        }
    }
}

#[test]
fn numbers_are_grouped_and_nothing_is_isolated() {
    let args = Args::new()
        .with("key", "guard.deletions")
        .with("value", "many")
        .with("min", 0)
        .with("max", 1_000_000_i64);
    let text = |lang| Catalog::of(lang).text("settings-error-number", &args);
    assert_eq!(
        text(Lang::En),
        "guard.deletions can’t be “many”. Expected a whole number from 0 to 1,000,000."
    );
    assert_eq!(
        text(Lang::Fr),
        "guard.deletions ne peut pas valoir «\u{202f}many\u{202f}». \
         Attendu\u{202f}: un nombre entier de 0 à 1\u{202f}000\u{202f}000."
    );
}

#[test]
fn attributes() {
    let catalog = Catalog::of(Lang::En);
    let attribute = |id, name| catalog.attribute(id, name, &Args::new());
    assert_eq!(
        attribute("setting-site-language", "choice-fr").as_deref(),
        Some("French")
    );
    assert_eq!(attribute("setting-site-language", "nothing"), None);
    assert_eq!(attribute("nothing", "help"), None);
    assert_eq!(catalog.message("nothing", &Args::new()), None);
}

#[test]
#[should_panic(expected = "no message nothing in en")]
fn a_missing_message_fails_in_tests() {
    let _ = Catalog::of(Lang::En).text("nothing", &Args::new());
}

#[test]
fn args_travel_as_json() {
    let args = Args::new().with("known", "email").with("rows", 1_804);
    let json = serde_json::to_string(&args).unwrap();
    assert_eq!(json, r#"[["known","email"],["rows",1804]]"#);
    assert_eq!(serde_json::from_str::<Args>(&json).unwrap(), args);
}

#[test]
fn catalogues_are_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(Catalog::of(Lang::Fr));
}
