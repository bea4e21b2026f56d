//! All rules of all command files, for help, documentation and `toolsync rules`.

use crate::rule::Rule;
use crate::{check, formats, plan};

/// All rules: of reading and packages, of the platform, then of each command file.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let general = check::rules::RULES.iter().chain(plan::rules::RULES).copied();
    general.chain(
        formats::FORMATS
            .iter()
            .flat_map(|format| format.rules().iter().copied()),
    )
}

/// The rule of this code, whatever its case.
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// The name of an outcome, or the code of a rule, that is written so.
pub fn outcome(name: &str) -> Option<&'static str> {
    let of_formats = formats::all().flat_map(|format| format.outcomes().iter().copied());
    let mut known = of_formats.chain(formats::all().flat_map(|format| format.rules().iter().map(|rule| rule.code)));
    known
        .find(|known| *known == name)
        .or_else(|| rules().map(|rule| rule.code).find(|code| *code == name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Args, Catalog, Lang};
    use std::collections::BTreeSet;

    #[test]
    fn a_code_is_given_once() {
        let mut seen = BTreeSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.code), "{} stands for two rules", rule.code);
        }
    }

    #[test]
    fn each_rule_is_explained_in_both_languages() {
        for lang in [Lang::En, Lang::Fr] {
            let catalog = Catalog::of(lang);
            for rule in rules() {
                assert!(catalog.has(rule.code), "{} has no message in {lang}", rule.code);
                for attribute in ["title", "why", "example", "way"] {
                    let text = catalog.attribute(rule.code, attribute, &Args::new());
                    assert!(
                        text.is_some_and(|text| !text.is_empty()),
                        "{}.{attribute} is missing in {lang}",
                        rule.code
                    );
                }
            }
        }
    }
}
