//! Where runs write to a Moodle: that what is shown here isn't what they work on.

use leptos::prelude::*;

use crate::{
    i18n::tr,
    pages::runs::platform::{Named, moodle},
    t,
    ui::{ButtonLink, Callout, Empty, Glyph, Size, Tone},
};

/// The note above what the built-in directory holds; nothing where runs write to it.
#[component]
pub(super) fn Elsewhere(named: Named) -> impl IntoView {
    move || {
        moodle(named).map(|(name, url)| {
            view! {
                <Callout tone=Tone::Info title=Signal::derive(move || t!("directory-elsewhere", site = name.as_str()))>
                    <span class="stack stack-3">
                        <span>{tr("directory-elsewhere-text")}</span>
                        <span class="row row-wrap">
                            <Ways url small=true />
                        </span>
                    </span>
                </Callout>
            }
        })
    }
}

/// In place of an empty directory.
#[component]
pub(super) fn OnTheMoodle(name: String, url: String) -> impl IntoView {
    let title = Signal::derive(move || t!("directory-elsewhere-empty", site = name.as_str()));
    view! {
        <Empty icon=Glyph::Plug title text=tr("directory-elsewhere-empty-text")>
            <Ways url />
        </Empty>
    }
}

/// To the Moodle, and to what is known of the connection.
#[component]
fn Ways(url: String, #[prop(optional)] small: bool) -> impl IntoView {
    let size = if small { Size::Small } else { Size::default() };
    view! {
        <ButtonLink size icon=Glyph::Globe href=url away=true>
            {tr("directory-elsewhere-open")}
        </ButtonLink>
        <ButtonLink size icon=Glyph::Plug href="/settings/platform">
            {tr("directory-elsewhere-settings")}
        </ButtonLink>
    }
}
