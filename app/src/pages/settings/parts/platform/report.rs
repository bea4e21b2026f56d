//! What a test of a Moodle has found: what it is, what is missing, what it can do, whether the roles are right.

use leptos::prelude::*;
use shared::api::{AbleDto, ConnectionReport, MissingFunction, RoleCheck};

use crate::{
    i18n::{lang, num, number, tr},
    t,
    ui::{Callout, Card, Fact, Facts, RowTh, Status, Table, Td, Th, Tone, Tr},
};

/// A clock that differs by more seconds than this is worth a word.
const CLOCK: i64 = 60;

/// The report.
#[component]
pub(super) fn Report(report: ConnectionReport) -> impl IntoView {
    let (needed, more): (Vec<MissingFunction>, Vec<MissingFunction>) =
        report.missing.into_iter().partition(|missing| missing.needed);
    let (milliseconds, fields) = (report.milliseconds, report.max_fields);
    let clock = report.clock_ahead.filter(|ahead| ahead.abs() > CLOCK);
    let wrong: Vec<RoleCheck> = report
        .roles
        .into_iter()
        .filter(|role| role.seen.is_some_and(|seen| seen != role.id))
        .collect();
    view! {
        <Card title=tr("moodle-found")>
            <Facts>
                <Fact term=tr("moodle-release")>{report.release}</Fact>
                <Fact term=tr("moodle-account")>{report.username}</Fact>
                <Fact term=tr("moodle-speed")>{move || number::duration(lang(), milliseconds)}</Fact>
                <Fact term=tr("moodle-fields")>{move || num(fields)}</Fact>
            </Facts>
        </Card>
        {clock
            .map(|ahead| {
                view! {
                    <Callout tone=Tone::Warn title=t!("moodle-clock", seconds = ahead.to_string())>
                        <p>{tr("moodle-clock-text")}</p>
                    </Callout>
                }
            })}
        {(!needed.is_empty())
            .then(|| {
                view! {
                    <Callout tone=Tone::Error title=tr("moodle-needed")>
                        <p>{tr("moodle-add-text")}</p>
                        <Names functions=needed />
                    </Callout>
                }
            })}
        {(!wrong.is_empty())
            .then(|| {
                let lines = wrong
                    .into_iter()
                    .map(|role| {
                        let seen = role.seen.unwrap_or_default().to_string();
                        view! { <li>{t!("moodle-role", role = role.shortname, seen = seen, id = role.id.to_string())}</li> }
                    });
                view! {
                    <Callout tone=Tone::Error title=tr("moodle-roles")>
                        <ul>{lines.collect_view()}</ul>
                        <p>{tr("moodle-roles-text")}</p>
                    </Callout>
                }
            })}
        {(!more.is_empty())
            .then(|| {
                view! {
                    <Callout tone=Tone::Info title=tr("moodle-more")>
                        <p>{tr("moodle-add-text")}</p>
                        <Names functions=more />
                    </Callout>
                }
            })}
        <Able able=report.able />
    }
}

/// Names of functions, one a line, ready to be copied.
#[component]
fn Names(functions: Vec<MissingFunction>) -> impl IntoView {
    let lines = functions.into_iter().map(|function| {
        let plugin = function
            .plugin
            .then(|| view! { " " <span class="t2">{tr("moodle-of-plugin")}</span> });
        view! { <li><span class="mono wrap">{function.name}</span> {plugin}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }
}

/// What can be done there.
#[component]
fn Able(able: Vec<AbleDto>) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("staff-able")}</Th>
            <Th>{tr("staff-able-state")}</Th>
        }
    };
    let row = |one: AbleDto| {
        let (tone, word) = match (one.yes, one.never) {
            (true, _) => (Tone::Ok, "staff-able-yes"),
            (false, true) => (Tone::Neutral, "moodle-never"),
            (false, false) => (Tone::Warn, "moodle-missing"),
        };
        let what = format!("capability-{}", one.name);
        view! {
            <Tr>
                <RowTh>{move || crate::i18n::text(&what, &shared::i18n::Args::new())}</RowTh>
                <Td class="shrink nowrap">
                    <Status tone>{tr(word)}</Status>
                </Td>
            </Tr>
        }
    };
    view! {
        <Table caption=tr("staff-able") head>
            {able.into_iter().map(row).collect_view()}
        </Table>
    }
}
