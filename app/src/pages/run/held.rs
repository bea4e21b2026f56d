//! A held run: what holds it, and who may let it go.

use leptos::prelude::*;
use shared::api::RunDto;

use super::follow::Followed;
use crate::{
    i18n::tr,
    pages::runs::{actions::Ask, words::may_operate},
    t,
    ui::{Button, ButtonLink, Callout, Glyph, Kind, Tone},
};

/// What holds the run. A plan that takes something away is approved where it can be looked at.
#[component]
pub(super) fn Held(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let busy = RwSignal::new(false);
    let guards = Memo::new(move |_| {
        run.read()
            .guards
            .iter()
            .map(|guard| guard.message.clone())
            .collect::<Vec<_>>()
    });
    let steps = Memo::new(move |_| run.read().steps.iter().map(|(.., count)| count).sum::<u64>());
    let look_first = Memo::new(move |_| run.read().dangerous > 0);
    let may_approve = Memo::new(move |_| run.read().may_approve);
    let href = Signal::derive(move || format!("/runs/{}/plan", run.read().summary.id));
    let ask = move |what: Ask| {
        let id = run.read_untracked().summary.id.clone();
        what.of(&id, busy, move |run| followed.take(run));
    };
    let approve = move || {
        let here = may_approve.get() && !look_first.get();
        here.then(|| {
            view! {
                <Button kind=Kind::Primary icon=Glyph::Play busy on_click=move |_| ask(Ask::Approve)>
                    {move || t!("runs-approve", count = steps.get())}
                </Button>
            }
        })
    };
    let plan = move || {
        let kind = if may_approve.get() && look_first.get() {
            Kind::Primary
        } else {
            Kind::Plain
        };
        view! {
            <ButtonLink kind icon=Glyph::Compare href>
                {tr("run-look-at-plan")}
            </ButtonLink>
        }
    };
    view! {
        <Callout tone=Tone::Warn title=tr("run-held")>
            <span class="stack stack-3">
                <ul class="stack">
                    {move || guards.get().into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                </ul>
                <Show when=move || !may_approve.get() && may_operate()>
                    <span>{tr("runs-approve-other")}</span>
                </Show>
                <span class="row row-wrap">
                    {plan} {approve}
                    <Show when=may_operate>
                        <Button
                            kind=Kind::Danger
                            icon=Glyph::Trash
                            busy
                            on_click=move |_| ask(Ask::Discard)
                        >
                            {tr("runs-discard")}
                        </Button>
                    </Show>
                </span>
            </span>
        </Callout>
    }
}
