//! Settings that are allowed together, but cost something.

use leptos::prelude::*;
use shared::settings::{Group, runs, site, users};

use super::draft::Draft;
use crate::{
    i18n::tr,
    ui::{Callout, Tone},
};

/// What to know of the settings of a group as they are now.
#[component]
pub(super) fn Warnings(draft: Draft, group: Group) -> impl IntoView {
    let is = move |key, value: &str| draft.value(key).as_deref() == Some(value);
    let warning = Memo::new(move |_| match group {
        // D69: the file is then gone for good.
        Group::Runs if is(&runs::CLEAN_UP, "1") && is(&runs::ARCHIVE, "0") => Some("settings-warn-clean-up"),
        // D88: whoever reads the mail reads the password.
        Group::Users if is(&users::SEND_PASSWORDS, "clear") => Some("settings-warn-clear"),
        // D88: a link that leads nowhere isn't sent.
        Group::Users if is(&users::SEND_PASSWORDS, "link") && is(&site::PASSWORD_URL, "") => Some("settings-warn-link"),
        _ => None,
    });
    move || {
        warning.get().map(|id| {
            let text = match id {
                "settings-warn-clear" => "settings-warn-clear-text",
                "settings-warn-link" => "settings-warn-link-text",
                _ => "settings-warn-clean-up-text",
            };
            view! {
                <Callout tone=Tone::Warn title=tr(id)>
                    {tr(text)}
                </Callout>
            }
        })
    }
}
