//! Wrong passwords for names that don't exist: delayed like those of names that do, so that nobody learns which do.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::delay;
use super::secret::digest;

/// So many names are remembered; with one more, those whose delay is over are forgotten, then all.
const MOST: usize = 10_000;
/// The journal hears of strangers at most once in so many seconds.
const HEARD: i64 = 60;

/// What is remembered of names that don't exist. Names themselves are not: some are passwords in the wrong field.
#[derive(Debug, Default)]
pub struct Strangers(Mutex<Memory>);

#[derive(Debug, Default)]
struct Memory {
    names: HashMap<Vec<u8>, Try>,
    told: i64,
    untold: u64,
}

#[derive(Debug, Default, Clone, Copy)]
struct Try {
    failures: i64,
    delayed_until: i64,
}

impl Strangers {
    /// Counts a try before it is looked at. `Err` is the number of seconds that the name still has to wait.
    pub fn count(&self, name: &str, now: i64) -> Result<(), i64> {
        let mut memory = self.memory();
        if memory.names.len() >= MOST {
            memory.names.retain(|_, tried| tried.delayed_until > now);
            if memory.names.len() >= MOST {
                memory.names.clear();
            }
        }
        let tried = memory.names.entry(digest(name)).or_default();
        if tried.delayed_until > now {
            return Err(tried.delayed_until - now);
        }
        tried.failures = tried.failures.saturating_add(1);
        tried.delayed_until = now + delay::after(tried.failures);
        Ok(())
    }

    /// How many tries the audit hasn't been told of, when it is time to tell it. Anybody can try, so what one try
    /// writes has a limit.
    pub fn to_tell(&self, now: i64) -> Option<u64> {
        let mut memory = self.memory();
        memory.untold += 1;
        if now < memory.told + HEARD {
            return None;
        }
        memory.told = now;
        Some(std::mem::take(&mut memory.untold))
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_wait_like_everybody() {
        let strangers = Strangers::default();
        for _ in 0..5 {
            assert_eq!(strangers.count("nobody", 1000), Ok(()));
        }
        assert_eq!(strangers.count("nobody", 1000), Err(30));
        assert_eq!(strangers.count("somebody", 1000), Ok(()));
        assert_eq!(strangers.count("nobody", 1030), Ok(()));
        assert_eq!(strangers.count("nobody", 1031), Err(59));
    }

    #[test]
    fn the_memory_has_a_limit() {
        let strangers = Strangers::default();
        for name in 0..3 * MOST {
            let _ = strangers.count(&name.to_string(), 1000);
        }
        assert!(strangers.memory().names.len() <= MOST);
    }

    #[test]
    fn the_audit_is_told_once_a_minute_how_many() {
        let strangers = Strangers::default();
        let told: Vec<_> = [1000, 1001, 1059, 1060, 1061].map(|now| strangers.to_tell(now)).into();
        assert_eq!(told, [Some(1), None, None, Some(3), None]);
    }
}
