//! A file that deletes or resets the courses that are picked (C §6.2, §6.3).

use leptos::prelude::*;
use shared::{
    api::{CourseItem, Generate, GeneratedDto, Selection},
    settings::CourseBy,
};

use super::picker::Picker;
use crate::{
    api,
    i18n::tr,
    save::save_text,
    t,
    ui::{Button, Call, Callout, Card, Choice, Glyph, Kind, Segmented, Tone},
};

#[component]
pub(super) fn Generator() -> impl IntoView {
    let format = RwSignal::new("course-deletions");
    let picked = RwSignal::new(Vec::<CourseItem>::new());
    let made = RwSignal::new(None::<GeneratedDto>);
    let call = Call::default();
    let formats = Signal::derive(|| {
        vec![
            Choice::new("course-deletions", t!("tools-generate-deletions")),
            Choice::new("course-resets", t!("tools-generate-resets")),
        ]
    });
    // What was said of another selection doesn't hold any more.
    Effect::new(move |_| {
        format.track();
        picked.track();
        made.set(None);
    });
    let make = move |inbox: bool| {
        let ids = picked.with_untracked(|picked| picked.iter().map(|item| item.id.to_string()).collect());
        let asked = Generate {
            format: format.get_untracked().to_owned(),
            courses: Selection {
                identifiers: ids,
                by: Some(CourseBy::Id),
                ..Selection::default()
            },
            inbox,
        };
        let answer = async move { api::post::<_, GeneratedDto>("/tools/generate", &asked).await };
        call.make(answer, move |answer: GeneratedDto| {
            if !answer.inbox {
                save_text(&answer.text, "text/csv", &answer.name);
            }
            made.set(Some(answer));
        });
    };
    let none = Signal::derive(move || picked.read().is_empty());
    view! {
        <Card title=tr("tools-generate")>
            <div class="stack stack-4">
                <p class="t2">{tr("tools-generate-text")}</p>
                <div>
                    <Segmented value=format options=formats label=tr("tools-generate") />
                </div>
                <p class="hint">
                    {move || match format.get() {
                        "course-resets" => t!("tools-generate-resets-text"),
                        _ => t!("tools-generate-deletions-text"),
                    }}
                </p>
                <Picker picked />
                <div class="row row-wrap">
                    <Button kind=Kind::Primary icon=Glyph::Download busy=call.busy disabled=none on_click=move |_| make(false)>
                        {tr("tools-generate-save")}
                    </Button>
                    <Button icon=Glyph::Inbox busy=call.busy disabled=none on_click=move |_| make(true)>
                        {tr("tools-generate-inbox")}
                    </Button>
                </div>
                {call.failure()}
                {move || made.get().map(|made| view! { <Made made /> })}
            </div>
        </Card>
    }
}

/// What was generated, and what was left out.
#[component]
fn Made(made: GeneratedDto) -> impl IntoView {
    let tone = if made.warnings.is_empty() { Tone::Ok } else { Tone::Warn };
    let (name, courses, inbox) = (made.name, made.courses, made.inbox);
    let title = Signal::derive(move || match inbox {
        true => t!("tools-generated-inbox", name = name.clone(), count = courses),
        false => t!("tools-generated", name = name.clone(), count = courses),
    });
    let warnings = made
        .warnings
        .into_iter()
        .map(|warning| view! { <li>{warning}</li> })
        .collect_view();
    view! {
        <Callout tone title alert=true>
            <ul>{warnings}</ul>
        </Callout>
    }
}
