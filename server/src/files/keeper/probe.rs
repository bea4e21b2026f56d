//! Whether an object store does what is asked of it: tried with one small object, before anything is kept there.

use std::io::{self, Read};
use std::sync::Arc;

use object_store::path::Path;
use object_store::{Error, ObjectStoreExt};
use ulid::Ulid;

use super::objects::{Objects, path};
use super::upload::BESIDE;
use super::url::FilesUrlError;

/// What is tried with.
const PROBE: &str = "probe";
/// Where the first server leaves the mark of its key. The key can't be told from it.
const MARK: &str = "key-mark";
const BYTES: &[u8] = b"Tool Sync tries whether files can be kept here.\n";
/// What was left half-way is so old that nobody goes on with it, in nanoseconds.
const LEFT_OVER: i64 = 24 * 3600 * 1_000_000_000;

/// Why files can't be kept in an object store.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Its address.
    #[error(transparent)]
    Url(#[from] FilesUrlError),
    /// This machine.
    #[error("{0}")]
    Here(#[source] io::Error),
    /// It can't be asked at all.
    #[error("{0}")]
    Reached(#[source] io::Error),
    /// Nothing can be written.
    #[error("{0}")]
    Write(#[source] io::Error),
    /// It replaces what has a name where it was asked not to.
    #[error("it replaces what is there")]
    Condition,
    /// What was written can't be read.
    #[error("{0}")]
    Read(#[source] io::Error),
    /// What was written isn't in its list.
    #[error("{0}")]
    List(#[source] io::Error),
    /// What was written can't be removed.
    #[error("{0}")]
    Remove(#[source] io::Error),
    /// Servers with another key keep files there.
    #[error("another secret.key is in use there")]
    Key,
}

impl Trouble {
    /// The sentence of the catalogue, with `reason`; none of an address, which says so itself.
    #[must_use]
    pub const fn id(&self) -> Option<&'static str> {
        Some(match self {
            Self::Url(_) => return None,
            Self::Here(_) => "files-store-here",
            Self::Reached(_) => "files-store-reached",
            Self::Write(_) => "files-store-write",
            Self::Condition => "files-store-condition",
            Self::Read(_) => "files-store-read",
            Self::List(_) => "files-store-list",
            Self::Remove(_) => "files-store-remove",
            Self::Key => "files-store-key",
        })
    }
}

impl Objects {
    /// Writes, reads, lists and removes an object; then what was left half-way goes.
    ///
    /// # Errors
    ///
    /// What doesn't work.
    pub fn probe(&self) -> Result<(), Trouble> {
        let key = format!("{PROBE}/{}", Ulid::new());
        self.put_new(&key, &mut &*BYTES).map_err(Trouble::Write)?;
        let tried = self.tried(&key);
        let removed = self.remove(&key).map_err(Trouble::Remove);
        let now = tried?;
        removed?;
        for folder in [PROBE, BESIDE] {
            self.tidy(folder, now);
        }
        Ok(())
    }

    /// What time the store has.
    fn tried(&self, key: &str) -> Result<i64, Trouble> {
        match self.put_new(key, &mut &*BYTES) {
            Ok(()) => return Err(Trouble::Condition),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Trouble::Write(error)),
        }
        let mut read = Vec::new();
        let file = self.local(key).map_err(Trouble::Read)?;
        std::fs::File::open(file)
            .and_then(|mut file| file.read_to_end(&mut read))
            .map_err(Trouble::Read)?;
        if read != BYTES {
            return Err(Trouble::Read(io::ErrorKind::InvalidData.into()));
        }
        let listed = self.list(PROBE, true, None).map_err(Trouble::List)?;
        let listed = listed.iter().find(|found| key.ends_with(&found.name));
        let listed = listed.ok_or_else(|| Trouble::List(io::ErrorKind::NotFound.into()))?;
        Ok(listed.about.changed)
    }

    /// Makes sure that all servers of the store have the same key: the first of them has left its mark.
    ///
    /// # Errors
    ///
    /// They don't, or the store fails.
    pub fn agree(&self, mark: &str) -> Result<(), Trouble> {
        match self.put_new(MARK, &mut mark.as_bytes()) {
            Ok(()) => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Trouble::Write(error)),
        }
        let local = self.local(MARK).map_err(Trouble::Read)?;
        match std::fs::read(local).map_err(Trouble::Here)? == mark.as_bytes() {
            true => Ok(()),
            false => Err(Trouble::Key),
        }
    }

    /// Whether it answers, and knows us: by an object that isn't there.
    ///
    /// # Errors
    ///
    /// It doesn't.
    pub fn answers(&self) -> Result<(), Trouble> {
        let store = Arc::clone(&self.store);
        let asked = async move {
            match store.head(&Path::from_iter([PROBE, "nothing"])).await {
                Err(Error::NotFound { .. }) | Ok(_) => Ok(()),
                Err(error) => Err(error),
            }
        };
        self.courier.ask(asked).map_err(Trouble::Reached)
    }

    /// Removes what was left half-way. What can't be removed does no harm.
    fn tidy(&self, folder: &str, now: i64) {
        let old = |meta: &object_store::ObjectMeta| {
            meta.last_modified
                .timestamp_nanos_opt()
                .is_some_and(|at| at < now - LEFT_OVER)
        };
        let removed = path(folder).and_then(|folder| self.below(&folder)).and_then(|left| {
            let left = left.into_iter().filter(old);
            self.delete(left.map(|meta| meta.location).collect())
        });
        if let Err(error) = removed {
            tracing::warn!("what was left half-way can't be removed from the object store: {error}");
        }
    }
}
