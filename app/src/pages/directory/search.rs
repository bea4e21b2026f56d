//! Search over the whole directory, while somebody types.

use leptos::{html, prelude::*};
use leptos_router::hooks::use_navigate;
use serde::Deserialize;
use wasm_bindgen::JsCast;

use super::{entry::Entry, rows::found};
use crate::{
    api,
    i18n::{lang, tr},
    pages::runs::{
        about::Kind,
        paged::{settled, with},
    },
    shell::say,
    t,
    ui::{Empty, Failed, Glyph, SearchInput, SkeletonText},
};

/// What was found, by kind.
#[derive(Clone, Debug, Default, Deserialize)]
struct Found {
    users: Vec<Entry>,
    courses: Vec<Entry>,
    categories: Vec<Entry>,
    cohorts: Vec<Entry>,
}

impl Found {
    fn of(&self, kind: Kind) -> &[Entry] {
        match kind {
            Kind::User => &self.users,
            Kind::Course => &self.courses,
            Kind::Category => &self.categories,
            Kind::Cohort => &self.cohorts,
        }
    }
}

/// A field to search by; below it what is found, or what stands there otherwise.
#[component]
pub(super) fn Search(
    /// What is typed.
    typed: RwSignal<String>,
    /// What stands there while nothing is searched for.
    children: ChildrenFn,
) -> impl IntoView {
    let words = settled(typed);
    let found = LocalResource::new(move || {
        let (words, _) = (words.get(), lang());
        async move {
            match words.is_empty() {
                true => Ok(Found::default()),
                false => api::get::<Found>(&with("/directory/search", &[("q", words)])).await,
            }
        }
    });
    // How many were found is said: the list changes elsewhere than where one types.
    Effect::new(move |_| {
        if let (false, Some(Ok(found))) = (words.read().is_empty(), found.get()) {
            let count: usize = Kind::ALL.into_iter().map(|kind| found.of(kind).len()).sum();
            say(t!("directory-found", count = count));
        }
    });
    let list = NodeRef::<html::Div>::new();
    let navigate = use_navigate();
    let links = move || {
        let list = list.get_untracked()?;
        let links = list.query_selector_all("a").ok()?;
        let links = (0..links.length()).filter_map(move |at| links.item(at)?.dyn_into::<web_sys::HtmlElement>().ok());
        Some(links.collect::<Vec<_>>())
    };
    // Enter goes to the first; arrows walk through all.
    let keyed = move |event: leptos::ev::KeyboardEvent| {
        if words.read_untracked().is_empty() {
            return;
        }
        let links = links().unwrap_or_default();
        let at = links.iter().position(|link| link.matches(":focus").unwrap_or(false));
        let next = match (event.key().as_str(), at) {
            ("Enter", None) => {
                if let Some(href) = links.first().and_then(|link| link.get_attribute("href")) {
                    navigate(&href, leptos_router::NavigateOptions::default());
                }
                return;
            }
            ("ArrowDown", None) => 0,
            ("ArrowDown", Some(at)) => at + 1,
            ("ArrowUp", Some(at)) if at > 0 => at - 1,
            _ => return,
        };
        if let Some(link) = links.get(next) {
            event.prevent_default();
            let _ = link.focus();
        }
    };
    let children = StoredValue::new(children);
    let body = move || {
        if words.read().is_empty() {
            return children.read_value()().into_any();
        }
        match found.get() {
            None => view! { <SkeletonText lines=5 /> }.into_any(),
            Some(Err(error)) => view! { <Failed error on_retry=move |()| found.refetch() /> }.into_any(),
            Some(Ok(found)) => groups(&found),
        }
    };
    view! {
        <div class="stack stack-4" on:keydown=keyed>
            <div class="bar" role="search">
                <SearchInput value=typed label=tr("directory-search") placeholder=tr("directory-search-what") />
            </div>
            <div node_ref=list>{body}</div>
        </div>
    }
}

/// What was found, kind by kind.
fn groups(all: &Found) -> AnyView {
    let groups: Vec<_> = Kind::ALL
        .into_iter()
        .filter(|kind| !all.of(*kind).is_empty())
        .map(|kind| {
            let id = match kind {
                Kind::User => "directory-users",
                Kind::Course => "directory-courses",
                Kind::Category => "directory-categories",
                Kind::Cohort => "directory-cohorts",
            };
            view! {
                <section class="card" aria-label=tr(id)>
                    <div class="card-head">
                        <h2>{tr(id)}</h2>
                    </div>
                    <ul class="tree found">{all.of(kind).iter().map(|entry| found(kind, entry)).collect_view()}</ul>
                </section>
            }
        })
        .collect();
    if groups.is_empty() {
        return view! {
            <Empty
                icon=Glyph::Search
                title=tr("directory-no-match")
                text=tr("directory-no-match-text")
            />
        }
        .into_any();
    }
    view! { <div class="stack stack-4">{groups}</div> }.into_any()
}
