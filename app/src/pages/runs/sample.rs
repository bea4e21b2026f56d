//! The sample school: something to try Tool Sync on, offered where there is nothing yet.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use shared::api::RunAccepted;

use super::platform;
use crate::{
    api::{self, OperatorRole, Session, session},
    i18n::tr,
    ui::{Button, Glyph, Toast},
};

/// Sends the sample school and shows its run; for administrators, as the server lets nobody else, and into the built-in
/// directory alone.
#[component]
pub(crate) fn SampleSchool() -> impl IntoView {
    let named = platform::named();
    let administers =
        |_: Option<&bool>| matches!(session(), Session::SignedIn(user) if user.role == OperatorRole::Administrator);
    let administers = Memo::new(administers);
    let may = Memo::new(move |_| administers.get() && platform::is_built_in(named));
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let send = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match api::post::<_, RunAccepted>("/platform/sample", &()).await {
                Ok(run) => {
                    navigate
                        .try_with_value(|navigate| navigate(&format!("/runs/{}", run.id), NavigateOptions::default()));
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
            busy.try_set(false);
        });
    };
    move || {
        may.get().then(|| {
            view! {
                <Button icon=Glyph::Play busy on_click=send>
                    {tr("runs-sample-school")}
                </Button>
            }
        })
    }
}
