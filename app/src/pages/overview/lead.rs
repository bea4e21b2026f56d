//! The sentence that the overview begins with: it could be read aloud on the phone.

use shared::api::{Need, OverviewDto};

use crate::t;

/// How things stand. Reactive.
pub(super) fn sentence(overview: &OverviewDto) -> String {
    if overview.latest.is_empty() {
        return t!("overview-lead-empty");
    }
    let mut parts = Vec::new();
    let count = |need| overview.needs.iter().filter(|known| known.need == need).count();
    let each = [
        (Need::Held, "overview-lead-held"),
        (Need::Failed, "overview-lead-failed"),
        (Need::Rows, "overview-lead-rows"),
    ];
    let needs: Vec<_> = each
        .into_iter()
        .map(|(need, id)| (count(need), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| t!(id, count = count))
        .collect();
    if !overview.platform.reachable {
        parts.push(t!("overview-lead-unreachable"));
    }
    match needs.split_last() {
        None => parts.push(t!("overview-lead-well")),
        Some((only, [])) => parts.push(t!(
            "overview-lead-needs",
            count = overview.needs.len(),
            what = only.as_str()
        )),
        Some((last, before)) => {
            let what = t!("runs-and", start = before.join(", "), last = last.as_str());
            parts.push(t!("overview-lead-needs", count = overview.needs.len(), what = what));
        }
    }
    if let Some(today) = overview.days.last() {
        parts.push(match today.runs {
            0 => t!("overview-lead-quiet"),
            runs => t!("overview-lead-today", count = runs, rows = today.rows),
        });
    }
    parts.join(" ")
}
