//! Connecting a Moodle: its address, a token, a test before anything is kept.

use leptos::prelude::*;
use shared::api::{ConnectionReport, ConnectionWish};

use super::{Known, report::Report};
use crate::{
    api::{self, ApiError},
    i18n::tr,
    pages::settings::parts::sources::{otherwise, wrong},
    ui::{Button, Card, Field, Glyph, Input, Kind, PasswordInput, Toast},
};

/// The form. With a site already, it takes another token for it.
#[component]
pub(super) fn Connect(known: Known, url: String) -> impl IntoView {
    let is_new = url.is_empty();
    let (url, token) = (RwSignal::new(url), RwSignal::new(String::new()));
    let (testing, connecting) = (RwSignal::new(false), RwSignal::new(false));
    let failed = RwSignal::new(None::<ApiError>);
    let found = RwSignal::new(None::<ConnectionReport>);
    let wish = move || ConnectionWish {
        url: url.get_untracked(),
        token: token.get_untracked(),
    };
    let test = move |_| {
        if testing.get_untracked() || connecting.get_untracked() {
            return;
        }
        testing.set(true);
        failed.set(None);
        found.set(None);
        leptos::task::spawn_local(async move {
            let answer = api::post::<_, ConnectionReport>("/platform/test", &wish()).await;
            testing.try_set(false);
            match answer {
                Ok(report) => drop(found.try_set(Some(report))),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let connect = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if testing.get_untracked() || connecting.get_untracked() {
            return;
        }
        connecting.set(true);
        failed.set(None);
        leptos::task::spawn_local(async move {
            let answer = send(&wish()).await;
            connecting.try_set(false);
            match answer {
                Ok(()) => {
                    token.try_set(String::new());
                    Toast::ok(tr("moodle-connected").get_untracked()).show();
                    known.refetch();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    let (title, action) = match is_new {
        true => ("moodle-connect", "moodle-connect-do"),
        false => ("moodle-another-token", "moodle-another-token-do"),
    };
    view! {
        <Card title=tr(title)>
            <form class="stack stack-4" novalidate on:submit=connect>
                <Show when=move || is_new>
                    <p class="t2">{tr("moodle-connect-text")}</p>
                    <Field label=tr("moodle-url") hint=tr("moodle-url-hint") error=wrong(failed, "url")>
                        <Input value=url kind="url" mono=true autocomplete="off" />
                    </Field>
                </Show>
                <Field label=tr("moodle-token") hint=tr("moodle-token-hint") error=wrong(failed, "token")>
                    <PasswordInput value=token autocomplete="new-password" />
                </Field>
                {otherwise(failed)}
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Plug submit=true busy=connecting>
                        {tr(action)}
                    </Button>
                    <Button icon=Glyph::Again busy=testing on_click=test>
                        {tr("moodle-try")}
                    </Button>
                </div>
            </form>
        </Card>
        <div role="status" class="stack stack-4">
            {move || found.get().map(|report| view! { <Report report /> })}
        </div>
    }
}

/// Tries the site, connects it, and keeps what it says of itself.
async fn send(wish: &ConnectionWish) -> Result<(), ApiError> {
    api::post::<_, ConnectionReport>("/platform/test", wish).await?;
    api::put::<_, ()>("/platform/connection", wish).await?;
    api::post::<_, ConnectionReport>("/platform/test", &ConnectionWish::default()).await?;
    Ok(())
}
