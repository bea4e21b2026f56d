//! The locks of the drop folder (G §3): `alock.txt` is the writer's, `lock.txt` ours.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::clock::Clock;
use crate::files::look::Look;
use crate::owner::{is_dead, owner};

/// The writer's: while it is there, nothing is taken.
pub(super) const WRITER: &str = "alock.txt";
/// Ours: while it is there, nobody else sweeps.
pub(super) const READER: &str = "lock.txt";

/// Since when a lock is there, in Unix seconds; `None` where it isn't.
pub(super) fn since(folder: &Path, name: &str) -> Option<i64> {
    let about = fs::symlink_metadata(folder.join(name)).ok()?;
    Some(Look::of(&about).changed / 1_000_000_000)
}

/// Our lock. It goes when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    text: String,
}

impl Lock {
    /// Takes the lock, or breaks it where it is older than so many seconds, or its holder is known to be dead (B-02).
    /// `None` when somebody else sweeps.
    pub fn take(folder: &Path, clock: &Clock, limit: i64) -> io::Result<Option<Self>> {
        let path = folder.join(READER);
        let text = format!("{}\n{}\n", clock.now(), owner());
        for _ in 0..2 {
            match write(folder, &path, &text) {
                Ok(()) => return Ok(Some(Self { path, text })),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
            let held = fs::read_to_string(&path).unwrap_or_default();
            let is_old = since(folder, READER).is_some_and(|since| clock.now() - since > limit);
            if !is_old && !held.lines().nth(1).is_some_and(is_dead) {
                return Ok(None);
            }
            tracing::warn!(lock = %path.display(), "a lock that was left lying is broken");
            broken(folder, &path, &held)?;
        }
        Ok(None)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // One that somebody has broken and taken is theirs.
        let is_ours = fs::read_to_string(&self.path).is_ok_and(|text| text == self.text);
        if is_ours && let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(lock = %self.path.display(), "a lock can't be removed: {error}");
        }
    }
}

/// Writes the lock whole under a name that nothing has.
fn write(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Who writes into the folder may look at it.
        builder.permissions(fs::Permissions::from_mode(0o644));
    }
    let mut file = builder.prefix(".lock-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// Takes a lock away that holds this text. Of two who do so at once, one finds the new lock of the other, and gives it
/// back.
fn broken(folder: &Path, path: &Path, held: &str) -> io::Result<()> {
    let aside = folder.join(format!(".lock-broken-{}", ulid::Ulid::new()));
    match fs::rename(path, &aside) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        renamed => renamed?,
    }
    if fs::read_to_string(&aside).unwrap_or_default() != held {
        let _ = fs::hard_link(&aside, path);
    }
    fs::remove_file(&aside)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;
    use crate::clock::testing::clock;

    const LIMIT: i64 = 3 * 3600;

    fn aged(folder: &Path, clock: &Clock, seconds: i64, text: &str) {
        fs::write(folder.join(READER), text).unwrap();
        let at = UNIX_EPOCH + Duration::from_secs(u64::try_from(clock.now() - seconds).unwrap());
        let file = fs::File::options().write(true).open(folder.join(READER)).unwrap();
        file.set_modified(at).unwrap();
    }

    #[test]
    fn one_sweeps_at_a_time_b_02() {
        let (clock, folder) = (clock().0, tempfile::tempdir().unwrap());
        let first = Lock::take(folder.path(), &clock, LIMIT).unwrap().unwrap();
        let text = fs::read_to_string(folder.path().join(READER)).unwrap();
        assert_eq!(text.lines().next(), Some(clock.now().to_string().as_str()));
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_none());
        drop(first);
        assert!(!folder.path().join(READER).exists());
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_some());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_is_as_old_as_its_last_change_and_is_broken_when_it_is_stale_b_01() {
        let (clock, folder) = (clock().0, tempfile::tempdir().unwrap());
        // Another system's lock holds nothing that we know, but for its time.
        aged(folder.path(), &clock, LIMIT - 1, "1709000000");
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_none());
        aged(folder.path(), &clock, LIMIT + 1, "1709000000");
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_some());
    }

    #[test]
    fn the_lock_of_a_dead_process_of_this_machine_is_broken_at_once() {
        let (clock, folder) = (clock().0, tempfile::tempdir().unwrap());
        let machine = owner().split(':').next().unwrap().to_owned();
        let text = |process: u32| format!("1\n{machine}:{process}:X\n");
        aged(folder.path(), &clock, 1, &text(std::process::id()));
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_none());
        aged(folder.path(), &clock, 1, &text(u32::MAX));
        assert!(Lock::take(folder.path(), &clock, LIMIT).unwrap().is_some());
    }
}
