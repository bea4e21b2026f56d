//! A text for a machine, with a button that copies it: a word that is shown once, a command.

use leptos::prelude::*;

use super::{Glyph, IconButton, can_copy, copy};
use crate::i18n::tr;

/// Lines as they are, with a button that copies them.
#[component]
pub fn CodeBlock(
    /// The lines.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let copied = text.clone();
    let button = can_copy().then(|| {
        let act = move |_| copy(copied.clone());
        view! { <IconButton small=true icon=Glyph::Copy label=tr("ui-copy") on_click=act /> }
    });
    view! {
        <div class="code-block">
            // Long lines are scrolled, also by keyboard.
            <pre tabindex="0">{text}</pre>
            {button}
        </div>
    }
}
