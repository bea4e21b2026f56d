//! Find in the file, and go to a line.

use leptos::{ev::KeyboardEvent, prelude::*};
use shared::wire::Target;

use crate::{
    i18n::tr,
    pages::check::desk::DeskFile,
    ui::{Glyph, IconButton, Input, SearchInput},
};

/// Finds a text: Enter goes on, Shift and Enter back.
#[component]
pub(super) fn Find(file: DeskFile) -> impl IntoView {
    let text = RwSignal::new(String::new());
    Effect::new(move |_| {
        text.track();
        file.missed.set(false);
    });
    let find = move |back: bool| {
        let text = text.read_untracked().trim().to_owned();
        if !text.is_empty() {
            file.look_for(Target::Text(text), back);
        }
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            find(event.shift_key());
        }
        "Escape" => text.set(String::new()),
        _ => {}
    };
    let busy = move || {
        file.seek
            .with(|seek| seek.as_ref().is_some_and(|seek| matches!(seek.what, Target::Text(_))))
    };
    view! {
        <span
            class="find"
            class:is-missed=move || file.missed.get()
            aria-busy=move || busy().then_some("true")
            on:keydown=pressed
        >
            <SearchInput value=text label=tr("check-find") placeholder=tr("check-find") small=true />
            <span class="find-acts" role="status">
                {move || match (text.read().trim().is_empty(), file.missed.get()) {
                    (true, _) => ().into_any(),
                    (false, true) => view! { <span class="find-none">{tr("check-find-nothing")}</span> }.into_any(),
                    (false, false) => {
                        view! {
                            <IconButton
                                icon=Glyph::ChevronUp
                                small=true
                                label=tr("check-find-back")
                                on_click=move |_| find(true)
                            />
                            <IconButton
                                icon=Glyph::ChevronDown
                                small=true
                                label=tr("check-find-on")
                                on_click=move |_| find(false)
                            />
                        }
                            .into_any()
                    }
                }}
            </span>
        </span>
    }
}

/// Goes to a line by its number.
#[component]
pub(super) fn GoTo(file: DeskFile) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let pressed = move |event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        let digits: String = text.read_untracked().chars().filter(char::is_ascii_digit).collect();
        if let Ok(line) = digits.parse() {
            file.look_for(Target::Line(line), false);
            text.set(String::new());
        }
    };
    view! {
        <span class="go-to" on:keydown=pressed>
            <Input
                value=text
                label=tr("check-go-to")
                placeholder=tr("check-go-to")
                inputmode="numeric"
                autocomplete="off"
                small=true
            />
        </span>
    }
}
