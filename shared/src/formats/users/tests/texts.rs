//! What is said: the samples with what they show, and texts for all that can be said, in both languages.

use super::check::{check, settings, told};
use crate::formats::{Format, samples, users::Users};
use crate::i18n::{Args, Catalog, Lang};
use crate::report::describe;

#[test]
fn rules_columns_and_outcomes_have_their_texts() {
    for lang in Lang::ALL {
        let catalog = Catalog::of(lang);
        let title = format!("format-{}", Users.name());
        assert!(catalog.attribute(&title, "purpose", &Args::new()).is_some(), "{lang}");
        for rule in Users.rules() {
            assert!(catalog.has(rule.code), "{lang} {}", rule.code);
            for part in ["title", "why", "example", "way"] {
                let text = catalog.attribute(rule.code, part, &Args::new());
                assert!(text.is_some_and(|text| !text.is_empty()), "{lang} {}.{part}", rule.code);
            }
        }
        for column in Users.columns() {
            let id = format!("users-column-{}", column.shown());
            assert!(catalog.has(&id), "{lang} {id}");
        }
        for outcome in Users.outcomes() {
            assert!(catalog.has(outcome), "{lang} {outcome}");
        }
    }
}

#[test]
fn rules_stand_in_the_order_of_their_codes() {
    let codes: Vec<&str> = Users.rules().iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted());
    assert!(codes.iter().all(|code| code.starts_with(Users.code())));
}

#[test]
fn samples_show_what_they_are_for() {
    for sample in samples(&Users) {
        let words = match sample.name {
            "list.csv" => "users.operation=suspend",
            "rename.csv" => "users.allow_rename=1",
            "core.csv" => "csv.separator=auto",
            _ => "",
        };
        let text = std::str::from_utf8(sample.bytes).unwrap();
        let found = check(&settings(words), text);
        let sentences = found
            .diagnostics
            .iter()
            .zip(told(&found))
            .map(|(diagnostic, told)| format!("{told}\n    {}", describe(diagnostic, Catalog::of(Lang::En))));
        let rows = format!("{} of {} rows can be run", found.summary.valid_rows, found.summary.rows);
        let shown = [rows].into_iter().chain(sentences).collect::<Vec<_>>().join("\n");
        insta::with_settings!({ snapshot_path => "../samples", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(sample.name, shown);
        });
    }
}
