//! Long random words that prove who somebody is: sessions, API tokens, the set-up link. Only digests are kept.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRngCore;
use sha2::{Digest, Sha256};

/// Bytes of randomness: 256 bits can't be guessed.
const RANDOM: usize = 32;

/// A random word in clear. It is shown once, and nowhere kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one; the prefix tells what it is for.
    pub fn random(prefix: &str) -> anyhow::Result<Self> {
        let mut bytes = [0; RANDOM];
        rand::rngs::OsRng.try_fill_bytes(&mut bytes)?;
        Ok(Self(format!("{prefix}{}", URL_SAFE_NO_PAD.encode(bytes))))
    }

    /// The word itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn digest(&self) -> Vec<u8> {
        digest(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What is kept of a word. It is too random to be found by trying, so a plain digest is enough; and since digests are
/// compared, time says nothing about the word.
pub fn digest(word: &str) -> Vec<u8> {
    Sha256::digest(word.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_words_are_never_the_same_and_none_is_printed() {
        let (one, other) = (Secret::random("").unwrap(), Secret::random("toolsync_").unwrap());
        assert_eq!(one.reveal().len(), 43);
        assert!(other.reveal().starts_with("toolsync_"));
        assert_ne!(one.digest(), other.digest());
        assert_eq!(one.digest(), digest(one.reveal()));
        assert_eq!(format!("{one:?}"), "Secret(…)");
    }
}
