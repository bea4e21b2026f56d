//! Schedules: runs that begin by themselves, when they come, what came of them.

mod acts;
mod breaks;
mod draft;
mod form;
mod history;
mod inputs;
mod list;
mod moments;
mod one;
pub(crate) mod state;
mod times;

use leptos::prelude::*;

use crate::{
    api::{OperatorRole, Session, session},
    i18n::tr,
    shell::{NeedsSession, Page},
};

pub use one::SchedulePage;

/// The page `/schedules`.
#[component]
pub fn SchedulesPage() -> impl IntoView {
    view! {
        <Page title=tr("schedules-title")>
            <NeedsSession>
                <div class="content">
                    <list::List />
                </div>
            </NeedsSession>
        </Page>
    }
}

/// Whether whoever is signed in may make and change schedules (D90). Reactive.
fn may_change() -> bool {
    matches!(session(), Session::SignedIn(user) if user.role >= OperatorRole::Administrator)
}
