//! What became of steps that were sent to another system.

use shared::i18n::{Args, Sentence};
use shared::plan::rules;
use shared::rule::Rule;

/// What became of a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It is done.
    Done,
    /// It isn't, and won't be by trying again.
    Refused(Refusal),
}

/// Why a step wasn't done.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// What its message needs besides what it is about.
    pub args: Args,
}

impl Refusal {
    /// A refusal that needs no more words.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            args: Args::new(),
        }
    }

    /// A refusal since the platform has no answer to it: why.
    pub fn without_answer(why: Sentence) -> Self {
        Self {
            rule: &rules::SITE_FAILS,
            args: Args::new().with("why", why),
        }
    }

    /// A refusal with the platform's own words.
    pub fn because(rule: &'static Rule, reason: impl Into<String>) -> Self {
        Self {
            rule,
            args: Args::new().with("reason", reason.into()),
        }
    }
}

impl Fate {
    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Done)
    }
}
