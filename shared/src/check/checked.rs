//! The mark of what has passed the checks.

use std::ops::Deref;

/// A thing that has passed all checks. Only this module's parent makes one (invariant 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<T>(T);

impl<T> Checked<T> {
    /// Marks a thing as checked.
    pub(super) fn new(thing: T) -> Self {
        Self(thing)
    }

    /// The thing, to be filled anew: the engine uses one record for all rows, and hands it out only when it has passed.
    pub(super) fn unmark(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
