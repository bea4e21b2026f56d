//! Plans written as lines.

use crate::directory::Value;
use crate::i18n::{Catalog, Lang};
use crate::plan::{Outcome, OutcomeStatus, RowPlan, RowStatus, Step, Verb};
use crate::report::describe_outcome;

pub(super) fn outcomes(plans: &[RowPlan]) -> String {
    let lines = plans.iter().map(|plan| {
        let flags = [(plan.partial, " partial"), (plan.warning, " warning")];
        let flags: String = flags.iter().filter(|(on, _)| *on).map(|(_, word)| *word).collect();
        let outcomes: Vec<String> = plan.outcomes.iter().map(outcome).collect();
        assert_eq!(
            plan.status == RowStatus::Unchanged,
            plan.steps.is_empty() && is_done(plan.status),
            "{plan:?}"
        );
        format!("{} {}{flags}: {}", plan.line, plan.status.name(), outcomes.join(" · "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn is_done(status: RowStatus) -> bool {
    !matches!(status, RowStatus::Failed | RowStatus::Skipped)
}

fn outcome(outcome: &Outcome) -> String {
    // Each can be said in each language, with the arguments that it has.
    Lang::ALL
        .iter()
        .for_each(|lang| drop(describe_outcome(outcome, Catalog::of(*lang))));
    let mark = match outcome.status {
        OutcomeStatus::Ok => "",
        OutcomeStatus::Skipped => "~",
        OutcomeStatus::Warning => "!",
        OutcomeStatus::Failed => "✗",
    };
    format!("{mark}{} {}", outcome.name, outcome.key)
}

pub(super) fn step(step: &Step) -> String {
    let (before, after) = step.changes();
    let verb = match step.verb {
        Verb::Create => "create",
        Verb::Update => "update",
        Verb::Delete => "delete",
    };
    let shown = |field: &str| !matches!(field, "timemodified" | "timecreated" | "timeadded");
    let fields: Vec<String> = match step.verb {
        Verb::Delete => Vec::new(),
        Verb::Create => after
            .iter()
            .filter(|(field, _)| shown(field))
            .map(|(f, v)| format!("{f}={}", value(v)))
            .collect(),
        Verb::Update => before
            .iter()
            .zip(&after)
            .filter(|((field, _), _)| shown(field))
            .map(|((field, was), (_, is))| format!("{field}: {} → {}", value(was), value(is)))
            .collect(),
    };
    let secret = if step.secret.is_some() { " +secret" } else { "" };
    let kind = step.kind().map_or("", |kind| kind.name());
    format!("{verb} {kind} [{}] {}{secret}", step.key, fields.join(", "))
        .trim_end()
        .to_owned()
}

fn value(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("“{text}”"),
        Value::Link(id) => format!("#{}", id.0),
    }
}
