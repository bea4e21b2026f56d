//! A line of the audit: when, who, what, and to what, with a way there.

use leptos::prelude::*;
use shared::api::DeedDto;

use super::audit_words::in_words;
use crate::{
    i18n::tr,
    pages::runs::paged::with,
    t,
    ui::{RowTh, Td, Tr, When},
};

/// What the server does by itself.
const SERVER: &str = "server";

#[component]
pub(super) fn DeedRow(deed: DeedDto) -> impl IntoView {
    let what = format!("audit-{}", deed.action);
    let (action, detail) = (deed.action.clone(), deed.detail.clone());
    let actor = deed.actor.clone();
    view! {
        <Tr>
            <Td class="nowrap">
                <When at=deed.at />
            </Td>
            <Td th=tr("staff-who")>
                {move || match actor.as_str() {
                    "" => t!("staff-nobody"),
                    shared::report::COMMAND_LINE => t!("staff-command-line"),
                    SERVER => t!("staff-server"),
                    shared::report::SCHEDULE => t!("report-schedule"),
                    name => name.to_owned(),
                }}
            </Td>
            <RowTh class="wide">{move || t!(&what)}</RowTh>
            <Td class="wide">
                {target(&deed)} <small class="wrap">{move || in_words(&action, &detail)}</small>
            </Td>
        </Tr>
    }
}

/// What it was done to, as a link where there is a page of it.
fn target(deed: &DeedDto) -> AnyView {
    let target = deed.target.clone();
    let action = deed.action.as_str();
    let href = match action {
        _ if target.is_empty() => None,
        _ if action.starts_with("run-") || matches!(action, "tryback-downloaded" | "input-downloaded") => {
            Some(format!("/runs/{target}"))
        }
        "file-uploaded" | "file-moved" | "file-generated" | "file-restored" | "drop-swept" => {
            let base = target.rsplit('/').next().unwrap_or_default().to_owned();
            Some(with("/files", &[("q", base)]))
        }
        "file-damaged" | "damage-seen" => {
            let base = target.rsplit('/').next().unwrap_or_default().to_owned();
            Some(with("/files", &[("kind", "archive".to_owned()), ("q", base)]))
        }
        "folder-made" => Some(with("/files", &[("folder", target.clone())])),
        "token-created" | "token-revoked" => None,
        "schedule-removed" | "subscription-removed" => None,
        _ if action.starts_with("schedule-") => Some(format!("/schedules/{target}")),
        _ if action.starts_with("subscription-") || matches!(action, "notification-tried" | "message-retried") => {
            Some("/settings/notifications".to_owned())
        }
        _ if action.starts_with("source-header-") => Some("/settings/sources".to_owned()),
        _ if action.starts_with("operator-") || action == "role-changed" => Some("/settings/operators".to_owned()),
        _ => None,
    };
    // The word of a token says nothing to people; its name stands in the detail.
    if action.starts_with("token-") {
        return ().into_any();
    }
    match href {
        Some(href) => view! { <a class="mono wrap" href=href>{target}</a> }.into_any(),
        None => view! { <span class="mono wrap">{target}</span> }.into_any(),
    }
}
