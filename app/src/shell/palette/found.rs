//! What the server finds, for who is signed in: people, courses, categories, cohorts, runs.

use std::time::Duration;

use js_sys::encode_uri_component;
use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;

use super::hit::{Act, Hit};
use crate::{
    api::{self, Session, session},
    i18n::date,
    t,
    ui::Glyph,
};

/// Nobody waits for what isn't typed to its end.
const PAUSE: Duration = Duration::from_millis(150);
/// So many of each kind.
const MOST: usize = 4;

/// What was found in the directory, by kind; only what is shown of it.
#[derive(Default, Deserialize)]
struct Found {
    users: Vec<Thing>,
    courses: Vec<Thing>,
    categories: Vec<Thing>,
    cohorts: Vec<Thing>,
}

/// Runs that were found.
#[derive(Default, Deserialize)]
struct Runs {
    items: Vec<Run>,
}

#[derive(Deserialize)]
struct Run {
    id: String,
    name: String,
    submitted: i64,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Thing {
    id: i64,
    username: String,
    firstname: String,
    lastname: String,
    shortname: String,
    fullname: String,
    name: String,
    idnumber: String,
}

/// What the server finds for what is typed, once somebody pauses.
pub(super) fn follow(typed: RwSignal<String>) -> RwSignal<Vec<Hit>> {
    let hits = RwSignal::new(Vec::new());
    let mut ask = debounce(PAUSE, move |words: String| {
        if !matches!(session(), Session::SignedIn(_)) {
            return;
        }
        spawn_local(async move {
            let found = look_up(&words).await;
            // Somebody may have typed on, or closed the palette.
            if typed.try_get_untracked().is_some_and(|now| now.trim() == words) {
                hits.set(found);
            }
        });
    });
    Effect::new(move |_| {
        let words = typed.get().trim().to_owned();
        if words.is_empty() {
            hits.set(Vec::new());
        } else {
            ask(words);
        }
    });
    hits
}

/// The ways on with what is typed, where lists show more than fits here.
pub(super) fn onwards(typed: &str) -> Vec<Hit> {
    let typed = typed.trim();
    if typed.is_empty() || !matches!(session(), Session::SignedIn(_)) {
        return Vec::new();
    }
    let encoded = String::from(encode_uri_component(typed));
    vec![Hit {
        group: "shell-palette-more",
        icon: Glyph::Runs,
        words: t!("shell-palette-runs", words = typed),
        meta: String::new(),
        act: Act::Go(format!("/runs?q={encoded}")),
    }]
}

async fn look_up(words: &str) -> Vec<Hit> {
    let encoded = String::from(encode_uri_component(words));
    let directory = format!("/directory/search?q={encoded}&limit={MOST}");
    let runs = format!("/runs?q={encoded}&limit={MOST}");
    // What doesn't come leaves its hits out: the pages themselves say why.
    let directory = api::get::<Found>(&directory).await.unwrap_or_default();
    let runs = api::get::<Runs>(&runs).await.unwrap_or_default();
    let mut hits = Vec::new();
    let kinds = [
        ("users", "shell-palette-users", Glyph::User, directory.users),
        ("courses", "shell-palette-courses", Glyph::Course, directory.courses),
        (
            "categories",
            "shell-palette-categories",
            Glyph::Folder,
            directory.categories,
        ),
        ("cohorts", "shell-palette-cohorts", Glyph::Cohort, directory.cohorts),
    ];
    for (kind, group, icon, things) in kinds {
        hits.extend(things.into_iter().take(MOST).map(|thing| Hit {
            group,
            icon,
            words: thing.words(),
            meta: thing.meta(),
            act: Act::Go(format!("/directory/{kind}/{}", thing.id)),
        }));
    }
    hits.extend(runs.items.into_iter().take(MOST).map(|run| Hit {
        group: "shell-runs",
        icon: Glyph::Runs,
        words: run.name,
        meta: date::show(run.submitted).short,
        act: Act::Go(format!("/runs/{}", run.id)),
    }));
    hits
}

impl Thing {
    /// What it is called.
    fn words(&self) -> String {
        let names = [&self.fullname, &self.name];
        match names.into_iter().find(|name| !name.is_empty()) {
            Some(name) => name.clone(),
            None => format!("{} {}", self.firstname, self.lastname).trim().to_owned(),
        }
    }

    /// What files call it.
    fn meta(&self) -> String {
        let names = [&self.username, &self.shortname, &self.idnumber];
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .cloned()
            .unwrap_or_default()
    }
}
