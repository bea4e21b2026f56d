//! How many calls are under way at once, and who goes first.

use std::pin::pin;

use tokio::sync::{Notify, Semaphore, SemaphorePermit};

/// Lets so many calls through at a time. Who looks ahead goes where nobody else wants to: it fills the time in which a run
/// plans and writes its journal.
#[derive(Debug)]
pub struct Gate {
    places: Semaphore,
    freed: Notify,
}

/// A call under way, until it is dropped.
#[derive(Debug)]
pub struct Place<'g> {
    held: Option<SemaphorePermit<'g>>,
    gate: &'g Gate,
}

impl Gate {
    /// A gate for so many calls at once.
    pub fn new(places: usize) -> Self {
        Self {
            places: Semaphore::new(places.max(1)),
            freed: Notify::new(),
        }
    }

    /// Waits for a place, in the order of coming.
    pub async fn enter(&self) -> Place<'_> {
        let held = self.places.acquire().await;
        self.place(held.ok())
    }

    /// Waits for a place that nobody else waits for.
    pub async fn enter_behind(&self) -> Place<'_> {
        loop {
            let mut freed = pin!(self.freed.notified());
            freed.as_mut().enable();
            // None is free as long as somebody waits for it.
            if let Ok(held) = self.places.try_acquire() {
                return self.place(Some(held));
            }
            freed.await;
        }
    }

    fn place<'g>(&'g self, held: Option<SemaphorePermit<'g>>) -> Place<'g> {
        Place { held, gate: self }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        drop(self.held.take());
        self.gate.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn who_looks_ahead_waits_for_those_who_came_later() {
        let gate = Gate::new(1);
        let first = gate.enter().await;
        let mut ahead = pin!(gate.enter_behind());
        assert!(ahead.as_mut().now_or_never().is_none());
        let mut second = pin!(gate.enter());
        assert!(second.as_mut().now_or_never().is_none());
        drop(first);
        assert!(ahead.as_mut().now_or_never().is_none());
        let second = second.await;
        assert!(ahead.as_mut().now_or_never().is_none());
        drop(second);
        assert!(ahead.now_or_never().is_some());
    }
}
