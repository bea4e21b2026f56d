//! What a step changes, field by field.

use leptos::prelude::*;
use serde_json::Value;
use shared::{
    api::StepDto,
    directory::{EntityKind, FieldKind},
    plan::{RowStatus, Verb as Op},
};

use crate::{
    i18n::{date, num, tr},
    t,
    ui::{Diff, LinkButton, status_of},
};

/// Fields that change with every step, or only keep something for a way back: nothing to look at.
const HIDDEN: [&str; 6] = [
    "timecreated",
    "timemodified",
    "timeadded",
    "former_username",
    "former_idnumber",
    "former_email",
];
/// Fields that hold moments.
const MOMENTS: [&str; 4] = ["timestart", "timeend", "startdate", "deleted"];
/// How many fields are shown at first.
const FIRST: usize = 6;

/// A field with its value before and after, in words.
type Change = (String, Option<String>, Option<String>);

/// What is done: its sign, and its word where there is a better one than the sign's own.
pub(crate) fn verb(step: &StepDto) -> (RowStatus, Option<&'static str>) {
    let word = match (step.op, step.entity.as_str()) {
        (Op::Create, "enrolment") => Some("runs-step-enrol"),
        (Op::Delete, "enrolment") => Some("runs-step-unenrol"),
        (Op::Update, _) if step.dangerous => Some("runs-step-rename"),
        _ => None,
    };
    (status_of(step.op), word)
}

/// What a kind of entity is called, for so many of it. Reactive.
pub(crate) fn entity(kind: &str, count: u64) -> String {
    let id = format!("runs-entity-{kind}");
    let words = t!(&id, count = count);
    if words == id { kind.to_owned() } else { words }
}

/// What goes along with a deletion: "14 enrolments, 3 groups". Reactive.
pub(crate) fn along(step: &StepDto) -> Option<String> {
    let parts: Vec<_> = step
        .along
        .iter()
        .map(|(kind, count)| format!("{}\u{a0}{}", num(*count), entity(kind, *count)))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The fields that a step changes, before → after; what goes along, for a deletion.
#[component]
pub(crate) fn Changes(
    /// The step.
    step: StepDto,
) -> impl IntoView {
    if step.op == Op::Delete {
        let words =
            move || along(&step).map_or_else(|| t!("runs-along-nothing"), |along| t!("runs-along", along = along));
        return view! { <span class="t2">{words}</span> }.into_any();
    }
    let all = RwSignal::new(false);
    // In closures, since dates follow the language.
    let shown = move || {
        let changes = changes(&step);
        let rest = changes.len().saturating_sub(FIRST + 1);
        let limit = if all.get() || rest == 0 { usize::MAX } else { FIRST };
        let rows: Vec<_> = changes
            .into_iter()
            .take(limit)
            .map(|(field, before, after)| view! { <Diff field before after /> })
            .collect();
        let more = (limit == FIRST).then(|| {
            view! {
                <LinkButton on_click=move |_| all.set(true)>
                    {t!("runs-more-fields", count = rest + 1)}
                </LinkButton>
            }
        });
        if rows.is_empty() {
            return view! { <span class="t3">{tr("runs-no-fields")}</span> }.into_any();
        }
        view! { <span class="diffs">{rows} {more}</span> }.into_any()
    };
    shown.into_any()
}

/// The changes in the order in which the entity lists its fields.
fn changes(step: &StepDto) -> Vec<Change> {
    let kind = EntityKind::ALL.iter().find(|kind| kind.name() == step.entity);
    let known = kind.map_or(&[][..], |kind| kind.fields());
    // The ids of a new link say nothing that its key doesn't say better.
    let is_told = |field: &str| {
        let link = known
            .iter()
            .any(|known| known.name == field && known.kind == FieldKind::Link);
        !(HIDDEN.contains(&field) || link && step.op == Op::Create)
    };
    let mut names: Vec<&String> = step
        .before
        .keys()
        .chain(step.after.keys())
        .filter(|name| is_told(name))
        .collect();
    let place = |name: &str| known.iter().position(|field| field.name == name).unwrap_or(usize::MAX);
    names.sort_by_key(|name| place(name));
    names.dedup();
    let change = |name: &String| {
        let before = (step.op == Op::Update).then(|| value(name, step.before.get(name)));
        // An id that is only given when the step is done can't be told yet.
        let after = step
            .after
            .get(name)
            .map_or_else(|| t!("runs-new-link"), |after| value(name, Some(after)));
        (name.clone(), before, Some(after))
    };
    names.into_iter().map(change).collect()
}

/// A value in words: dates as dates, the rest as it is.
fn value(field: &str, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Number(number)) if MOMENTS.contains(&field) => match number.as_i64() {
            None | Some(0) => String::new(),
            Some(at) => date::show(at).exact,
        },
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
