//! The page of an account, a course, a category or a cohort: what it is, what it is tied to, what runs did to it.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{details::details, elsewhere::Elsewhere, entry::Entry, history::History, list::List, rows};
use crate::{
    api,
    i18n::{lang, tr},
    pages::runs::{
        about::Kind,
        paged::{settled, with},
        platform,
    },
    shell::{NeedsSession, Page, TitleBlock},
    t,
    ui::{
        ButtonLink, Choice, Empty, Fact, Facts, Failed, Glyph, LinkTab, LinkTabs, SearchInput, Segmented,
        SkeletonTable, SkeletonText,
    },
};

/// The page `/directory/:kind/:id`.
#[component]
pub fn EntityPage() -> impl IntoView {
    let params = use_params_map();
    let kind = Memo::new(move |_| Kind::of_segment(&params.read().get("kind").unwrap_or_default()));
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let name = RwSignal::new(String::new());
    let title = Signal::derive(move || {
        if name.read().is_empty() {
            t!("directory-title")
        } else {
            name.get()
        }
    });
    let above = move || {
        let list = match kind.get() {
            Some(Kind::User) => ("/directory/users", "directory-users"),
            Some(Kind::Cohort) => ("/directory/cohorts", "directory-cohorts"),
            _ => ("/directory", "directory-courses"),
        };
        vec![
            ("/directory".to_owned(), tr("directory-title")),
            (list.0.to_owned(), tr(list.1)),
        ]
    };
    move || {
        let (kind, id) = (kind.get(), id.get());
        name.set(String::new());
        let crumbs = untrack(above);
        view! {
            <Page title crumbs>
                <NeedsSession>
                    {
                        let id = id.clone();
                        move || match kind {
                            Some(kind) => view! { <Entity kind id=id.clone() name /> }.into_any(),
                            None => gone(),
                        }
                    }
                </NeedsSession>
            </Page>
        }
    }
}

/// There is nothing at this address.
fn gone() -> AnyView {
    view! {
        <div class="content">
            <h1 class="sr" tabindex="-1">
                {tr("directory-gone")}
            </h1>
            <Empty icon=Glyph::Tree title=tr("directory-gone") text=tr("directory-gone-text")>
                <ButtonLink href="/directory">{tr("directory-title")}</ButtonLink>
            </Empty>
        </div>
    }
    .into_any()
}

#[component]
fn Entity(kind: Kind, id: String, name: RwSignal<String>) -> impl IntoView {
    let path = format!("/directory/{}/{id}", kind.segment());
    let fetched = {
        let path = path.clone();
        LocalResource::new(move || {
            let (path, _) = (path.clone(), lang());
            async move { api::get::<Entry>(&path).await }
        })
    };
    move || match fetched.get() {
        None => view! {
            <div class="content">
                <SkeletonText lines=3 />
                <SkeletonTable columns=4 rows=8 />
            </div>
        }
        .into_any(),
        Some(Err(error)) if error.status == 404 => gone(),
        Some(Err(error)) => view! {
            <div class="content">
                <h1 class="sr" tabindex="-1">
                    {tr("directory-title")}
                </h1>
                <Failed error on_retry=move |()| fetched.refetch() />
            </div>
        }
        .into_any(),
        Some(Ok(entry)) => {
            name.set(entry.title());
            view! { <Shown kind path=path.clone() entry /> }.into_any()
        }
    }
}

/// A tab of a kind: what the address says of it, its words, how many things there are.
type TabOf = (&'static str, &'static str, fn(&Entry) -> Option<u64>);

