//! What people do with the area: the same for the HTTP API and the command line. Each deed is audited.

use std::fs::File;
use std::path::PathBuf;
use std::time::SystemTime;

use serde_json::{Value, json};
use shared::api::{FileEntry, FileKind, FilePreview, FileRun, Page, RetentionDto, Taken};
use shared::settings::Settings;

use super::area::{Area, AreaError};
use super::bin::Bin;
use super::keeper::{Keeper, Local};
use super::listing::{self, FileFilter};
use super::names::{self, NameFault};
use super::{look, preview, retention};
use crate::accounts::audit::{self, Action, Deed};
use crate::clock::Clock;
use crate::store::runs::{Made, makers};
use crate::store::{Store, StoreError};

/// Why something can't be done with a file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is none of this name.
    #[error("there is no such file")]
    NotFound,
    /// The name can't be given.
    #[error("{0:?}")]
    Name(NameFault),
    /// Something has the name already.
    #[error("{0} is there already")]
    Taken(String),
    /// The disk is full, or says no.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// The program or the database has failed.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl From<AreaError> for FileError {
    fn from(error: AreaError) -> Self {
        match error {
            AreaError::BadName(_) => Self::Name(NameFault::Empty),
            AreaError::NotFound(_) => Self::NotFound,
            AreaError::Taken(name) => Self::Taken(name),
            AreaError::Disk { source, .. } if source.kind() == std::io::ErrorKind::NotFound => Self::NotFound,
            AreaError::Disk { source, .. } => Self::Disk(source),
        }
    }
}

impl From<NameFault> for FileError {
    fn from(fault: NameFault) -> Self {
        Self::Name(fault)
    }
}

impl From<StoreError> for FileError {
    fn from(error: StoreError) -> Self {
        Self::Internal(error.into())
    }
}

/// The area, with the store that remembers what was done in it.
#[derive(Debug, Clone)]
pub struct Files {
    area: Area,
    bin: Bin,
    store: Store,
    clock: Clock,
}

impl Files {
    /// The area where files are kept so.
    pub fn new(keeper: Keeper, store: Store, clock: Clock) -> Self {
        Self {
            area: Area::kept_by(keeper.clone()),
            bin: Bin::kept_by(keeper),
            store,
            clock,
        }
    }

    /// Lists files, each with the run that wrote it, or read it last.
    ///
    /// # Errors
    ///
    /// The folder isn't there.
    pub async fn list(&self, filter: FileFilter) -> Result<Page<FileEntry>, FileError> {
        let mut filter = filter;
        if !filter.folder.is_empty() {
            filter.folder = names::in_inbox(&filter.folder)?;
        }
        let (area, bin) = (self.area.clone(), self.bin.clone());
        let mut listed = blocking(move || {
            bin.sweep(SystemTime::now());
            Ok(listing::list(&area, &filter)?)
        })
        .await?;
        self.name_runs(&mut listed.items).await?;
        Ok(Page {
            items: listed.items,
            next: listed.next,
            total: Some(listed.total as u64),
        })
    }

