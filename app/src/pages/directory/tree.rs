//! The tree of categories. What is in one comes when it is opened.

use leptos::{prelude::*, task::spawn_local};
use shared::api::Page;

use super::entry::Entry;
use crate::{
    api::{self, ApiError},
    i18n::{num, tr},
    pages::runs::about::Kind,
    t,
    ui::{Empty, Failed, Glyph, Icon, SkeletonText, unique},
};

/// So many courses of a category are shown in the tree; its page has all.
const MOST: usize = 50;

type Inside = Result<(Vec<Entry>, Vec<Entry>), ApiError>;

/// The categories of the site.
#[component]
pub(super) fn Tree() -> impl IntoView {
    let top = RwSignal::new(None);
    fetch(0, top);
    let again = move |()| {
        top.set(None);
        fetch(0, top);
    };
    move || match top.get() {
        None => view! { <SkeletonText lines=6 /> }.into_any(),
        Some(Err(error)) => view! { <Failed error on_retry=again /> }.into_any(),
        Some(Ok((categories, _))) if categories.is_empty() => view! {
            <Empty
                icon=Glyph::Folder
                title=tr("directory-no-categories")
                text=tr("directory-no-categories-text")
            />
        }
        .into_any(),
        Some(Ok((categories, _))) => view! {
            <nav class="tree-box" aria-label=tr("directory-tree")>
                <ul class="tree">{categories.into_iter().map(branch).collect_view()}</ul>
            </nav>
        }
        .into_any(),
    }
}

/// A category that can be opened.
fn branch(entry: Entry) -> AnyView {
    let open = RwSignal::new(false);
    let inside = RwSignal::new(None::<Inside>);
    let (id, name, courses) = (entry.id, entry.title(), entry.courses);
    let list = unique("tree");
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if inside.read_untracked().is_none() {
            fetch(id, inside);
        }
    };
    let children = move || match inside.get() {
        None => view! { <li><SkeletonText lines=2 /></li> }.into_any(),
        Some(Err(error)) => view! { <li><Failed error /></li> }.into_any(),
        Some(Ok((categories, of_it))) => {
            let more = of_it.len() > MOST;
            let nothing = categories.is_empty() && of_it.is_empty();
            view! {
                {categories.into_iter().map(branch).collect_view()}
                {of_it.into_iter().take(MOST).map(leaf).collect_view()}
                {more
                    .then(|| {
                        view! {
                            <li>
                                <a class="tree-item" href=Kind::Category.page(id)>
                                    {tr("directory-all-courses")}
                                </a>
                            </li>
                        }
                    })}
                {nothing.then(|| view! { <li class="tree-item t3">{tr("directory-nothing-inside")}</li> })}
            }
            .into_any()
        }
    };
    let label = {
        let name = name.clone();
        move || t!("directory-open", name = name.clone())
    };
    view! {
        <li>
            <div class="tree-item">
                <button
                    type="button"
                    class="tree-toggle"
                    aria-label=label
                    aria-expanded=move || open.get().to_string()
                    aria-controls=list.clone()
                    on:click=toggle
                >
                    <Icon name=Glyph::ChevronRight />
                </button>
                <Icon name=Glyph::Folder />
                <a class="truncate" href=Kind::Category.page(id)>
                    {name}
                </a>
                <span class="n">{num(courses)}</span>
            </div>
            <ul id=list hidden=move || !open.get()>
                {move || open.get().then_some(children)}
            </ul>
        </li>
    }
    .into_any()
}

/// A course.
fn leaf(entry: Entry) -> AnyView {
    view! {
        <li>
            <a class="tree-item" href=Kind::Course.page(entry.id)>
                <Icon name=Glyph::Course />
                <span class="truncate">{entry.title()}</span>
                <span class="n mono">{entry.shortname.clone()}</span>
            </a>
        </li>
    }
    .into_any()
}

/// Asks for what is in a category: other categories, then courses.
fn fetch(id: i64, inside: RwSignal<Option<Inside>>) {
    spawn_local(async move {
        let answer = async {
            let categories = api::get::<Page<Entry>>(&format!("/directory/categories?parent={id}&limit=500")).await?;
            // Courses stand in categories.
            let courses = match id {
                0 => Vec::new(),
                id => {
                    let limit = MOST + 1;
                    let path = format!("/directory/courses?category={id}&below=0&limit={limit}");
                    api::get::<Page<Entry>>(&path).await?.items
                }
            };
            Ok((categories.items, courses))
        };
        let answer = answer.await;
        inside.try_set(Some(answer));
    });
}
