//! What can be done with a run: approve its plan, discard it, stop it.

use leptos::{prelude::*, task::spawn_local};
use shared::api::RunDto;

use crate::{api, t, ui::Toast};

/// Something to ask of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Run the plan.
    Approve,
    /// Forget the plan.
    Discard,
    /// Stop between two chunks.
    Cancel,
}

impl Ask {
    const fn path(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Discard => "discard",
            Self::Cancel => "cancel",
        }
    }

    const fn done(self) -> &'static str {
        match self {
            Self::Approve => "runs-approved",
            Self::Discard => "runs-discarded",
            Self::Cancel => "runs-cancelled",
        }
    }

    /// Asks it of the run with this id; `then` gets the run as it is now. A refusal is told in a toast.
    pub(crate) fn of(self, id: &str, busy: RwSignal<bool>, then: impl FnOnce(RunDto) + 'static) {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let path = format!("/runs/{id}/{}", self.path());
        spawn_local(async move {
            match api::post::<_, RunDto>(&path, &()).await {
                Ok(run) => {
                    Toast::ok(t!(self.done())).show();
                    then(run);
                }
                Err(error) => {
                    let (title, detail) = error.in_words();
                    Toast::error(format!("{title} {detail}")).show();
                }
            }
            busy.try_set(false);
        });
    }
}
