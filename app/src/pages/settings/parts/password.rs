//! Passwords that an administrator hands over: made here, shown once.

use js_sys::Uint8Array;
use leptos::{prelude::*, task::spawn_local};
use shared::api::PasswordSet;

use super::operators::Staff;
use crate::{
    api,
    i18n::tr,
    pages::account::{password_fault, password_hint},
    t,
    ui::{Button, CodeBlock, Dialog, Field, Glyph, Kind, LinkButton, PasswordInput, Toast},
};

/// Letters and digits that aren't taken for one another when a password is read aloud; 32 of them, so that a byte
/// chooses evenly.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// So many letters in so many groups: 80 bits, about.
const GROUPS: usize = 4;
const GROUP: usize = 4;

/// A password that nobody guesses; `None` where the browser has no randomness to give.
pub(super) fn made() -> Option<String> {
    let bytes = Uint8Array::new_with_length(u32::try_from(GROUPS * GROUP).ok()?);
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_array_buffer_view(&bytes).ok()?;
    let letters: Vec<char> = bytes
        .to_vec()
        .into_iter()
        .filter_map(|byte| LETTERS.get(usize::from(byte) % LETTERS.len()))
        .map(|letter| char::from(*letter))
        .collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    Some(groups.join("-"))
}

/// A field for a first password, with a button that makes one.
#[component]
pub(super) fn PasswordField(
    /// What is typed.
    password: RwSignal<String>,
    /// Whether its fault is said.
    left: RwSignal<bool>,
) -> impl IntoView {
    let error = Signal::derive(move || match left.get() {
        true => password_fault(&password.read()),
        false => String::new(),
    });
    let make = move |_| {
        if let Some(word) = made() {
            password.set(word);
        }
    };
    view! {
        <Field
            label=tr("staff-password")
            hint=Signal::derive(password_hint)
            error
            aside=move || view! { <LinkButton on_click=make>{tr("staff-make-password")}</LinkButton> }
        >
            <PasswordInput value=password autocomplete="new-password" on_leave=move |()| left.set(true) />
        </Field>
    }
}

/// Asks for a new password for somebody, then shows it once.
#[component]
pub(super) fn SetPassword(staff: Staff) -> impl IntoView {
    let open = RwSignal::new(false);
    let (password, left) = (RwSignal::new(String::new()), RwSignal::new(false));
    let busy = RwSignal::new(false);
    Effect::new(move |_| {
        if staff.forgetful.read().is_some() {
            password.set(made().unwrap_or_default());
            left.set(false);
            open.set(true);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            staff.forgetful.set(None);
            password.set(String::new());
        }
        now
    });
    let save = move || {
        left.set(true);
        let Some(name) = staff.forgetful.get_untracked().map(|one| one.name) else {
            return;
        };
        if busy.get_untracked() || !password_fault(&password.read_untracked()).is_empty() {
            return;
        }
        busy.set(true);
        let body = PasswordSet {
            password: password.get_untracked(),
        };
        spawn_local(async move {
            let answer = api::put::<_, ()>(&format!("/operators/{name}/password"), &body).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    staff.all.refetch();
                    Toast::ok(t!("staff-password-set", name = name)).show();
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
        });
    };
    let title = Signal::derive(move || {
        let name = staff.forgetful.get().map(|one| one.display_name).unwrap_or_default();
        t!("staff-set-password-of", name = name)
    });
    view! {
        <Dialog
            open
            title
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("staff-cancel")}
                    </Button>
                    <Button kind=Kind::Primary icon=Glyph::Key busy on_click=move |_| save()>
                        {tr("staff-set-password-do")}
                    </Button>
                }
            }
        >
            <div class="stack stack-4">
                <p class="t2">{tr("staff-set-password-text")}</p>
                <PasswordField password left />
                {move || {
                    (!password.read().is_empty()).then(|| view! { <CodeBlock text=password.get() /> })
                }}
            </div>
        </Dialog>
    }
}
