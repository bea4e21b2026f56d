//! The sheet of the phone: a cell with its problem, its proposal and a field to write it anew.

use leptos::prelude::*;
use shared::wire::Target;

use super::{
    desk::{DeskFile, desk},
    explain::{Explained, Proposal},
    fixes,
};
use crate::{
    i18n::tr,
    t,
    ui::{Button, Drawer, Field, Glyph, IconButton, Input, Kind, RuleCode, SkeletonText, Textarea},
};

/// The sheet for the cell at the cursor of a file.
#[component]
pub fn Sheet(file: DeskFile) -> impl IntoView {
    let desk = desk();
    let draft = RwSignal::new(String::new());
    // Line, cell and text, as far as they are at hand.
    let cell = Memo::new(move |_| {
        let row = file.row_at_spot()?;
        let slot = file.spot.get().col;
        let text = slot.and_then(|slot| row.cells.get(usize::from(slot)).cloned());
        Some((row.line, slot, text.unwrap_or_default()))
    });
    Effect::new(move |_| {
        if let Some((_, _, text)) = cell.get() {
            draft.set(text);
        }
    });
    let title = move || match cell.get() {
        Some((line, Some(slot), _)) => t!(
            "check-editing",
            column = file.column_name(slot),
            line = line.to_string()
        ),
        Some((line, None, _)) => t!("check-line-n", line = line.to_string()),
        None => String::new(),
    };
    let dirty =
        Signal::derive(move || cell.with(|cell| cell.as_ref().is_some_and(|(_, _, text)| *text != *draft.read())));
    let write = move || {
        if let Some((line, Some(slot), text)) = cell.get_untracked() {
            let to = draft.get_untracked();
            if to != text {
                file.write(line, slot, to);
            }
        }
    };
    let foot = move || {
        view! {
            <IconButton
                icon=Glyph::ChevronUp
                label=tr("check-problem-back")
                on_click=move |_| file.look_for(Target::Problem, true)
            />
            <IconButton
                icon=Glyph::ChevronDown
                label=tr("check-problem-on")
                on_click=move |_| file.look_for(Target::Problem, false)
            />
            <Button kind=Kind::Quiet on_click=move |_| {
                desk.shows_problems.set(false);
                desk.sheet.set(false);
                window().scroll_to_with_x_and_y(0.0, 0.0);
                file.reveal.set(true);
            }>{tr("check-show-in-rows")}</Button>
            <span class="push"></span>
            <Button kind=Kind::Primary disabled=Signal::derive(move || !dirty.get()) on_click=move |_| write()>
                {tr("check-write")}
            </Button>
        }
    };
    view! {
        <Drawer open=desk.sheet title=Signal::derive(title) foot>
            <Show when=move || cell.with(Option::is_some) fallback=|| view! { <SkeletonText lines=3 /> }>
                <Inside file draft />
            </Show>
        </Drawer>
    }
}

#[component]
fn Inside(file: DeskFile, draft: RwSignal<String>) -> impl IntoView {
    let problems = Memo::new(move |_| file.problems_at_spot());
    let lines = Memo::new(move |_| draft.read().contains(['\n', '\r']));
    let is_cell = Memo::new(move |_| file.spot.get().col.is_some());
    view! {
        {move || {
            problems
                .get()
                .into_iter()
                .take(3)
                .map(|problem| {
                    let code = problem.code.clone();
                    view! {
                        <div class="stack">
                            <Explained problem />
                            <span class="sheet-code">
                                <RuleCode code />
                            </span>
                        </div>
                    }
                })
                .collect_view()
        }}
        <Show when=move || problems.with(Vec::is_empty)>
            <p class="t2">{tr("check-cell-fine")}</p>
        </Show>
        <Show when=move || is_cell.get()>
            <Field label=tr("check-value")>
                {move || match lines.get() {
                    true => view! { <Textarea value=draft rows=5 /> }.into_any(),
                    false => view! { <Input value=draft mono=true autocomplete="off" /> }.into_any(),
                }}
            </Field>
        </Show>
        {move || {
            let problem = problems.get().into_iter().find(|problem| problem.fix.is_some())?;
            let group = fixes::group_of(file, &problem);
            Some(view! { <Proposal file problem group written=Callback::new(|()| ()) /> })
        }}
    }
}
