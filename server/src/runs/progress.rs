//! Where runs are, told as it happens to those who watch.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use shared::api::{Counts, Progress, RunState};
use tokio::sync::watch;

/// The runs that somebody watches or works on.
#[derive(Debug, Clone, Default)]
pub struct Watched(Arc<Mutex<HashMap<String, watch::Sender<Progress>>>>);

impl Watched {
    /// Follows a run, beginning with what is known of it.
    pub fn follow(&self, id: &str, known: Progress) -> watch::Receiver<Progress> {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        runs.retain(|_, sender| sender.receiver_count() > 0 || !sender.borrow().state.is_over());
        runs.entry(id.to_owned())
            .or_insert_with(|| watch::channel(known).0)
            .subscribe()
    }

    /// Tells where a run is.
    pub fn tell(&self, id: &str, progress: Progress) {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match runs.get(id) {
            Some(sender) => {
                sender.send_replace(progress);
            }
            None => {
                runs.insert(id.to_owned(), watch::channel(progress).0);
            }
        }
    }
}

/// Measures how fast rows go by.
#[derive(Debug)]
pub struct Pace {
    since: Instant,
    from: u64,
    /// What was measured when rows were done last, and how many: between two chunks it stays.
    last: Mutex<(u64, f64)>,
}

impl Pace {
    /// Begins to measure at so many rows.
    pub fn begin(done: u64) -> Self {
        Self {
            since: Instant::now(),
            from: done,
            last: Mutex::new((done, 0.0)),
        }
    }

    /// Rows a second since then.
    pub fn rate(&self, done: u64) -> f64 {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 != done {
            let seconds = self.since.elapsed().as_secs_f64();
            let rows = done.saturating_sub(self.from) as f64;
            *last = (done, if seconds > 0.0 { rows / seconds } else { 0.0 });
        }
        last.1
    }
}

/// What is known of a run that nothing happens to.
pub fn still(state: RunState, rows: u64, done: u64, counts: Counts) -> Progress {
    Progress {
        state,
        rows,
        done,
        rate: 0.0,
        counts,
        file: None,
        waits_for: None,
        calls: None,
    }
}
