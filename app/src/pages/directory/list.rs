//! Lists of the directory: they come in pages, in a table that is a list on the phone.

use leptos::prelude::*;

use super::entry::Entry;
use crate::{
    i18n::{lang, tr},
    pages::runs::{
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape},
    },
    ui::{Empty, Glyph, SkeletonTable, Table, Th},
};

/// How a list looks: its columns, an entry of it, and what is said where there is none.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The ids of the words of its columns; a blank one is for the screen reader to pass over.
    pub columns: &'static [&'static str],
    /// The cells of an entry.
    pub row: fn(Entry) -> AnyView,
    /// The icon of nothing.
    pub icon: Glyph,
    /// The id of what is said of nothing; `…-text` says what belongs there.
    pub empty: &'static str,
}

/// The list at an address of the API.
#[component]
pub(super) fn List(
    /// The address, with its query.
    #[prop(into)]
    path: Signal<String>,
    /// How it looks.
    look: Look,
    /// What it lists; read out.
    #[prop(into)]
    caption: Signal<String>,
    /// Whether something is searched for, so that nothing means no match.
    #[prop(optional, into)]
    narrowed: Signal<bool>,
) -> impl IntoView {
    let list = Paged::<Entry>::follow(path);
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=look.columns.len() rows=8 /> }.into_any(),
        Shape::Nothing if narrowed.get() => view! {
            <Empty icon=Glyph::Search title=tr("directory-no-match") text=tr("directory-no-match-text") />
        }
        .into_any(),
        Shape::Nothing => {
            let text = Signal::derive(move || crate::t!(&format!("{}-text", look.empty)));
            view! { <Empty icon=look.icon title=tr(look.empty) text /> }.into_any()
        }
        Shape::Items => view! { <Rows list look caption /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <PagedFailure list />
        {body}
    }
}

#[component]
fn Rows(list: Paged<Entry>, look: Look, caption: Signal<String>) -> impl IntoView {
    let head = move || look.columns.iter().map(|id| view! { <Th>{tr(id)}</Th> }).collect_view();
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    let key = |entry: &Entry| {
        let method = entry.method.as_ref().map(|method| method.id);
        (lang(), entry.id, method)
    };
    view! {
        <Table caption head foot busy>
            <For each=move || list.items.get() key children=move |entry| (look.row)(entry) />
        </Table>
    }
}
