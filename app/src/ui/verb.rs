//! Verb: what happens to a record. Sign first, so that it reads without colour.

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::t;

/// What happens to a record, or happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// It comes into being.
    Created,
    /// Some of its fields change.
    Updated,
    /// It goes.
    Deleted,
    /// It is already as the row wants it.
    Unchanged,
    /// The row couldn't be carried out. Exists only after a run.
    Failed,
    /// The row was left out.
    Skipped,
}

/// Before a run or after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// "Create": in a plan.
    Plan,
    /// "Created": in a run.
    #[default]
    Done,
}

impl Verb {
    /// All verbs, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Created,
        Self::Updated,
        Self::Deleted,
        Self::Unchanged,
        Self::Failed,
        Self::Skipped,
    ];

    /// Its name in class names and text ids: `created`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Deleted => "deleted",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// Its sign.
    #[must_use]
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Created => Glyph::Plus,
            Self::Updated => Glyph::Edit,
            Self::Deleted => Glyph::Minus,
            Self::Unchanged => Glyph::Equal,
            Self::Failed => Glyph::Cross,
            Self::Skipped => Glyph::Skip,
        }
    }

    /// Its word for one record. Reactive.
    #[must_use]
    pub fn one(self, tense: Tense) -> String {
        t!(&format!("ui-{}-{}-one", tense.name(), self.name()))
    }

    /// Its word above a count. Reactive.
    #[must_use]
    pub fn many(self, tense: Tense) -> String {
        t!(&format!("ui-{}-{}-many", tense.name(), self.name()))
    }
}

impl Tense {
    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Done => "done",
        }
    }
}

/// What happens to one record: sign and word.
#[component]
pub fn VerbMark(
    /// What happens.
    verb: Verb,
    /// Before the run or after.
    #[prop(optional)]
    tense: Tense,
    /// Other words than the verb's own: "Un-enrol".
    #[prop(optional, into)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let words = label.unwrap_or_else(|| Signal::derive(move || verb.one(tense)));
    view! {
        <span class=format!("verb v-{}", verb.name())>
            <Icon name=verb.glyph() />
            {words}
        </span>
    }
}
