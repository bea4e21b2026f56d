//! The roles of the settings beside those of the site: a test, what it has seen, and taking the numbers of the site.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use shared::api::{RoleCheck, RoleStanding, RolesReport, SettingsDto, roles_of_the_site};

use super::{Known, may};
use crate::{
    api,
    i18n::tr,
    t,
    ui::{Button, Callout, Card, Glyph, RowTh, Size, Status, Table, Td, Th, Toast, Tone, Tr},
};

/// The card. What the last test has seen is in it from the start.
#[component]
pub(super) fn Roles(seen: Vec<RoleCheck>, known: Known) -> impl IntoView {
    let roles = RwSignal::new(seen);
    let looked = RwSignal::new(None::<(u64, u64)>);
    let busy = RwSignal::new(false);
    let test = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::post::<_, RolesReport>("/platform/roles", &()).await;
            busy.try_set(false);
            match answer {
                Ok(report) => {
                    looked.try_set(Some((report.courses, report.people)));
                    roles.try_set(report.roles);
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    let tools = move || {
        may().then(|| {
            view! {
                <Button size=Size::Small icon=Glyph::Again busy on_click=test>
                    {tr("moodle-roles-test")}
                </Button>
            }
        })
    };
    let said = move || {
        looked.get().map(|(courses, people)| match courses {
            0 => t!("moodle-roles-nowhere"),
            courses => t!("moodle-roles-looked", courses = courses, people = people),
        })
    };
    view! {
        <Card title=tr("moodle-roles") tools>
            <div class="stack stack-3">
                <p class="t2">{tr("moodle-roles-text")}</p>
                <p role="status">{said}</p>
                {move || roles_of_the_site(&roles.read()).map(|map| view! { <Differ map known /> })}
            </div>
        </Card>
        {move || {
            let roles = roles.get();
            (!roles.is_empty()).then(|| view! { <Compared roles /> })
        }}
    }
}

/// Role by role.
#[component]
fn Compared(roles: Vec<RoleCheck>) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("moodle-role-name")}</Th>
            <Th class="num">{tr("moodle-role-here")}</Th>
            <Th class="num">{tr("moodle-role-there")}</Th>
            <Th>{tr("moodle-role-state")}</Th>
        }
    };
    let row = |role: RoleCheck| {
        let tone = match role.standing {
            RoleStanding::Confirmed => Tone::Ok,
            RoleStanding::Contradicted => Tone::Error,
            RoleStanding::Unlisted => Tone::Warn,
            RoleStanding::Unseen | RoleStanding::Beyond => Tone::Neutral,
        };
        let (id, seen, holder) = (role.id, role.seen, role.holder);
        let there = move || match (seen, holder.as_deref()) {
            (Some(seen), _) => seen.to_string(),
            (None, Some(holder)) => t!("moodle-role-held", number = id.to_string(), role = holder),
            (None, None) => "–".to_owned(),
        };
        let here = if id == 0 { "–".to_owned() } else { id.to_string() };
        view! {
            <Tr>
                <RowTh>
                    <span class="mono">{role.shortname}</span>
                </RowTh>
                <Td class="num" th=tr("moodle-role-here")>
                    {here}
                </Td>
                <Td class="num" th=tr("moodle-role-there")>
                    {there}
                </Td>
                <Td class="wide">
                    <Status tone>{tr(role.standing.words())}</Status>
                </Td>
            </Tr>
        }
    };
    view! {
        <Table caption=tr("moodle-roles") head compact=true>
            {roles.into_iter().map(row).collect_view()}
        </Table>
    }
}

/// That they differ, and the way to mend it.
#[component]
fn Differ(map: String, known: Known) -> impl IntoView {
    let busy = RwSignal::new(false);
    let shown = map.clone();
    let take = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let values = BTreeMap::from([("moodle.roles".to_owned(), map.clone())]);
        spawn_local(async move {
            let values = SettingsDto {
                values,
                ..SettingsDto::default()
            };
            let answer = api::put::<_, SettingsDto>("/settings", &values).await;
            let answer = match answer {
                Ok(_) => api::post::<_, RolesReport>("/platform/roles", &()).await,
                Err(error) => Err(error),
            };
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    Toast::ok(tr("moodle-roles-taken").get_untracked()).show();
                    known.refetch();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    view! {
        <Callout tone=Tone::Error title=tr("moodle-roles-differ")>
            <span class="stack stack-3">
                <span>{tr("moodle-roles-differ-text")}</span>
                <span class="mono wrap">{shown}</span>
                {may()
                    .then(|| {
                        view! {
                            <span>
                                <Button size=Size::Small icon=Glyph::Check busy on_click=take>
                                    {tr("moodle-roles-take")}
                                </Button>
                            </span>
                        }
                    })}
            </span>
        </Callout>
    }
}
