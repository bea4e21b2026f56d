//! Empty categories: which they are, and a run whose plan deletes them (C §6.1).

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use shared::api::{CategoryDto, CleanUp as Asked, EmptyCategory, RunAccepted};

use super::picker::choices;
use crate::{
    api,
    i18n::tr,
    t,
    ui::{Button, Call, Card, Checkbox, Field, Glyph, Kind, Load, Select, SkeletonText},
};

#[component]
pub(super) fn CleanUp() -> impl IntoView {
    let start = RwSignal::new(String::new());
    let (below, cohorts) = (RwSignal::new(false), RwSignal::new(false));
    let call = Call::default();
    let categories = LocalResource::new(|| api::get::<Vec<CategoryDto>>("/tools/categories"));
    let options = Signal::derive(move || {
        let known = categories.get().and_then(Result::ok).unwrap_or_default();
        choices(t!("tools-clean-root"), &known)
    });
    let empty = LocalResource::new(move || {
        let start = Some(start.get()).filter(|start| !start.is_empty());
        let path = format!(
            "/tools/categories/empty?start={}&ignore_empty_subcategories={}",
            start.as_deref().unwrap_or("0"),
            below.get()
        );
        async move { api::get::<Vec<EmptyCategory>>(&path).await }
    });
    let navigate = use_navigate();
    let plan = move |_| {
        let asked = Asked {
            start: start.get_untracked().parse().unwrap_or_default(),
            ignore_empty_subcategories: below.get_untracked(),
            with_cohorts: cohorts.get_untracked(),
            ..Asked::default()
        };
        let navigate = navigate.clone();
        let answer = async move { api::post::<_, RunAccepted>("/tools/categories/clean", &asked).await };
        call.make(answer, move |run| {
            navigate(&format!("/runs/{}/plan", run.id), NavigateOptions::default())
        });
    };
    let goes = move |one: &EmptyCategory| !one.default && (one.cohorts == 0 || cohorts.get());
    let none = Signal::derive(move || {
        !empty
            .get()
            .and_then(Result::ok)
            .is_some_and(|empty| empty.iter().any(goes))
    });
    view! {
        <Card title=tr("tools-clean")>
            <div class="stack stack-4">
                <p class="t2">{tr("tools-clean-text")}</p>
                <div class="tool-line">
                    <Field label=tr("tools-clean-start")>
                        <Select value=start options />
                    </Field>
                </div>
                <Checkbox checked=below note=tr("tools-clean-below-note")>{tr("tools-clean-below")}</Checkbox>
                <Checkbox checked=cohorts note=tr("tools-clean-cohorts-note")>{tr("tools-clean-cohorts")}</Checkbox>
                <Load
                    resource=empty
                    waiting=|| view! { <SkeletonText lines=3 /> }
                    view=move |empty| view! { <Empties empty cohorts /> }
                />
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Eye busy=call.busy disabled=none on_click=plan>
                        {tr("tools-clean-plan")}
                    </Button>
                </div>
                {call.failure()}
            </div>
        </Card>
    }
}

/// The empty categories, and why some of them stay.
#[component]
fn Empties(empty: Vec<EmptyCategory>, cohorts: RwSignal<bool>) -> impl IntoView {
    let count = empty.len();
    let one = move |one: EmptyCategory| {
        let stays = move || match (one.default, one.cohorts) {
            (true, _) => t!("tools-clean-default"),
            (false, 1..) if !cohorts.get() => t!("tools-clean-held", count = one.cohorts),
            (false, 1..) => t!("tools-clean-along", count = one.cohorts),
            _ => String::new(),
        };
        view! {
            <li>
                <span class="grow">{one.path}</span>
                <span class="t2">{stays}</span>
            </li>
        }
    };
    view! {
        <p role="status">{move || t!("tools-clean-found", count = count)}</p>
        {(count > 0).then(|| view! { <ul class="list pick">{empty.into_iter().map(one).collect_view()}</ul> })}
    }
}
