//! What became of a file, as texts that tests compare.

use crate::diagnostic::Diagnostic;
use crate::directory::EntityKind;
use crate::i18n::{Catalog, Lang};
use crate::plan::enrol::ENROL_OUTCOMES;
use crate::plan::{RowPlan, Step};
use crate::rule::Severity;

/// What became of a file.
pub(super) struct Run {
    pub plans: Vec<RowPlan>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Run {
    /// Keeps what became of a file. All of it can be said in each language with the values that it brings.
    pub(super) fn new(plans: Vec<RowPlan>, diagnostics: Vec<Diagnostic>) -> Self {
        for catalog in [Catalog::of(Lang::En), Catalog::of(Lang::Fr)] {
            for diagnostic in &diagnostics {
                let mut args = diagnostic.args.clone();
                args.push("column", diagnostic.column.clone().unwrap_or_default());
                args.push("value", diagnostic.value.clone().unwrap_or_default());
                assert!(!catalog.text(diagnostic.rule.code, &args).is_empty());
            }
            for outcome in plans.iter().flat_map(|plan| &plan.outcomes) {
                let mut args = outcome.args.clone();
                args.push("key", outcome.key.clone());
                let text = catalog.message(outcome.name, &args);
                assert!(
                    text.is_some() || ENROL_OUTCOMES.contains(&outcome.name),
                    "no message {}",
                    outcome.name
                );
            }
        }
        Self { plans, diagnostics }
    }

    /// One text a row, in file order: line, status, flags, outcomes. Of a row with errors, each of them.
    pub(super) fn rows(&self) -> Vec<String> {
        let mut rows: Vec<(u64, String)> = self.plans.iter().map(|plan| (plan.line, row(plan))).collect();
        let errors = self
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == Severity::Error);
        rows.extend(errors.map(|error| (error.line, failed(error))));
        rows.sort_by_key(|(line, _)| *line);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// All steps: verb, kind, key, and the fields that an update changes.
    pub(super) fn steps(&self) -> Vec<String> {
        self.plans.iter().flat_map(|plan| plan.steps.iter().map(step)).collect()
    }

    /// How many outcomes of this name there are.
    pub(super) fn count(&self, name: &str) -> usize {
        self.plans
            .iter()
            .flat_map(|plan| &plan.outcomes)
            .filter(|outcome| outcome.name == name)
            .count()
    }
}

/// A diagnostic: line, code and column.
pub(super) fn said(diagnostic: &Diagnostic) -> String {
    let column = diagnostic.column.as_deref().unwrap_or_default();
    format!("{} {} {column}", diagnostic.line, diagnostic.rule.code)
        .trim_end()
        .to_owned()
}

fn failed(error: &Diagnostic) -> String {
    let column = error.column.as_deref().unwrap_or_default();
    format!("{} failed: {} {column}", error.line, error.rule.code)
        .trim_end()
        .to_owned()
}

fn row(plan: &RowPlan) -> String {
    let outcomes: Vec<String> = plan
        .outcomes
        .iter()
        .map(|outcome| format!("{} {}", outcome.name, outcome.key))
        .collect();
    let partial = if plan.partial { " partial" } else { "" };
    let warning = if plan.warning { " warning" } else { "" };
    format!(
        "{} {}{partial}{warning}: {}",
        plan.line,
        plan.status.name(),
        outcomes.join("; ")
    )
}

fn step(step: &Step) -> String {
    let verb = format!("{:?}", step.verb).to_lowercase();
    let kind = step.kind().map_or("", EntityKind::name);
    let is_update = step.before.is_some() && step.after.is_some();
    let fields: Vec<&str> = step
        .changes()
        .1
        .iter()
        .map(|(name, _)| *name)
        .filter(|_| is_update)
        .collect();
    format!("{verb} {kind} {}: {}", step.key, fields.join(" "))
        .trim_end_matches(": ")
        .to_owned()
}
