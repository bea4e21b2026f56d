//! An operator in the list, and what an administrator can do for them.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{OperatorChange, OperatorDto, OperatorRole};

use super::operators::Staff;
use crate::{
    api::{self, ApiError, Session, role_text, session},
    i18n::tr,
    t,
    ui::{Badge, Face, Glyph, MenuButton, MenuItem, MenuLabel, MenuRadio, RowTh, Status, Td, Toast, Tone, Tr, When},
};

#[component]
pub(super) fn OperatorRow(operator: OperatorDto, staff: Staff) -> impl IntoView {
    let (name, shown) = (operator.name.clone(), operator.display_name.clone());
    let (disabled, role, signed_in) = (operator.disabled, operator.role, operator.signed_in);
    let this = name.clone();
    let is_me = Memo::new(move |_| matches!(session(), Session::SignedIn(user) if user.name == this));
    let note = if name == shown { String::new() } else { name.clone() };
    view! {
        <Tr>
            <RowTh class="wide" note=Signal::stored(note)>
                {shown}
                {move || {
                    is_me.get().then(|| view! { " " <Badge>{tr("staff-you")}</Badge> })
                }}
            </RowTh>
            <Td th=tr("staff-role")>
                {tr(role_text(role))}
                {disabled
                    .then(|| {
                        view! {
                            " "
                            <Status tone=Tone::Off icon=Glyph::Lock>
                                {tr("staff-disabled")}
                            </Status>
                        }
                    })}
            </Td>
            <Td th=tr("staff-signed-in")>
                {match signed_in {
                    0 => view! { <span class="t2">{tr("staff-never")}</span> }.into_any(),
                    at => view! { <When at=at /> }.into_any(),
                }}
            </Td>
            <Td class="num" th=tr("staff-sessions")>
                {operator.sessions}
            </Td>
            <Td class="num" th=tr("staff-tokens-count")>
                {operator.tokens}
            </Td>
            <Td class="shrink">
                <Acts operator staff />
            </Td>
        </Tr>
    }
}

#[component]
fn Acts(operator: OperatorDto, staff: Staff) -> impl IntoView {
    let label = t!("staff-actions-of", name = operator.display_name.clone());
    let kept = StoredValue::new(operator.clone());
    let name = StoredValue::new(operator.name.clone());
    let (now, disabled) = (operator.role, operator.disabled);
    let roles = OperatorRole::ALL
        .into_iter()
        .map(|role| {
            let act = move |_| {
                if role != now {
                    change(name.get_value(), with_role(role), with_role(now), staff);
                }
            };
            view! {
                <MenuRadio checked=Signal::stored(role == now) on_click=act>
                    {tr(role_text(role))}
                </MenuRadio>
            }
        })
        .collect_view();
    let (icon, words) = match disabled {
        true => (Glyph::Check, "staff-enable"),
        false => (Glyph::Lock, "staff-disable"),
    };
    let toggle = move |_| change(name.get_value(), able(!disabled), able(disabled), staff);
    view! {
        <MenuButton label face=Face::IconOnly icon=Glyph::More>
            <MenuLabel>{tr("staff-role")}</MenuLabel>
            {roles}
            <hr />
            <MenuItem icon=Glyph::Key on_click=move |_| staff.forgetful.set(Some(kept.get_value()))>
                {tr("staff-set-password")}
            </MenuItem>
            <MenuItem icon=Glyph::SignOut on_click=move |_| end_sessions(name.get_value(), staff)>
                {tr("staff-end-sessions")}
            </MenuItem>
            <MenuItem icon danger=!disabled on_click=toggle>
                {tr(words)}
            </MenuItem>
        </MenuButton>
    }
}

fn with_role(role: OperatorRole) -> OperatorChange {
    OperatorChange {
        role: Some(role),
        ..OperatorChange::default()
    }
}

fn able(disabled: bool) -> OperatorChange {
    OperatorChange {
        disabled: Some(disabled),
        ..OperatorChange::default()
    }
}

/// Changes somebody; the toast changes them back.
fn change(name: String, to: OperatorChange, back: OperatorChange, staff: Staff) {
    spawn_local(async move {
        match api::patch::<_, ()>(&format!("/operators/{name}"), &to).await {
            Ok(()) => {
                staff.all.refetch();
                let words = match (to.role, to.disabled) {
                    (Some(role), _) => t!(
                        "staff-role-changed",
                        name = name.clone(),
                        role = t!(role_text(role)).to_lowercase()
                    ),
                    (_, Some(true)) => t!("staff-was-disabled", name = name.clone()),
                    _ => t!("staff-was-enabled", name = name.clone()),
                };
                Toast::ok(words)
                    .action(t!("staff-undo"), move || {
                        change(name.clone(), back.clone(), to.clone(), staff)
                    })
                    .show();
            }
            Err(error) => Toast::error(told(&error)).show(),
        }
    });
}

/// The only state in which a change is refused is that nobody would be left to look after the site.
fn told(error: &ApiError) -> String {
    match error.code.as_str() {
        "wrong-state" => t!("staff-last"),
        _ => error.in_a_line(),
    }
}

fn end_sessions(name: String, staff: Staff) {
    spawn_local(async move {
        match api::delete(&format!("/operators/{name}/sessions")).await {
            Ok(()) => {
                staff.all.refetch();
                Toast::ok(t!("staff-sessions-ended", name = name)).show();
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}
