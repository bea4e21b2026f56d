//! A site that doesn't answer again and again isn't asked for a while.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use shared::i18n::Sentence;

use super::answer::CallError;

/// So many failures in a row open it.
const FAILURES: u32 = 5;
/// It stays open for so many of the pauses before a call is sent again.
const PAUSES: u32 = 25;

/// Opens after failures in a row, and lets one call through after a while.
#[derive(Debug)]
pub struct Breaker {
    open_for: Duration,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    failures: u32,
    why: Sentence,
    open_until: Option<Instant>,
}

impl Breaker {
    /// A closed one.
    pub fn new(pause: Duration) -> Self {
        Self {
            open_for: pause * PAUSES,
            state: Mutex::default(),
        }
    }

    /// Whether a call may be sent.
    ///
    /// # Errors
    ///
    /// It is open: why.
    pub fn lets_through(&self) -> Result<(), CallError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(until) = state.open_until else { return Ok(()) };
        let now = Instant::now();
        if now < until {
            return Err(CallError::Away(state.why.clone()));
        }
        // One goes through; the others wait for what comes of it.
        state.open_until = Some(now + self.open_for);
        Ok(())
    }

    /// Takes note of what came of a call.
    pub fn saw(&self, answered: &Result<Value, CallError>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Err(CallError::Lost(why) | CallError::Busy(why)) = answered else {
            *state = State::default();
            return;
        };
        state.failures += 1;
        state.why.clone_from(why);
        if state.failures >= FAILURES {
            state.open_until = Some(Instant::now() + self.open_for);
        }
    }

    /// Whether it is open.
    #[cfg(test)]
    fn is_open(&self) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.open_until.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost() -> Result<Value, CallError> {
        Err(CallError::Lost(Sentence::new("away-timed-out")))
    }

    #[test]
    fn it_opens_after_five_failures_in_a_row() {
        let breaker = Breaker::new(Duration::from_secs(3600));
        for _ in 0..4 {
            breaker.saw(&lost());
        }
        breaker.saw(&Ok(Value::Null));
        for _ in 0..4 {
            breaker.saw(&lost());
            assert!(breaker.lets_through().is_ok());
        }
        breaker.saw(&lost());
        assert!(breaker.is_open());
        assert_eq!(
            breaker.lets_through(),
            Err(CallError::Away(Sentence::new("away-timed-out")))
        );
    }

    #[test]
    fn after_a_while_one_call_decides() {
        let breaker = Breaker::new(Duration::ZERO);
        (0..5).for_each(|_| breaker.saw(&lost()));
        assert!(breaker.lets_through().is_ok());
        breaker.saw(&Ok(Value::Null));
        assert!(!breaker.is_open());
    }

    #[test]
    fn a_refusal_is_an_answer() {
        let breaker = Breaker::new(Duration::from_secs(3600));
        (0..9).for_each(|_| breaker.saw(&Err(CallError::Cut)));
        assert!(!breaker.is_open());
    }
}
