//! The page before the first file: where to drop it, what can be read, what will happen.

mod drop_zone;
mod formats;

use leptos::prelude::*;

use self::{drop_zone::DropZone, formats::Formats};
use super::guide;
use crate::{
    i18n::tr,
    ui::{Button, Glyph},
};

/// Who comes here for the first time is offered a file to learn with.
#[component]
fn FirstCheck() -> impl IntoView {
    (!guide::was_guided()).then(|| {
        view! {
            <section class="first-check" aria-labelledby="first-check-title">
                <div class="stack">
                    <h2 id="first-check-title">{tr("check-guide-offer")}</h2>
                    <p class="t2">{tr("check-guide-offer-text")}</p>
                </div>
                <Button icon=Glyph::Play on_click=|_| guide::begin()>
                    {tr("check-guide-begin")}
                </Button>
            </section>
        }
    })
}

/// The empty desk.
#[component]
pub fn EmptyDesk() -> impl IntoView {
    let step = |title: &'static str, text: &'static str| {
        view! {
            <li class="step">
                <h3>{tr(title)}</h3>
                <p class="t2">{tr(text)}</p>
            </li>
        }
    };
    view! {
        <div class="content content-narrow">
            <FirstCheck />
            <DropZone />
            <Formats />
            <section aria-label=tr("check-steps")>
                <ol class="cols-3">
                    {step("check-see", "check-see-text")} {step("check-fix", "check-fix-text")}
                    {step("check-send-step", "check-send-step-text")}
                </ol>
            </section>
        </div>
    }
}
