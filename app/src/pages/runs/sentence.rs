//! The one sentence that a run and a plan begin with.

use shared::{api::Counts, plan::RowStatus};

use crate::t;

/// What changes something, in the order of the sentence.
const CHANGES: [RowStatus; 3] = [RowStatus::Created, RowStatus::Updated, RowStatus::Deleted];

/// "**1,645** records were created, **126** updated and **21** deleted", from the texts that begin with `family`:
/// `runs-done`, `runs-would`, `runs-will`. `None` where nothing changes. Reactive.
pub(crate) fn changes(counts: Counts, family: &str) -> Option<String> {
    let parts: Vec<_> = CHANGES
        .into_iter()
        .filter(|status| counts.get(*status) > 0)
        .enumerate()
        .map(|(at, status)| {
            let place = if at == 0 { "first" } else { "next" };
            t!(
                &format!("{family}-{place}-{}", status.name()),
                count = counts.get(status)
            )
        })
        .collect();
    let (last, before) = parts.split_last()?;
    if before.is_empty() {
        return Some(last.clone());
    }
    Some(t!("runs-and", start = before.join(", "), last = last.as_str()))
}