/// The tabs of a kind; the first is shown where the address says nothing.
const fn tabs_of(kind: Kind) -> &'static [TabOf] {
    const DETAILS: TabOf = ("details", "directory-details", |_| None);
    const HISTORY: TabOf = ("history", "directory-history", |_| None);
    match kind {
        Kind::User => &[
            ("courses", "directory-courses", |entry| Some(entry.courses)),
            ("cohorts", "directory-cohorts", |entry| Some(entry.cohorts)),
            DETAILS,
            HISTORY,
        ],
        Kind::Course => &[
            ("people", "directory-people", |entry| Some(entry.people)),
            ("groups", "directory-groups", |entry| Some(entry.group_count)),
            ("methods", "directory-methods", |entry| Some(entry.methods)),
            ("sections", "directory-sections", |entry| Some(entry.sections)),
            DETAILS,
            HISTORY,
        ],
        Kind::Category => &[
            ("courses", "directory-courses", |entry| Some(entry.courses)),
            ("categories", "directory-categories", |entry| Some(entry.children)),
            ("cohorts", "directory-cohorts", |entry| Some(entry.cohorts)),
            DETAILS,
            HISTORY,
        ],
        Kind::Cohort => &[
            ("members", "directory-members", |entry| Some(entry.members)),
            ("bindings", "directory-bindings", |entry| Some(entry.bindings)),
            DETAILS,
            HISTORY,
        ],
    }
}

#[component]
fn Shown(kind: Kind, path: String, entry: Entry) -> impl IntoView {
    let query = use_query_map();
    let all = tabs_of(kind);
    let first = all.first().map(|tab| tab.0).unwrap_or_default();
    let chosen = Memo::new(move |_| {
        let asked = query.read().get("tab").unwrap_or_default();
        all.iter().find(|tab| tab.0 == asked).map_or(first, |tab| tab.0)
    });
    let group = Memo::new(move |_| query.read().get("group").and_then(|id| id.parse::<i64>().ok()));
    let counts: Vec<Option<u64>> = all.iter().map(|tab| (tab.2)(&entry)).collect();
    let page = kind.page(entry.id);
    let tabs = Signal::derive(move || {
        let tab = |(at, (name, words, _)): (usize, &TabOf)| LinkTab {
            href: if at == 0 {
                page.clone()
            } else {
                format!("{page}?tab={name}")
            },
            words,
            count: counts.get(at).copied().flatten(),
            current: chosen.get() == *name,
        };
        all.iter().enumerate().map(tab).collect::<Vec<_>>()
    });
    let head = head(kind, &entry);
    let named = platform::named();
    let label = tr("directory-parts");
    let id = entry.id;
    let body = move || {
        let at = |rest: &str| format!("{path}/{rest}");
        match (kind, chosen.get()) {
            (_, "details") => details(&entry),
            (_, "history") => view! { <History path=path.clone() of=(kind, id) /> }.into_any(),
            (Kind::User, "cohorts") => list(at("cohorts"), rows::COHORTS_OF, "directory-cohorts"),
            (Kind::User, _) => list(at("courses"), rows::PARTICIPATIONS, "directory-courses"),
            (Kind::Course, "groups") => match group.get() {
                Some(group) => view! { <Group group back=kind.page(id) /> }.into_any(),
                None => list(at("groups"), rows::GROUPS, "directory-groups"),
            },
            (Kind::Course, "methods") => view! {
                {list(at("methods"), rows::METHODS, "directory-methods")}
                <section class="sect" aria-labelledby="followers">
                    <h2 id="followers">{tr("directory-metalinks")}</h2>
                    {list(at("metalinks"), rows::METALINKS, "directory-metalinks")}
                </section>
            }
            .into_any(),
            (Kind::Course, "sections") => list(at("sections"), rows::SECTIONS, "directory-sections"),
            (Kind::Course, _) => view! { <People path=at("people") /> }.into_any(),
            (Kind::Category, "categories") => list(
                format!("/directory/categories?parent={id}"),
                rows::CATEGORIES,
                "directory-categories",
            ),
            (Kind::Category, "cohorts") => list(
                format!("/directory/cohorts?category={id}"),
                rows::COHORTS,
                "directory-cohorts",
            ),
            (Kind::Category, _) => list(
                format!("/directory/courses?category={id}"),
                rows::COURSES,
                "directory-courses",
            ),
            (Kind::Cohort, "bindings") => list(at("bindings"), rows::BINDINGS, "directory-bindings"),
            (Kind::Cohort, _) => view! { <Members path=at("members") /> }.into_any(),
        }
    };
    view! {
        <div class="content">
            <Elsewhere named /> {head} <LinkTabs label tabs /> <div class="stack stack-4">{body}</div>
        </div>
    }
}

