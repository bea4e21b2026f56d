//! Copies of objects on this machine's disk, so that what is read again, or here and there, is fetched once.
//!
//! A copy is of one state of an object, told by its mark; it is never written to. One that somebody reads stays until they
//! are done, however little room there is.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::{NamedTempFile, TempPath};

use super::Local;
use crate::owner;

/// The folder below the data folder.
pub const FOLDER: &str = "cache";
/// At most so much is kept that nobody reads, in bytes.
const MOST: u64 = 4 << 30;

/// The copies.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    most: u64,
    copies: Mutex<Copies>,
}

#[derive(Debug, Default)]
struct Copies {
    of: HashMap<String, Copy>,
    bytes: u64,
    uses: u64,
}

#[derive(Debug)]
struct Copy {
    mark: String,
    file: Arc<TempPath>,
    size: u64,
    used: u64,
}

impl Cache {
    /// An empty one below a data folder, for this process. What dead ones have left is removed.
    pub fn new(data_dir: &Path) -> Self {
        let root = data_dir.join(FOLDER);
        for entry in std::fs::read_dir(&root).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().replace('+', ":");
            if owner::is_dead(&name)
                && let Err(error) = std::fs::remove_dir_all(entry.path())
            {
                tracing::warn!("copies of files that nobody reads can't be removed: {error}");
            }
        }
        Self {
            folder: root.join(owner::owner().replace(':', "+")),
            most: MOST,
            copies: Mutex::default(),
        }
    }

    /// The copy of a key, with the mark of the state that it is of.
    pub fn get(&self, key: &str) -> Option<(String, Local)> {
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        copies.uses += 1;
        let now = copies.uses;
        let copy = copies.of.get_mut(key)?;
        copy.used = now;
        Some((copy.mark.clone(), Local::copy(Arc::clone(&copy.file))))
    }

    /// A file for a copy that is being fetched.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn file(&self) -> io::Result<NamedTempFile> {
        std::fs::create_dir_all(&self.folder)?;
        NamedTempFile::new_in(&self.folder)
    }

    /// Keeps a copy; the ones that weren't used for longest make room for it.
    pub fn keep(&self, key: &str, mark: String, file: NamedTempFile, size: u64) -> Local {
        let file = Arc::new(file.into_temp_path());
        let local = Local::copy(Arc::clone(&file));
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        copies.forget(key);
        while copies.bytes + size > self.most {
            let oldest = copies.of.iter().min_by_key(|(_, copy)| copy.used);
            let Some(oldest) = oldest.map(|(key, _)| key.clone()) else {
                break;
            };
            copies.forget(&oldest);
        }
        copies.uses += 1;
        let used = copies.uses;
        copies.bytes += size;
        copies.of.insert(key.to_owned(), Copy { mark, file, size, used });
        local
    }

    /// Forgets the copy of a key.
    pub fn forget(&self, key: &str) {
        self.copies.lock().unwrap_or_else(PoisonError::into_inner).forget(key);
    }
}

impl Copies {
    fn forget(&mut self, key: &str) {
        if let Some(copy) = self.of.remove(key) {
            self.bytes -= copy.size;
        }
    }
}

/// The folder goes with the process; what is still being read holds it back, and goes when the next one begins.
impl Drop for Cache {
    fn drop(&mut self) {
        self.copies.lock().unwrap_or_else(PoisonError::into_inner).of.clear();
        let _ = std::fs::remove_dir(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn keep(cache: &Cache, key: &str, bytes: &[u8]) -> Local {
        let mut file = cache.file().unwrap();
        file.write_all(bytes).unwrap();
        cache.keep(key, "1".into(), file, bytes.len() as u64)
    }

    #[test]
    fn what_was_not_used_for_longest_makes_room_but_stays_for_whoever_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut cache = Cache::new(folder.path());
        cache.most = 10;
        let first = keep(&cache, "first", b"1234");
        drop(keep(&cache, "second", b"1234"));
        assert!(cache.get("first").is_some());
        drop(keep(&cache, "third", b"1234"));
        assert!(cache.get("second").is_none());
        drop(keep(&cache, "fourth", b"1234567890"));
        assert!(cache.get("first").is_none());
        assert_eq!(std::fs::read(&first).unwrap(), b"1234");
        let there = || std::fs::read_dir(&cache.folder).unwrap().count();
        assert_eq!(there(), 2);
        drop(first);
        assert_eq!(there(), 1);
        let path = cache.folder.clone();
        drop(cache);
        assert!(!path.exists());
    }

    #[test]
    fn what_a_dead_process_has_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let living = Cache::new(folder.path());
        let _held = keep(&living, "held", b"1");
        let own = owner::owner();
        let [machine, _, mark] = own.split(':').collect::<Vec<_>>()[..] else {
            panic!("{own}")
        };
        // No process has so high a number.
        let dead = folder.path().join(FOLDER).join(format!("{machine}+4194305+{mark}"));
        std::fs::create_dir_all(dead.join("deep")).unwrap();
        let _second = Cache::new(folder.path());
        assert!(!dead.exists());
        assert!(living.get("held").is_some_and(|(_, copy)| copy.is_file()));
    }
}
