//! A new subscription; the secret of a webhook, once.

use leptos::{prelude::*, task::spawn_local};
use shared::api::SubscriptionMade;

use super::{
    Told,
    form::{Draft, Fields},
};
use crate::{
    api,
    i18n::tr,
    t,
    ui::{Button, Callout, Card, CodeBlock, Glyph, Kind, Toast, Tone},
};

#[component]
pub(super) fn New(told: Told) -> impl IntoView {
    let draft = Draft::new();
    let busy = RwSignal::new(false);
    let made = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.left.set(true);
        if busy.get_untracked() || untrack(|| draft.is_missing()) {
            return;
        }
        busy.set(true);
        draft.failed.set(None);
        made.set(None);
        let new = draft.to_be();
        spawn_local(async move {
            let answer = api::post::<_, SubscriptionMade>("/notifications/subscriptions", &new).await;
            busy.try_set(false);
            match answer {
                Ok(SubscriptionMade { subscription, secret }) => {
                    match secret {
                        Some(secret) => drop(made.try_set(Some(secret))),
                        None => Toast::ok(t!("notes-made", to = subscription.target)).show(),
                    }
                    draft.target.try_set(String::new());
                    draft.left.try_set(false);
                    told.refetch();
                }
                Err(error) => drop(draft.failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <Card title=tr("notes-new")>
            <form class="stack stack-4" novalidate on:submit=submit>
                <Fields draft told />
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Plus submit=true busy>
                        {tr("notes-create")}
                    </Button>
                </div>
            </form>
            {move || {
                made.get()
                    .map(|secret| {
                        view! {
                            <div class="stack handed">
                                <Callout tone=Tone::Ok title=tr("notes-secret") alert=true>
                                    {tr("notes-secret-text")}
                                </Callout>
                                <CodeBlock text=secret />
                            </div>
                        }
                    })
            }}
        </Card>
    }
}
