//! Verb: what happens to a record. Sign first, so that it reads without colour.

use leptos::prelude::*;
use shared::plan::{RowStatus, Verb};

use super::{Glyph, Icon};
use crate::t;

/// Before a run or after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// "Create": in a plan.
    Plan,
    /// "Created": in a run.
    #[default]
    Done,
}

impl Tense {
    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Done => "done",
        }
    }

    /// The statuses in the order in which they are shown. "Failed" exists only after a run.
    #[must_use]
    pub const fn statuses(self) -> &'static [RowStatus] {
        use RowStatus::{Created, Deleted, Failed, Skipped, Unchanged, Updated};
        match self {
            Self::Plan => &[Created, Updated, Deleted, Unchanged, Skipped],
            Self::Done => &[Created, Updated, Deleted, Unchanged, Failed, Skipped],
        }
    }

    /// The word of a status for one record: "Created". Reactive.
    #[must_use]
    pub fn one(self, status: RowStatus) -> String {
        t!(&format!("ui-{}-{}-one", self.name(), status.name()))
    }

    /// The word of a status above a count: in French "Créées". Reactive.
    #[must_use]
    pub fn many(self, status: RowStatus) -> String {
        t!(&format!("ui-{}-{}-many", self.name(), status.name()))
    }
}

/// The status that a step brings about.
#[must_use]
pub const fn status_of(verb: Verb) -> RowStatus {
    match verb {
        Verb::Create => RowStatus::Created,
        Verb::Update => RowStatus::Updated,
        Verb::Delete => RowStatus::Deleted,
    }
}

/// What happens to one record: sign and word.
#[component]
pub fn VerbMark(
    /// What happens.
    status: RowStatus,
    /// Before the run or after.
    #[prop(optional)]
    tense: Tense,
    /// Other words than the status's own: "Un-enrol".
    #[prop(optional, into)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let words = label.unwrap_or_else(|| Signal::derive(move || tense.one(status)));
    let sign = match status {
        RowStatus::Created => Glyph::Plus,
        RowStatus::Updated => Glyph::Edit,
        RowStatus::Deleted => Glyph::Minus,
        RowStatus::Unchanged => Glyph::Equal,
        RowStatus::Failed => Glyph::Cross,
        RowStatus::Skipped => Glyph::Skip,
    };
    view! {
        <span class=format!("verb v-{}", status.name())>
            <Icon name=sign />
            {words}
        </span>
    }
}
