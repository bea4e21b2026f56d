//! The history of an entry: which run, which line changed what.

use leptos::prelude::*;
use shared::{
    api::directory::{HistoryDto, HistoryRowDto},
    plan::Verb as Op,
};

use crate::{
    i18n::{lang, num, tr},
    pages::runs::{
        about::{self, Kind},
        changes::{Changes, entity, verb},
        foot::{PagedFailure, PagedFoot},
        paged::{Paged, Shape},
        words::{sender, title},
    },
    t,
    ui::{Button, Empty, Glyph, Size, SkeletonText, Tense, VerbMark, When},
};

/// What ties two things together and has nothing else to tell when it is made.
const TIES: [&str; 5] = [
    "enrolment",
    "role-assignment",
    "cohort-member",
    "group-member",
    "grouping-group",
];

/// The runs that did something to the entry whose page of the API is `path`, newest first.
#[component]
pub(super) fn History(
    /// Its page of the API.
    #[prop(into)]
    path: Signal<String>,
    /// What it is.
    of: (Kind, i64),
) -> impl IntoView {
    let list = Paged::<HistoryDto>::follow(Signal::derive(move || format!("{}/history", path.read())));
    let shape = list.shape();
    let body = move || match shape.get() {
        Shape::Waiting => view! { <SkeletonText lines=6 /> }.into_any(),
        Shape::Nothing => view! {
            <Empty
                icon=Glyph::Clock
                title=tr("directory-no-history")
                text=tr("directory-no-history-text")
            />
        }
        .into_any(),
        Shape::Items => view! {
            <For
                each=move || list.items.get()
                key=|run| (lang(), run.run.clone())
                children=move |run| view! { <Run run path of /> }
            />
            <div class="table-foot">
                <PagedFoot list />
            </div>
        }
        .into_any(),
        Shape::Failure => ().into_any(),
    };
    view! {
        <PagedFailure list />
        <div class="stack stack-4">{body}</div>
    }
}

/// What a run did: the first of its rows, all of them on demand.
#[component]
fn Run(run: HistoryDto, path: Signal<String>, of: (Kind, i64)) -> impl IntoView {
    let HistoryDto {
        run: id,
        name,
        actor,
        at,
        rows,
        first,
        ..
    } = run;
    let page = format!("/runs/{id}");
    let rest = rows > first.len() as u64;
    let all = RwSignal::new(false);
    let (run_id, href) = (id.clone(), page.clone());
    let body = move || {
        if all.get() {
            let path = format!("{}/history/{run_id}", path.get_untracked());
            return view! { <AllRows path page=page.clone() of /> }.into_any();
        }
        let rows = first.iter().map(|told| row(told, &page, of)).collect_view();
        view! { <ol class="changes">{rows}</ol> }.into_any()
    };
    view! {
        <section class="card" aria-label=name.clone()>
            <div class="card-head">
                <h3>
                    <a href=href>{title(&name, 1)}</a>
                </h3>
                <span class="t3">{sender(&actor)} ", " <When at /></span>
                <span class="push t3">{t!("runs-rows", count = rows)}</span>
            </div>
            {body}
            <Show when=move || rest && !all.get()>
                <div class="card-foot row">
                    <Button size=Size::ExtraSmall on_click=move |_| all.set(true)>
                        {move || t!("directory-all-rows", count = rows)}
                    </Button>
                </div>
            </Show>
        </section>
    }
}

/// All rows of a run that did something to the entry.
#[component]
fn AllRows(path: String, page: String, of: (Kind, i64)) -> impl IntoView {
    let list = Paged::<HistoryRowDto>::follow(Signal::stored(path));
    let key = |told: &HistoryRowDto| (lang(), told.row.file, told.row.line);
    view! {
        <PagedFailure list />
        <ol class="changes" aria-busy=move || list.is_busy().to_string()>
            <For each=move || list.items.get() key children=move |told| row(&told, &page, of) />
        </ol>
        <div class="card-foot row">
            <PagedFoot list />
        </div>
    }
}

/// A row: its line as a link to it, and each step with the fields that it changed.
fn row(told: &HistoryRowDto, page: &str, of: (Kind, i64)) -> AnyView {
    let HistoryRowDto { path, row } = told;
    let href = format!("{page}?file={}&line={}", row.file, row.line);
    let line = match row.line {
        // What is tidied at the end of a run belongs to no row.
        0 => t!("directory-tidied"),
        line => t!("directory-line", line = num(line)),
    };
    let steps: Vec<_> = row
        .steps
        .iter()
        .map(|step| {
            let (sign, label) = verb(step);
            let label = Signal::derive(move || label.map_or_else(|| Tense::Done.one(sign), |id| t!(id)));
            let kind = step.entity.clone();
            let mut others = about::about([step]);
            others.retain(|other| *other != of);
            // What ties two things together says it with its key.
            let is_tie = step.op == Op::Create && TIES.contains(&step.entity.as_str());
            let changes = (!is_tie).then(|| view! { <Changes step=step.clone() /> });
            view! {
                <li>
                    <VerbMark status=sign label />
                    <span class="t2">{move || entity(&kind, 1)}</span>
                    <span>
                        <about::Record key=step.key.clone() about=others />
                    </span>
                    {changes}
                </li>
            }
        })
        .collect();
    view! {
        <li>
            <a class="nowrap" href=href title=path.clone()>
                {line}
            </a>
            <ul>{steps}</ul>
        </li>
    }
    .into_any()
}
