//! Findings as the page gets them.

use shared::api::{EditDto, FixDto};
use shared::diagnostic::{Diagnostic, Edit, Fix};
use shared::wire::Problem;

use super::cells::Secrets;
use super::findings::Kept;

/// A finding for the page. Of a secret cell, neither value nor proposal is told.
pub fn problem(diagnostic: &Diagnostic, cells: usize, secrets: &Secrets) -> Problem {
    let hidden = diagnostic.cell.is_some_and(|at| secrets.covers(at, cells));
    let told = |text: &Option<String>| text.clone().filter(|_| !hidden).unwrap_or_default();
    let mut args = diagnostic.args.clone();
    args.push("column", diagnostic.column.clone().unwrap_or_default());
    args.push("value", told(&diagnostic.value));
    Problem {
        code: diagnostic.rule.code.to_owned(),
        severity: diagnostic.severity(),
        slot: diagnostic.cell.and_then(|at| u16::try_from(at).ok()),
        args,
        fix: diagnostic.fix.as_ref().filter(|_| !hidden).map(fix),
    }
}

/// What is kept, for the page.
pub fn kept(kept: &Kept, secrets: &Secrets) -> Problem {
    problem(&kept.diagnostic, kept.cells, secrets)
}

fn fix(fix: &Fix) -> FixDto {
    let edit = match &fix.edit {
        Edit::Cell { to } => EditDto::Cell(to.clone()),
        Edit::Choice { of } => EditDto::Choice(of.clone()),
        Edit::Header { to } => EditDto::Header(to.clone()),
    };
    FixDto { safe: fix.safe, edit }
}
