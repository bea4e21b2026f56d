//! A problem in words, and what is proposed: in the note of the grid, and in the sheet of the phone.

use leptos::prelude::*;
use shared::{
    i18n::Arg,
    wire::{Group, Problem, View},
};

use super::{
    desk::{DeskFile, desk},
    difference::Change,
    fixes, words,
};
use crate::{
    i18n::{num, tr},
    t,
    ui::{Button, Icon, Kind, LinkButton, Size},
};

/// What is wrong: the rule's title, then the sentence about this cell.
#[component]
pub fn Explained(problem: Problem) -> impl IntoView {
    let (class, glyph, word) = words::sign(problem.severity);
    let code = problem.code.clone();
    let other = Other::of(&problem);
    view! {
        <div class="note-head">
            <span class=class>
                <Icon name=glyph label=tr(word) />
            </span>
            <div>
                <b>{move || words::title(&code)}</b>
                <span class="t2 note-text">{move || words::message(&problem)}</span>
                {other.map(|other| view! { <OtherPlace other /> })}
            </div>
        </div>
    }
}

/// A row of another file that a problem speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Other {
    file: String,
    line: u64,
}

impl Other {
    /// The row that the sentence names, where it names one.
    fn of(problem: &Problem) -> Option<Self> {
        let (Arg::Text(file), Arg::Text(line)) = (problem.args.get("file")?, problem.args.get("first")?) else {
            return None;
        };
        let line = line.parse().ok().filter(|line| *line > 0)?;
        Some(Self {
            file: file.clone(),
            line,
        })
    }

    /// Its file, where it lies on the desk. Reactive.
    fn on_desk(&self) -> Option<DeskFile> {
        let named = |file: &&DeskFile| file.name.with_value(|name| *name == self.file);
        desk().files.with(|files| files.iter().find(named).copied())
    }
}

/// The way to a row of another file.
#[component]
fn OtherPlace(other: Other) -> impl IntoView {
    let place = StoredValue::new(other);
    let file = Memo::new(move |_| place.with_value(Other::on_desk));
    let go = move |_| {
        if let Some(file) = file.get_untracked() {
            desk().current.set(Some(file.id));
            file.show(View::All);
            file.go_to(place.with_value(|other| other.line), None);
        }
    };
    move || {
        file.get().map(|_| {
            view! {
                <LinkButton on_click=go>
                    {move || {
                        place.with_value(|other| t!("check-other-line", file = other.file.clone(), line = num(other.line)))
                    }}
                </LinkButton>
            }
        })
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

#[cfg(test)]
mod tests {
    use shared::{i18n::Args, rule::Severity};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn only_a_line_of_another_file_is_a_place_to_go_to() {
        let of = |args: Args| {
            Other::of(&Problem {
                code: "PKG002".into(),
                severity: Severity::Warning,
                slot: None,
                args,
                fix: None,
            })
        };
        let place = Other {
            file: "courses.csv".into(),
            line: 12,
        };
        assert_eq!(
            of(Args::new().with("file", "courses.csv").with("first", "12")),
            Some(place)
        );
        assert_eq!(
            of(Args::new().with("file", "courses.csv").with("first", "0")),
            None,
            "the file as a whole"
        );
        assert_eq!(of(Args::new().with("first", "12")), None, "a row of the same file");
    }
}
