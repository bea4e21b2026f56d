//! The built-in directory: how much it holds, what it can do, and whether it answers.

use leptos::prelude::*;
use shared::api::{PlatformCount, PlatformDto};

use crate::{
    i18n::{lang, num, number, tr},
    t,
    ui::{Button, Glyph, RowTh, Size, Status, Table, Td, Th, Tone, Tr},
};

/// What the built-in directory can do: which entities, and the id of what is said of them.
const ABLE: [(&str, &[&str], &str); 6] = [
    ("staff-able-users", &["user"], "staff-able-users-text"),
    ("staff-able-courses", &["course", "category"], "staff-able-courses-text"),
    (
        "staff-able-enrolments",
        &["enrolment", "role-assignment"],
        "staff-able-enrolments-text",
    ),
    ("staff-able-groups", &["group", "grouping"], "staff-able-groups-text"),
    (
        "staff-able-cohorts",
        &["cohort", "cohort-member"],
        "staff-able-cohorts-text",
    ),
    ("staff-able-pictures", &["picture"], "staff-able-pictures-text"),
];

/// What is known of it.
#[component]
pub(super) fn Directory(told: PlatformDto, #[prop(into)] on_test: Callback<leptos::ev::MouseEvent>) -> impl IntoView {
    let milliseconds = told.milliseconds;
    let holds = StoredValue::new(told.holds);
    let of = move |entity: &str| {
        holds.with_value(|holds: &Vec<PlatformCount>| {
            holds.iter().find(|one| one.entity == entity).map_or(0, |one| one.count)
        })
    };
    let head = || {
        view! {
            <Th>{tr("staff-able")}</Th>
            <Th class="num">{tr("staff-holds")}</Th>
            <Th>{tr("staff-able-state")}</Th>
            <Th>{tr("staff-able-means")}</Th>
        }
    };
    let row = move |(words, entities, means): (&'static str, &'static [&'static str], &'static str)| {
        let count: u64 = entities.iter().take(1).map(|entity| of(entity)).sum();
        view! {
            <Tr>
                <RowTh>{tr(words)}</RowTh>
                <Td class="num">{move || num(count)}</Td>
                <Td class="shrink">
                    <Status tone=Tone::Ok>{tr("staff-able-yes")}</Status>
                </Td>
                <Td class="t2 wide">{tr(means)}</Td>
            </Tr>
        }
    };
    view! {
        <div class="card">
            <div class="card-body stack">
                <p>
                    <b>{tr("staff-directory")}</b>
                </p>
                <p class="t2">{t!("staff-directory-text", database = told.database)}</p>
            </div>
            <div class="card-foot row">
                <span role="status">
                    <Status tone=Tone::Ok>
                        {move || t!("staff-reached", time = number::duration(lang(), milliseconds))}
                    </Status>
                </span>
                <span class="push">
                    <Button size=Size::Small icon=Glyph::Again on_click=on_test>
                        {tr("staff-test")}
                    </Button>
                </span>
            </div>
        </div>
        <Table caption=tr("staff-able") head>
            {ABLE.into_iter().map(row).collect_view()}
        </Table>
    }
}
