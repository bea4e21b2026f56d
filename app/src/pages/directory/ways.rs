//! How somebody takes part in a course: each way in a line, and where that leaves them.

use leptos::prelude::*;
use shared::api::directory::{Place, WayDto};

use crate::{
    i18n::date,
    pages::runs::about::Kind,
    t,
    ui::{Glyph, Status, Tone},
};

/// What a role is called, by its short name. Reactive.
pub(super) fn role(shortname: &str) -> String {
    named("directory-role", shortname)
}

/// What an enrolment method is called. Reactive.
pub(super) fn method(kind: &str) -> String {
    named("directory-by", if kind.is_empty() { "role" } else { kind })
}

fn named(family: &str, name: &str) -> String {
    let id = format!("{family}-{name}");
    let words = t!(&id);
    if words == id { name.to_owned() } else { words }
}

/// "from 8 Sep 2025", "until 30 Jun 2026", both, or nothing. Reactive.
pub(super) fn dates(start: i64, end: i64) -> Option<String> {
    match (start, end) {
        (0, 0) => None,
        (start, 0) => Some(t!("directory-from", date = date::day(start))),
        (0, end) => Some(t!("directory-until", date = date::day(end))),
        (start, end) => Some(t!("directory-between", start = date::day(start), end = date::day(end))),
    }
}

/// Where an enrolment comes from: the cohort, the other course.
pub(super) fn source(kind: &str, source: Option<Place>) -> Option<AnyView> {
    let page = match kind {
        "cohort" => Kind::Cohort,
        "meta" => Kind::Course,
        _ => return None,
    };
    source.map(|place| view! { " " <a href=page.page(place.id)>{place.name}</a> }.into_any())
}

/// All ways in lines: role, method, dates; and why one doesn't count.
pub(super) fn lines(ways: &[WayDto]) -> AnyView {
    let line = |way: &WayDto| {
        let way = way.clone();
        let roles: Vec<String> = way.roles.iter().map(|name| role(name)).collect();
        let lead = (!roles.is_empty()).then(|| view! { <b>{roles.join(", ")}</b> ", " });
        let dates = dates(way.start, way.end).map(|dates| format!(", {dates}"));
        let not = (!way.effective && way.method != 0).then(|| format!(", {}", t!("directory-way-off")));
        let paused = (way.effective && way.suspended).then(|| format!(", {}", t!("directory-way-suspended")));
        let class = if way.effective { "" } else { "t3" };
        view! {
            <div class=class>
                {lead} {method(&way.kind)} {source(&way.kind, way.source)} {dates} {not} {paused}
            </div>
        }
    };
    let lines: Vec<_> = ways.iter().map(line).collect();
    view! { <div class="lines">{lines}</div> }.into_any()
}

/// Names of groups.
pub(super) fn places(places: &[Place]) -> String {
    let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
    names.join(", ")
}

/// Where the ways leave somebody now.
pub(super) fn standing(ways: &[WayDto]) -> AnyView {
    let now = date::now();
    let open = |way: &&WayDto| way.effective && !way.suspended;
    let (tone, icon, id) = if ways
        .iter()
        .filter(open)
        .any(|way| way.start <= now && (way.end == 0 || now < way.end))
    {
        (Tone::Ok, Glyph::Ok, "directory-state-active")
    } else if ways.iter().filter(open).any(|way| now < way.start) {
        (Tone::Info, Glyph::Clock, "directory-state-later")
    } else if ways.iter().any(|way| open(&way)) {
        (Tone::Off, Glyph::Clock, "directory-state-over")
    } else if ways.iter().any(|way| way.effective) {
        (Tone::Off, Glyph::Pause, "directory-state-suspended")
    } else {
        (Tone::Off, Glyph::Minus, "directory-state-none")
    };
    view! {
        <Status tone icon>
            {t!(id)}
        </Status>
    }
    .into_any()
}