fn list(path: String, look: super::list::Look, caption: &'static str) -> AnyView {
    view! { <List path=Signal::stored(path) look caption=tr(caption) /> }.into_any()
}

/// The name, how it stands, and by what else it is known.
fn head(kind: Kind, entry: &Entry) -> AnyView {
    let title = entry.title();
    let (suspended, deleted, visible) = (entry.suspended, entry.deleted, entry.visible);
    let beside = move || match kind {
        Kind::User => rows::account(suspended, deleted),
        Kind::Course | Kind::Category | Kind::Cohort => rows::shown(visible),
    };
    let known = [
        ("directory-username", entry.username.clone()),
        ("directory-shortname", entry.shortname.clone()),
        ("directory-idnumber", entry.idnumber.clone()),
        ("directory-email", entry.email.clone()),
    ];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let known: Vec<_> = known
        .map(|(id, value)| {
            view! {
                <Fact term=tr(id)>
                    <span class="mono">{value}</span>
                </Fact>
            }
        })
        .collect();
    let mut path: Vec<_> = entry
        .path
        .iter()
        .map(|place| view! { <a href=Kind::Category.page(place.id)>{place.name.clone()}</a> })
        .collect();
    let inner = path.split_off(path.len().min(1));
    let inner: Vec<_> = inner.into_iter().map(|link| view! { " / " {link} }).collect();
    let stands = (!path.is_empty()).then(|| view! { <Fact term=tr("directory-in")>{path} {inner}</Fact> });
    let picture = (kind == Kind::User).then(|| rows::avatar(entry, "normal"));
    view! {
        <div class="person person-head">
            {picture}
            <TitleBlock title=Signal::stored(title) beside>
                <Facts>{known} {stands}</Facts>
            </TitleBlock>
        </div>
    }
    .into_any()
}

/// The people of a course: those who take part, those with an enrolment of their own, those of a name.
#[component]
fn People(path: String) -> impl IntoView {
    let only = RwSignal::new(String::new());
    let typed = RwSignal::new(String::new());
    let words = settled(typed);
    let options = Signal::derive(|| {
        let choice = |value: &str, id| Choice::new(value.to_owned(), t!(id));
        vec![
            choice("", "directory-only-all"),
            choice("effective", "directory-only-effective"),
            choice("stored", "directory-only-stored"),
        ]
    });
    let narrowed = Signal::derive(move || !words.read().is_empty() || !only.read().is_empty());
    let asked = Signal::derive(move || with(&path, &[("only", only.get()), ("q", words.get())]));
    view! {
        <div class="bar">
            <Segmented value=only options label=tr("directory-only") />
            <SearchInput
                value=typed
                label=tr("directory-find-users")
                placeholder=tr("directory-find-users-what")
                small=true
            />
        </div>
        <List path=asked look=rows::PEOPLE caption=tr("directory-people") narrowed />
    }
}

/// The members of a cohort or a group.
#[component]
fn Members(path: String) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let words = settled(typed);
    let narrowed = Signal::derive(move || !words.read().is_empty());
    let asked = Signal::derive(move || with(&path, &[("q", words.get())]));
    view! {
        <div class="bar">
            <SearchInput
                value=typed
                label=tr("directory-find-users")
                placeholder=tr("directory-find-users-what")
                small=true
            />
        </div>
        <List path=asked look=rows::MEMBERS caption=tr("directory-members") narrowed />
    }
}

/// One group of a course.
#[component]
fn Group(group: i64, back: String) -> impl IntoView {
    let path = format!("/directory/groups/{group}");
    let fetched = {
        let path = path.clone();
        LocalResource::new(move || {
            let path = path.clone();
            async move { api::get::<Entry>(&path).await }
        })
    };
    let name = move || fetched.get().and_then(Result::ok).map(|group| group.title());
    view! {
        <div class="bar">
            <h2>{name}</h2>
            <span class="push">
                <a class="btn btn-s" href=format!("{back}?tab=groups")>
                    {tr("directory-all-groups")}
                </a>
            </span>
        </div>
        <Members path=format!("{path}/members") />
    }
}
