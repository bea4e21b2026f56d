//! Each rule, outcome and column has its texts, with no value left open.

use super::super::Cohorts;
use super::world::World;
use super::{hear, request, settings};
use crate::formats::{Format, samples};
use crate::i18n::{Args, Catalog, Lang};
use crate::report::{describe, describe_outcome};

#[test]
fn all_texts_are_there() {
    for catalog in Lang::ALL.map(Catalog::of) {
        assert!(catalog.has("format-cohorts"));
        for column in Cohorts.columns() {
            assert!(
                catalog.has(&format!("cohorts-column-{}", column.shown())),
                "{}",
                column.shown()
            );
        }
        for outcome in Cohorts.outcomes() {
            assert!(catalog.has(outcome), "{outcome}");
        }
        for rule in Cohorts.rules() {
            for attribute in ["title", "why", "example", "way"] {
                let text = catalog.attribute(rule.code, attribute, &Args::new());
                assert!(text.is_some(), "{}.{attribute}", rule.code);
            }
        }
    }
}

/// A value that is missing fails in the catalogue, where debug assertions are on.
#[test]
fn diagnostics_and_outcomes_carry_what_their_messages_need() {
    for changed in [
        &[][..],
        &[("cohorts.match_by", "name")],
        &[("cohorts.match_by", "id")],
        &[("cohorts.auto_create", "0")],
    ] {
        for sample in samples(&Cohorts) {
            let file = std::str::from_utf8(sample.bytes).unwrap();
            let (heard, summary) = hear(&request(&settings(changed)), file);
            for catalog in Lang::ALL.map(Catalog::of) {
                for found in &heard.diagnostics {
                    assert!(!describe(found, catalog).is_empty());
                }
            }
            if summary.fatal {
                continue;
            }
            for outcome in World::with(changed)
                .plan(file)
                .into_iter()
                .flat_map(|plan| plan.outcomes)
            {
                for catalog in Lang::ALL.map(Catalog::of) {
                    assert!(!describe_outcome(&outcome, catalog).is_empty());
                }
            }
        }
    }
}

#[test]
fn freeing_says_how_many_go() {
    let mut world = World::new();
    let plan = world.plan("cmd;cidnumber\nfree;CO-23-Z");
    let said = |lang| describe_outcome(&plan[0].outcomes[0], Catalog::of(lang));
    assert_eq!(said(Lang::En), "Cohort Leavers 2023 freed of its 2 members");
    assert_eq!(said(Lang::Fr), "Cohorte Leavers 2023 vidée de ses 2 membres");
}
