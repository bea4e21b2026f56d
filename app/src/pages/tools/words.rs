//! What the tools share: the sentence at their head, the identifiers, how a call stands.

use leptos::{prelude::*, task::spawn_local};
use shared::settings::{CourseBy, UserBy, course_checks, users};

use crate::{
    api::ApiError,
    i18n::catalog,
    ui::{Failed, SelectOption},
};

/// The identifiers of courses.
pub(super) fn course_by() -> Vec<SelectOption> {
    let word = |by: &CourseBy| {
        (
            by.word().to_owned(),
            course_checks::MATCH_BY.choice_label(by.word(), catalog()),
        )
    };
    CourseBy::ALL.iter().map(word).collect()
}

/// The identifiers of accounts.
pub(super) fn user_by() -> Vec<SelectOption> {
    let word = |by: &UserBy| (by.word().to_owned(), users::MATCH_BY.choice_label(by.word(), catalog()));
    UserBy::ALL.iter().map(word).collect()
}

/// A call to the server: whether it is under way, and why it went wrong.
#[derive(Clone, Copy, Default)]
pub(super) struct Call {
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
