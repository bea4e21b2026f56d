//! The card of a file: its name, what it is taken for, what was found in it.

use leptos::prelude::*;
use shared::{check::Confidence, wire::FileState};

use super::options::Options;
use crate::{
    i18n::{lang, number, tr},
    pages::check::{
        desk::{DeskFile, Phase, desk, in_words},
        words,
    },
    t,
    ui::{Glyph, Icon, IconButton, Progress},
};

#[component]
pub(super) fn FileCard(file: DeskFile) -> impl IntoView {
    let desk = desk();
    let name = file.name.get_value();
    let current = move || (desk.current.get() == Some(file.id)).then_some("true");
    let fatal = move || {
        matches!(file.phase.get(), Phase::Failed { .. })
            || (file.phase.get() == Phase::Checked && file.state.with(|state| state.fatal))
    };
    let change = {
        let name = name.clone();
        move || t!("check-options-of", name = name.clone())
    };
    let remove = {
        let name = name.clone();
        move || t!("check-remove", name = name.clone())
    };
    let meta = move || match file.phase.get() {
        Phase::Failed { message, args } => {
            view! { <span class="truncate c-error">{move || in_words(&message, &args)}</span> }.into_any()
        }
        Phase::Reading { read, size } => view! { <Reading file read size /> }.into_any(),
        Phase::Checked => view! { <Meta file /> }.into_any(),
    };
    view! {
        <li class="file" class:is-fatal=fatal>
            <button
                type="button"
                class="file-name"
                aria-current=current
                on:click=move |_| desk.current.set(Some(file.id))
            >
                <span class="truncate" title=name.clone()>
                    {name.clone()}
                </span>
                <span class="file-rows">
                    {move || match file.phase.get() {
                        Phase::Failed { .. } => String::new(),
                        _ => file.state.with(|state| t!("check-rows", count = state.rows)),
                    }}
                </span>
            </button>
            <Counts file />
            <span class="file-meta">
                <span class="file-facts">{meta}</span>
                <span class="file-tools">
                    <IconButton
                        icon=Glyph::Settings
                        small=true
                        label=change
                        on_click=move |_| file.options.set(true)
                    />
                    <IconButton
                        icon=Glyph::Cross
                        small=true
                        label=remove
                        on_click=move |_| desk.close(file)
                    />
                </span>
            </span>
            <Options file />
        </li>
    }
}

/// Errors and warnings, or that there are none.
#[component]
fn Counts(file: DeskFile) -> impl IntoView {
    let counts = Memo::new(move |_| file.state.with(|state| (state.errors, state.warnings)));
    let checked = Memo::new(move |_| file.phase.with(|phase| *phase == Phase::Checked));
    let count = |class, glyph, n: u64, words: Signal<String>| {
        (n > 0).then(|| {
            view! {
                <span class=class>
                    <Icon name=glyph />
                    {crate::i18n::num(n)}
                    <span class="sr">" " {words}</span>
                </span>
            }
        })
    };
    view! {
        <span class="file-counts">
            {move || {
                let (errors, warnings) = counts.get();
                let words = |id: &'static str, n: u64| Signal::derive(move || t!(id, count = n));
                (
                    count("c-error", Glyph::Error, errors, words("check-errors", errors)),
                    count("c-warn", Glyph::Warn, warnings, words("check-warnings", warnings)),
                    (errors + warnings == 0 && checked.get())
                        .then(|| {
                            view! {
                                <span class="c-ok">
                                    <Icon name=Glyph::Ok />
                                    {tr("check-no-problems-short")}
                                </span>
                            }
                        }),
                )
            }}
        </span>
    }
}

/// How far reading is, in bytes.
#[component]
fn Reading(file: DeskFile, read: u64, size: u64) -> impl IntoView {
    let percent = u8::try_from((read * 100).checked_div(size).unwrap_or(0).min(100)).unwrap_or(100);
    let of = move || {
        let bytes = |n| number::bytes(lang(), n);
        t!("check-reading-of", read = bytes(read), size = bytes(size))
    };
    let label = {
        let name = file.name.get_value();
        move || t!("check-reading", name = name.clone())
    };
    view! {
        <span class="file-progress">
            <Progress percent=Signal::stored(percent) label small=true />
        </span>
        <span class="nowrap">{of}</span>
    }
}

/// What the file is taken for, and how it is read.
#[component]
fn Meta(file: DeskFile) -> impl IntoView {
    let taken = Memo::new(move |_| file.state.with(taken_for));
    let facts = Memo::new(move |_| {
        file.state.with(|state| match &state.sheet {
            Some(sheet) => vec![t!("check-sheet-named", sheet = sheet.clone())],
            None => {
                let facts = [words::encoding(&state.encoding), words::separator(&state.separator)];
                facts.into_iter().filter(|fact| !fact.is_empty()).collect()
            }
        })
    });
    let checking = Memo::new(move |_| file.state.with(|state| state.checking));
    view! {
        <span class="truncate">{taken}</span>
        {move || facts.get().into_iter().map(|fact| view! { <span class="truncate">{fact}</span> }).collect_view()}
        {move || checking.get().then(|| view! { <span class="pulse" title=tr("check-checking")></span> })}
    }
}

/// The command file and how sure that is: `Users, certain`. Reactive.
fn taken_for(state: &FileState) -> String {
    let Some(format) = &state.format else {
        return t!("check-not-recognised");
    };
    let sure = match state.confidence {
        Some(Confidence::Given) => "check-given",
        Some(Confidence::Certain) => "check-certain",
        Some(Confidence::Likely) => "check-likely",
        None => return words::format_title(format),
    };
    t!("check-taken-for", format = words::format_title(format), sure = t!(sure))
}
