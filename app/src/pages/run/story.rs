//! What a run tells beside its rows, once it is over: asked for by itself, so that the run is there at once.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{RunDto, StoryDto};

use crate::{api, i18n::lang};

/// The story of the run; nothing before it has come. That it doesn't come takes nothing from the page.
pub(super) fn of(run: RwSignal<RunDto>) -> RwSignal<Option<StoryDto>> {
    let story = RwSignal::new(None);
    let over = Memo::new(move |_| run.read().summary.state.is_over());
    let id = run.read_untracked().summary.id.clone();
    Effect::new(move |_| {
        // Its sentences come in the language of the request.
        let _ = lang();
        if !over.get() {
            return;
        }
        let path = format!("/runs/{id}/story");
        spawn_local(async move {
            if let Ok(told) = api::get::<StoryDto>(&path).await {
                story.try_set(Some(told));
            }
        });
    });
    story
}