    /// What a file of this name is; folders are told too.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn kind_of(&self, name: &str) -> Result<FileKind, FileError> {
        let (area, name) = (self.area.clone(), names::accepted(name)?);
        blocking(move || match area.about(&name)? {
            Some(found) if found.is_folder => Ok(FileKind::Folder),
            Some(_) => Ok(names::kind_of(&name)),
            None => Err(FileError::NotFound),
        })
        .await
    }

    /// Opens a file to be downloaded. All but reports hold data of people, so that it is written down first.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn open(&self, name: &str, actor: &str) -> Result<File, FileError> {
        let name = names::accepted(name)?;
        let (area, wanted) = (self.area.clone(), name.clone());
        let file = blocking(move || Ok(area.open(&wanted)?)).await?;
        if names::kind_of(&name) != FileKind::Report {
            self.note(actor, Action::FileDownloaded, &name, json!({})).await?;
        }
        Ok(file)
    }

    /// The beginning of a file.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn preview(&self, name: &str, settings: Settings) -> Result<FilePreview, FileError> {
        let name = names::accepted(name)?;
        let area = self.area.clone();
        blocking(move || Ok(preview::preview(&area, &name, &settings)?)).await
    }

    /// Puts a file into the inbox. Says under which name.
    ///
    /// # Errors
    ///
    /// The name is none, or taken.
    pub async fn put(&self, name: &str, from: PathBuf, taken: Taken, actor: &str) -> Result<String, FileError> {
        let name = names::in_inbox(name)?;
        let area = self.area.clone();
        let name = blocking(move || {
            let open = || File::open(&from);
            match taken {
                Taken::Refuse => area.put_new(&name, &mut open()?)?,
                Taken::Replace => area.put(&name, &mut open()?)?,
                Taken::Keep => {
                    return free(&name, |name| {
                        area.put_new(name, &mut open().map_err(|source| disk(name, source))?)
                    });
                }
            }
            Ok(name)
        })
        .await?;
        look::mark_whole(&self.store, &self.clock, &self.area, &name).await?;
        self.note(actor, Action::FileUploaded, &name, json!({})).await?;
        Ok(name)
    }

    /// Makes a folder in the inbox. Says under which name.
    ///
    /// # Errors
    ///
    /// The name is none, or taken.
    pub async fn make_folder(&self, name: &str, actor: &str) -> Result<String, FileError> {
        let name = names::in_inbox(name)?;
        let (area, wanted) = (self.area.clone(), name.clone());
        blocking(move || Ok(area.make_folder(&wanted)?)).await?;
        self.note(actor, Action::FolderMade, &name, json!({})).await?;
        Ok(name)
    }

    /// Gives a file or folder of the inbox another name. Says which it has now.
    ///
    /// # Errors
    ///
    /// There is none, or the name is none, or taken; a folder is never replaced, and goes into none of its own.
    pub async fn rename(&self, from: &str, to: &str, taken: Taken, actor: &str) -> Result<String, FileError> {
        let (from, to) = (names::in_inbox(from)?, names::in_inbox(to)?);
        if from == to {
            return Ok(to);
        }
        if to.starts_with(&format!("{from}/")) {
            return Err(FileError::Taken(from));
        }
        let (area, before) = (self.area.clone(), from.clone());
        let to = blocking(move || {
            let renamed = area.about(&before)?.ok_or(FileError::NotFound)?;
            // On some disks a name in other case is the same file.
            let is_case = !area.keeper().is_shared() && to.to_lowercase() == before.to_lowercase();
            let to = match (area.about(&to)?.filter(|_| !is_case), taken) {
                (None, _) => to,
                (Some(there), Taken::Replace) if !there.is_folder && !renamed.is_folder => to,
                (Some(_), Taken::Keep) => beside(&area, &to)?,
                (Some(_), Taken::Refuse | Taken::Replace) => return Err(FileError::Taken(to)),
            };
            area.rename(&before, &to)?;
            Ok(to)
        })
        .await?;
        look::carry(&self.store, &from, &to).await?;
        self.note(actor, Action::FileMoved, &to, json!({"from": from})).await?;
        Ok(to)
    }

    /// Removes files and folders. Says by which word they come back within the hour.
    ///
    /// # Errors
    ///
    /// One of them isn't there: then none is removed.
    pub async fn remove(&self, names: &[String], actor: &str) -> Result<String, FileError> {
        let mut accepted = Vec::new();
        for name in names {
            let name = names::accepted(name)?;
            // The folders themselves are part of the area.
            if !name.contains('/') && names::is_reserved(&name) {
                return Err(NameFault::Reserved.into());
            }
            if !accepted.contains(&name) {
                accepted.push(name);
            }
        }
        let (area, bin, wanted) = (self.area.clone(), self.bin.clone(), accepted.clone());
        let word = blocking(move || {
            bin.sweep(SystemTime::now());
            Ok(bin.take(&area, &wanted)?)
        })
        .await?;
        let first = accepted.first().map(String::as_str).unwrap_or_default();
        let detail = json!({"files": accepted});
        self.note(actor, Action::FileRemoved, first, detail).await?;
        Ok(word)
    }

    /// Takes back what was removed by this word. Says under which names it is there again.
    ///
    /// # Errors
    ///
    /// There is nothing of it any more.
    pub async fn restore(&self, word: &str, actor: &str) -> Result<Vec<String>, FileError> {
        let (area, bin, word) = (self.area.clone(), self.bin.clone(), word.to_owned());
        let back = blocking(move || Ok(bin.give_back(&area, &word)?)).await?;
        let first = back.first().map(String::as_str).unwrap_or_default();
        let detail = json!({"files": back});
        self.note(actor, Action::FileRestored, first, detail).await?;
        Ok(back)
    }

    /// Where the bytes of a file of the inbox are, for a run of it.
    ///
    /// # Errors
    ///
    /// There is none.
    pub async fn to_run(&self, name: &str) -> Result<(String, Local), FileError> {
        let (area, name) = (self.area.clone(), names::in_inbox(name)?);
        blocking(move || {
            let local = area.local(&name)?;
            Ok((name, local))
        })
        .await
    }

    /// What retention would take.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub async fn retention(&self, settings: Settings, at: i64) -> Result<Vec<RetentionDto>, FileError> {
        let area = self.area.clone();
        blocking(move || Ok(retention::preview(&area, &settings, at)?)).await
    }

    async fn name_runs(&self, entries: &mut [FileEntry]) -> Result<(), FileError> {
        let asked: Vec<Made> = entries.iter().filter_map(asked_of).collect();
        let mut runs = makers(&self.store, &asked).await?;
        for entry in entries {
            let run = asked_of(entry).and_then(|made| runs.remove(&made));
            entry.run = run.map(|(id, name)| FileRun { id, name });
        }
        Ok(())
    }

    async fn note(&self, actor: &str, action: Action, target: &str, detail: Value) -> Result<(), FileError> {
        let mut tx = self.store.begin().await?;
        let deed = Deed {
            at: self.clock.now(),
            actor,
            action,
            target,
            detail,
        };
        audit::append(&mut tx, deed).await?;
        Ok(tx.commit().await?)
    }
}

