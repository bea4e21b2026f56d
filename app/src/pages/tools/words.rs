//! What the tools share: the identifiers.

use shared::settings::{CourseBy, UserBy, course_checks, users};

use crate::{i18n::catalog, ui::SelectOption};

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
