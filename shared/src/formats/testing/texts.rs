//! What every command file owes to its catalogue and its samples.

use std::collections::BTreeSet;

use super::{School, hear, settings};
use crate::formats::{Format, samples};
use crate::i18n::{Args, Catalog, Lang};
use crate::rule::{Scope, Severity};

const LANGS: [Lang; 2] = [Lang::En, Lang::Fr];

/// Title, columns, outcomes and rules have their texts in both languages.
pub(in crate::formats) fn all_texts_are_there(format: &dyn Format) {
    for catalog in LANGS.map(Catalog::of) {
        let attribute = |id: &str, name: &str| catalog.attribute(id, name, &Args::new()).is_some();
        let title = format!("format-{}", format.name());
        assert!(catalog.has(&title) && attribute(&title, "purpose"));
        for column in format.columns() {
            let id = format!("{}-column-{}", format.name(), column.shown());
            assert!(catalog.has(&id) && attribute(&id, "title"), "{id}");
        }
        for outcome in format.outcomes() {
            assert!(catalog.has(outcome), "{outcome}");
        }
        for rule in format.rules() {
            assert!(catalog.has(rule.code), "{}", rule.code);
            for name in ["title", "why", "example", "way"] {
                assert!(attribute(rule.code, name), "{}.{name}", rule.code);
            }
        }
    }
}

/// Diagnostics and outcomes of the samples carry what their messages need: a value that is missing fails in the
/// catalogue, where debug assertions are on. And each outcome is one that the format names.
pub(in crate::formats) fn values_fit_their_messages(format: &'static dyn Format, school: &School) {
    for sample in samples(format) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        for catalog in LANGS.map(Catalog::of) {
            for found in hear(format, &settings(&[]), file).0.diagnostics {
                let mut args = found.args.clone();
                args.push("column", found.column.clone().unwrap_or_default());
                args.push("value", found.value.clone().unwrap_or_default());
                assert!(!catalog.text(found.rule.code, &args).is_empty());
            }
            let plans = school.clone().plan(format, file);
            for outcome in plans.into_iter().flat_map(|plan| plan.outcomes) {
                let mut args = outcome.args.clone();
                args.push("key", outcome.key.clone());
                assert!(!catalog.text(outcome.name, &args).is_empty());
                let is_code = outcome.name.starts_with(char::is_uppercase);
                assert!(is_code || format.outcomes().contains(&outcome.name), "{}", outcome.name);
            }
        }
    }
}

/// The samples break each rule of the format, but those that need a setting.
pub(in crate::formats) fn every_rule_is_broken(format: &'static dyn Format, school: &School, but: &[&str]) {
    let mut broken = BTreeSet::new();
    for sample in samples(format) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let found = hear(format, &settings(&[]), file).0.diagnostics;
        broken.extend(found.into_iter().map(|found| found.rule.code));
        let plans = school.clone().plan(format, file);
        let outcomes = plans.into_iter().flat_map(|plan| plan.outcomes);
        broken.extend(outcomes.map(|outcome| outcome.name));
    }
    for rule in format.rules().iter().filter(|rule| !but.contains(&rule.code)) {
        assert!(broken.contains(rule.code), "no sample breaks {}", rule.code);
    }
}

/// Codes ascend, belong to the format, and none of its rules stops a file.
pub(in crate::formats) fn codes_ascend(format: &dyn Format) {
    let codes: Vec<&str> = format.rules().iter().map(|rule| rule.code).collect();
    let own = codes.iter().all(|code| code.starts_with(format.code()));
    assert!(codes.is_sorted() && own, "{codes:?}");
    let mut rules = format.rules().iter();
    let fatal = rules.find(|rule| rule.scope == Scope::File && rule.severity == Severity::Error);
    assert!(fatal.is_none(), "{fatal:?}");
}
