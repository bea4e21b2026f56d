//! When a schedule comes: as cron writes it, with plain words and the next five times while one types.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{PreviewAsked, PreviewDto};
use shared::schedule::{Cron, words};

use super::{draft::Draft, moments::Upcoming};
use crate::{
    api::{self, ApiError},
    i18n::{catalog, date, lang, tr},
    pages::runs::paged::settled,
    t,
    ui::{Field, Input, Select},
};

/// Times that are often asked for.
const USUAL: [&str; 5] = ["0 2 * * *", "0 */6 * * *", "30 * * * *", "0 6 * * 1-5", "0 3 * * 0"];

/// What the server says of the times.
#[derive(Clone, PartialEq, Eq)]
enum Told {
    Waiting,
    Here(PreviewDto),
    Refused(ApiError),
}

#[component]
pub(super) fn Times(draft: Draft, error: Signal<String>) -> impl IntoView {
    let told = RwSignal::new(Told::Waiting);
    let cron = settled(draft.cron);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let _ = lang();
        let asked = PreviewAsked {
            cron: cron.get(),
            zone: draft.zone.get(),
        };
        let now = turn.get_value().wrapping_add(1);
        turn.set_value(now);
        spawn_local(async move {
            let answer = api::post::<_, PreviewDto>("/schedules/preview", &asked).await;
            if turn.try_get_value() == Some(now) {
                told.try_set(match answer {
                    Ok(preview) => Told::Here(preview),
                    Err(error) => Told::Refused(error),
                });
            }
        });
    });
    let wrong = Signal::derive(move || match &*told.read() {
        Told::Refused(problem) if problem.field.as_deref() == Some("cron") => {
            problem.detail.clone().unwrap_or_else(|| problem.title.clone())
        }
        _ => error.get(),
    });
    let zones = Signal::derive(move || {
        let (zones, _) = date::time_zones();
        let zones = zones.into_iter().map(|zone| (zone.clone(), zone));
        std::iter::once((String::new(), t!("schedules-zone-of-site")))
            .chain(zones)
            .collect::<Vec<_>>()
    });
    let usual = USUAL
        .map(|times| {
            view! {
                <button type="button" class="link-btn" on:click=move |_| draft.cron.set(times.to_owned())>
                    {move || in_words(times)}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="stack">
            <Field label=tr("schedules-cron") hint=tr("schedules-cron-hint") error=wrong>
                <Input value=draft.cron mono=true autocomplete="off" />
            </Field>
            <div class="row row-wrap t2 schedule-usual">{usual}</div>
            <div class="schedule-preview" aria-live="polite">
                {move || match told.get() {
                    Told::Here(preview) => view! { <Foretold preview /> }.into_any(),
                    _ => ().into_any(),
                }}
            </div>
            <Field label=tr("schedules-zone") optional=true>
                <Select value=draft.zone options=zones />
            </Field>
        </div>
    }
}

/// Plain words, and the next five times.
#[component]
fn Foretold(preview: PreviewDto) -> impl IntoView {
    view! {
        <p>
            <b>{preview.words}</b>
            " "
            <span class="t2">{preview.time_zone.clone()}</span>
        </p>
        <Upcoming times=preview.upcoming zone=preview.time_zone />
    }
}

/// Times in plain words. Reactive.
fn in_words(times: &str) -> String {
    Cron::read(times).map_or_else(|_| times.to_owned(), |cron| words(&cron, catalog()))
}