/// What a run would say of a file.
fn asked_of(entry: &FileEntry) -> Option<Made> {
    let stem = || names::parted(&entry.name).0.to_owned();
    Some(match entry.kind {
        FileKind::Folder => return None,
        FileKind::Input => Made::Input(entry.name.clone()),
        FileKind::Archive => Made::Archive(entry.name.clone()),
        FileKind::Tryback => Made::Tryback(entry.name.clone()),
        FileKind::Report => Made::Report(stem()),
    })
}

/// Does something under the first of the names with a number that nothing has.
fn free(name: &str, mut act: impl FnMut(&str) -> Result<(), AreaError>) -> Result<String, FileError> {
    for number in 1..10_000 {
        let name = match number {
            1 => name.to_owned(),
            number => names::numbered(name, number),
        };
        match act(&name) {
            Ok(()) => return Ok(name),
            Err(AreaError::Taken(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(FileError::Taken(name.to_owned()))
}

/// The first of the names with a number, from 2 on, that nothing has.
fn beside(area: &Area, name: &str) -> Result<String, FileError> {
    for number in 2..10_000 {
        let name = names::numbered(name, number);
        if area.about(&name)?.is_none() {
            return Ok(name);
        }
    }
    Err(FileError::Taken(name.to_owned()))
}

fn disk(name: &str, source: std::io::Error) -> AreaError {
    AreaError::Disk {
        name: name.to_owned(),
        source,
    }
}

/// Work that waits for the disk, away from the threads that answer.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, FileError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| FileError::Internal(error.into()))?
}
