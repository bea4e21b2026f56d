//! The decision: approve and run, or discard. Who approves says first that they have looked at what is dangerous.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use shared::api::RunDto;

use crate::{
    i18n::tr,
    pages::runs::{actions::Ask, words::may_operate},
    t,
    ui::{Button, Checkbox, Glyph, Kind},
};

/// The foot bar of a held plan.
#[component]
pub(super) fn Decision(run: RunDto) -> impl IntoView {
    let looked = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let dangerous = run.dangerous;
    let may_approve = run.may_approve;
    let steps: u64 = run.steps.iter().map(|(.., count)| count).sum();
    let id = StoredValue::new(run.summary.id);
    let navigate = use_navigate();
    let ask = move |what: Ask| {
        let navigate = navigate.clone();
        // From here on the run's own page says what becomes of it.
        what.of(&id.get_value(), busy, move |run| {
            navigate(&format!("/runs/{}", run.summary.id), NavigateOptions::default());
        });
    };
    let discard = {
        let ask = ask.clone();
        move |_| ask(Ask::Discard)
    };
    let blocked = Signal::derive(move || dangerous > 0 && !looked.get());
    let words = move || match (may_approve, dangerous) {
        (false, _) => view! { <span class="grow">{tr("runs-approve-other")}</span> }.into_any(),
        (true, 0) => view! { <span class="grow">{tr("plan-nothing-dangerous")}</span> }.into_any(),
        (true, _) => view! {
            <div class="grow">
                <Checkbox checked=looked>{move || t!("plan-looked", count = dangerous)}</Checkbox>
            </div>
        }
        .into_any(),
    };
    let approve = move || {
        let ask = ask.clone();
        may_approve.then(|| {
            view! {
                <Button
                    kind=Kind::Primary
                    icon=Glyph::Play
                    disabled=blocked
                    busy
                    on_click=move |_| ask(Ask::Approve)
                >
                    {move || t!("runs-approve", count = steps)}
                </Button>
            }
        })
    };
    let buttons = move || {
        let discard = discard.clone();
        view! {
            {words}
            <Button kind=Kind::Danger busy on_click=discard>
                {tr("runs-discard")}
            </Button>
            {approve.clone()}
        }
    };
    view! {
        <div class="foot">
            {move || match may_operate() {
                true => buttons().into_any(),
                false => view! { <span class="grow">{tr("plan-reviewer")}</span> }.into_any(),
            }}
        </div>
    }
}
