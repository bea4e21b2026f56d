//! The page before the first file: where to drop it, what can be read, what will happen.

mod drop_zone;
mod formats;

use leptos::prelude::*;

use self::{drop_zone::DropZone, formats::Formats};
use crate::i18n::tr;

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
