//! Another value for a header, or none any more. Neither can be taken back: the value that was is shown to nobody.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{SourceHeader, SourceHeaderWish};

use super::{
    Headers,
    new::{otherwise, wrong},
};
use crate::{
    api::{self, ApiError},
    i18n::tr,
    pages::runs::paged::with,
    t,
    ui::{Button, Dialog, Field, Kind, PasswordInput, Toast},
};

/// Opens a dialog for what is chosen, and chooses nothing once it is closed.
fn dialog_of(chosen: RwSignal<Option<SourceHeader>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(chosen.read().is_some()));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            chosen.set(None);
        }
        now
    });
    open
}

/// Which header it is, for which addresses.
fn which(chosen: RwSignal<Option<SourceHeader>>) -> impl IntoView {
    move || {
        chosen.get().map(|header| {
            view! {
                <p class="mono wrap">{header.name} <br /> {header.address}</p>
            }
        })
    }
}

/// Sets another value.
#[component]
pub(super) fn Replace(headers: Headers) -> impl IntoView {
    let open = dialog_of(headers.replaced);
    let (value, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failed = RwSignal::new(None::<ApiError>);
    Effect::new(move |_| {
        let _ = open.get();
        value.set(String::new());
        failed.set(None);
    });
    let save = move || {
        let Some(header) = headers.replaced.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        let wish = SourceHeaderWish {
            address: header.address,
            name: header.name,
            value: value.get_untracked(),
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = api::put::<_, ()>("/sources/headers", &wish).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    headers.all.refetch();
                    Toast::ok(t!("headers-was-replaced", name = wish.name)).show();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("headers-replace-title")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Primary busy on_click=move |_| save()>
                        {tr("headers-replace-do")}
                    </Button>
                }
            }
        >
            <div class="stack stack-4">
                {which(headers.replaced)}
                <Field label=tr("headers-value") hint=tr("headers-value-hint") error=wrong(failed, "value")>
                    <PasswordInput value autocomplete="new-password" />
                </Field>
                {otherwise(failed)}
            </div>
        </Dialog>
    }
}

/// Removes one, once it was said what that means.
#[component]
pub(super) fn Remove(headers: Headers) -> impl IntoView {
    let open = dialog_of(headers.removed);
    let busy = RwSignal::new(false);
    let remove = move |_| {
        let Some(header) = headers.removed.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let query = [("address", header.address), ("name", header.name.clone())];
            let answer = api::delete(&with("/sources/headers", &query)).await;
            busy.try_set(false);
            open.try_set(false);
            match answer {
                Ok(()) => {
                    headers.all.refetch();
                    Toast::ok(t!("headers-was-removed", name = header.name)).show();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("headers-remove-title")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Danger busy on_click=remove>
                        {tr("headers-remove-do")}
                    </Button>
                }
            }
        >
            {which(headers.removed)}
            <p class="t2">{tr("headers-remove-text")}</p>
        </Dialog>
    }
}
