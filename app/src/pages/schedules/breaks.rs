//! Days on which nothing runs: holidays, an upgrade.

use leptos::prelude::*;

use super::draft::{BreakDraft, Draft};
use crate::{
    i18n::tr,
    ui::{Button, Glyph, IconButton, Input, Size},
};

#[component]
pub(super) fn Breaks(draft: Draft, error: Signal<String>) -> impl IntoView {
    let add = move |_| {
        draft.breaks.update(|breaks| {
            breaks.push(BreakDraft {
                from: RwSignal::new(String::new()),
                to: RwSignal::new(String::new()),
            });
        });
    };
    let row = move |days: BreakDraft| {
        let remove = move |_| draft.breaks.update(|breaks| breaks.retain(|known| *known != days));
        view! {
            <div class="row schedule-break">
                <Input value=days.from kind="date" small=true label=tr("schedules-break-from") />
                <span>{tr("schedules-break-to-word")}</span>
                <Input value=days.to kind="date" small=true label=tr("schedules-break-to") />
                <IconButton icon=Glyph::Cross small=true label=tr("schedules-remove-break") on_click=remove />
            </div>
        }
    };
    view! {
        <fieldset>
            <legend class="label">{tr("schedules-breaks")}</legend>
            <div class="stack">
                <For each=move || draft.breaks.get() key=|days| days.from children=row />
                <span class="field-error" aria-live="polite">
                    {error}
                </span>
                <div class="row">
                    <Button size=Size::Small icon=Glyph::Plus on_click=add>
                        {tr("schedules-add-break")}
                    </Button>
                </div>
            </div>
        </fieldset>
    }
}
