//! What is said is said in both languages, without a gap.

use super::*;
use crate::formats::FORMATS;
use crate::i18n::Lang;
use crate::registry;
use crate::settings;

fn in_each_language(mut check: impl FnMut(&Catalog)) {
    Lang::ALL.into_iter().for_each(|lang| check(Catalog::of(lang)));
}

#[test]
fn each_column_is_explained_by_the_name_that_help_shows() {
    in_each_language(|catalog| {
        for format in FORMATS {
            for column in format.columns() {
                assert!(!column_help(*format, column, catalog).is_empty());
                assert!(!kind(column, catalog).is_empty());
                assert!(!need(column.need, catalog).is_empty());
                assert!(notes(column, catalog).iter().all(|note| !note.is_empty()));
            }
            assert!(!purpose(*format, catalog).is_empty());
            assert!(page(format.name(), catalog.lang()).is_some_and(|page| page.starts_with("# ")));
        }
    });
}

#[test]
fn each_rule_and_each_setting_is_told() {
    in_each_language(|catalog| {
        for rule in registry::rules() {
            let message = message(rule, catalog);
            assert!(!message.is_empty() && !message.contains('$'), "{message}");
            for told in [severity(rule, catalog), scope(rule, catalog), fix(rule, catalog)] {
                assert!(!told.is_empty());
            }
        }
        for key in settings::keys() {
            assert!(!values(key, catalog).is_empty() && !default(key, catalog).is_empty());
        }
    });
}

#[test]
fn notes_of_a_column() {
    let catalog = Catalog::of(Lang::En);
    let told = |format: &str, name: &str| {
        let format = crate::formats::find(format).unwrap();
        let column = format.columns().iter().find(|column| column.shown() == name).unwrap();
        notes(column, catalog)
    };
    assert_eq!(told("enrolments", "gN"), ["N from 1 to 9", "`*EMPTY*` empties it"]);
    assert_eq!(
        told("users", "profile_field_X"),
        ["Also `user_profile_X`", "`*EMPTY*` empties it"]
    );
    assert_eq!(told("users", "courseN"), ["Any number of them, N from 1"]);
}

#[test]
fn messages_show_the_names_of_their_values() {
    let rule = registry::rule("CSV023").unwrap();
    assert_eq!(
        message(rule, Catalog::of(Lang::En)),
        "The row ends before {column}: it has {found} of {expected} cells."
    );
}
