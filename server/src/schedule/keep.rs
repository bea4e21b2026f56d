//! Looking at the clock, as long as the server is at work.

use std::time::Duration;

use tokio::sync::watch;

use super::tick::tick;
use crate::runs::Runs;
use crate::store::schedules as kept;

/// The longest time between two looks: what another server, or the end of a run, has changed is seen then.
const LONGEST: i64 = 10;

/// Looks at the clock whenever something is due, until the server stops.
pub async fn keep(runs: Runs, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = tick(&runs).await {
            tracing::error!("the schedules can't be looked at: {error}");
        }
        let wait = wait(&runs).await;
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// How long until something is due.
async fn wait(runs: &Runs) -> Duration {
    let next = kept::next_due(&runs.place().store).await.ok().flatten();
    let seconds = next.map_or(LONGEST, |next| next - runs.place().clock.now());
    Duration::from_secs(u64::try_from(seconds.clamp(1, LONGEST)).unwrap_or(1))
}
