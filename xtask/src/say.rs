//! What xtask tells the person who started it.

use std::fmt::Display;
use std::io::{self, Write};

/// A line of progress. It goes to standard error: standard output is for results.
///
/// A closed terminal is no reason to stop the work, hence no error.
pub(crate) fn note(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// A line of the result that was asked for.
pub(crate) fn result(text: impl Display) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}
