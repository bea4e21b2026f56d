//! Passwords of operators: argon2id, 19 MiB, two passes, at most two at once.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

/// The shortest password of an operator, in characters.
pub const SHORTEST: usize = 12;
/// The longest, so that hashing has a limit.
pub const LONGEST: usize = 256;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Hashes a password.
pub async fn hash(password: String) -> anyhow::Result<String> {
    let _permit = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(move || {
        let hash = argon2()?
            .hash_password(password.as_bytes())
            .map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether a password is the one that was hashed. Without a hash the same work is done, so that nobody learns from
/// the time whether a name exists.
pub async fn verify(password: String, hash: Option<String>) -> anyhow::Result<bool> {
    let Some(hash) = hash else {
        self::hash(password).await?;
        return Ok(false);
    };
    let _permit = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(move || {
        let parsed = PasswordHash::new(&hash).map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        Ok(argon2()?.verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await?
}

/// Whether a password is long enough, and not too long.
pub fn acceptable(password: &str) -> bool {
    let length = password.chars().count();
    (SHORTEST..=LONGEST).contains(&length)
}

fn argon2() -> anyhow::Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_alone() {
        let kept = hash("a long enough one".into()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("a long enough one".into(), Some(kept.clone())).await.unwrap());
        assert!(!verify("another one, as long".into(), Some(kept)).await.unwrap());
        assert!(!verify("a long enough one".into(), None).await.unwrap());
    }

    #[test]
    fn twelve_characters_at_least() {
        assert!(!acceptable("elevenchars"));
        assert!(acceptable("twelve chars"));
        assert!(!acceptable(&"x".repeat(257)));
    }
}
