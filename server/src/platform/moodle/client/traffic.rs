//! How often a site was called.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use shared::api::Calls;

/// Counts calls since the first one.
#[derive(Debug, Default)]
pub struct Traffic {
    calls: AtomicU64,
    repeated: AtomicU64,
    since: OnceLock<Instant>,
}

impl Traffic {
    /// One more call.
    pub fn counts(&self) {
        self.since.get_or_init(Instant::now);
        self.calls.fetch_add(1, Ordering::Relaxed);
    }

    /// One of them is sent again.
    pub fn repeats(&self) {
        self.repeated.fetch_add(1, Ordering::Relaxed);
    }

    /// What was counted.
    pub fn counted(&self) -> Calls {
        let count = self.calls.load(Ordering::Relaxed);
        let seconds = self.since.get().map_or(0.0, |since| since.elapsed().as_secs_f64());
        Calls {
            count,
            rate: if seconds > 0.0 { count as f64 / seconds } else { 0.0 },
            repeated: self.repeated.load(Ordering::Relaxed),
        }
    }
}
