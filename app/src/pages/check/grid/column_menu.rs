//! The menu in the head of a column that isn't known: did you mean, another column, leave out.

use leptos::prelude::*;
use shared::wire::ColumnState;

use super::ColumnPlaces;
use crate::{
    pages::check::desk::DeskFile,
    t,
    ui::{Kind, MenuButton, Size},
};

#[component]
pub(super) fn ColumnMenu(file: DeskFile, column: ColumnState) -> impl IntoView {
    let shown = column.clone();
    let label = Signal::derive(move || label(&shown));
    // Filled when it is about to be opened: a wide file has many of them.
    let wanted = RwSignal::new(false);
    let items = move || {
        let column = column.clone();
        wanted.get().then(|| view! { <ColumnPlaces file column /> })
    };
    // Once only: items that are made anew under a pressed button are never clicked.
    let fill = move || {
        if !wanted.get_untracked() {
            wanted.set(true);
        }
    };
    view! {
        <span class="map" on:pointerenter=move |_| fill() on:focusin=move |_| fill()>
            <MenuButton label kind=Kind::Quiet size=Size::ExtraSmall attr:tabindex="-1">
                {items}
            </MenuButton>
        </span>
    }
}

/// What the column is read as, or may be meant to be. Reactive.
pub(super) fn label(column: &ColumnState) -> String {
    match (&column.column, &column.proposal) {
        _ if column.ignored => t!("check-column-out"),
        (Some(stands), _) => t!("check-column-as", column = stands.clone()),
        (None, Some(proposal)) => t!("check-column-meant", column = proposal.clone()),
        (None, None) => t!("check-column-unknown"),
    }
}
