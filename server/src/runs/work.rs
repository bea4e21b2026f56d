//! The worker: takes up runs, one at a time, and drives them.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::drive::{Arrived, Drive, LEASE};
use super::job::{Job, JobError, Workplace};
use super::progress::Watched;
use crate::store::runs as kept_runs;
use crate::store::{Store, now};

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
    /// This process, so that its leases are told from those of others.
    pub owner: String,
}

impl Worker {
    /// Works until `stop` rings; what is at work then goes on at the next start.
    pub async fn work(self, stop: Arc<Notify>) {
        loop {
            tokio::select! {
                () = stop.notified() => return,
                worked = self.once(None) => match worked {
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

    /// Takes up one run, if there is one: the one of this number, or any.
    pub async fn once(&self, only: Option<i64>) -> Result<Option<Arrived>, JobError> {
        let claimed = kept_runs::claim(&self.place.store, &self.owner, now(), LEASE, only).await?;
        let Some((run, lease)) = claimed else { return Ok(None) };
        let _beating = Beating(tokio::spawn(beat(self.place.store.clone(), lease.clone())));
        let job = Job::load(&self.place, run, lease).await?;
        Drive::new(&self.place, job, &self.watched).go().await.map(Some)
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
async fn beat(store: Store, lease: kept_runs::Lease) {
    loop {
        tokio::time::sleep(BEAT).await;
        let held = async {
            let mut tx = store.begin().await?;
            let held = kept_runs::beat(&mut tx, &lease, now(), LEASE).await?;
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
