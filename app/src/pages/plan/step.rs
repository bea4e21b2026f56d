//! One step of a plan, as a row of a table.

use leptos::prelude::*;
use shared::{api::StepDto, plan::Verb as Op};

use crate::{
    i18n::{Lang, lang, num, tr},
    pages::runs::{
        about::{Record, about},
        changes::{Changes, entity, verb},
        paged::Paged,
    },
    t,
    ui::{GroupRow, Mark, RowTh, Td, Tense, Tr, VerbMark},
};

type StepKey = (Lang, u32, u64, Op, String, String, String);

/// What tells a step from all others of its plan. A row has one step of a kind for a record, but may first make and
/// then change it.
fn key(step: &StepDto) -> StepKey {
    let after = serde_json::to_string(&step.after).unwrap_or_default();
    (
        lang(),
        step.file,
        step.line,
        step.op,
        step.entity.clone(),
        step.key.clone(),
        after,
    )
}

/// The steps as rows; where a plan has several files, with a head before the first of each.
#[component]
pub(super) fn Rows(
    /// The steps that have come.
    list: Paged<StepDto>,
    /// The names of the files.
    files: StoredValue<Vec<String>>,
) -> impl IntoView {
    let items = move || {
        let several = files.with_value(|files| files.len() > 1);
        let mut last = None;
        let mut items = Vec::new();
        for step in list.items.get() {
            if several && last.replace(step.file) != Some(step.file) {
                items.push(Item::File(step.file));
            }
            items.push(Item::Step(Box::new(step)));
        }
        items
    };
    let item_key = |item: &Item| match item {
        Item::File(at) => (*at, None),
        Item::Step(step) => (step.file, Some(key(step))),
    };
    let show = move |item: Item| match item {
        Item::File(at) => {
            let name = usize::try_from(at)
                .ok()
                .and_then(|at| files.with_value(|files| files.get(at).cloned()));
            view! {
                <GroupRow columns=4>
                    <span class="path">{name}</span>
                </GroupRow>
            }
            .into_any()
        }
        Item::Step(step) => view! { <Row step=*step /> }.into_any(),
    };
    view! { <For each=items key=item_key children=show /> }
}

/// A line of the table: the head of a file, or a step.
#[derive(Clone)]
enum Item {
    File(u32),
    Step(Box<StepDto>),
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
fn Row(step: StepDto) -> impl IntoView {
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
