//! Another name, another folder: one field says both.

use leptos::{html, prelude::*, task::spawn_local};
use serde::Deserialize;
use shared::api::{FileMove, Taken};

use super::{Shared, acts};
use crate::{
    api,
    i18n::tr,
    t,
    ui::{Button, Dialog, Field, Input, Kind, Toast},
};

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[component]
pub(super) fn Rename(shared: Shared) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let fault = RwSignal::new(String::new());
    let is_taken = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(entry) = shared.renamed.get() {
            name.set(entry.name);
            fault.set(String::new());
            is_taken.set(false);
            open.set(true);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            shared.renamed.set(None);
        }
        now
    });
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let send = move |taken: Taken| {
        let Some(from) = shared.renamed.get_untracked().map(|entry| entry.name) else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let to = name.get_untracked();
        spawn_local(async move {
            let answer = api::post::<_, Named>("/files/move", &FileMove { from, to, taken }).await;
            busy.try_set(false);
            match answer {
                Ok(Named { name }) => {
                    open.try_set(false);
                    Toast::ok(t!("files-renamed", name = name)).show();
                    acts::restart(shared);
                }
                Err(error) => {
                    is_taken.try_set(error.code == "name-taken");
                    let (title, detail) = error.in_words();
                    fault.try_set(if detail.is_empty() { title } else { detail });
                }
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("files-rename-title")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("files-cancel")}
                    </Button>
                    <Show when=move || is_taken.get()>
                        <Button busy on_click=move |_| send(Taken::Keep)>
                            {tr("files-keep-both")}
                        </Button>
                    </Show>
                    <Button kind=Kind::Primary busy on_click=move |_| send(Taken::Refuse)>
                        {tr("files-rename-do")}
                    </Button>
                }
            }
        >
            <form on:submit=move |event| {
                event.prevent_default();
                send(Taken::Refuse);
            }>
                <Field label=tr("files-rename-name") hint=tr("files-rename-hint") error=fault>
                    <Input value=name mono=true autocomplete="off" node_ref=field />
                </Field>
            </form>
        </Dialog>
    }
}
