//! All that is known of one entry: its fields by the names that files and the journal have for them.

use leptos::prelude::*;
use serde_json::Value;

use super::entry::Entry;
use crate::{i18n::date, ui::Card};

/// Fields that hold moments.
const MOMENTS: [&str; 4] = ["timecreated", "timemodified", "startdate", "deleted"];

/// The filled fields of an entry, then those of its own profile.
pub(super) fn details(entry: &Entry) -> AnyView {
    let value = |name: &str, value: &Value| match value {
        Value::Number(number) if MOMENTS.contains(&name) => date::show(number.as_i64().unwrap_or_default()).exact,
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let fields = entry
        .fields
        .iter()
        .map(|(name, kept)| (name.clone(), value(name, kept)));
    let profile = entry.profile.iter();
    let profile = profile.map(|kept| (format!("profile_field_{}", kept.shortname), kept.data.clone()));
    let rows: Vec<_> = fields
        .chain(profile)
        .map(|(name, value)| {
            view! {
                <div>
                    <dt class="mono">{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect();
    view! {
        <Card>
            <dl class="fields">{rows}</dl>
        </Card>
    }
    .into_any()
}
