//! The groups at the side, each with how many of its settings differ from their default.

use leptos::prelude::*;
use shared::settings::{GROUPS, Group};

use super::draft::Draft;
use crate::{
    i18n::{catalog, num, tr},
    t,
};

/// Links to the groups.
#[component]
pub(super) fn GroupNav(draft: Draft, chosen: Memo<Group>) -> impl IntoView {
    let item = move |group: Group| {
        let entries = draft.of(group);
        let changed = Memo::new(move |_| entries.iter().filter(|entry| entry.is_set()).count());
        let here = move || (chosen.get() == group).then_some("page");
        view! {
            <li>
                <a class="tree-item" href=format!("/settings?group={}", group.name()) aria-current=here>
                    {move || group.label(catalog())}
                    {move || {
                        (changed.get() > 0)
                            .then(|| {
                                view! {
                                    <span class="n" title=t!("settings-changed-many", count = changed.get())>
                                        {num(changed.get())}
                                        <span class="sr">" " {t!("settings-changed").to_lowercase()}</span>
                                    </span>
                                }
                            })
                    }}
                </a>
            </li>
        }
    };
    view! {
        <nav class="side-nav" aria-label=tr("settings-title")>
            <ul class="tree">{GROUPS.iter().map(|(group, _)| item(*group)).collect_view()}</ul>
        </nav>
    }
}
