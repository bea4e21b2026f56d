//! A problem in words, and what is proposed: in the note of the grid, and in the sheet of the phone.

use leptos::prelude::*;
use shared::wire::{Group, Problem};

use super::{desk::DeskFile, difference::Change, fixes, words};
use crate::{
    i18n::tr,
    t,
    ui::{Button, Icon, Kind, Size},
};

/// What is wrong: the rule's title, then the sentence about this cell.
#[component]
pub fn Explained(problem: Problem) -> impl IntoView {
    let (class, glyph, word) = words::sign(problem.severity);
    let code = problem.code.clone();
    view! {
        <div class="note-head">
            <span class=class>
                <Icon name=glyph label=tr(word) />
            </span>
            <div>
                <b>{move || words::title(&code)}</b>
                <span class="t2 note-text">{move || words::message(&problem)}</span>
            </div>
        </div>
    }
}

/// What is proposed, with one button for the cell and one for all of its kind.
#[component]
pub fn Proposal(
    file: DeskFile,
    problem: Problem,
    group: Option<Group>,
    /// After something was written.
    written: Callback<()>,
) -> impl IntoView {
    let value = fixes::value(&problem);
    let one = problem.clone();
    let line = untrack(|| file.row_at_spot()).map(|row| row.line);
    let slot = problem.slot;
    let write = move |to: String| {
        if let (Some(line), Some(slot)) = (line, slot) {
            written.run(());
            file.write(line, slot, to);
        }
    };
    let all = group.filter(|group| group.fixable > 1).map(|group| {
        let count = group.fixable;
        let open = move |_| {
            written.run(());
            fixes::preview(file.id, group.key.clone(), Some(&one));
        };
        view! {
            <Button size=Size::ExtraSmall on_click=open>
                {move || t!("check-fix-all", count = count)}
            </Button>
        }
    });
    if let Some(to) = fixes::text(&problem).map(str::to_owned) {
        let after = to.clone();
        let enter = move || file.editing.with(Option::is_some).then(|| view! { <kbd>"↵"</kbd> });
        return view! {
            <div class="note-fix">
                <span class="meta">{tr("check-proposed")}</span>
                <Change before=value after=after />
            </div>
            <div class="row row-wrap">
                <Button kind=Kind::Primary size=Size::ExtraSmall on_click=move |_| write(to.clone())>
                    {tr("check-fix-cell")}
                    {enter}
                </Button>
                {all}
            </div>
        }
        .into_any();
    }
    let choices = fixes::choices(&problem).to_vec();
    if choices.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="note-fix">
            <span class="meta">{tr("check-choose")}</span>
            <div class="row row-wrap">
                {choices
                    .into_iter()
                    .map(|to| {
                        let words = to.clone();
                        view! {
                            <Button size=Size::ExtraSmall on_click=move |_| write(to.clone())>
                                <span class="mono">{words}</span>
                            </Button>
                        }
                    })
                    .collect_view()}
            </div>
        </div>
        <div class="row row-wrap">{all}</div>
    }
    .into_any()
}
