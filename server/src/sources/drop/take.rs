//! Taking files out of the drop folder.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use shared::api::{LeftFile, LeftWhy, SweepState, Swept, SweptFile};
use shared::settings::Settings;
use sqlx::Row;

use super::super::SourceError;
use super::super::arrive::arrive;
use super::lock::{READER, WRITER};
use crate::clock::Clock;
use crate::fault;
use crate::files::look::{self, Look};
use crate::files::{FileError, copy_atomic, names, sync_folder};
use crate::runs::Workplace;
use crate::runs::digest::digest_of;

/// A file that hasn't changed for so many seconds is no longer being written.
const SETTLED: i64 = 30;
/// Ends of names under which programs write what they rename once it is whole.
const UNFINISHED: [&str; 6] = [".part", ".partial", ".filepart", ".crdownload", ".tmp", "~"];

/// How files looked, and since when.
type Looks = BTreeMap<String, (Look, i64)>;

/// Takes all that can be taken. What is wrong with the folder, or a file of it, is the reason that is told.
pub(super) async fn all(
    place: &Workplace,
    folder: &Path,
    settings: &Settings,
    swept: &mut Swept,
) -> Result<(), SourceError> {
    let ours = place.data_dir.join("sweep");
    left_lying(place, folder, &ours, settings, swept).await?;
    let known = looks(place).await?;
    let mut seen = Looks::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten(),
        Err(error) => {
            wrong(swept, SweepState::Unreadable, &folder.display().to_string(), &error);
            return Ok(());
        }
    };
    let mut found: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    found.sort_unstable();
    for name in found {
        // Whoever begins to write now is left alone.
        if super::lock::since(folder, WRITER).is_some() {
            swept.state = SweepState::Writer;
            break;
        }
        let path = folder.join(&name);
        let name = name.to_string_lossy().into_owned();
        // Neither folders nor links.
        let about = fs::symlink_metadata(&path).ok().filter(|about| about.is_file());
        let Some(about) = about.filter(|_| !is_ignored(&name)) else {
            continue;
        };
        let look = Look::of(&about);
        let since = match known.get(&name) {
            Some((before, since)) if *before == look => *since,
            _ => place.clock.now(),
        };
        seen.insert(name.clone(), (look, since));
        if !is_settled(look, since, &place.clock) {
            leave(swept, &name, LeftWhy::BeingWritten);
            continue;
        }
        if names::in_inbox(&name).is_err() {
            leave(swept, &name, LeftWhy::Name);
            continue;
        }
        match tokio::task::block_in_place(|| carried(&path, &ours.join(&name), look)) {
            Ok(true) => {
                seen.remove(&name);
                bring_in(place, &ours, &name, settings, swept).await?;
            }
            Ok(false) => leave(swept, &name, LeftWhy::BeingWritten),
            Err(error) => {
                leave(swept, &name, LeftWhy::Unreadable);
                wrong(swept, SweepState::Done, &name, &error);
            }
        }
    }
    keep(place, &known, &seen).await
}

/// What an earlier sweep was killed with is brought in first. Its twin in the drop folder hadn't been removed yet.
async fn left_lying(
    place: &Workplace,
    folder: &Path,
    ours: &Path,
    settings: &Settings,
    swept: &mut Swept,
) -> Result<(), SourceError> {
    let Ok(entries) = fs::read_dir(ours) else { return Ok(()) };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let disk = |source| SourceError::Disk {
            name: name.clone(),
            source,
        };
        if name.starts_with('.') {
            // It was never whole.
            fs::remove_file(entry.path()).map_err(disk)?;
            continue;
        }
        let twin = folder.join(&name);
        let is_file = fs::symlink_metadata(&twin).is_ok_and(|about| about.is_file());
        if is_file && digest_of(&twin).map_err(disk)? == digest_of(&entry.path()).map_err(disk)? {
            fs::remove_file(&twin)
                .and_then(|()| sync_folder(folder))
                .map_err(disk)?;
        }
        bring_in(place, ours, &name, settings, swept).await?;
    }
    Ok(())
}

async fn bring_in(
    place: &Workplace,
    ours: &Path,
    name: &str,
    settings: &Settings,
    swept: &mut Swept,
) -> Result<(), SourceError> {
    let kept = names::in_inbox(name).map_err(FileError::from)?;
    let arrival = arrive(place, &ours.join(name), &kept, settings).await?;
    fault::point("drop-arrived");
    swept.taken.push(SweptFile {
        name: name.to_owned(),
        to: arrival.name,
        replaced: arrival.replaced,
        same: arrival.same,
    });
    Ok(())
}

