//! What a line of the audit says beside who, what and to what: its fields and their values in words.

use serde_json::Value;
use shared::{
    api::{NotifyEvent, OperatorRole},
    settings::find,
};

use super::notifications::words as notes;
use crate::{api::role_text, i18n::catalog, pages::schedules::state::input_title, t};

/// More about it, name by name; settings by their labels. Reactive.
pub(super) fn in_words(action: &str, detail: &Value) -> String {
    let Value::Object(fields) = detail else {
        return String::new();
    };
    let said = fields.iter().filter_map(|(name, value)| {
        let (name, value) = match (find(name), action) {
            (Some(key), _) => (key.label(catalog()), changed(value, &plain)),
            (None, "schedule-changed") if value.is_array() => (label(name), changed(value, &|half| told(name, half))),
            (None, _) => (label(name), told(name, value)),
        };
        if value.is_empty() {
            return None;
        }
        Some(t!("staff-detail", name = name, value = value))
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// What a field of the detail is called: of retention, a kind of what is kept; as it is, where nobody has named it.
/// Reactive.
fn label(name: &str) -> String {
    let known = ["staff-detail", "kept"].into_iter().find_map(|of| {
        let id = format!("{of}-{}", name.replace('_', "-"));
        let words = t!(&id);
        (words != id).then_some(words)
    });
    known.unwrap_or_else(|| name.to_owned())
}

/// What was before and after. Reactive.
fn changed(value: &Value, said: &dyn Fn(&Value) -> String) -> String {
    let shown = |value: &Value| match said(value) {
        blank if blank.is_empty() => t!("settings-none"),
        text => text,
    };
    match value.as_array().map(Vec::as_slice) {
        Some([before, after]) => format!("{} → {}", shown(before), shown(after)),
        _ => shown(value),
    }
}

/// The value of a field: words where there are some for it. Reactive.
fn told(name: &str, value: &Value) -> String {
    let text = plain(value);
    let known = match (name, text.as_str()) {
        ("mode", "plan") => "staff-mode-plan",
        ("mode", "simulate") => "staff-mode-simulate",
        ("mode", _) => "staff-mode-run",
        ("channel", "mail") => "notes-mail",
        ("channel", "webhook") => "notes-webhook",
        ("time", "at-once") => "notes-at-once",
        ("task", "run") => "schedules-task-run",
        ("task", "retention") => "schedules-tidies",
        ("missed", "once") => "schedules-missed-once",
        ("missed", "skip") => "schedules-missed-skip",
        _ => "",
    };
    if !known.is_empty() {
        return t!(known);
    }
    match (name, value) {
        ("role" | "before", _) => match text.parse::<OperatorRole>() {
            Ok(role) => t!(role_text(role)).to_lowercase(),
            Err(_) => text,
        },
        ("events", Value::Array(events)) => {
            let events = events.iter().filter_map(|event| NotifyEvent::of(event.as_str()?));
            events.map(notes::event).collect::<Vec<_>>().join(", ")
        }
        ("time", Value::Object(daily)) => match daily.values().next().and_then(Value::as_u64) {
            Some(hour) => t!("notes-daily", hour = format!("{hour:02}:00")),
            None => text,
        },
        ("inputs", Value::Array(inputs)) => inputs.iter().map(input).collect::<Vec<_>>().join(", "),
        _ => text,
    }
}

/// What a schedule takes in, and where it is found if that is its own. Reactive.
fn input(value: &Value) -> String {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    match (input_title(text("input")), text("location")) {
        (title, "") => title,
        (title, place) => format!("{title} ({place})"),
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
