//! The list of problems: by rule and column, with places to go to and fixes to apply.

mod group;
mod places;
mod preview;

use leptos::{ev::KeyboardEvent, prelude::*};
use shared::{
    rule::Severity,
    wire::{Group, Target},
};

use self::group::ProblemGroup;
use super::{
    desk::{DeskFile, Phase},
    fixes,
};
use crate::{
    i18n::{num, tr},
    t,
    ui::{Button, Face, Glyph, Icon, IconButton, Kind, MenuButton, MenuRadio, Size},
};

pub use preview::PreviewDialog;

/// Which problems are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Listed {
    #[default]
    All,
    Errors,
    Fixable,
}

impl Listed {
    const ALL: [(Self, &'static str); 3] = [
        (Self::All, "check-list-all"),
        (Self::Errors, "check-list-errors"),
        (Self::Fixable, "check-list-fixable"),
    ];

    fn holds(self, group: &Group) -> bool {
        match self {
            Self::All => true,
            Self::Errors => group.severity == Severity::Error,
            Self::Fixable => group.fixable > 0,
        }
    }
}

/// The problems of a file.
#[component]
pub fn Problems(file: DeskFile) -> impl IntoView {
    let listed = RwSignal::new(Listed::All);
    let keys = Memo::new(move |_| {
        file.state.with(|state| {
            let groups = state.groups.iter().filter(|group| listed.get().holds(group));
            groups.map(|group| group.key.clone()).collect::<Vec<_>>()
        })
    });
    let count = Memo::new(move |_| file.state.with(|state| state.errors + state.warnings));
    let walk = move |back| file.look_for(Target::Problem, back);
    let none = Signal::derive(move || file.state.with(|state| state.problem_lines == 0));
    // Walking with one key, while nothing is being typed.
    let pressed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "n" => walk(false),
            "p" => walk(true),
            _ => return,
        }
        event.prevent_default();
    };
    opens_what_is_walked_to(file);
    view! {
        <div class="prob-head">
            <h2 id="problems-title">
                {tr("check-problems")} " " <span class="n">{move || num(count.get())}</span>
            </h2>
            <IconButton
                icon=Glyph::ChevronUp
                label=tr("check-problem-back")
                disabled=none
                on_click=move |_| walk(true)
                attr:aria-keyshortcuts="Shift+F8"
            />
            <IconButton
                icon=Glyph::ChevronDown
                label=tr("check-problem-on")
                disabled=none
                on_click=move |_| walk(false)
                attr:aria-keyshortcuts="F8"
            />
            <MenuButton label=tr("check-list") face=Face::IconOnly icon=Glyph::Filter>
                {Listed::ALL
                    .into_iter()
                    .map(|(this, words)| {
                        view! {
                            <MenuRadio checked=move || listed.get() == this on_click=move |_| listed.set(this)>
                                {tr(words)}
                            </MenuRadio>
                        }
                    })
                    .collect_view()}
            </MenuButton>
        </div>
        <div
            class="probs"
            tabindex="0"
            role="region"
            aria-label=tr("check-problems-list")
            on:keydown=pressed
        >
            <SafeFixes file />
            <For each=move || keys.get() key=|key| key.clone() let:key>
                <ProblemGroup file key />
            </For>
            <Show when=move || keys.with(Vec::is_empty) && file.phase.get() == Phase::Checked>
                <p class="probs-none">
                    <span class="c-ok">
                        <Icon name=Glyph::Ok />
                    </span>
                    {move || match listed.get() {
                        Listed::All => t!("check-no-problems"),
                        _ => t!("check-none-listed"),
                    }}
                </p>
            </Show>
        </div>
    }
}

/// All fixes that keep the meaning, at once.
#[component]
fn SafeFixes(file: DeskFile) -> impl IntoView {
    let safe = Memo::new(move |_| fixes::safe(file));
    view! {
        <Show when=move || { safe.get() > 0 }>
            <div class="probs-safe">
                <span class="grow">{move || t!("check-safe", count = safe.get())}</span>
                <Button
                    kind=Kind::Plain
                    size=Size::ExtraSmall
                    icon=Glyph::Fix
                    on_click=move |_| fixes::apply(file, None, 0, safe.get_untracked())
                >
                    {move || t!("check-safe-apply", count = safe.get())}
                </Button>
            </div>
        </Show>
    }
}

/// Walking to a problem opens its group, once the row is at hand.
fn opens_what_is_walked_to(file: DeskFile) {
    Effect::new(move |_| {
        let problems = file.problems_at_spot();
        let Some(problem) = problems.first().filter(|_| file.opens.get_value()) else {
            return;
        };
        file.opens.set_value(false);
        if let Some(group) = untrack(|| fixes::group_of(file, problem)) {
            file.opened.set(Some(group.key));
        }
    });
}