/// Copies a file out of the drop folder, then removes it there. Says whether it did: it doesn't when the file changes
/// meanwhile.
fn carried(from: &Path, to: &Path, look: Look) -> io::Result<bool> {
    let mut steady = Steady::open(from, look)?;
    if let Err(error) = copy_atomic(to, &mut steady) {
        return if steady.changed { Ok(false) } else { Err(error) };
    }
    fault::point("drop-copied");
    // It came when it came, and not when it was swept.
    let changed = fs::symlink_metadata(from).and_then(|about| about.modified());
    let dated = changed.and_then(|at| File::options().write(true).open(to)?.set_modified(at));
    let removed = dated.and_then(|()| fs::remove_file(from));
    if let Err(error) = removed {
        fs::remove_file(to)?;
        return Err(error);
    }
    fault::point("drop-removed");
    if let Some(folder) = from.parent() {
        sync_folder(folder)?;
    }
    Ok(true)
}

/// Reads a file that must stay as it looks. Once it doesn't, reading fails.
struct Steady {
    file: File,
    path: PathBuf,
    look: Look,
    changed: bool,
}

impl Steady {
    fn open(path: &Path, look: Look) -> io::Result<Self> {
        let file = File::open(path)?;
        let mut steady = Self {
            file,
            path: path.to_owned(),
            look,
            changed: false,
        };
        steady.looked()?;
        Ok(steady)
    }

    /// What is open is what has the name, no link, and looks as before.
    fn looked(&mut self) -> io::Result<()> {
        let (open, named) = (self.file.metadata()?, fs::symlink_metadata(&self.path)?);
        let is_same = named.is_file() && is_one(&open, &named) && Look::of(&open) == self.look;
        if is_same {
            return Ok(());
        }
        self.changed = true;
        Err(io::Error::other("the file has changed meanwhile"))
    }
}

impl Read for Steady {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        if read == 0 {
            self.looked()?;
        }
        Ok(read)
    }
}

#[cfg(unix)]
fn is_one(open: &fs::Metadata, named: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (open.dev(), open.ino()) == (named.dev(), named.ino())
}

#[cfg(not(unix))]
fn is_one(open: &fs::Metadata, named: &fs::Metadata) -> bool {
    open.len() == named.len()
}

/// Locks by their very names (B-03), hidden files, what is reserved for output, and what other programs haven't finished.
fn is_ignored(name: &str) -> bool {
    let lower = name.to_lowercase();
    name == READER
        || name == WRITER
        || name.starts_with(['.', '_'])
        || UNFINISHED.iter().any(|end| lower.ends_with(end))
}

/// Whether a file looks as it did some time ago: by its date, or by what an earlier sweep saw.
fn is_settled(look: Look, since: i64, clock: &Clock) -> bool {
    look.age(clock).is_some_and(|age| age >= SETTLED) || clock.now() - since >= SETTLED
}

fn leave(swept: &mut Swept, name: &str, why: LeftWhy) {
    let name = name.to_owned();
    swept.left.push(LeftFile { name, why });
}

fn wrong(swept: &mut Swept, state: SweepState, name: &str, error: &io::Error) {
    swept.state = state;
    swept.reason.get_or_insert_with(|| format!("{name}: {error}"));
}

async fn looks(place: &Workplace) -> Result<Looks, SourceError> {
    let rows = sqlx::query("SELECT name, size, changed, since FROM file_looks WHERE folder = 'drop'")
        .fetch_all(place.store.read())
        .await
        .map_err(crate::store::StoreError::from)?;
    let read = |row: &sqlx::any::AnyRow| {
        let look = Look {
            size: row.try_get("size")?,
            changed: row.try_get("changed")?,
        };
        Ok((row.try_get("name")?, (look, row.try_get("since")?)))
    };
    let looks = rows.iter().map(read).collect::<Result<_, sqlx::Error>>();
    Ok(looks.map_err(crate::store::StoreError::from)?)
}

/// Remembers how files looked that stay; forgets those that are gone.
async fn keep(place: &Workplace, known: &Looks, seen: &Looks) -> Result<(), SourceError> {
    if known == seen {
        return Ok(());
    }
    let mut tx = place.store.begin().await?;
    for name in known.keys().filter(|name| !seen.contains_key(*name)) {
        look::forget(&mut tx, "drop", name).await?;
    }
    for (name, (look, since)) in seen.iter().filter(|(name, seen)| known.get(*name) != Some(seen)) {
        look::keep(&mut tx, "drop", name, *look, *since).await?;
    }
    Ok(tx.commit().await?)
}
