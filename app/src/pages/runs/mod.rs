//! Runs: the list of all runs, what goes on now, what needs somebody.
//!
//! A run, its plan and the list of runs are pages of one thing. What they share stands here: words and signs
//! ([`words`]), counts, moments, lists that come in pages, and what a step changes.

pub(crate) mod about;
pub(crate) mod actions;
pub(crate) mod address;
pub(crate) mod changes;
pub(crate) mod counts;
pub(crate) mod foot;
pub(crate) mod gone;
pub(crate) mod line;
mod live;
pub(crate) mod moments;
pub(crate) mod named;
pub(crate) mod paged;
pub(crate) mod platform;
pub(crate) mod row;
pub(crate) mod sample;
pub(crate) mod sentence;
mod table;
pub(crate) mod tiles;
pub(crate) mod words;

use leptos::prelude::*;

use crate::{
    i18n::tr,
    shell::{NeedsSession, Page},
};

/// The page `/runs`.
#[component]
pub fn RunsPage() -> impl IntoView {
    view! {
        <Page title=tr("runs-title")>
            <NeedsSession>
                <table::RunList />
            </NeedsSession>
        </Page>
    }
}
