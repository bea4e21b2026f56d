//! What can't be taken back, or changes who somebody is: looked at before everything else, kind by kind.

use leptos::prelude::*;
use shared::{
    api::{RunDto, StepDto},
    plan::Verb as Op,
};

use super::step::Rows;
use crate::{
    i18n::{num, tr},
    pages::runs::{
        changes::entity,
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape, with},
        words::{capital, is_plan},
    },
    t,
    ui::{Glyph, Icon, SkeletonTable, Table, Th, unique},
};

/// The kinds in the order in which they are looked at: what takes most along first.
const ORDER: [&str; 6] = ["category", "course", "user", "cohort", "method", "enrolment"];
/// So many steps of a kind come at once.
const AT_ONCE: usize = 10;

/// Steps of one kind: deletions, or what changes the key of something where there is no kind.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    kind: Option<String>,
    count: u64,
}

/// The groups of a plan whose steps are counted so, of which so many are dangerous.
fn groups(steps: &[(Op, String, u64)], dangerous: u64) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (_, kind, count) in steps.iter().filter(|(op, ..)| *op == Op::Delete) {
        groups.push(Group {
            kind: Some(kind.clone()),
            count: *count,
        });
    }
    let place = |group: &Group| {
        let kind = group.kind.as_deref().unwrap_or_default();
        ORDER.iter().position(|known| *known == kind).unwrap_or(ORDER.len())
    };
    groups.sort_by_key(place);
    let deleted: u64 = groups.iter().map(|group| group.count).sum();
    let renamed = dangerous.saturating_sub(deleted);
    if renamed > 0 {
        groups.push(Group {
            kind: None,
            count: renamed,
        });
    }
    groups
}

/// The dangerous steps.
#[component]
pub(super) fn Danger(run: RunDto) -> impl IntoView {
    let id = unique("danger");
    let named_by = id.clone();
    let count = run.dangerous;
    let title = tr(if is_plan(&run.summary) {
        "plan-danger"
    } else {
        "plan-danger-was"
    });
    let files = StoredValue::new(run.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>());
    let groups = groups(&run.steps, run.dangerous);
    let parts = groups
        .into_iter()
        .map(|group| view! { <Part run=run.summary.id.clone() group files /> })
        .collect_view();
    view! {
        <section class="sect" aria-labelledby=named_by>
            <div class="sect-head">
                <h2 id=id class="danger-head">
                    <Icon name=Glyph::Warn class="c-warn" />
                    {title}
                    <span class="n">{move || num(count)}</span>
                </h2>
                <p class="meta">{tr("plan-danger-text")}</p>
            </div>
            {parts}
        </section>
    }
}

/// The steps of one kind.
#[component]
fn Part(run: String, group: Group, files: StoredValue<Vec<String>>) -> impl IntoView {
    let Group { kind, count } = group;
    let (verb, entity_of) = match &kind {
        Some(kind) => ("delete", kind.clone()),
        None => ("update", String::new()),
    };
    let query = [
        ("dangerous", "true".to_owned()),
        ("verb", verb.to_owned()),
        ("entity", entity_of),
        ("limit", AT_ONCE.to_string()),
    ];
    let list = Paged::<StepDto>::follow(with(&format!("/runs/{run}/plan"), &query));
    let title = Signal::derive(move || match &kind {
        Some(kind) => t!("plan-danger-delete", count = count, what = entity(kind, count)),
        None => t!("plan-danger-rename", count = count),
    });
    let head = || {
        view! {
            <Th class="line">{tr("plan-line")}</Th>
            <Th>{tr("plan-step")}</Th>
            <Th>{tr("plan-record")}</Th>
            <Th>{tr("plan-goes-along")}</Th>
        }
    };
    let foot = move || view! { <PagedFoot list /> };
    let busy = Signal::derive(move || list.is_busy());
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonTable columns=4 rows=3 /> }.into_any(),
        Shape::Failure => ().into_any(),
        Shape::Items | Shape::Nothing => view! {
            <Table caption=title head foot busy>
                <Rows list files />
            </Table>
        }
        .into_any(),
    };
    view! {
        <h3 class="danger-kind">{move || capital(&title.get())}</h3>
        <PagedFailure list />
        {body}
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn what_takes_most_along_stands_first_and_renames_last() {
        let steps = [
            (Op::Create, "user".to_owned(), 5),
            (Op::Delete, "user".to_owned(), 3),
            (Op::Delete, "course".to_owned(), 2),
            (Op::Update, "user".to_owned(), 9),
        ];
        let found: Vec<_> = groups(&steps, 7)
            .into_iter()
            .map(|group| (group.kind.unwrap_or_default(), group.count))
            .collect();
        assert_eq!(
            found,
            [("course".to_owned(), 2), ("user".to_owned(), 3), (String::new(), 2)]
        );
    }
}
