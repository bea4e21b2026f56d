//! From a row or a step to the person, course, category or cohort that it was about.

use leptos::prelude::*;
use shared::api::StepDto;

use super::changes::entity;

/// More than so many of a row aren't led to.
const MOST: usize = 4;

/// The kinds that have a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    User,
    Course,
    Category,
    Cohort,
}

impl Kind {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::User, Self::Course, Self::Category, Self::Cohort];

    /// Its part of an address, of the page and of the API.
    pub(crate) const fn segment(self) -> &'static str {
        match self {
            Self::User => "users",
            Self::Course => "courses",
            Self::Category => "categories",
            Self::Cohort => "cohorts",
        }
    }

    /// Its name in the journal.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Course => "course",
            Self::Category => "category",
            Self::Cohort => "cohort",
        }
    }

    /// The kind of this part of an address.
    pub(crate) fn of_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.segment() == segment)
    }

    /// The page of one of them.
    pub(crate) fn page(self, id: i64) -> String {
        format!("/directory/{}/{id}", self.segment())
    }
}

/// The things that steps are about, each once.
pub(crate) fn about<'a>(steps: impl IntoIterator<Item = &'a StepDto>) -> Vec<(Kind, i64)> {
    let mut found = Vec::new();
    for (name, id) in steps.into_iter().flat_map(|step| &step.about) {
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
        if let Some(kind) = kind
            && !found.contains(&(kind, *id))
        {
            found.push((kind, *id));
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// What is recorded of a row, as a link to the first thing that it is about; below it links to the others.
#[component]
pub(crate) fn Record(
    /// How the row names it.
    key: String,
    /// What it is about.
    about: Vec<(Kind, i64)>,
) -> impl IntoView {
    let mut about = about.into_iter();
    let Some((kind, id)) = about.next() else {
        return key.into_any();
    };
    let others: Vec<_> = about
        .map(|(kind, id)| view! { <a href=kind.page(id)>{move || entity(kind.name(), 1)}</a> " " })
        .collect();
    let others = (!others.is_empty()).then(|| view! { <small>{others}</small> });
    view! {
        <a href=kind.page(id)>{key}</a>
        {others}
    }
    .into_any()
}
