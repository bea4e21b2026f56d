//! A line of the audit: when, who, what, and to what, with a way there.

use leptos::prelude::*;
use serde_json::Value;
use shared::{api::DeedDto, settings::find};

use crate::{
    api::{OperatorRole, role_text},
    i18n::{catalog, tr},
    pages::runs::paged::with,
    t,
    ui::{RowTh, Td, Tr, When},
};

#[component]
pub(super) fn DeedRow(deed: DeedDto) -> impl IntoView {
    let what = format!("audit-{}", deed.action);
    let detail = deed.detail.clone();
    let actor = deed.actor.clone();
    view! {
        <Tr>
            <Td class="nowrap">
                <When at=deed.at />
            </Td>
            <Td th=tr("staff-who")>
                {move || match actor.as_str() {
                    "" => t!("staff-nobody"),
                    "command line" => t!("staff-command-line"),
                    shared::report::SCHEDULE => t!("report-schedule"),
                    name => name.to_owned(),
                }}
            </Td>
            <RowTh class="wide">{move || t!(&what)}</RowTh>
            <Td class="wide">
                {target(&deed)} <small class="wrap">{move || in_words(&detail)}</small>
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
        "file-uploaded" | "file-moved" | "file-generated" | "file-restored" | "drop-swept" | "file-damaged" => {
            let base = target.rsplit('/').next().unwrap_or_default().to_owned();
            Some(with("/files", &[("q", base)]))
        }
        "folder-made" => Some(with("/files", &[("folder", target.clone())])),
        "token-created" | "token-revoked" => None,
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

/// More about it, name by name; settings by their labels. Reactive.
fn in_words(detail: &Value) -> String {
    let Value::Object(fields) = detail else {
        return String::new();
    };
    let said = fields.iter().filter_map(|(name, value)| {
        let (name, value) = match find(name) {
            Some(key) => (key.label(catalog()), changed(value)),
            None => (label(name), told(name, value)),
        };
        if value.is_empty() {
            return None;
        }
        Some(t!("staff-detail", name = name, value = value))
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// What a field of the detail is called; as it is, where nobody has named it. Reactive.
fn label(name: &str) -> String {
    let id = format!("staff-detail-{}", name.replace('_', "-"));
    let words = t!(&id);
    if words == id { name.to_owned() } else { words }
}

/// A setting before and after. Reactive.
fn changed(value: &Value) -> String {
    let shown = |value: &Value| match plain(value) {
        blank if blank.is_empty() => t!("settings-none"),
        text => text,
    };
    match value.as_array().map(Vec::as_slice) {
        Some([before, after]) => format!("{} → {}", shown(before), shown(after)),
        _ => shown(value),
    }
}

/// The value of a field; roles and modes in words. Reactive.
fn told(name: &str, value: &Value) -> String {
    let text = plain(value);
    match (name, text.parse::<OperatorRole>()) {
        ("role" | "before", Ok(role)) => t!(role_text(role)).to_lowercase(),
        ("mode", _) => t!(match text.as_str() {
            "plan" => "staff-mode-plan",
            "simulate" => "staff-mode-simulate",
            _ => "staff-mode-run",
        }),
        _ => text,
    }
}

/// A value on one line. Reactive.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => t!("settings-on"),
        Value::Bool(false) => String::new(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => match (fields.get("before"), fields.get("after")) {
            (Some(before), Some(after)) => format!("{} → {}", plain(before), plain(after)),
            _ => fields
                .iter()
                .map(|(name, value)| format!("{name} {}", plain(value)))
                .collect::<Vec<_>>()
                .join(", "),
        },
    }
}
