//! Which cohorts a run has emptied.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::StepDto;
use shared::directory::{CohortKey, Id, Keys};
use shared::plan::Verb;
use shared::settings::GroupBy;

/// The outcome of a row that takes everybody out on purpose.
const FREED: &str = "cohort-freed";

/// Whether a row with these outcomes has emptied its cohort to keep it.
pub(super) fn frees<'a>(mut outcomes: impl Iterator<Item = &'a str>) -> bool {
    outcomes.any(|name| name == FREED)
}

/// How the members of cohorts have changed.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// By how many members each cohort has grown. What is empty in the end and has shrunk had members before: so it
    /// was emptied, and not made by the run.
    growth: BTreeMap<Id, i64>,
    freed: BTreeSet<Id>,
}

impl Changed {
    /// Takes in a step that makes or ends a membership, in a row that may have freed the cohort.
    pub fn note(&mut self, step: &StepDto, freed: bool) {
        let (fields, growth) = match step.op {
            Verb::Create => (&step.after, 1),
            Verb::Delete => (&step.before, -1),
            Verb::Update => return,
        };
        let Some(cohort) = fields.get("cohort").and_then(serde_json::Value::as_i64) else {
            return;
        };
        *self.growth.entry(Id(cohort)).or_default() += growth;
        if freed {
            self.freed.insert(Id(cohort));
        }
    }

    /// The cohorts that go if nobody is left in them.
    pub fn emptied(&self) -> BTreeSet<Id> {
        let shrunk = self.growth.iter().filter(|(_, growth)| **growth < 0);
        shrunk
            .map(|(cohort, _)| *cohort)
            .filter(|cohort| !self.freed.contains(cohort))
            .collect()
    }

    /// What has to be known of them.
    pub fn keys(&self) -> Keys {
        let keys: BTreeSet<CohortKey> = self
            .emptied()
            .into_iter()
            .map(|cohort| CohortKey(GroupBy::Id, cohort.0.to_string()))
            .collect();
        Keys {
            cohort_contents: keys.clone(),
            cohorts_at_risk: keys,
            ..Keys::default()
        }
    }
}
