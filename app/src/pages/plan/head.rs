//! The head of a plan: one sentence, who sent it, what holds it.

use leptos::prelude::*;
use shared::{
    api::{RunDto, RunMode, RunState},
    plan::Verb as Op,
};

use crate::{
    api::BASE,
    i18n::{num, tr},
    pages::runs::{
        counts,
        sentence::changes,
        words::{look, sender, title},
    },
    shell::TitleBlock,
    t,
    ui::{ButtonLink, Callout, Fact, Facts, Glyph, Rich, Status, Tone, When},
};

/// The head of the plan's page.
#[component]
pub(super) fn Head(run: RunDto) -> impl IntoView {
    let files = run.files.len();
    let name = run.summary.name.clone();
    let heading = Signal::derive(move || t!("plan-of", name = title(&name, files)));
    let summary = run.summary.clone();
    let state = {
        let summary = summary.clone();
        move || {
            let look = look(&summary);
            view! { <Status tone=look.tone icon=look.icon live=look.live>{look.words}</Status> }
        }
    };
    let report = run
        .report
        .is_some()
        .then(|| format!("{BASE}/runs/{}/report?form=xlsx", summary.id));
    let actions = move || {
        report.clone().map(|href| {
            view! {
                <ButtonLink icon=Glyph::Download href download="">
                    {tr("plan-xlsx")}
                </ButtonLink>
            }
        })
    };
    let guards = guards(&run);
    let lead = Signal::derive(move || sentence(&run));
    view! {
        <TitleBlock title=heading actions>
            <p class="lead">
                <Rich text=lead />
            </p>
            <Facts>
                <Fact term=tr("plan-sent-by")>
                    {move || sender(&summary.actor)} ", " <When at=summary.submitted />
                </Fact>
                <Fact term=tr("plan-state")>{state}</Fact>
            </Facts>
        </TitleBlock>
        {guards}
    }
}

/// What holds the run, or would have.
fn guards(run: &RunDto) -> Option<impl IntoView + use<>> {
    let held = run.summary.state == RunState::Held;
    let would = run.summary.mode == RunMode::Simulate;
    let (tone, title) = match (held, would) {
        (true, _) => (Tone::Warn, "plan-held"),
        (_, true) => (Tone::Info, "plan-would-be-held"),
        _ => return None,
    };
    let words: Vec<_> = run
        .guards
        .iter()
        .map(|guard| view! { <li>{guard.message.clone()}</li> })
        .collect();
    (!words.is_empty()).then(|| {
        view! {
            <Callout tone title=tr(title)>
                <ul>{words}</ul>
            </Callout>
        }
    })
}

/// What the plan would do; what it had planned, once it was run. Reactive.
fn sentence(run: &RunDto) -> String {
    let planned = counts::planned(run.summary.counts);
    let family = match (run.summary.state, run.summary.mode) {
        (RunState::Held, _) => "runs-will",
        (_, RunMode::Simulate) => "runs-would",
        _ => return steps(run),
    };
    let mut parts = Vec::new();
    if run.summary.mode == RunMode::Simulate {
        parts.push(t!("plan-nothing-written"));
    }
    parts.push(changes(planned, family).map_or_else(|| t!("plan-no-change"), |changes| format!("{changes}.")));
    parts.push(t!(
        "plan-rest",
        unchanged = planned.unchanged,
        skipped = planned.skipped
    ));
    parts.join(" ")
}

/// "1,804 steps: create 1,657, update 126, delete 21".
fn steps(run: &RunDto) -> String {
    let of = |verb: Op| {
        run.steps
            .iter()
            .filter(|(op, ..)| *op == verb)
            .map(|(.., count)| count)
            .sum::<u64>()
    };
    let each = [
        (Op::Create, "plan-create"),
        (Op::Update, "plan-update"),
        (Op::Delete, "plan-delete"),
    ];
    let parts: Vec<_> = each
        .into_iter()
        .map(|(op, id)| (of(op), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| format!("{} {}", t!(id).to_lowercase(), num(count)))
        .collect();
    let all = of(Op::Create) + of(Op::Update) + of(Op::Delete);
    t!("plan-was", count = all, parts = parts.join(", "))
}
