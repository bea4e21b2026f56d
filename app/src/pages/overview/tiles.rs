//! At a glance: the platform, what runs, today, the inbox.

use leptos::prelude::*;
use shared::api::{OverviewDto, RunState};

use crate::{
    i18n::{date, lang, num, number, tr},
    t,
    ui::{BarSize, Glyph, Icon, OutcomeBar, Status, Tone},
};

/// The tiles; each leads to where more is.
#[component]
pub(super) fn Tiles(overview: Signal<OverviewDto>) -> impl IntoView {
    let platform = Memo::new(move |_| overview.read().platform.clone());
    let inbox = Memo::new(move |_| overview.read().inbox.clone());
    let today = Memo::new(move |_| {
        let overview = overview.read();
        (overview.days.last().map_or(0, |day| day.runs), overview.today)
    });
    let running = Memo::new(move |_| {
        let overview = overview.read();
        let waits = |state| state == RunState::Queued;
        let waiting = overview.running.iter().filter(|run| waits(run.state)).count();
        (overview.running.len() - waiting, waiting)
    });
    let answers = move || {
        let platform = platform.get();
        if platform.reachable {
            let time = number::duration(lang(), platform.ms.max(1));
            let words = t!("overview-platform-answers", time = time);
            view! { <Status tone=Tone::Ok>{words}</Status> }.into_any()
        } else {
            view! { <Status tone=Tone::Error icon=Glyph::Cross>{t!("overview-platform-silent")}</Status> }.into_any()
        }
    };
    let courses = move || {
        let known = platform.get();
        // A Moodle doesn't count accounts, and one that is silent counts nothing.
        if known.kind == "moodle" {
            return match known.reachable {
                true => t!("overview-platform-site", count = known.courses),
                false => String::new(),
            };
        }
        t!(
            "overview-platform-courses",
            count = platform.get().courses,
            users = platform.get().users
        )
    };
    let kind = move || match platform.read().kind.as_str() {
        "directory" => t!("overview-platform-directory"),
        "moodle" => platform.read().name.clone().unwrap_or_else(|| "Moodle".to_owned()),
        kind => kind.to_owned(),
    };
    // The directory isn't what runs work on, where that is a Moodle.
    let leads_to = move || match platform.read().kind.as_str() {
        "moodle" => "/settings/platform",
        _ => "/directory",
    };
    let waits = move || match running.get() {
        (_, 0) => t!("overview-nothing-waits"),
        (_, waiting) => t!("overview-waiting", count = waiting),
    };
    let rows = move || t!("runs-rows", count = today.get().1.rows());
    let since = move || match inbox.get().oldest {
        Some(at) => {
            let words = t!("overview-inbox-oldest", when = date::show(at).short);
            view! { <Status tone=Tone::Warn icon=Glyph::Clock>{words}</Status> }.into_any()
        }
        None => view! { <span class="t2">{t!("overview-inbox-empty")}</span> }.into_any(),
    };
    let size = move || {
        let bytes = inbox.get().bytes;
        let files = t!("overview-inbox-files", count = inbox.get().files);
        match bytes {
            0 => files,
            bytes => format!("{files}, {}", number::bytes(lang(), bytes)),
        }
    };
    view! {
        <section aria-label=tr("overview-glance") class="cols-4">
            <a class="tile" href=leads_to>
                <span class="tile-name"><Icon name=Glyph::Plug />{tr("overview-platform")}</span>
                <span class="tile-word">{kind} <small>{courses}</small></span>
                {answers}
            </a>
            <a class="tile" href="/runs?state=running">
                <span class="tile-name"><Icon name=Glyph::Play />{tr("overview-running")}</span>
                <span class="tile-n">
                    {move || num(running.get().0)}
                    <small>{move || t!("overview-runs-word", count = running.get().0)}</small>
                </span>
                <span class="t2">{waits}</span>
            </a>
            <a class="tile" href="/runs">
                <span class="tile-name"><Icon name=Glyph::Runs />{tr("overview-today")}</span>
                <span class="tile-n">
                    {move || num(today.get().0)}
                    <small>{move || t!("overview-runs-word", count = today.get().0)}</small>
                </span>
                <span class="tile-bar">
                    <OutcomeBar counts=Signal::derive(move || today.get().1) size=BarSize::Small />
                    <span class="t2">{rows}</span>
                </span>
            </a>
            <span class="tile">
                <span class="tile-name"><Icon name=Glyph::Inbox />{tr("overview-inbox")}</span>
                <span class="tile-n">
                    {move || num(inbox.get().files)}
                    <small>{size}</small>
                </span>
                {since}
            </span>
        </section>
    }
}
