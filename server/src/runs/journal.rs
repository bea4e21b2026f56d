//! The journal of a row: what is kept of its plan, and how it is told again in any language.
//!
//! Outcomes are kept as names and arguments, not as sentences; steps as the fields that change. A password is never
//! among them: the step says only that there is a new one.

use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use shared::api::{OutcomeDto, StepDto};
use shared::directory::{Fields, Value};
use shared::i18n::{Arg, Args, Catalog};
use shared::plan::{Outcome, OutcomeStatus, RowPlan, Step};

use super::applied::Applied;

/// What is kept of a row besides its status.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    /// The main outcome, then the secondary ones.
    #[serde(rename = "o")]
    pub outcomes: Vec<KeptOutcome>,
    /// What changed.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepDto>,
}

/// What is kept of a row, read without its steps.
#[derive(Debug, Default, Deserialize)]
pub struct OutcomesAlone {
    #[serde(rename = "o")]
    outcomes: Vec<KeptOutcome>,
}

impl From<OutcomesAlone> for Detail {
    fn from(alone: OutcomesAlone) -> Self {
        Self {
            outcomes: alone.outcomes,
            steps: Vec::new(),
        }
    }
}

/// What is kept of a planned row, written step by step: a row may have many thousands.
#[derive(Debug)]
pub struct Planned<'a>(pub &'a RowPlan, pub &'a Applied);

impl Serialize for Planned<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(plan, applied) = self;
        let outcomes: Vec<KeptOutcome> = plan.outcomes.iter().map(KeptOutcome::of).collect();
        let mut detail = serializer.serialize_struct("Detail", 2)?;
        detail.serialize_field("o", &outcomes)?;
        if !plan.steps.is_empty() {
            detail.serialize_field("s", &Steps(plan, applied))?;
        }
        detail.end()
    }
}

struct Steps<'a>(&'a RowPlan, &'a Applied);

impl Serialize for Steps<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(plan, applied) = self;
        serializer.collect_seq(plan.steps.iter().map(|step| step_dto(plan.line, step, applied)))
    }
}

/// An outcome without its sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptOutcome {
    #[serde(rename = "n")]
    name: String,
    #[serde(rename = "k", default, skip_serializing_if = "String::is_empty")]
    key: String,
    #[serde(rename = "s")]
    status: OutcomeStatus,
    #[serde(rename = "a", default, skip_serializing_if = "Args::is_empty")]
    args: Args,
}

impl Detail {
    /// What is kept of a planned row.
    pub fn of(plan: &RowPlan, applied: &Applied) -> Self {
        let steps = plan.steps.iter();
        Self {
            outcomes: plan.outcomes.iter().map(KeptOutcome::of).collect(),
            steps: steps.map(|step| step_dto(plan.line, step, applied)).collect(),
        }
    }

    /// The names of its outcomes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|outcome| outcome.name.as_str())
    }

    /// The names of what failed.
    pub fn failed(&self) -> impl Iterator<Item = &str> {
        let failed = |outcome: &&KeptOutcome| outcome.status == OutcomeStatus::Failed;
        self.outcomes.iter().filter(failed).map(|outcome| outcome.name.as_str())
    }

    /// Whether something was done about what this key names.
    pub fn has_done(&self, key: &str) -> bool {
        let mut outcomes = self.outcomes.iter();
        outcomes.any(|outcome| outcome.status == OutcomeStatus::Ok && outcome.key == key)
    }

    /// Lets what failed give way to what became of it later.
    pub fn add_later(&mut self, later: Self) {
        self.outcomes.retain(|outcome| outcome.status != OutcomeStatus::Failed);
        self.outcomes.extend(later.outcomes);
        self.steps.extend(later.steps);
    }

    /// The outcomes with their sentences.
    pub fn told(&self, line: u64, catalog: &Catalog) -> Vec<OutcomeDto> {
        self.outcomes
            .iter()
            .map(|outcome| outcome.told(line, catalog))
            .collect()
    }
}

impl KeptOutcome {
    fn of(outcome: &Outcome) -> Self {
        Self {
            name: outcome.name.to_owned(),
            key: outcome.key.clone(),
            status: outcome.status,
            args: outcome.args.clone(),
        }
    }

    /// What it tells value by value.
    fn facts(&self) -> BTreeMap<String, Arg> {
        let names = shared::formats::facts(&self.name).iter();
        let facts = names.filter_map(|name| Some(((*name).to_owned(), self.args.get(name)?.clone())));
        facts.collect()
    }

    fn told(&self, line: u64, catalog: &Catalog) -> OutcomeDto {
        let message = shared::report::sentence(&self.name, &self.key, &self.args, catalog);
        OutcomeDto {
            line,
            outcome: self.name.clone(),
            key: self.key.clone(),
            status: self.status,
            message: Some(message),
            facts: self.facts(),
        }
    }
}

/// A step as JSON has it.
pub fn step_dto(line: u64, step: &Step, applied: &Applied) -> StepDto {
    let (before, mut after) = step.changes();
    if step.secret.is_some() {
        after.retain(|(name, _)| *name != "password");
        after.push(("password", Value::Text("set".into())));
    }
    StepDto {
        file: 0,
        line,
        op: step.verb,
        entity: step.kind().map_or("", shared::directory::EntityKind::name).to_owned(),
        key: step.key.clone(),
        before: fields(before),
        after: fields(after),
        about: applied
            .about(step)
            .into_iter()
            .map(|(kind, id)| (applied.name(kind).to_owned(), id))
            .collect(),
        along: step
            .along
            .iter()
            .map(|(kind, count)| (kind.name().to_owned(), *count))
            .collect(),
        dangerous: step.is_dangerous(),
    }
}

fn fields(fields: Fields) -> BTreeMap<String, serde_json::Value> {
    // Provisional ids mean nothing outside of their plan.
    let lasting = |value: &Value| !matches!(value, Value::Link(id) if id.is_provisional());
    fields
        .into_iter()
        .filter(|(_, value)| lasting(value))
        .map(|(name, value)| {
            let value = match value {
                Value::Number(number) => number.into(),
                Value::Text(text) => text.into(),
                Value::Link(id) => id.0.into(),
            };
            (name.to_owned(), value)
        })
        .collect()
}
