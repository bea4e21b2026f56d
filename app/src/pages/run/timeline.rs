//! The life of a run, moment by moment.

use leptos::prelude::*;
use shared::api::{RunDto, TimelineDto};

use crate::{
    i18n::tr,
    pages::runs::words::{sender, to_fix},
    t,
    ui::{Card, Glyph, Moment, Timeline, Tone},
};

/// The timeline in its card.
#[component]
pub(super) fn Life(run: RwSignal<RunDto>) -> impl IntoView {
    let moments = Signal::derive(move || {
        let run = run.read();
        run.timeline
            .iter()
            .map(|moment| shown(moment, &run))
            .collect::<Vec<_>>()
    });
    view! {
        <Card title=tr("run-timeline")>
            <Timeline moments />
        </Card>
    }
}

fn shown(moment: &TimelineDto, run: &RunDto) -> Moment {
    let (tone, icon) = match moment.what.as_str() {
        "sent" => (Tone::Neutral, Glyph::Inbox),
        "checked" | "planned" | "approved" | "archived" | "reported" => (Tone::Ok, Glyph::Check),
        "held" => (Tone::Warn, Glyph::Hand),
        "waiting" => (Tone::Warn, Glyph::Plug),
        "answered" => (Tone::Ok, Glyph::Plug),
        "started" | "executed" => (Tone::Ok, Glyph::Play),
        "finished" if to_fix(&run.summary) > 0 => (Tone::Error, Glyph::Warn),
        "finished" => (Tone::Ok, Glyph::Check),
        "failed" => (Tone::Error, Glyph::Cross),
        "cancelled" => (Tone::Warn, Glyph::Stop),
        "discarded" => (Tone::Neutral, Glyph::Trash),
        _ => (Tone::Neutral, Glyph::Clock),
    };
    let id = format!("run-timeline-{}", moment.what);
    let words = t!(&id);
    Moment {
        tone,
        icon,
        at: Some(moment.at),
        // What a newer server tells is shown as it tells it.
        words: if words == id { moment.what.clone() } else { words },
        note: moment.actor.as_deref().map(sender).or_else(|| note(&moment.what, run)),
    }
}

/// How many, where the run knows.
fn note(what: &str, run: &RunDto) -> Option<String> {
    let steps: u64 = run.steps.iter().map(|(.., count)| count).sum();
    let fix = to_fix(&run.summary);
    match what {
        "planned" if steps > 0 => Some(t!("runs-steps", count = steps)),
        "held" => run.guards.first().map(|guard| guard.message.clone()),
        "finished" if fix > 0 => Some(t!("run-rows-to-fix", count = fix)),
        _ => None,
    }
}
