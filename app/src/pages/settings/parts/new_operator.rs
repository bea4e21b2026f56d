//! A new operator: name, role, a first password to hand over.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{Operator, OperatorNew, OperatorRole};

use super::{operators::Staff, password::PasswordField};
use crate::{
    api::{self, ApiError, role_text},
    i18n::tr,
    pages::account::password_fault,
    t,
    ui::{Button, Callout, Card, CodeBlock, Failed, Field, Glyph, Input, Kind, Radio, Tone},
};

/// The id of what a role may do.
const fn may(role: OperatorRole) -> &'static str {
    match role {
        OperatorRole::Reviewer => "staff-may-reviewer",
        OperatorRole::Operator => "staff-may-operator",
        OperatorRole::Administrator => "staff-may-administrator",
    }
}

#[component]
pub(super) fn NewOperator(staff: Staff) -> impl IntoView {
    let (name, shown) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(OperatorRole::Operator);
    let (password, left) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failed = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    // Who was created last, with the password: shown until the next one.
    let created = RwSignal::new(None::<(String, String)>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        left.set(true);
        let new = OperatorNew {
            name: name.get_untracked(),
            display_name: shown.get_untracked(),
            role: role.get_untracked(),
            password: password.get_untracked(),
        };
        if busy.get_untracked() || new.name.trim().is_empty() || !password_fault(&new.password).is_empty() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = api::post::<_, Operator>("/operators", &new).await;
            busy.try_set(false);
            match answer {
                Ok(operator) => {
                    created.try_set(Some((operator.name, new.password)));
                    for field in [name, shown, password] {
                        field.try_set(String::new());
                    }
                    left.try_set(false);
                    staff.all.refetch();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let missing = Signal::derive(move || {
        let refused = failed
            .read()
            .as_ref()
            .filter(|error| error.field.as_deref() == Some("name"))
            .cloned();
        match refused {
            Some(error) => error.detail.unwrap_or(error.title),
            None if left.get() && name.read().trim().is_empty() => t!("staff-name-missing"),
            None => String::new(),
        }
    });
    let roles = OperatorRole::ALL
        .into_iter()
        .map(|this| {
            view! {
                <Radio this chosen=role name="new-role" note=tr(may(this))>
                    {tr(role_text(this))}
                </Radio>
            }
        })
        .collect_view();
    let other_failure = move || {
        let error = failed.get().filter(|error| error.field.as_deref() != Some("name"));
        error.map(|error| view! { <Failed error /> })
    };
    view! {
        <Card title=tr("staff-new")>
            <form class="stack stack-4" novalidate on:submit=submit>
                <div class="cols-2">
                    <Field label=tr("staff-name") hint=tr("staff-name-hint") error=missing>
                        <Input value=name mono=true autocomplete="off" />
                    </Field>
                    <Field label=tr("staff-shown-name") optional=true>
                        <Input value=shown autocomplete="off" />
                    </Field>
                </div>
                <fieldset class="stack">
                    <legend class="label">{tr("staff-role")}</legend>
                    {roles}
                </fieldset>
                <PasswordField password left />
                {other_failure}
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Plus submit=true busy>
                        {tr("staff-create")}
                    </Button>
                </div>
            </form>
            {move || {
                created
                    .get()
                    .map(|(name, password)| {
                        view! {
                            <div class="stack handed">
                                <Callout tone=Tone::Ok title=t!("staff-created", name = name.clone()) alert=true>
                                    {tr("staff-created-text")}
                                </Callout>
                                <CodeBlock text=format!("{name}\n{password}") />
                            </div>
                        }
                    })
            }}
        </Card>
    }
}
