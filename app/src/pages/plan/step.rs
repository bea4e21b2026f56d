//! One step of a plan, as a row of a table.

use leptos::prelude::*;
use shared::{api::StepDto, plan::Verb as Op};

use crate::{
    i18n::{Lang, lang, num, tr},
    pages::runs::{
        about::{Record, about},
        changes::{Changes, entity, verb},
    },
    t,
    ui::{Mark, RowTh, Td, Tense, Tr, VerbMark},
};

/// What tells a step from all others of its plan. A row has one step of a kind for a record, but may first make and
/// then change it.
pub(super) fn key(step: &StepDto) -> (Lang, u64, Op, String, String, String) {
    let after = serde_json::to_string(&step.after).unwrap_or_default();
    (lang(), step.line, step.op, step.entity.clone(), step.key.clone(), after)
}

/// What people call what is deleted: its key says it to machines.
fn name_of(step: &StepDto) -> Option<String> {
    let text = |field: &str| {
        step.before
            .get(field)
            .and_then(|value| value.as_str())
            .unwrap_or_default()
    };
    let name = match (step.op, step.entity.as_str()) {
        (Op::Delete, "user") => format!("{} {}", text("firstname"), text("lastname")),
        (Op::Delete, "course") => text("fullname").to_owned(),
        (Op::Delete, "cohort" | "category" | "group") => text("name").to_owned(),
        _ => return None,
    };
    let name = name.trim();
    (!name.is_empty() && name != step.key).then(|| name.to_owned())
}

/// A step: its line, what is done to which record, and the fields that change.
#[component]
pub(super) fn Row(step: StepDto) -> impl IntoView {
    let mark = if step.dangerous { Mark::Warn } else { Mark::None };
    let (sign, label) = verb(&step);
    let label = Signal::derive(move || label.map_or_else(|| Tense::Plan.one(sign), |id| t!(id)));
    let kind = step.entity.clone();
    let name = name_of(&step);
    let note = Signal::derive(move || match &name {
        Some(name) => format!("{}, {name}", entity(&kind, 1)),
        None => entity(&kind, 1),
    });
    let record = view! { <Record key=step.key.clone() about=about([&step]) /> };
    let line = step.line;
    view! {
        <Tr mark>
            <Td class="line" th=tr("plan-line")>
                {move || num(line)}
            </Td>
            <Td class="shrink">
                <VerbMark status=sign tense=Tense::Plan label />
            </Td>
            <RowTh class="wide" note>
                {record}
            </RowTh>
            <Td class="wide">
                <Changes step />
            </Td>
        </Tr>
    }
}
