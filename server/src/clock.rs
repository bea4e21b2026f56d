//! What time it is, handed in so that tests can turn the hands.

use std::fmt;
use std::sync::Arc;

/// A clock in Unix seconds. Clones show the same time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self::of(crate::store::now)
    }

    /// A clock that shows what a function says.
    pub fn of(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Now, in Unix seconds.
    pub fn now(&self) -> i64 {
        (self.0)()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Clock").field(&self.now()).finish()
    }
}

#[cfg(test)]
pub mod testing {
    //! A clock that stands still until somebody turns it.

    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::Clock;

    /// The hands of a clock.
    #[derive(Debug, Clone)]
    pub struct Hands(Arc<AtomicI64>);

    impl Hands {
        /// Turns them forward.
        pub fn forward(&self, seconds: i64) {
            self.0.fetch_add(seconds, Ordering::SeqCst);
        }
    }

    /// A clock that stands at 2024-03-05 06:00:00 UTC, and its hands.
    pub fn clock() -> (Clock, Hands) {
        clock_at(1_709_618_400)
    }

    /// A clock that stands at so many Unix seconds, and its hands.
    pub fn clock_at(seconds: i64) -> (Clock, Hands) {
        let hands = Hands(Arc::new(AtomicI64::new(seconds)));
        let shown = hands.clone();
        (Clock::of(move || shown.0.load(Ordering::SeqCst)), hands)
    }
}
