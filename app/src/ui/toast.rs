//! Toasts: what I just did, with Undo. Six seconds; they stay while hovered or focused.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{Glyph, Icon, IconButton, LinkButton, Tone};
use crate::i18n::tr;

const STAYS: Duration = Duration::from_secs(6);

/// A message about what was just done.
#[derive(Clone)]
pub struct Toast {
    tone: Tone,
    text: String,
    action: Option<(String, Callback<()>)>,
    id: u32,
}

thread_local! {
    static SHOWN: ArcRwSignal<Vec<Toast>> = ArcRwSignal::new(Vec::new());
}

impl Toast {
    /// Done.
    pub fn ok(text: impl Into<String>) -> Self {
        Self::new(Tone::Ok, text)
    }

    /// Didn't work; read out at once.
    pub fn error(text: impl Into<String>) -> Self {
        Self::new(Tone::Error, text)
    }

    fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone,
            text: text.into(),
            action: None,
            id: 0,
        }
    }

    /// With a way back or on: "Undo", "Try again".
    #[must_use]
    pub fn action(self, words: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            action: Some((words.into(), Callback::new(move |()| act()))),
            ..self
        }
    }

    /// Shows it.
    pub fn show(mut self) {
        SHOWN.with(|shown| {
            shown.update(|shown| {
                self.id = shown.last().map_or(1, |last| last.id + 1);
                // Three are what one can read.
                if shown.len() == 3 {
                    shown.remove(0);
                }
                shown.push(self);
            });
        });
    }
}

fn dismiss(id: u32) {
    SHOWN.with(|shown| shown.update(|shown| shown.retain(|toast| toast.id != id)));
}

/// Where toasts appear. Once, in the shell.
#[component]
pub fn ToastHost() -> impl IntoView {
    let shown = SHOWN.with(ArcRwSignal::clone);
    view! {
        <div class="toasts" role="region" aria-label=tr("ui-messages")>
            <For each=move || shown.get() key=|toast| toast.id let:toast>
                <OneToast toast />
            </For>
        </div>
    }
}

#[component]
fn OneToast(toast: Toast) -> impl IntoView {
    let id = toast.id;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let hold = move || {
        timer.try_update_value(|timer| timer.take().map(|timer| timer.clear()));
    };
    let go = move || {
        hold();
        let handle = set_timeout_with_handle(move || dismiss(id), STAYS).ok();
        timer.try_set_value(handle);
    };
    go();
    on_cleanup(hold);
    let class = match toast.tone {
        Tone::Error => "c-error",
        _ => "c-ok",
    };
    let action = toast.action.map(|(words, act)| {
        let act = move |_| {
            act.run(());
            dismiss(id);
        };
        view! { <LinkButton on_click=act>{words}</LinkButton> }
    });
    view! {
        <div
            class="toast"
            role=if toast.tone == Tone::Error { "alert" } else { "status" }
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| go()
            on:focusin=move |_| hold()
            on:focusout=move |_| go()
        >
            <span class=class>
                <Icon name=toast.tone.glyph() />
            </span>
            <div class="grow">{toast.text}</div>
            {action}
            <IconButton
                small=true
                icon=Glyph::Cross
                label=tr("ui-close")
                on_click=move |_| dismiss(id)
            />
        </div>
    }
}
