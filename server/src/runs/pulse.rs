//! While another system is at work for a run, those who watch it see how often it was called.

use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant, interval_at};

use super::drive::Drive;
use crate::platform::Writes;

/// How often it is told.
const BEAT: Duration = Duration::from_secs(1);

/// Waits for the platform, and tells meanwhile where the run is. The built-in directory answers too soon for that.
pub(super) async fn telling<T>(drive: &Drive<'_>, work: impl Future<Output = T>) -> T {
    if matches!(drive.platform.writes(), Writes::Within(_)) {
        return work.await;
    }
    let mut work = pin!(work);
    let mut beat = interval_at(Instant::now() + BEAT, BEAT);
    loop {
        tokio::select! {
            done = &mut work => return done,
            _ = beat.tick() => drive.tell(),
        }
    }
}
