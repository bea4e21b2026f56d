//! The places of the settings at the side: the groups, each with how many of its settings differ from their default, and
//! what isn't a setting.

use leptos::prelude::*;
use shared::settings::{GROUPS, Group};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::draft::Draft;
use crate::{
    i18n::{catalog, num, tr},
    shell::{SITE_PLACES, SitePlace},
    t,
    ui::Icon,
};

/// Links to the groups and to the other places.
#[component]
pub(super) fn GroupNav(draft: Draft, chosen: Memo<Group>) -> impl IntoView {
    let item = move |group: Group| {
        let entries = draft.of(group);
        let changed = Memo::new(move |_| entries.iter().filter(|entry| entry.is_set()).count());
        let here = Signal::derive(move || chosen.get() == group);
        let count = move || {
            (changed.get() > 0).then(|| {
                view! {
                    <span class="n" title=t!("settings-changed-many", count = changed.get())>
                        {num(changed.get())}
                        <span class="sr">" " {t!("settings-changed").to_lowercase()}</span>
                    </span>
                }
            })
        };
        view! { <GroupLink group here>{count}</GroupLink> }.into_any()
    };
    let groups = GROUPS.iter().map(|(group, _)| item(*group)).collect_view();
    view! { <SideNav groups=groups.into_any() here="" /> }
}

/// The same beside a place that isn't a group.
#[component]
pub(super) fn PlainNav(
    /// The end of its address.
    here: &'static str,
) -> impl IntoView {
    let item = |group: Group| view! { <GroupLink group here=Signal::stored(false)>""</GroupLink> };
    let groups = GROUPS.iter().map(|(group, _)| item(*group)).collect_view();
    view! { <SideNav groups=groups.into_any() here /> }
}

#[component]
fn GroupLink(group: Group, here: Signal<bool>, children: Children) -> impl IntoView {
    view! {
        <li>
            <a
                class="tree-item"
                href=format!("/settings?group={}", group.name())
                aria-current=move || here.get().then_some("page")
            >
                {move || group.label(catalog())}
                {children()}
            </a>
        </li>
    }
}

#[component]
fn SideNav(groups: AnyView, here: &'static str) -> impl IntoView {
    let part = move |part: &'static SitePlace| {
        view! {
            <Show when=move || part.is_open()>
                <li>
                    <a
                        class="tree-item"
                        href=format!("/settings/{}", part.path)
                        aria-current=(part.path == here).then_some("page")
                    >
                        <Icon name=part.icon />
                        {tr(part.words)}
                    </a>
                </li>
            </Show>
        }
    };
    request_animation_frame(|| request_animation_frame(show_current));
    view! {
        <nav class="side-nav" aria-label=tr("settings-title")>
            <ul class="tree settings-nav">
                <li class="nav-head">{tr("staff-nav-site")}</li>
                {SITE_PLACES.iter().map(part).collect_view()}
                <li class="nav-head">{tr("staff-nav-values")}</li>
                {groups}
            </ul>
        </nav>
    }
}

/// On the phone the places stand in a strip: the current one is scrolled into sight.
fn show_current() {
    let Ok(Some(current)) = document().query_selector(".side-nav [aria-current=page]") else {
        return;
    };
    let how = ScrollIntoViewOptions::new();
    how.set_block(ScrollLogicalPosition::Nearest);
    how.set_inline(ScrollLogicalPosition::Center);
    current.scroll_into_view_with_scroll_into_view_options(&how);
}
