//! The rail: places on the left; on the phone a bar with a menu.

use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

use super::{PLACES, Place, palette, user_menu::UserMenu};
use crate::{
    i18n::tr,
    ui::{Brand, Glyph, Icon, IconButton, IconSize},
};

#[component]
pub(super) fn Rail() -> impl IntoView {
    let path = use_location().pathname;
    let nav = NodeRef::<html::Nav>::new();
    // The phone's menu has done its work when the page changes.
    Effect::new(move |_| {
        path.track();
        if let Some(nav) = nav.get_untracked()
            && nav.matches(":popover-open").unwrap_or(false)
        {
            let _ = nav.hide_popover();
        }
    });
    let list = move |low: bool| {
        let places = PLACES.iter().filter(move |place| place.low == low);
        places.map(|place| view! { <RailItem place path /> }).collect_view()
    };
    view! {
        <header class="rail">
            <a class="rail-brand" href="/" aria-label=tr("shell-home")>
                <Brand />
                <span class="brand-word">"Tool Sync"</span>
            </a>
            <span class="rail-tools">
                <IconButton icon=Glyph::Search label=tr("shell-palette") on_click=|_| palette::open() />
                <button type="button" class="btn btn-quiet rail-menu" popovertarget="nav">
                    <Icon name=Glyph::Menu />
                    {tr("shell-menu")}
                </button>
            </span>
            <nav id="nav" popover="auto" aria-label=tr("shell-main") node_ref=nav>
                <ul>{list(false)}</ul>
                <ul>{list(true)}</ul>
                <div class="rail-user">
                    <UserMenu />
                </div>
            </nav>
        </header>
    }
}

#[component]
fn RailItem(place: &'static Place, path: Memo<String>) -> impl IntoView {
    let current = move || place.holds(&path.read()).then_some("page");
    view! {
        <li>
            <a class="rail-item" href=place.path aria-current=current>
                <Icon name=place.icon size=IconSize::Large />
                {tr(place.name)}
            </a>
        </li>
    }
}
