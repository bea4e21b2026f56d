//! A new header: the addresses that it is said to, its name, its value.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::api::SourceHeaderWish;

use super::Headers;
use crate::{
    api::{self, ApiError},
    i18n::tr,
    t,
    ui::{Button, Card, Failed, Field, Glyph, Input, Kind, PasswordInput, Toast},
};

/// The header that most systems ask for.
const USUAL: &str = "Authorization";

/// Why a field was refused; blank where it wasn't.
pub(in crate::pages::settings::parts) fn wrong(
    failed: RwSignal<Option<ApiError>>,
    field: &'static str,
) -> Signal<String> {
    Signal::derive(move || match failed.read().as_ref() {
        Some(error) if error.field.as_deref() == Some(field) => {
            error.detail.clone().unwrap_or_else(|| error.title.clone())
        }
        _ => String::new(),
    })
}

/// Why it failed, where that is about no field.
pub(in crate::pages::settings::parts) fn otherwise(failed: RwSignal<Option<ApiError>>) -> impl IntoView {
    move || {
        let error = failed.get().filter(|error| error.field.is_none());
        error.map(|error| view! { <Failed error /> })
    }
}

#[component]
pub(super) fn New(headers: Headers) -> impl IntoView {
    let asked = use_query_map().read_untracked().get("address").unwrap_or_default();
    let (address, name, value) = (
        RwSignal::new(asked),
        RwSignal::new(USUAL.to_owned()),
        RwSignal::new(String::new()),
    );
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let wish = SourceHeaderWish {
            address: address.get_untracked(),
            name: name.get_untracked(),
            value: value.get_untracked(),
        };
        busy.set(true);
        failed.set(None);
        leptos::task::spawn_local(async move {
            let answer = api::put::<_, ()>("/sources/headers", &wish).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    Toast::ok(t!("headers-was-set", name = wish.name)).show();
                    address.try_set(String::new());
                    value.try_set(String::new());
                    headers.all.refetch();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <Card title=tr("headers-new")>
            <form class="stack stack-4" novalidate on:submit=submit>
                <Field label=tr("headers-address") hint=tr("headers-address-hint") error=wrong(failed, "address")>
                    <Input value=address kind="url" mono=true autocomplete="off" />
                </Field>
                <div class="cols-2">
                    <Field label=tr("headers-name") hint=tr("headers-name-hint") error=wrong(failed, "name")>
                        <Input value=name mono=true autocomplete="off" />
                    </Field>
                    <Field label=tr("headers-value") hint=tr("headers-value-hint") error=wrong(failed, "value")>
                        <PasswordInput value autocomplete="new-password" />
                    </Field>
                </div>
                {otherwise(failed)}
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Plus submit=true busy>
                        {tr("headers-add")}
                    </Button>
                </div>
            </form>
        </Card>
    }
}
