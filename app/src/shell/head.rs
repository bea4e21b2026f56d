//! The page: its landmark, its head, its title in the window.

use leptos::prelude::*;

use super::palette;
use crate::{
    i18n::tr,
    ui::{Crumb, Crumbs, Glyph, Icon},
};

/// A page: `<main>` with a head. Each page has one, and one `h1` in it.
///
/// Without crumbs the head shows the title as `h1`. With crumbs the head shows where the page is,
/// and the page shows its `h1` itself, in a [`TitleBlock`].
#[component]
pub fn Page(
    /// The title: in the window, and in the head.
    #[prop(into)]
    title: Signal<String>,
    /// The places above this page, outermost first.
    #[prop(optional, into)]
    crumbs: Vec<Crumb>,
    /// What stands beside the title: a note.
    #[prop(optional, into)]
    note: ViewFn,
    /// What stands at the end of the head.
    #[prop(optional, into)]
    tools: ViewFn,
    /// A class for a page whose frame is its own, as Check has it.
    #[prop(optional)]
    class: &'static str,
    /// The foot bar: the one decision of the page.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// What the page shows; usually `<div class="content">`.
    children: Children,
) -> impl IntoView {
    window_title(title);
    let head = if crumbs.is_empty() {
        view! { <h1 tabindex="-1">{title}</h1> }.into_any()
    } else {
        view! { <Crumbs above=crumbs here=title /> }.into_any()
    };
    view! {
        <main id="main" tabindex="-1" class=format!("page {class}")>
            <div class="head">{head} {note.run()} <div class="head-tools">{tools.run()} <SearchButton /></div></div>
            {children()}
            {foot.map(|foot| view! { <div class="foot">{foot.run()}</div> })}
        </main>
    }
}

/// The title of a page with crumbs: `h1`, the lead sentence and facts, and what to do at the right.
#[component]
pub fn TitleBlock(
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// What stands beside it: a large badge.
    #[prop(optional, into)]
    beside: ViewFn,
    /// What to do.
    #[prop(optional, into)]
    actions: ViewFn,
    /// The lead sentence (`<p class="lead">`), then facts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="title">
            <div>
                <div class="row row-wrap">
                    <h1 tabindex="-1">{title}</h1>
                    {beside.run()}
                </div>
                {children.map(|children| children())}
            </div>
            <div class="title-actions">{actions.run()}</div>
        </header>
    }
}

/// Opens the palette.
#[component]
fn SearchButton() -> impl IntoView {
    view! {
        <button type="button" class="search-btn" aria-keyshortcuts="Control+K" on:click=|_| palette::open()>
            <Icon name=Glyph::Search />
            <span>{tr("shell-palette")}</span>
            <kbd>{tr("shell-key-control")} " K"</kbd>
        </button>
    }
}

/// Keeps the title of the window: "Runs · Tool Sync".
pub(super) fn window_title(title: Signal<String>) {
    Effect::new(move |_| document().set_title(&format!("{} · Tool Sync", title.read())));
}
