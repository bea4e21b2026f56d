//! Progress, steps, skeleton, timeline, toasts.

use leptos::prelude::*;

use super::{Line, Part};
use crate::{
    shell::say,
    ui::{Button, Glyph, Moment, Phase, Progress, SkeletonText, Steps, Timeline, Toast, Tone},
};

pub(super) fn feedback() -> impl IntoView {
    let steps: Vec<(Phase, String)> = [
        (Phase::Done, "Checked"),
        (Phase::Now, "Executing"),
        (Phase::Next, "Report"),
    ]
    .map(|(phase, words)| (phase, words.to_owned()))
    .to_vec();
    let moment = |tone, icon, at: Option<i64>, words: &str, note: Option<&str>| Moment {
        tone,
        icon,
        at,
        words: words.to_owned(),
        note: note.map(str::to_owned),
    };
    let moments = vec![
        moment(
            Tone::Neutral,
            Glyph::Inbox,
            Some(1763808487),
            "Sent",
            Some("Nathalie Roussel"),
        ),
        moment(Tone::Ok, Glyph::Check, Some(1763808489), "Checked", None),
        moment(
            Tone::Warn,
            Glyph::Hand,
            Some(1763808511),
            "Held by a guard",
            Some("21 deletes, 2 renames"),
        ),
        moment(Tone::Accent, Glyph::Play, Some(1763808794), "Executing", None),
        moment(Tone::Neutral, Glyph::Archive, None, "Report and archive", None),
    ];
    view! {
        <Part id="feedback" title="Feedback" rule="Skeletons rather than spinners. Progress says rows, rate and time left.">
            <div class="cols-2">
                <div class="stack stack-4">
                    <div class="stack">
                        <span class="row">
                            <b>"62 %"</b>
                            <span class="t2">"about 44 seconds left"</span>
                        </span>
                        <Progress percent=62 label="Run" />
                        <div class="progress-nums">
                            <span>
                                <b>"15,137"</b>
                                " of 24,397 rows"
                            </span>
                            <span>
                                <b>"212"</b>
                                " rows a second"
                            </span>
                        </div>
                    </div>
                    <Progress percent=40 label="Waiting for the platform" waiting=true />
                    <Progress percent=80 label="Thin" small=true />
                    <Steps phases=steps />
                    <SkeletonText />
                    <Line>
                        <Button on_click=|_| {
                            Toast::ok("6 cells fixed in email").action("Undo", || say("Undone")).show();
                        }>"Toast"</Button>
                        <Button on_click=|_| {
                            Toast::error("Not sent: the server didn’t answer. The files are still here.")
                                .action("Try again", || ())
                                .show();
                        }>"Failed toast"</Button>
                    </Line>
                </div>
                <Timeline moments />
            </div>
        </Part>
    }
}
