//! A site at work: the state, and everything around it that a test may set or look at.

use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicI64, AtomicUsize};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::Value;

use crate::dispatch::Answer;
use crate::faults::Faults;
use crate::load::LoadMeter;
use crate::params::Tree;
use crate::state::State;

/// A call that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallRecord {
    /// Its number, from 1.
    pub number: u64,
    /// The function; `webservice/upload.php` for uploads.
    pub function: String,
    /// Form fields that were sent, those of the protocol too.
    pub fields: usize,
    /// Entries of its list.
    pub items: usize,
    /// Whether it changed something that stays.
    pub wrote: bool,
    /// The code of the error that it was answered with.
    pub error: Option<String>,
    /// Faults that happened to it, in words.
    pub faults: Vec<String>,
}

/// How long calls take.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// Every call.
    pub call: Duration,
    /// And every entry of its list.
    pub item: Duration,
}

/// What of a site can be read while a call is at work on it.
#[derive(Debug, Default)]
pub struct Quick {
    now: AtomicI64,
    max_input_vars: AtomicUsize,
}

impl Quick {
    fn read(&self, state: &State) {
        self.now.store(state.now, Relaxed);
        self.max_input_vars.store(state.options.max_input_vars, Relaxed);
    }

    /// What time it is on the site, in Unix seconds.
    pub fn now(&self) -> i64 {
        self.now.load(Relaxed)
    }

    /// How many form fields PHP reads.
    pub fn max_input_vars(&self) -> usize {
        self.max_input_vars.load(Relaxed)
    }
}

/// A site at work.
#[derive(Debug)]
pub struct Site {
    state: Mutex<State>,
    faults: Mutex<Faults>,
    calls: Mutex<Vec<CallRecord>>,
    pace: Mutex<Pace>,
    /// Since when the site's clock has run, if it runs.
    runs: Mutex<Option<Instant>>,
    /// Who hears of calls that are never answered.
    listeners: Mutex<Vec<Sender<String>>>,
    /// What can be read while a call is at work.
    pub quick: Quick,
    /// How busy it is.
    pub load: LoadMeter,
}

impl Site {
    /// A site with this state, whose clock runs or stands still.
    pub fn new(state: State, pace: Pace, runs: bool) -> Self {
        let quick = Quick::default();
        quick.read(&state);
        Self {
            quick,
            state: Mutex::new(state),
            faults: Mutex::default(),
            calls: Mutex::default(),
            pace: Mutex::new(pace),
            runs: Mutex::new(runs.then(Instant::now)),
            listeners: Mutex::default(),
            load: LoadMeter::default(),
        }
    }

    /// The state. What is written to it by hand stays.
    pub fn with_state<R>(&self, work: impl FnOnce(&mut State) -> R) -> R {
        let mut state = lock(&self.state);
        if let Some(since) = &mut *lock(&self.runs) {
            let passed = since.elapsed().as_secs();
            *since += Duration::from_secs(passed);
            state.now += i64::try_from(passed).unwrap_or(0);
        }
        let result = work(&mut state);
        state.tables.commit();
        self.quick.read(&state);
        result
    }

    /// The faults.
    pub fn with_faults<R>(&self, work: impl FnOnce(&mut Faults) -> R) -> R {
        work(&mut lock(&self.faults))
    }

    /// The calls that came in.
    pub fn with_calls<R>(&self, work: impl FnOnce(&mut Vec<CallRecord>) -> R) -> R {
        work(&mut lock(&self.calls))
    }

    /// How long calls take.
    pub fn with_pace<R>(&self, work: impl FnOnce(&mut Pace) -> R) -> R {
        work(&mut lock(&self.pace))
    }

    /// Hears of calls that are never answered, from now on: of each its function.
    pub fn silences(&self) -> Receiver<String> {
        let (tell, told) = mpsc::channel();
        lock(&self.listeners).push(tell);
        told
    }

    /// Nobody listens any longer: whoever waits for a call that is never answered gives up.
    pub fn hush(&self) {
        lock(&self.listeners).clear();
    }

    /// A call isn't answered.
    pub fn is_silent(&self, function: &str) {
        lock(&self.listeners).retain(|listener| listener.send(function.to_owned()).is_ok());
    }

    /// Answers a call; says whether it changed something.
    pub fn answer(&self, token: Option<&str>, function: Option<&str>, fields: &Tree) -> (Answer, bool) {
        self.with_state(|state| crate::dispatch::answer(state, token, function, fields))
    }

    /// Everything that the site has.
    pub fn export(&self) -> Value {
        self.with_state(|state| serde_json::to_value(&*state).unwrap_or_default())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
