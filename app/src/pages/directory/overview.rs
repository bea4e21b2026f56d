//! `/directory`: the tree of courses with the search over everything, all people, all cohorts.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::directory::DirectoryTotals;

use super::{
    elsewhere::{Elsewhere, OnTheMoodle},
    list::List,
    rows,
    search::Search,
    tree::Tree,
};
use crate::{
    api,
    i18n::tr,
    pages::runs::{
        address::in_address,
        paged::{settled, with},
        platform::{self, Named, is_built_in, moodle},
        sample::SampleSchool,
    },
    shell::{NeedsSession, Page},
    t,
    ui::{ButtonLink, Choice, Empty, Glyph, Kind, LinkTab, LinkTabs, SearchInput, Segmented, Select},
};

/// Which accounts are shown: the value that the API filters by, and the id of its words.
const STANDINGS: [(&str, &str); 4] = [
    ("", "directory-filter-all"),
    ("active", "directory-filter-active"),
    ("suspended", "directory-filter-suspended"),
    ("deleted", "directory-filter-deleted"),
];
/// What accounts are sorted by.
const SORTS: [(&str, &str); 3] = [
    ("", "directory-sort-name"),
    ("username", "directory-sort-username"),
    ("newest", "directory-sort-newest"),
];

/// The pages `/directory`, `/directory/users` and `/directory/cohorts`.
#[component]
pub fn DirectoryPage() -> impl IntoView {
    view! {
        <Page title=tr("directory-title")>
            <NeedsSession>
                <Overview />
            </NeedsSession>
        </Page>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let params = use_params_map();
    let kind = Memo::new(move |_| params.read().get("kind").unwrap_or_default());
    let totals = LocalResource::new(|| api::get::<DirectoryTotals>("/directory"));
    let named = platform::named();
    let tabs = Signal::derive(move || {
        let totals = totals.get().and_then(Result::ok);
        let tab = |segment: &str, words, count: fn(&DirectoryTotals) -> u64| LinkTab {
            href: match segment {
                "" => "/directory".to_owned(),
                segment => format!("/directory/{segment}"),
            },
            words,
            count: totals.as_ref().map(count),
            current: *kind.read() == segment,
        };
        vec![
            tab("", "directory-courses", |totals| totals.courses),
            tab("users", "directory-users", |totals| totals.users),
            tab("cohorts", "directory-cohorts", |totals| totals.cohorts),
        ]
    });
    let empty = Memo::new(move |_| {
        let totals = totals.get().and_then(Result::ok);
        totals.is_some_and(|totals| totals.courses + totals.users + totals.cohorts == 0)
    });
    let elsewhere = Memo::new(move |_| if empty.get() { moodle(named) } else { None });
    let body = move || match kind.read().as_str() {
        "" if empty.get() => view! { <Nothing named /> }.into_any(),
        "users" => view! { <Users /> }.into_any(),
        "cohorts" => view! { <Cohorts /> }.into_any(),
        _ => view! { <Courses /> }.into_any(),
    };
    view! {
        <div class="content">
            {move || match elsewhere.get() {
                Some((name, url)) => view! { <OnTheMoodle name url /> }.into_any(),
                None => {
                    view! {
                        <Elsewhere named />
                        <LinkTabs label=tr("directory-title") tabs />
                        {body}
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// Before anything is here: how it comes.
#[component]
fn Nothing(named: Named) -> impl IntoView {
    // As long as it isn't known where runs write, nothing is offered.
    view! {
        <Show when=move || is_built_in(named)>
            <NothingYet />
        </Show>
    }
}

/// The same where runs write to it.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <Empty icon=Glyph::Users title=tr("directory-empty") text=tr("directory-empty-text")>
            <ButtonLink kind=Kind::Primary icon=Glyph::Columns href="/">
                {tr("directory-check")}
            </ButtonLink>
            <SampleSchool />
        </Empty>
        <Tree />
    }
}

#[component]
fn Courses() -> impl IntoView {
    let typed = in_address("q");
    view! {
        <Search typed>
            <Tree />
        </Search>
    }
}

#[component]
fn Users() -> impl IntoView {
    let (typed, status, sort) = (in_address("q"), in_address("status"), in_address("sort"));
    let words = settled(typed);
    let path = Signal::derive(move || {
        let query = [("q", words.get()), ("status", status.get()), ("sort", sort.get())];
        with("/directory/users", &query)
    });
    let narrowed = Signal::derive(move || !words.read().is_empty() || !status.read().is_empty());
    let standings = Signal::derive(|| {
        STANDINGS
            .iter()
            .map(|(value, id)| Choice::new((*value).to_owned(), t!(id)))
            .collect::<Vec<_>>()
    });
    let sorts = Signal::derive(|| {
        SORTS
            .iter()
            .map(|(value, id)| ((*value).to_owned(), t!(id)))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="bar">
            <Segmented value=status options=standings label=tr("directory-filter") />
            <SearchInput
                value=typed
                label=tr("directory-find-users")
                placeholder=tr("directory-find-users-what")
                small=true
            />
            <span class="push">
                <Select value=sort options=sorts label=tr("directory-sort") small=true />
            </span>
        </div>
        <List path look=rows::USERS caption=tr("directory-users") narrowed />
    }
}

#[component]
fn Cohorts() -> impl IntoView {
    let typed = in_address("q");
    let words = settled(typed);
    let path = Signal::derive(move || with("/directory/cohorts", &[("q", words.get())]));
    let narrowed = Signal::derive(move || !words.read().is_empty());
    view! {
        <div class="bar">
            <SearchInput
                value=typed
                label=tr("directory-find-cohorts")
                placeholder=tr("directory-find-cohorts-what")
                small=true
            />
        </div>
        <List path look=rows::COHORTS caption=tr("directory-cohorts") narrowed />
    }
}
