//! The key beside the database: what is sealed with it can't be read from a copy of the database alone.

use std::io::Write;
use std::path::Path;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::TryRngCore;
use sha2::Sha256;

use super::StoreError;

/// Its file in the data folder.
const FILE: &str = "secret.key";
const NONCE: usize = 24;
/// Bytes of a mark: enough that two never meet.
const MARK: usize = 16;

/// Seals what must not lie in clear, and marks what must be recognised without being known.
#[derive(Clone)]
pub struct SecretKey {
    sealing: [u8; 32],
    marking: [u8; 32],
}

impl SecretKey {
    /// Reads the key of a data folder; makes one, readable for its owner alone, where there is none.
    ///
    /// # Errors
    ///
    /// When the file can't be read or written, or isn't a key.
    pub fn open(data_dir: &Path) -> Result<Self, StoreError> {
        let path = data_dir.join(FILE);
        let fail = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(&path).map_err(fail)?,
            Err(error) => return Err(fail(error)),
        };
        let key: [u8; 32] = bytes
            .try_into()
            .map_err(|_| StoreError::Damaged { path: path.clone() })?;
        Ok(Self::from_bytes(&key))
    }

    fn from_bytes(key: &[u8; 32]) -> Self {
        Self {
            sealing: digest(key, &[b"seal"]),
            marking: digest(key, &[b"mark"]),
        }
    }

    /// Seals a text for one purpose, such as "password of account 17": it opens for that purpose alone.
    pub fn seal(&self, purpose: &str, text: &str) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        rand::rngs::OsRng.try_fill_bytes(&mut nonce).ok()?;
        let payload = Payload {
            msg: text.as_bytes(),
            aad: purpose.as_bytes(),
        };
        let sealed = self.cipher().encrypt(XNonce::from_slice(&nonce), payload).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for this purpose; `None` if it wasn't, or not with this key.
    pub fn unseal(&self, purpose: &str, sealed: &[u8]) -> Option<String> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let payload = Payload {
            msg: sealed,
            aad: purpose.as_bytes(),
        };
        let text = self.cipher().decrypt(XNonce::from_slice(nonce), payload).ok()?;
        String::from_utf8(text).ok()
    }

    /// The mark of a text for one purpose: the same text has the same mark, and nobody without the key can tell one
    /// from the other.
    pub fn mark(&self, purpose: &str, text: &str) -> Vec<u8> {
        // The length first: no two pairs of purpose and text give the same bytes.
        let length = purpose.len().to_be_bytes();
        let digest = digest(&self.marking, &[&length, purpose.as_bytes(), text.as_bytes()]);
        digest.into_iter().take(MARK).collect()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(Key::from_slice(&self.sealing))
    }
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey")
    }
}

fn digest(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key of 32 bytes is always taken; the other arm is never reached.
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(key) else {
        return [0; 32];
    };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Writes a new key, to disk before anything is sealed with it. Where another process was faster, its key is read.
fn make(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut key = [0; 32];
    rand::rngs::OsRng
        .try_fill_bytes(&mut key)
        .map_err(std::io::Error::other)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".secret").tempfile_in(folder)?;
    file.write_all(&key)?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => {
            std::fs::File::open(folder)?.sync_all()?;
            Ok(key.to_vec())
        }
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => std::fs::read(path),
        Err(error) => Err(error.error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SecretKey {
        SecretKey::from_bytes(&[7; 32])
    }

    #[test]
    fn what_is_sealed_opens_with_the_same_key_and_purpose_only() {
        let sealed = key().seal("account 17", "Tr0ub4dor&3").unwrap();
        assert_eq!(key().unseal("account 17", &sealed).as_deref(), Some("Tr0ub4dor&3"));
        assert_eq!(key().unseal("account 18", &sealed), None);
        assert_eq!(SecretKey::from_bytes(&[8; 32]).unseal("account 17", &sealed), None);
        assert_eq!(key().unseal("account 17", b"short"), None);
    }

    #[test]
    fn the_same_text_has_the_same_mark_and_never_the_same_seal() {
        assert_eq!(key().mark("17", "secret"), key().mark("17", "secret"));
        assert_ne!(key().mark("17", "secret"), key().mark("18", "secret"));
        assert_ne!(key().mark("1", "7secret"), key().mark("17", "secret"));
        assert_ne!(key().seal("17", "secret"), key().seal("17", "secret"));
    }

    #[test]
    fn a_folder_keeps_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let first = SecretKey::open(folder.path()).unwrap();
        let again = SecretKey::open(folder.path()).unwrap();
        assert_eq!(first.mark("17", "secret"), again.mark("17", "secret"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(FILE))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_damaged_key_is_said_and_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "half a key").unwrap();
        assert!(matches!(
            SecretKey::open(folder.path()),
            Err(StoreError::Damaged { .. })
        ));
    }
}
