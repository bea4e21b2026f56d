//! Deciding about runs: approve, discard, cancel. Of two who decide at once, one is told that the run has moved on.

use shared::api::RunState;

use super::job::state_of;
use super::processed;
use super::progress::still;
use super::service::{Actor, RunError, Runs};
use crate::store::runs::{self as kept_runs, decide};
use crate::store::{Tx, settings};

impl Runs {
    /// Lets a held run go on.
    ///
    /// # Errors
    ///
    /// [`RunError::WrongState`] when it isn't held, or not any more.
    pub async fn approve(&self, id: &str, actor: &Actor) -> Result<(), RunError> {
        let number = self.find(id).await?.number;
        let mut tx = self.place().store.begin().await?;
        if !decide::approve(&mut tx, number, &actor.name, self.now()).await? {
            return Err(RunError::WrongState);
        }
        self.decided(tx, id, "approved", None, actor).await?;
        self.ring();
        Ok(())
    }

    /// Gives a held run up.
    ///
    /// # Errors
    ///
    /// [`RunError::WrongState`] when it isn't held, or not any more.
    pub async fn discard(&self, id: &str, actor: &Actor) -> Result<(), RunError> {
        let number = self.find(id).await?.number;
        let mut tx = self.place().store.begin().await?;
        if !decide::discard(&mut tx, number, self.now()).await? {
            return Err(RunError::WrongState);
        }
        self.decided(tx, id, "discarded", Some(RunState::Discarded), actor)
            .await
    }

    /// Stops a run between two chunks; one that waits is stopped at once.
    ///
    /// # Errors
    ///
    /// [`RunError::WrongState`] when it neither waits nor works on its rows.
    pub async fn cancel(&self, id: &str, actor: &Actor) -> Result<(), RunError> {
        let number = self.find(id).await?.number;
        let mut tx = self.place().store.begin().await?;
        if decide::cancel_waiting(&mut tx, number, self.now()).await? {
            return self
                .decided(tx, id, "cancelled", Some(RunState::Cancelled), actor)
                .await;
        }
        if !decide::ask_to_cancel(&mut tx, number).await? {
            return Err(RunError::WrongState);
        }
        kept_runs::tell(&mut tx, number, "cancel-asked", &actor.name, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Writes the decision, and the end that it may be, into the life of the run, makes it last, and tells those who watch.
    async fn decided(
        &self,
        mut tx: Tx,
        id: &str,
        what: &str,
        end: Option<RunState>,
        actor: &Actor,
    ) -> Result<(), RunError> {
        let number = self.find(id).await?.number;
        kept_runs::tell(&mut tx, number, what, &actor.name, self.now()).await?;
        if let Some(state) = end {
            let mut run = self.find(id).await?;
            run.state = state.name().to_owned();
            let files = kept_runs::load_files(&self.place().store, number).await?;
            let stored = settings::load(&self.place().store).await?;
            processed::remember(&mut tx, &run, &files, &stored, self.now()).await?;
        }
        tx.commit().await?;
        let run = self.find(id).await?;
        let counts = serde_json::from_str(&run.counts).unwrap_or_default();
        let number = |n: i64| u64::try_from(n).unwrap_or(0);
        let progress = still(state_of(&run.state), number(run.total_rows), number(run.done), counts);
        self.tell(id, progress);
        Ok(())
    }
}
