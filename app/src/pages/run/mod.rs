//! Run: one run while it goes on, and what came of it.

mod aside;
mod change;
mod compare;
mod downloads;
mod durations;
mod failures;
mod files;
mod follow;
mod head;
mod held;
mod lead;
mod outcomes;
mod progress;
mod reasons;
mod story;
mod timeline;

use leptos::prelude::*;
use shared::api::{RunDto, RunState};

use crate::{
    i18n::tr,
    pages::runs::{gone::Gone, named::Named, tiles::CountTiles, words::is_live},
    shell::{NeedsSession, Page},
    ui::{SkeletonTable, SkeletonText},
};
use follow::{Followed, follow};

/// The page `/runs/:id`.
#[component]
pub fn RunPage() -> impl IntoView {
    let run = Named::of_address();
    view! {
        <Page title=run.title() crumbs=vec![("/runs".to_owned(), tr("runs-title"))]>
            <NeedsSession>{move || view! { <Run id=run.id.get() name=run.name /> }}</NeedsSession>
        </Page>
    }
}

/// The run with this id; tells its name.
#[component]
fn Run(id: String, name: RwSignal<String>) -> impl IntoView {
    let followed = follow(&id);
    move || {
        let content = match followed.run.get() {
            None => view! {
                <SkeletonText lines=3 />
                <SkeletonTable columns=5 rows=8 />
            }
            .into_any(),
            Some(Err(error)) => view! { <Gone error on_retry=move |()| followed.again() /> }.into_any(),
            Some(Ok(run)) => {
                name.set(run.with_untracked(|run| run.summary.name.clone()));
                view! { <Shown run=RwSignal::from(run) followed /> }.into_any()
            }
        };
        view! { <div class="content">{content}</div> }
    }
}

/// Which of its faces the run shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Live,
    Held,
    Over,
    /// Over before a row was treated.
    Nothing,
}

fn face(run: &RunDto) -> Face {
    match run.summary.state {
        RunState::Held => Face::Held,
        state if is_live(state) => Face::Live,
        _ if run.summary.counts.rows() == 0 => Face::Nothing,
        _ => Face::Over,
    }
}

#[component]
fn Shown(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let face = Memo::new(move |_| face(&run.read()));
    let story = story::of(run);
    let body = move || match face.get() {
        Face::Live => view! {
            <progress::Live run followed />
            <failures::Failures run followed />
        }
        .into_any(),
        Face::Held => view! {
            <held::Held run followed />
            <CountTiles run=run.into() />
            <aside::Narrow run story />
        }
        .into_any(),
        Face::Over => view! {
            <CountTiles run=run.into() />
            <reasons::Reasons run story />
            <div class="with-side">
                <outcomes::Outcomes run />
                <aside::Aside run story />
            </div>
        }
        .into_any(),
        Face::Nothing => view! { <aside::Narrow run story /> }.into_any(),
    };
    view! {
        <head::Head run followed />
        <lead::Problems run />
        {body}
    }
}
