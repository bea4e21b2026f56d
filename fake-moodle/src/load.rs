//! How busy a site is kept: how many calls are at work, and for how long so many were.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

/// How busy a site was kept, from the first call to the end of the last one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Load {
    /// Calls at work now.
    pub now: usize,
    /// The most that were at work at once.
    pub most: usize,
    /// For how many seconds 0, 1, 2, … calls were at work.
    pub seconds: Vec<f64>,
}

impl Load {
    /// For which share of the time, from 0 to 1, at least so many calls were at work.
    pub fn at_least(&self, calls: usize) -> f64 {
        let all: f64 = self.seconds.iter().sum();
        let busy: f64 = self.seconds.iter().skip(calls).sum();
        if all > 0.0 { busy / all } else { 0.0 }
    }
}

#[derive(Debug)]
struct Meter {
    now: usize,
    most: usize,
    since: Instant,
    /// How long no call has been at work, which counts when another one comes.
    pause: Duration,
    spent: Vec<Duration>,
}

impl Meter {
    /// Lets the time pass until now.
    fn pass(&mut self) {
        let at = Instant::now();
        let passed = at - self.since;
        self.since = at;
        if self.now > 0 {
            self.spend(self.now, passed);
        } else if !self.spent.is_empty() {
            self.pause += passed;
        }
    }

    fn spend(&mut self, calls: usize, time: Duration) {
        if self.spent.len() <= calls {
            self.spent.resize(calls + 1, Duration::ZERO);
        }
        if let Some(spent) = self.spent.get_mut(calls) {
            *spent += time;
        }
    }

    fn begin(&mut self) {
        self.pass();
        let pause = std::mem::take(&mut self.pause);
        self.spend(0, pause);
        self.now += 1;
        self.most = self.most.max(self.now);
    }

    fn end(&mut self) {
        self.pass();
        self.now = self.now.saturating_sub(1);
    }
}

/// Counts calls at work.
#[derive(Debug, Clone)]
pub struct LoadMeter(Arc<Mutex<Meter>>);

impl Default for LoadMeter {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Meter {
            now: 0,
            most: 0,
            since: Instant::now(),
            pause: Duration::ZERO,
            spent: Vec::new(),
        })))
    }
}

/// A call at work, until it is dropped.
#[derive(Debug)]
pub struct AtWork(LoadMeter);

impl LoadMeter {
    /// A call begins.
    pub fn begin(&self) -> AtWork {
        self.with(Meter::begin);
        AtWork(self.clone())
    }

    /// How busy it was since the last reset.
    pub fn read(&self) -> Load {
        self.with(|meter| {
            meter.pass();
            let seconds = meter.spent.iter().map(Duration::as_secs_f64).collect();
            Load {
                now: meter.now,
                most: meter.most,
                seconds,
            }
        })
    }

    /// Forgets what was.
    pub fn reset(&self) {
        self.with(|meter| {
            meter.pass();
            meter.most = meter.now;
            meter.pause = Duration::ZERO;
            meter.spent.clear();
        });
    }

    fn with<R>(&self, work: impl FnOnce(&mut Meter) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.0.with(Meter::end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_the_time_that_was_measured() {
        let load = Load {
            now: 0,
            most: 2,
            seconds: vec![1.0, 2.0, 7.0],
        };
        assert!((load.at_least(1) - 0.9).abs() < 1e-9);
        assert!((load.at_least(2) - 0.7).abs() < 1e-9);
        assert!(load.at_least(3).abs() < 1e-9);
    }

    #[test]
    fn what_is_before_the_first_call_and_after_the_last_one_is_not_measured() {
        let meter = LoadMeter::default();
        assert!(meter.read().seconds.is_empty());
        drop(meter.begin());
        let first = meter.read();
        assert_eq!((first.seconds[0], first.seconds.len()), (0.0, 2));
        assert_eq!(meter.read(), first);
    }

    #[test]
    fn calls_are_counted_while_they_are_at_work() {
        let meter = LoadMeter::default();
        let one = meter.begin();
        let other = meter.begin();
        assert_eq!((meter.read().now, meter.read().most), (2, 2));
        drop((one, other));
        assert_eq!((meter.read().now, meter.read().most), (0, 2));
        meter.reset();
        assert_eq!(meter.read().most, 0);
    }
}
