//! A Moodle that runs write to: whether it answers, what the last test has found, another token, leaving it.

use leptos::prelude::*;
use shared::api::{ConnectionReport, ConnectionWish, SiteDto};

use super::{Known, connect::Connect, leave::Leave, may, report::Report};
use crate::{
    api,
    i18n::{lang, number, tr},
    pages::runs::words::sender,
    t,
    ui::{Button, Callout, Glyph, Kind, Size, Status, Toast, Tone, When},
};

/// What is known of it.
#[component]
pub(super) fn Site(site: SiteDto, milliseconds: u64, known: Known) -> impl IntoView {
    let leaving = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let test = move |_| {
        if busy.get_untracked() {
            return;
        }
        // Who may not have it tested sees whether it answers.
        if !untrack(may) {
            return known.refetch();
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = api::post::<_, ConnectionReport>("/platform/test", &ConnectionWish::default()).await;
            busy.try_set(false);
            if let Err(error) = answer {
                Toast::error(error.in_a_line()).show();
            }
            known.refetch();
        });
    };
    let url = site.url.clone();
    let address = url.clone();
    let answers = site.problem.is_none();
    let since = site.since.map(|since| {
        let who = sender(&site.actor);
        view! { <p class="t2">{tr("moodle-since")} " " <When at=since /> ", " {who}</p> }
    });
    view! {
        <div class="card">
            <div class="card-body stack">
                <p>
                    <b>
                        {site.report.as_ref().map(|report| report.name.clone()).unwrap_or_else(|| "Moodle".to_owned())}
                    </b>
                </p>
                <p class="mono wrap">
                    <a href=url.clone() rel="noopener noreferrer" target="_blank">
                        {url.clone()}
                    </a>
                </p>
                {since}
                {site
                    .problem
                    .clone()
                    .map(|problem| {
                        view! {
                            <Callout tone=Tone::Error title=tr("moodle-away") alert=true>
                                <p class="wrap">{problem}</p>
                                {site.way.clone().map(|way| view! { <p>{way}</p> })}
                                <p>{tr("moodle-away-text")}</p>
                            </Callout>
                        }
                    })}
            </div>
            <div class="card-foot row">
                <span role="status">
                    {if answers {
                        view! { <Status tone=Tone::Ok>{move || t!("moodle-answers-in", time = number::duration(lang(), milliseconds))}</Status> }.into_any()
                    } else {
                        view! { <Status tone=Tone::Error>{tr("moodle-no-answer")}</Status> }.into_any()
                    }}
                </span>
                <span class="push row">
                    <Show when=may>
                        <Button size=Size::Small kind=Kind::Quiet on_click=move |_| leaving.set(true)>
                            {tr("moodle-leave")}
                        </Button>
                    </Show>
                    <Button size=Size::Small icon=Glyph::Again busy on_click=test>
                        {tr("staff-test")}
                    </Button>
                </span>
            </div>
        </div>
        {match site.report {
            Some(report) => {
                view! {
                    {site.tested.map(|tested| view! { <p class="t2">{tr("moodle-tested")} " " <When at=tested /></p> })}
                    <Report report connected=known />
                }
                    .into_any()
            }
            None => view! { <p class="t2">{tr("moodle-untested")}</p> }.into_any(),
        }}
        <Show when=may>
            <Connect known url=address.clone() />
        </Show>
        <Leave known open=leaving />
    }
}
