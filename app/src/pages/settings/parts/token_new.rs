//! A new token: what it is for, what it may do, until when; its word, once.

use leptos::{prelude::*, task::spawn_local};
use shared::{
    api::{OperatorRole, TokenMade, TokenNew},
    formats::FORMATS,
};

use super::tokens::All;
use crate::{
    api::{self, ApiError, Session, role_text, session},
    i18n::tr,
    pages::runs::words::format_title,
    t,
    ui::{Button, Callout, Card, Checkbox, CodeBlock, Failed, Field, Glyph, Input, Kind, Select, Tone},
};

/// After how many days a token ends: the number and the id of its words.
const ENDS: [(&str, &str); 4] = [
    ("30", "staff-ends-30"),
    ("90", "staff-ends-90"),
    ("365", "staff-ends-365"),
    ("0", "staff-ends-never"),
];

#[component]
pub(super) fn NewToken(all: All) -> impl IntoView {
    let (name, role, days) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new("90".to_owned()),
    );
    let reads = RwSignal::new(false);
    let only: Vec<(&'static str, RwSignal<bool>)> = FORMATS
        .iter()
        .map(|format| (format.name(), RwSignal::new(false)))
        .collect();
    let chosen = StoredValue::new(only.clone());
    let (left, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new(None::<ApiError>);
    let made = RwSignal::new(None::<String>);
    let mine = Memo::new(move |_| match session() {
        Session::SignedIn(user) => user.role,
        _ => OperatorRole::Reviewer,
    });
    let roles = Signal::derive(move || {
        let may = OperatorRole::ALL.into_iter().filter(|role| *role <= mine.get()).rev();
        may.map(|role| (role.name().to_owned(), t!(role_text(role))))
            .collect::<Vec<_>>()
    });
    Effect::new(move |_| role.set(mine.get().name().to_owned()));
    let ends = Signal::derive(|| ENDS.map(|(days, words)| (days.to_owned(), t!(words))).to_vec());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        left.set(true);
        if busy.get_untracked() || name.read_untracked().trim().is_empty() {
            return;
        }
        let formats = chosen.with_value(|only: &Vec<(&'static str, RwSignal<bool>)>| {
            let on = only.iter().filter(|(_, on)| on.get_untracked());
            on.map(|(name, _)| (*name).to_owned()).collect()
        });
        let new = TokenNew {
            name: name.get_untracked(),
            role: role.get_untracked().parse().ok(),
            read_only: reads.get_untracked(),
            formats,
            days: days.get_untracked().parse().unwrap_or(0),
            ..TokenNew::default()
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = api::post::<_, TokenMade>("/tokens", &new).await;
            busy.try_set(false);
            match answer {
                Ok(TokenMade { word, .. }) => {
                    made.try_set(Some(word));
                    name.try_set(String::new());
                    left.try_set(false);
                    all.refetch();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let missing = Signal::derive(move || match left.get() && name.read().trim().is_empty() {
        true => t!("staff-token-name-missing"),
        false => String::new(),
    });
    let formats = only
        .into_iter()
        .map(|(name, on)| view! { <Checkbox checked=on>{move || format_title(name)}</Checkbox> })
        .collect_view();
    view! {
        <Card title=tr("staff-token-new")>
            <form class="stack stack-4" novalidate on:submit=submit>
                <Field label=tr("staff-token-name") hint=tr("staff-token-name-hint") error=missing>
                    <Input value=name autocomplete="off" />
                </Field>
                <div class="cols-2">
                    <Field label=tr("staff-token-role")>
                        <Select value=role options=roles />
                    </Field>
                    <Field label=tr("staff-ends")>
                        <Select value=days options=ends />
                    </Field>
                </div>
                <Checkbox checked=reads note=tr("staff-reads-note")>
                    {tr("staff-reads-only")}
                </Checkbox>
                <details>
                    <summary class="details-words">{tr("staff-only-formats")}</summary>
                    <div class="stack staff-formats">{formats}</div>
                </details>
                {move || failed.get().map(|error| view! { <Failed error /> })}
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Plus submit=true busy>
                        {tr("staff-token-create")}
                    </Button>
                </div>
            </form>
            {move || {
                made.get()
                    .map(|word| {
                        let origin = window().location().origin().unwrap_or_default();
                        let call = format!("curl -H \"Authorization: Bearer {word}\" {origin}/api/v1/runs");
                        view! {
                            <div class="stack handed">
                                <Callout tone=Tone::Ok title=tr("staff-token-made") alert=true>
                                    {tr("staff-token-made-text")}
                                </Callout>
                                <CodeBlock text=word />
                                <p class="t2">{tr("staff-token-call")}</p>
                                <CodeBlock text=call />
                            </div>
                        }
                    })
            }}
        </Card>
    }
}
