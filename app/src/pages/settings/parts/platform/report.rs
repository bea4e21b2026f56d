//! What a test of a Moodle has found: what it is, what is missing, what it can do.

use leptos::prelude::*;
use shared::api::{AbleDto, ConnectionReport, MissingFunction};

use super::{Known, roles::Roles};
use crate::{
    i18n::{lang, num, number, text, tr},
    t,
    ui::{
        Button, Callout, Card, Fact, Facts, Glyph, Icon, RowTh, Section, Size, Table, Td, Th, Tone, Tr, can_copy, copy,
    },
};

/// A clock that differs by more seconds than this is worth a word.
const CLOCK: i64 = 60;

/// The report.
#[component]
pub(super) fn Report(
    report: ConnectionReport,
    /// Of a site that is connected: its roles can be tested and mended.
    #[prop(optional)]
    connected: Option<Known>,
) -> impl IntoView {
    let clock = report.clock_ahead.filter(|ahead| ahead.abs() > CLOCK);
    let (needed, more): (Vec<MissingFunction>, Vec<MissingFunction>) =
        report.missing.iter().cloned().partition(|missing| missing.needed);
    let able = report.able.clone();
    let roles = report.roles.clone();
    view! {
        <Site report />
        {clock
            .map(|ahead| {
                let words = if ahead > 0 { "moodle-clock-ahead" } else { "moodle-clock-behind" };
                let title = Signal::derive(move || {
                    t!(words, time = number::duration(lang(), ahead.unsigned_abs().saturating_mul(1000)))
                });
                view! {
                    <Callout tone=Tone::Warn title>
                        <p>{tr("moodle-clock-text")}</p>
                    </Callout>
                }
            })}
        {connected.map(|known| view! { <Roles seen=roles known /> })}
        {(!needed.is_empty())
            .then(|| view! { <Missing tone=Tone::Error title="moodle-needed" functions=needed /> })}
        {(!more.is_empty()).then(|| view! { <Missing tone=Tone::Info title="moodle-more" functions=more /> })}
        <Able able />
    }
}

/// What the site is.
#[component]
fn Site(report: ConnectionReport) -> impl IntoView {
    let ConnectionReport {
        milliseconds,
        max_fields,
        max_upload,
        uploads,
        ..
    } = report;
    let files = move || match (uploads, max_upload) {
        (false, _) => t!("moodle-uploads-none"),
        (true, None) => t!("moodle-uploads-any"),
        (true, Some(bytes)) => t!("moodle-uploads-size", size = number::bytes(lang(), bytes)),
    };
    view! {
        <Card title=tr("moodle-found")>
            <Facts>
                <Fact term=tr("moodle-release")>{report.release}</Fact>
                <Fact term=tr("moodle-account")>{report.username}</Fact>
                <Fact term=tr("moodle-speed")>{move || number::duration(lang(), milliseconds)}</Fact>
                <Fact term=tr("moodle-fields")>{move || num(max_fields)}</Fact>
                <Fact term=tr("moodle-uploads")>{files}</Fact>
            </Facts>
        </Card>
    }
}

/// Functions that the token lacks, with what they would enable; their names can be copied.
#[component]
fn Missing(tone: Tone, title: &'static str, functions: Vec<MissingFunction>) -> impl IntoView {
    let names: Vec<&str> = functions.iter().map(|function| function.name.as_str()).collect();
    let names = names.join("\n");
    let copies = can_copy().then(|| {
        view! {
            <span>
                <Button size=Size::Small icon=Glyph::Copy on_click=move |_| copy(names.clone())>
                    {tr("moodle-copy")}
                </Button>
            </span>
        }
    });
    let enables = functions.iter().any(|function| !function.enables.is_empty());
    let row = move |function: MissingFunction| {
        let plugin = function
            .plugin
            .then(|| view! { " " <span class="t2">{tr("moodle-of-plugin")}</span> });
        let all = function.enables;
        let what = move || {
            let words = all
                .iter()
                .map(|one| text(&format!("capability-{one}"), &crate::i18n::Args::new()));
            words.collect::<Vec<_>>().join(" · ")
        };
        view! {
            <Tr>
                <RowTh class="wide">
                    <span class="mono wrap">{function.name}</span>
                    {plugin}
                </RowTh>
                {enables.then(|| view! { <Td class="t2 wide">{what}</Td> })}
            </Tr>
        }
    };
    let head = move || {
        view! {
            <Th>{tr("moodle-function")}</Th>
            {enables.then(|| view! { <Th>{tr("moodle-enables")}</Th> })}
        }
    };
    view! {
        <Callout tone title=tr(title)>
            <span class="stack stack-3">
                <span>{tr("moodle-add-text")}</span>
                {copies}
            </span>
        </Callout>
        <Table caption=tr(title) head compact=true>
            {functions.into_iter().map(row).collect_view()}
        </Table>
    }
}

/// What can be done there, what functions are missing for, and what no site can do.
#[component]
fn Able(able: Vec<AbleDto>) -> impl IntoView {
    let (can, cannot): (Vec<_>, Vec<_>) = able.into_iter().partition(|one| one.yes);
    let (never, lacks): (Vec<_>, Vec<_>) = cannot.into_iter().partition(|one| one.never);
    let kinds = [
        (can, "moodle-can", Glyph::Check, "c-ok"),
        (lacks, "moodle-lacks", Glyph::Plug, "c-warn"),
        (never, "moodle-never", Glyph::Minus, "t3"),
    ];
    let kind = |(able, words, icon, class): (Vec<AbleDto>, &'static str, Glyph, &'static str)| {
        let count = able.len();
        (count > 0).then(|| {
            let lines = able.into_iter().map(|one| {
                let what = format!("capability-{}", one.name);
                view! {
                    <li>
                        <span class=class>
                            <Icon name=icon />
                        </span>
                        <span>{move || text(&what, &crate::i18n::Args::new())}</span>
                    </li>
                }
            });
            view! {
                <h3>{move || t!(words, count = count)}</h3>
                <ul class="able">{lines.collect_view()}</ul>
            }
        })
    };
    view! {
        <Section title=tr("moodle-able")>
            <div class="card">
                <div class="card-body stack stack-3">{kinds.into_iter().map(kind).collect_view()}</div>
            </div>
        </Section>
    }
}
