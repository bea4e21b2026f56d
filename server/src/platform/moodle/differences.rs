//! What is different on a site from the embedded directory, and can't be helped.

/// A difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// To be named.
    Any,
}
