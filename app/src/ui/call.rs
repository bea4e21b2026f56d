//! A call to the server that somebody has asked for: a button is busy, then there is an answer, or why there is none.

use leptos::{prelude::*, task::spawn_local};

use super::Failed;
use crate::api::ApiError;

/// A call to the server: whether it is under way, and why it went wrong.
#[derive(Clone, Copy, Debug, Default)]
pub struct Call {
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
}

impl Call {
    /// Makes the call, one at a time; what comes of it goes to `then`.
    pub fn make<T: 'static>(
        self,
        asked: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            match asked.await {
                Ok(answer) => then(answer),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
            self.busy.try_set(false);
        });
    }

    /// Why it went wrong.
    pub fn failure(self) -> impl IntoView {
        move || self.failed.get().map(|error| view! { <Failed error /> })
    }
}
