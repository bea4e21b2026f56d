//! The worker: takes up runs, one at a time, and drives them.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::drive::{Arrived, Drive, LEASE};
use super::job::{Job, JobError, Workplace, state_of};
use super::progress::Watched;
use crate::meters::Meters;
use crate::owner::is_dead;
use crate::store::runs as kept_runs;

/// How often a worker looks for runs that nobody has told it of.
const LOOK: Duration = Duration::from_secs(5);
/// How often a worker that is busy says so.
const BEAT: Duration = Duration::from_secs(8);

/// What workers and those who send them work share.
#[derive(Debug, Clone)]
pub struct Worker {
    /// What runs work with.
    pub place: Workplace,
    /// Who hears of them.
    pub watched: Watched,
    /// Rings when there is work.
    pub bell: Arc<Notify>,
    /// What is counted.
    pub meters: Meters,
    /// This process, so that its leases are told from those of others.
    pub owner: String,
}

impl Worker {
    /// Works until `stop` rings; what is at work then goes on at the next start.
    pub async fn work(self, stop: Arc<Notify>) {
        let _works = self.meters.works();
        loop {
            tokio::select! {
                () = stop.notified() => return self.hand_over().await,
                worked = self.once() => match worked {
                    Ok(Some(_)) => continue,
                    Ok(None) => {}
                    Err(error) => tracing::error!("a run stopped: {error}"),
                },
            }
            tokio::select! {
                () = stop.notified() => return,
                () = self.bell.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }

    /// What is in the middle isn't left lying: it was told to stop.
    async fn hand_over(&self) {
        if let Err(error) = kept_runs::hand_over(&self.place.store, &self.owner).await {
            tracing::warn!("a run can't be handed over: {error}");
        }
    }

    /// Takes up the oldest run that waits or was left lying, if it is its turn. Says which it was.
    pub async fn once(&self) -> Result<Option<(i64, Arrived)>, JobError> {
        kept_runs::free_dead(&self.place.store, is_dead).await?;
        let claimed = kept_runs::claim(&self.place.store, &self.owner, self.place.clock.now(), LEASE).await?;
        let Some((run, lease)) = claimed else { return Ok(None) };
        let _beating = Beating(tokio::spawn(beat(self.place.clone(), lease.clone())));
        let number = run.number;
        let job = Job::load(&self.place, run, lease).await?;
        let arrived = Drive::new(&self.place, job, &self.watched).go().await?;
        self.count(number).await?;
        Ok(Some((number, arrived)))
    }

    /// Counts a run that is over.
    async fn count(&self, number: i64) -> Result<(), JobError> {
        let store = &self.place.store;
        let runs = kept_runs::numbered(store, &[number]).await?;
        for run in runs.iter().filter(|run| state_of(&run.state).is_over()) {
            self.meters.ended(run, &kept_runs::load_files(store, number).await?);
            let seconds = run.finished - run.started;
            tracing::info!(
                run = run.id,
                state = run.state,
                rows = run.done,
                failed = run.failed,
                seconds,
                "run"
            );
        }
        Ok(())
    }
}

/// Holds a lease as long as somebody works on the run, however that ends.
struct Beating(tokio::task::JoinHandle<()>);

impl Drop for Beating {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Holds the lease while something takes long.
async fn beat(place: Workplace, lease: kept_runs::Lease) {
    loop {
        tokio::time::sleep(BEAT).await;
        let held = async {
            let mut tx = place.store.begin().await?;
            let held = kept_runs::beat(&mut tx, &lease, place.clock.now(), LEASE).await?;
            tx.commit().await?;
            Ok::<_, crate::store::StoreError>(held.is_some())
        };
        match held.await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => tracing::warn!("the lease of a run can't be held: {error}"),
        }
    }
}
