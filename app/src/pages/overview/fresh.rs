//! How things stand, asked for again and again: often while something runs, else seldom, never behind another window.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use shared::api::OverviewDto;

use crate::{
    api::{self, ApiError},
    i18n::lang,
};

/// How often it is asked while something runs.
const OFTEN: Duration = Duration::from_secs(4);
/// How many of these pass between two looks while nothing does.
const SELDOM: u32 = 8;

/// What is on the page.
#[derive(Clone)]
pub(super) enum Shown {
    /// Nothing yet.
    Waiting,
    /// How things stand; the signal inside changes, this hardly ever.
    Here(ArcRwSignal<OverviewDto>),
    /// It didn't come.
    Failed(ApiError),
}

/// The overview while its page is open.
#[derive(Clone, Copy)]
pub(super) struct Followed {
    /// What is on the page.
    pub(super) shown: RwSignal<Shown>,
}

/// Follows how things stand.
pub(super) fn follow() -> Followed {
    let followed = Followed {
        shown: RwSignal::new(Shown::Waiting),
    };
    // Its sentences come in the language of the request.
    Effect::new(move |_| {
        let _ = lang();
        followed.again();
    });
    let beats = StoredValue::new(0_u32);
    let beat = move || {
        let beat = beats.get_value().wrapping_add(1);
        beats.set_value(beat);
        let runs = followed.shown.with_untracked(|shown| match shown {
            Shown::Here(overview) => !overview.read_untracked().running.is_empty(),
            _ => false,
        });
        if !document().hidden() && (runs || beat.is_multiple_of(SELDOM)) {
            followed.again();
        }
    };
    if let Ok(timer) = set_interval_with_handle(beat, OFTEN) {
        on_cleanup(move || timer.clear());
    }
    followed
}

impl Followed {
    /// Asks again. What is shown stays where no answer comes.
    pub(super) fn again(self) {
        spawn_local(async move {
            let answer = api::get::<OverviewDto>("/overview").await;
            if self.shown.is_disposed() {
                return;
            }
            let known = self.shown.with_untracked(|shown| match shown {
                Shown::Here(overview) => Some(overview.clone()),
                _ => None,
            });
            match (answer, known) {
                (Ok(overview), Some(known)) => known.set(overview),
                (Ok(overview), None) => self.shown.set(Shown::Here(ArcRwSignal::new(overview))),
                (Err(_), Some(_)) => {}
                (Err(error), None) => self.shown.set(Shown::Failed(error)),
            }
        });
    }
}
