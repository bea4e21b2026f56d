//! The frame: skip link, rail, the page, toasts, live region.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{focus, live::LiveRegion, palette::Palette, rail::Rail, shortcuts::Shortcuts};
use crate::{i18n::tr, ui::ToastHost};

/// Pages that stand alone, without the rail.
const BARE: [&str; 2] = ["/sign-in", "/set-up"];

/// The frame around the page of the current address.
#[component]
pub fn Frame(
    /// What the palette holds: a [`PaletteBody`](super::PaletteBody).
    #[prop(into)]
    palette: ViewFn,
    /// The routes.
    children: Children,
) -> impl IntoView {
    let path = use_location().pathname;
    let bare = Memo::new(move |_| BARE.contains(&path.read().trim_end_matches('/')));
    focus::follow(path);
    view! {
        <a class="skip" href="#main" rel="external">
            {tr("shell-skip")}
        </a>
        <div class="app" class:is-bare=bare>
            <Show when=move || !bare.get()>
                <Rail />
            </Show>
            {children()}
        </div>
        <Palette body=palette />
        <Shortcuts />
        <ToastHost />
        <LiveRegion />
    }
}
