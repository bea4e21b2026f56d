//! A password on its way from a file to the platform: it can't be printed, compared or serialised by accident.

use std::fmt;
use std::hash::{Hash, Hasher};

/// A password in clear (D49).
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes a password out of sight.
    pub fn new(clear: impl Into<String>) -> Self {
        Self(clear.into())
    }

    /// The password, for the one that seals or hashes it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// A mark that lives as long as one plan; it is stored nowhere.
    pub fn fingerprint(&self) -> u64 {
        let mut hasher = std::hash::DefaultHasher::new();
        self.0.hash(&mut hasher);
        hasher.finish()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
