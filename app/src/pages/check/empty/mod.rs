//! The page before the first file: where to drop it, what can be read, what will happen.

mod drop_zone;
mod formats;

use leptos::prelude::*;

use self::{drop_zone::DropZone, formats::Formats};
use super::guide;
use crate::{
    handover::{self, Brought},
    i18n::tr,
    shell::Awaited,
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
                <Button icon=Glyph::Play on_click=|_| handover::bring([Brought::Lesson])>
                    {tr("check-guide-begin")}
                </Button>
            </section>
        }
    })
}

/// The empty desk.
#[component]
pub fn EmptyDesk(
    /// Saves a sample of the command file of this name. Samples come later than the page.
    save_sample: fn(&'static str) -> Awaited<bool>,
) -> impl IntoView {
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
            <Formats save_sample />
            <section aria-label=tr("check-steps")>
                <ol class="cols-3">
                    {step("check-see", "check-see-text")} {step("check-fix", "check-fix-text")}
                    {step("check-send-step", "check-send-step-text")}
                </ol>
            </section>
        </div>
    }
}
