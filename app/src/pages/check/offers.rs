//! What Check offers in the palette.

use leptos::prelude::*;
use shared::wire::Target;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::desk::DeskFile;
use crate::{shell::offer, ui::Glyph};

/// On the page with and without files: choosing some.
pub(super) fn files() {
    offer("check-choose-files", Glyph::Plus, true, || {
        let input = document().query_selector("input[type=file]").ok().flatten();
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            input.click();
        }
    });
}

/// On the page with files: going on with the one that is shown.
pub(super) fn work(current: Memo<Option<DeskFile>>) {
    let of = move |does: fn(DeskFile)| {
        move || {
            if let Some(file) = current.get_untracked() {
                does(file);
            }
        }
    };
    let problems = Signal::derive(move || {
        current
            .get()
            .is_some_and(|file| file.state.with(|state| state.errors + state.warnings > 0))
    });
    let undo = Signal::derive(move || current.get().is_some_and(|file| file.state.with(|state| state.undo)));
    offer(
        "check-problem-on",
        Glyph::Down,
        problems,
        of(|file| file.look_for(Target::Problem, false)),
    );
    offer("check-undo", Glyph::Undo, undo, of(|file| file.undo(false)));
}
