//! Leaving a Moodle, once it was said what that means.

use leptos::{prelude::*, task::spawn_local};

use super::Known;
use crate::{
    api,
    i18n::tr,
    ui::{Button, Dialog, Kind, Toast},
};

/// The dialog.
#[component]
pub(super) fn Leave(known: Known, open: RwSignal<bool>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let leave = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::delete("/platform/connection").await;
            busy.try_set(false);
            open.try_set(false);
            match answer {
                Ok(()) => {
                    Toast::ok(tr("moodle-left").get_untracked()).show();
                    known.refetch();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("moodle-leave-title")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Danger busy on_click=leave>
                        {tr("moodle-leave")}
                    </Button>
                }
            }
        >
            <p class="t2">{tr("moodle-leave-text")}</p>
        </Dialog>
    }
}
