//! Restoring a backup into an empty data folder. Every file is compared with its digest, and the database is opened,
//! before anything takes its place.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::result::ZipError;

use super::backup::{DATABASE, FORM, IN_STORE, Kept, MANIFEST, Manifest, below, hex};
use crate::files::Keeper;
use crate::files::keeper::CACHE;
use crate::store::{SecretKey, Store, StoreError};

/// The longest list of a backup, in bytes.
const LONGEST_MANIFEST: u64 = 512 * 1024 * 1024;
/// How much is read at once.
const PIECE: usize = 256 * 1024;

/// Why nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// Something is in the data folder.
    #[error("{0} isn't empty")]
    NotEmpty(PathBuf),
    /// The file is no backup of Tool Sync.
    #[error("{0} is no backup of Tool Sync")]
    NoBackup(PathBuf),
    /// A later version made it.
    #[error("Tool Sync {0} made the backup, which is later than this one")]
    Later(String),
    /// A file in it isn't what was saved.
    #[error("{0} in the backup isn't what was saved")]
    Damaged(String),
    /// The database in it can't be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The disk.
    #[error("{path}: {source}")]
    Disk {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Restores a backup, its files into the object store where one is used. Says what was in it.
///
/// # Errors
///
/// Whatever is wrong with the backup or the disk; then the data folder is as it was.
pub async fn restore(file: &Path, data_dir: &Path, keeper: &Keeper) -> Result<Manifest, RestoreError> {
    fs::create_dir_all(data_dir).map_err(|error| disk(data_dir, error))?;
    let entries = fs::read_dir(data_dir).map_err(|error| disk(data_dir, error))?;
    if entries.flatten().any(|entry| entry.file_name() != CACHE) {
        return Err(RestoreError::NotEmpty(data_dir.to_owned()));
    }
    if let Some(address) = keeper.address() {
        make_sure_it_is_empty(keeper, address)?;
    }
    // In the data folder itself, which may be a disk of its own.
    let staging = tempfile::Builder::new().prefix(".restoring-").tempdir_in(data_dir);
    let staging = staging.map_err(|error| disk(data_dir, error))?;
    let (from, to) = (file.to_owned(), staging.path().to_owned());
    let unpacked = tokio::task::spawn_blocking(move || unpacked(&from, &to)).await;
    let manifest = unpacked.map_err(|error| disk(file, io::Error::other(error)))??;
    SecretKey::open(staging.path())?;
    if manifest.database {
        judge(staging.path()).await?;
    }
    if let Some(address) = keeper.address() {
        let stored = put_into_store(staging.path(), keeper, &manifest);
        stored.map_err(|error| disk(Path::new(address), error))?;
    }
    put(staging.path(), data_dir).map_err(|error| disk(data_dir, error))?;
    Ok(manifest)
}

fn make_sure_it_is_empty(keeper: &Keeper, address: &str) -> Result<(), RestoreError> {
    for folder in IN_STORE {
        let found = keeper.list_any(folder, false, None);
        if !found.map_err(|error| disk(Path::new(address), error))?.is_empty() {
            return Err(RestoreError::NotEmpty(address.into()));
        }
    }
    Ok(())
}

/// Puts what belongs into an object store there.
fn put_into_store(staging: &Path, keeper: &Keeper, manifest: &Manifest) -> io::Result<()> {
    for kept in &manifest.files {
        if IN_STORE.iter().any(|folder| below(&kept.name, folder)) {
            keeper.adopt(&staging.join(&kept.name), &kept.name)?;
        }
    }
    for folder in IN_STORE {
        match fs::remove_dir_all(staging.join(folder)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn unpacked(file: &Path, into: &Path) -> Result<Manifest, RestoreError> {
    let opened = File::open(file).map_err(|error| disk(file, error))?;
    let none = || RestoreError::NoBackup(file.to_owned());
    let mut zip = ZipArchive::new(io::BufReader::new(opened)).map_err(|_| none())?;
    let manifest: Manifest = {
        let entry = zip.by_name(MANIFEST).map_err(|_| none())?;
        serde_json::from_reader(entry.take(LONGEST_MANIFEST)).map_err(|_| none())?
    };
    if manifest.form > FORM {
        return Err(RestoreError::Later(manifest.version));
    }
    let has = |name: &str| manifest.files.iter().any(|kept| kept.name == name);
    if !has("secret.key") || manifest.database && !has(DATABASE) {
        return Err(none());
    }
    for kept in &manifest.files {
        let damaged = || RestoreError::Damaged(kept.name.clone());
        let place = place(into, &kept.name).ok_or_else(damaged)?;
        let mut entry = match zip.by_name(&kept.name) {
            Ok(entry) => entry,
            Err(ZipError::Io(error)) => return Err(disk(file, error)),
            Err(_) => return Err(damaged()),
        };
        if !copied(&mut entry, &place, kept).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput => damaged(),
            _ => disk(&place, error),
        })? {
            return Err(damaged());
        }
    }
    Ok(manifest)
}

/// Where a file of a backup belongs; nowhere where its name leads out of the data folder.
fn place(into: &Path, name: &str) -> Option<PathBuf> {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0', ':']);
    name.split('/').all(plain).then(|| into.join(name))
}

/// Writes a file. Says whether it is what was saved.
fn copied(entry: &mut impl Read, place: &Path, kept: &Kept) -> io::Result<bool> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(place)?;
    let (mut digest, mut size, mut piece) = (Sha256::new(), 0_u64, vec![0; PIECE]);
    loop {
        let read = entry.read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        size += bytes.len() as u64;
        // Nothing inflates to more than what was saved.
        if size > kept.size {
            return Ok(false);
        }
        digest.update(bytes);
        file.write_all(bytes)?;
    }
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(kept.changed))?;
    file.sync_all()?;
    Ok(size == kept.size && hex(digest) == kept.sha256)
}

/// Opens the database, which also brings it up to date, and lets it check itself.
async fn judge(folder: &Path) -> Result<(), RestoreError> {
    let store = Store::open(folder, None).await?;
    let verdict: Result<String, sqlx::Error> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_one(store.read())
        .await;
    store.close().await;
    match verdict.map_err(StoreError::from)?.as_str() {
        "ok" => Ok(()),
        _ => Err(RestoreError::Damaged(DATABASE.to_owned())),
    }
}

/// Puts all in its place, the database last: without it nothing begins to work.
fn put(staging: &Path, data_dir: &Path) -> io::Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(staging)? {
        names.push(entry?.file_name());
    }
    names.sort_by_key(|name| name == DATABASE);
    for name in names {
        fs::rename(staging.join(&name), data_dir.join(&name))?;
    }
    File::open(data_dir)?.sync_all()
}

fn disk(path: &Path, source: io::Error) -> RestoreError {
    RestoreError::Disk {
        path: path.to_owned(),
        source,
    }
}
