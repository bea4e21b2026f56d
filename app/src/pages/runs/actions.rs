//! What can be done with a run: approve its plan, discard it, stop it.

use leptos::{prelude::*, task::spawn_local};
use shared::api::RunDto;

use crate::{
    api::{self, ApiError},
    t,
    ui::Toast,
};

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
        let run = format!("/runs/{id}");
        spawn_local(async move {
            match self.asked(&run).await {
                Ok(run) => {
                    Toast::ok(t!(self.done())).show();
                    then(run);
                }
                Err(error) => Toast::error(error.in_a_line()).show(),
            }
            busy.try_set(false);
        });
    }

    /// The server says no more than that it will be done: the run is read anew.
    async fn asked(self, run: &str) -> Result<RunDto, ApiError> {
        api::post::<_, ()>(&format!("{run}/{}", self.path()), &()).await?;
        api::get(run).await
    }
}
