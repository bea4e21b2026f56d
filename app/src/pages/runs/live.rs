//! Keeps the list of runs fresh while some of them go on.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use shared::api::{Page, RunSummary};

use super::{
    paged::{Fetch, Paged, with},
    words::is_live,
};
use crate::api;

/// How often the server is asked while something runs.
const OFTEN: Duration = Duration::from_secs(3);
/// How many of these pass between two looks for new runs while nothing does.
const SELDOM: u32 = 7;
/// The most runs that are asked for at once.
const MOST: usize = 100;

/// Looks for news of the runs in the list at `path` (without a limit), as long as the page is open.
pub(super) fn keep_fresh(list: Paged<RunSummary>, path: Signal<String>) {
    let beats = StoredValue::new(0_u32);
    let beat = move || {
        let beat = beats.get_value().wrapping_add(1);
        beats.set_value(beat);
        let runs = list
            .items
            .with_untracked(|runs| runs.iter().any(|run| is_live(run.state)));
        let idle = *list.fetch.read_untracked() == Fetch::Done;
        if idle && !document().hidden() && (runs || beat.is_multiple_of(SELDOM)) {
            look(list, path);
        }
    };
    if let Ok(timer) = set_interval_with_handle(beat, OFTEN) {
        on_cleanup(move || timer.clear());
    }
}

/// Asks for the newest runs and takes over what has changed. A failure is left to the next look.
fn look(list: Paged<RunSummary>, path: Signal<String>) {
    let shown = list.items.with_untracked(Vec::len);
    let limit = shown.clamp(20, MOST);
    let asked = path.get_untracked();
    spawn_local(async move {
        let Ok(page) = api::get::<Page<RunSummary>>(&with(&asked, &[("limit", limit.to_string())])).await else {
            return;
        };
        // Meanwhile the page may have been left, the filter changed, or more been asked for.
        let still = path.try_get_untracked().is_some_and(|now| now == asked);
        if !still || *list.fetch.read_untracked() != Fetch::Done || list.items.with_untracked(Vec::len) != shown {
            return;
        }
        let Page {
            items: mut fresh,
            next,
            total,
        } = page;
        list.items.update(|runs| {
            let known = |run: &RunSummary| fresh.iter().any(|new| new.id == run.id);
            // What lies below the part that was asked for stays; what has left that part is gone.
            let below = runs
                .iter()
                .skip(limit)
                .filter(|run| !known(run))
                .cloned()
                .collect::<Vec<_>>();
            if below.is_empty() {
                list.next.set(next);
            }
            fresh.extend(below);
            *runs = fresh;
        });
        list.total.set(total);
    });
}
