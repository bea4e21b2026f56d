//! Colours and icons.

use leptos::prelude::*;

use super::Part;
use crate::ui::{Glyph, Icon};

const ROLES: [(&str, &str); 28] = [
    ("paper", "page"),
    ("surface", "cards, grids"),
    ("surface-sunken", "heads, wells"),
    ("surface-raised", "what floats"),
    ("hover", "under the pointer"),
    ("pressed", "pressed, tracks"),
    ("line", "between things"),
    ("line-strong", "edges of things"),
    ("line-control", "edges of controls"),
    ("text", "first voice"),
    ("text-2", "second voice"),
    ("text-3", "third voice"),
    ("accent", "links, focus, current"),
    ("accent-fill", "primary button"),
    ("accent-tint", "selected"),
    ("ok", "done"),
    ("ok-fill", "created"),
    ("ok-tint", "… behind text"),
    ("warn", "look at this"),
    ("warn-fill", "deleted"),
    ("warn-tint", "… behind text"),
    ("error", "wrong"),
    ("error-fill", "failed"),
    ("error-tint", "… behind text"),
    ("info", "to know"),
    ("info-fill", "updated"),
    ("info-tint", "… behind text"),
    ("verb-unchanged", "stays as it is"),
];

pub(super) fn colours() -> impl IntoView {
    let role = |(name, use_)| {
        view! {
            <li class="row">
                <span class="swatch" style:background=format!("var(--{name})")></span>
                <span>
                    <span class="mono">{format!("--{name}")}</span>
                    <br />
                    <small class="t3">{use_}</small>
                </span>
            </li>
        }
    };
    view! {
        <Part
            id="colour"
            title="Colour"
            rule="Paper and ink, one accent, four meanings. Meaning never rests on colour alone."
        >
            <ul class="swatches">{ROLES.map(role).collect_view()}</ul>
        </Part>
    }
}

pub(super) fn icons() -> impl IntoView {
    let icon = |name: &Glyph| {
        let name = *name;
        view! {
            <li class="swatch-icon">
                <Icon name />
                <span class="meta">{format!("{name:?}")}</span>
            </li>
        }
    };
    view! {
        <Part id="icons" title="Icons" rule="16 px, one stroke of 1.5, round ends, the colour of their text.">
            <ul class="card card-body swatches swatches-icons">
                {Glyph::ALL.iter().map(icon).collect_view()}
            </ul>
        </Part>
    }
}
