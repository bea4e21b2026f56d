//! Planning a file against a site of one's own.

use std::collections::BTreeSet;

use super::hear;
use crate::directory::Snapshot;
use crate::formats::{Format, open_for_planning, samples};
use crate::i18n::{Catalog, Lang};
use crate::plan::{Moment, Planner, RowPlan};
use crate::settings::Settings;

/// The start of the run: 2024-09-01 12:00:00 UTC.
pub(in crate::formats) const NOW: i64 = 1_725_192_000;

/// Plans all rows of a file that pass its check.
pub(in crate::formats) fn plan(
    format: &'static dyn Format,
    settings: &Settings,
    snapshot: &mut Snapshot,
    file: &str,
) -> Vec<RowPlan> {
    let (heard, summary, request) = hear(format, settings, file);
    let mut file = open_for_planning(format, &summary, &request).unwrap();
    let zone = jiff::tz::TimeZone::UTC;
    let clock = Moment { now: NOW, zone };
    let mut planner = Planner::new(snapshot, settings, &clock);
    let rows = heard.rows.iter();
    if file.looks_ahead() {
        rows.clone().for_each(|row| file.ahead(row));
    }
    rows.map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
        .collect()
}

/// Diagnostics and outcomes of the samples carry what their messages need: a value that is missing fails in the
/// catalogue, where debug assertions are on. Says which codes and outcomes were seen.
pub(in crate::formats) fn messages_are_whole(
    format: &'static dyn Format,
    settings: &Settings,
    site: &Snapshot,
) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for sample in samples(format) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let found = hear(format, settings, file).0.diagnostics;
        let plans = plan(format, settings, &mut site.clone(), file);
        for catalog in Lang::ALL.into_iter().map(Catalog::of) {
            for found in &found {
                let mut args = found.args.clone();
                args.push("column", found.column.clone().unwrap_or_default());
                args.push("value", found.value.clone().unwrap_or_default());
                assert!(!catalog.text(found.rule.code, &args).is_empty());
                seen.insert(found.rule.code.to_owned());
            }
            for outcome in plans.iter().flat_map(|plan| &plan.outcomes) {
                let mut args = outcome.args.clone();
                args.push("key", outcome.key.clone());
                assert!(!catalog.text(outcome.name, &args).is_empty());
                seen.insert(outcome.name.to_owned());
            }
        }
    }
    seen
}
