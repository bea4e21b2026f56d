//! All steps of a plan: filtered by verb and kind, searched.

use leptos::prelude::*;
use shared::{
    api::{RunDto, StepDto},
    plan::Verb as Op,
};

use super::step::Rows;
use crate::{
    i18n::{num, tr},
    pages::runs::{
        address::in_address,
        changes::entity,
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, settled, with},
        words::capital,
    },
    t,
    ui::{Choice, Empty, Glyph, SearchInput, Section, Segmented, Select, SkeletonTable, Table, Th},
};

/// Verbs as the API filters by them, with the ids of their words.
const VERBS: [(Op, &str, &str); 3] = [
    (Op::Create, "create", "plan-create"),
    (Op::Update, "update", "plan-update"),
    (Op::Delete, "delete", "plan-delete"),
];

/// How many steps of which verb and kind; all of them where one isn't given.
fn count(steps: &[(Op, String, u64)], op: Option<Op>, kind: &str) -> u64 {
    steps
        .iter()
        .filter(|(known, entity, _)| op.is_none_or(|op| op == *known) && (kind.is_empty() || kind == entity))
        .map(|(.., count)| count)
        .sum()
}

/// The steps of the plan.
#[component]
pub(super) fn Steps(run: RunDto) -> impl IntoView {
    let files = StoredValue::new(run.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>());
    let steps = StoredValue::new(run.steps);
    let (verb, kind, typed) = (in_address("verb"), in_address("entity"), in_address("q"));
    let words = settled(typed);
    let id = run.summary.id;
    let list = Paged::<StepDto>::follow(Signal::derive(move || {
        let query = [
            ("verb", verb.get()),
            ("entity", kind.get()),
            ("q", words.get()),
            ("limit", "100".to_owned()),
        ];
        with(&format!("/runs/{id}/plan"), &query)
    }));
    let all = steps.with_value(|steps| count(steps, None, ""));
    let tools = move || {
        view! {
            <div class="bar push">
                <Segmented value=verb options=verbs(steps, kind) label=tr("plan-filter") />
                <SearchInput
                    value=typed
                    label=tr("plan-find")
                    placeholder=tr("plan-find-what")
                    small=true
                />
                <Kinds steps kind />
            </div>
        }
    };
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=8 /> }.into_any(),
        Shape::Nothing => {
            view! { <Empty icon=Glyph::Search title=tr("plan-no-match") text=tr("plan-no-match-text") /> }.into_any()
        }
        Shape::Items => view! { <StepTable list files /> }.into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <Section title=tr("plan-steps") count=Signal::derive(move || num(all)) tools>
            <PagedFailure list />
            {body}
        </Section>
    }
}

type Counted = StoredValue<Vec<(Op, String, u64)>>;

fn verbs(steps: Counted, kind: RwSignal<String>) -> Signal<Vec<Choice<String>>> {
    Signal::derive(move || {
        let kind = kind.read();
        let each = VERBS.into_iter().map(|(op, value, id)| {
            let count = steps.with_value(|steps| count(steps, Some(op), &kind));
            Choice::new(value.to_owned(), t!(id)).count(count)
        });
        let some = each.filter(|choice| choice.count != Some(0));
        std::iter::once(Choice::new(String::new(), t!("plan-all")))
            .chain(some)
            .collect()
    })
}

/// One kind of record of several.
#[component]
fn Kinds(steps: Counted, kind: RwSignal<String>) -> impl IntoView {
    let mut kinds = steps.with_value(|steps| steps.iter().map(|(_, kind, _)| kind.clone()).collect::<Vec<_>>());
    kinds.sort_unstable();
    kinds.dedup();
    let several = kinds.len() > 1;
    let options = Signal::derive(move || {
        let all = (String::new(), t!("plan-all-kinds"));
        let each = kinds.iter().map(|kind| (kind.clone(), capital(&entity(kind, 2))));
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    several.then(|| view! { <Select value=kind options label=tr("plan-kind") small=true /> })
}

#[component]
fn StepTable(list: Paged<StepDto>, files: StoredValue<Vec<String>>) -> impl IntoView {
    let head = || {
        view! {
            <Th class="line">{tr("plan-line")}</Th>
            <Th>{tr("plan-step")}</Th>
            <Th>{tr("plan-record")}</Th>
            <Th>{tr("plan-before-after")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    view! {
        <Table caption=tr("plan-steps") head foot busy>
            <Rows list files />
        </Table>
    }
}
