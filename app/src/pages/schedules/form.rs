//! How a schedule is: what it takes in, when, and what is another for it than for the site.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use shared::api::{ScheduleDto, SettingsDto};

use super::{
    breaks::Breaks,
    draft::{AFTER, Draft},
    inputs::Inputs,
    times::Times,
};
use crate::{
    api::{self, ApiError},
    i18n::tr,
    t,
    ui::{Button, Card, Checkbox, Failed, Field, Input, Kind, Load, Select, SkeletonText, Textarea, Toast},
};

/// The form of a schedule; of a new one without it. `saved` gets it as it is then.
#[component]
pub(super) fn Form(schedule: Option<ScheduleDto>, #[prop(into)] saved: Callback<ScheduleDto>) -> impl IntoView {
    let site = LocalResource::new(|| api::get::<SettingsDto>("/settings"));
    let schedule = StoredValue::new(schedule);
    view! {
        <Card title=tr("schedules-edit")>
            <Load
                resource=site
                waiting=|| view! { <SkeletonText lines=8 /> }
                view=move |site: SettingsDto| {
                    view! { <Fields schedule=schedule.get_value() site=site.values saved /> }
                }
            />
        </Card>
    }
}

#[component]
fn Fields(
    schedule: Option<ScheduleDto>,
    site: BTreeMap<String, String>,
    saved: Callback<ScheduleDto>,
) -> impl IntoView {
    let draft = Draft::new(schedule.as_ref(), &site);
    let deletions = site.get(super::draft::GUARD).cloned().unwrap_or_default();
    let site = StoredValue::new(site);
    let id = schedule.map(|schedule| schedule.id);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let wrong = move |field: &'static str| {
        Signal::derive(move || match failed.read().as_ref() {
            Some(error) if error.field.as_deref() == Some(field) => {
                error.detail.clone().unwrap_or_else(|| error.title.clone())
            }
            _ => String::new(),
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let wish = site.with_value(|site| draft.wish(site));
        let id = id.clone();
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = match id {
                Some(id) => api::patch::<_, ScheduleDto>(&format!("/schedules/{id}"), &wish).await,
                None => api::post::<_, ScheduleDto>("/schedules", &wish).await,
            };
            busy.try_set(false);
            match answer {
                Ok(schedule) => {
                    Toast::ok(t!("schedules-saved", name = schedule.name.clone())).show();
                    saved.run(schedule);
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let tasks = Signal::derive(|| {
        vec![
            ("run".to_owned(), t!("schedules-task-run")),
            ("retention".to_owned(), t!("schedules-tidies")),
        ]
    });
    let task = RwSignal::new(
        if draft.retention.get_untracked() {
            "retention"
        } else {
            "run"
        }
        .to_owned(),
    );
    Effect::new(move |_| draft.retention.set(task.get() == "retention"));
    let missed = Signal::derive(|| {
        vec![
            ("once".to_owned(), t!("schedules-missed-once")),
            ("skip".to_owned(), t!("schedules-missed-skip")),
        ]
    });
    let after = AFTER
        .into_iter()
        .zip(draft.after)
        .map(|(name, on)| {
            let label = format!("setting-{}", name.replace(['.', '_'], "-"));
            view! { <Checkbox checked=on>{move || t!(&label)}</Checkbox> }
        })
        .collect_view();
    let other = move || {
        failed
            .get()
            .filter(|error| error.field.is_none())
            .map(|error| view! { <Failed error /> })
    };
    let in_details = |error: Option<&ApiError>| {
        let field = error.and_then(|error| error.field.as_deref());
        field.is_some_and(|field| matches!(field, "breaks" | "settings"))
    };
    view! {
        <form class="stack stack-4 schedule-form" novalidate on:submit=submit>
            <Field label=tr("schedules-name") error=wrong("name")>
                <Input value=draft.name autocomplete="off" />
            </Field>
            <Field label=tr("schedules-task")>
                <Select value=task options=tasks />
            </Field>
            <Show when=move || !draft.retention.get()>
                <Inputs draft site error=wrong("inputs") />
            </Show>
            <Times draft error=wrong("cron") />
            <Show when=move || !draft.retention.get()>
                <Field
                    label=tr("schedules-expected-by")
                    hint=tr("schedules-expected-hint")
                    error=wrong("expected_by")
                    optional=true
                >
                    <Input value=draft.expected kind="time" />
                </Field>
                <Field label=tr("schedules-tell") hint=tr("schedules-tell-hint") error=wrong("recipients") optional=true>
                    <Input value=draft.recipients autocomplete="off" />
                </Field>
            </Show>
            // What is wrong in it is seen.
            <details prop:open=move || in_details(failed.read().as_ref())>
                <summary class="details-words">{tr("schedules-more")}</summary>
                <div class="stack stack-4 schedule-more">
                    <Field label=tr("schedules-missed")>
                        <Select value=draft.missed options=missed />
                    </Field>
                    <Breaks draft error=wrong("breaks") />
                    <Checkbox checked=draft.simulate note=tr("schedules-simulate-note")>
                        {tr("schedules-simulate")}
                    </Checkbox>
                    <fieldset>
                        <legend class="label">{tr("schedules-after")}</legend>
                        <div class="stack">{after}</div>
                    </fieldset>
                    <Field label=tr("schedules-guard") hint=tr("schedules-guard-hint") optional=true>
                        <Input value=draft.guard inputmode="numeric" placeholder=Signal::stored(deletions) />
                    </Field>
                    <Field
                        label=tr("schedules-settings")
                        hint=tr("schedules-settings-hint")
                        error=wrong("settings")
                        optional=true
                    >
                        <Textarea value=draft.settings rows=3 />
                    </Field>
                </div>
            </details>
            {other}
            <div class="row">
                <Button kind=Kind::Primary submit=true busy>
                    {tr("schedules-save")}
                </Button>
            </div>
        </form>
    }
}
