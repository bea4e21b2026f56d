//! A backup: one file with the database, the key and all files of the data folder, each with its digest.
//!
//! It may be made while a server is at work. The database is copied first, as it is at one moment; the files after it.
//! A file is written before the database names it, so every file that the copy names is there; where a run was at work,
//! it goes on from that moment once the backup is restored, as after a crash.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::files::Keeper;
use crate::files::keeper::CACHE;
use crate::store::{Store, StoreError};

/// The list of what is in a backup, its last entry.
pub const MANIFEST: &str = "manifest.json";
/// The copy of the database.
pub const DATABASE: &str = "toolsync.db";
/// The version of this form; another one can't be read.
pub const FORM: u32 = 1;
/// What is left out of the data folder: uploads on their way, what was thrown away, and copies of objects.
const LEFT_OUT: [&str; 3] = ["incoming", "bin", CACHE];
/// What lies in an object store where one is used.
pub(super) const IN_STORE: [&str; 3] = ["area", "pictures", "runs"];
/// How much is read at once.
const PIECE: usize = 256 * 1024;

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of its form.
    pub form: u32,
    /// The version of Tool Sync that made it.
    pub version: String,
    /// When, in Unix seconds.
    pub made: i64,
    /// Whether the database is in it; that of a PostgreSQL server isn't.
    pub database: bool,
    /// The files.
    pub files: Vec<Kept>,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Its place in the data folder.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// When it was changed last, in Unix seconds: retention goes by it.
    pub changed: u64,
}

/// Why no backup was made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file would lie in the data folder, and be part of the next backup.
    #[error("a backup inside of the data folder would be lost with it")]
    Inside,
    /// The database.
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

/// Writes a backup. The file is there when it is whole; one of its name is replaced. Only its owner can read it: it holds
/// data of people, and the key.
///
/// # Errors
///
/// The disk or the database says no; then there is no file, or the one of before.
pub async fn backup(
    store: &Store,
    data_dir: &Path,
    keeper: &Keeper,
    file: &Path,
    made: i64,
) -> Result<Manifest, BackupError> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = folder.canonicalize().map_err(|error| disk(folder, error))?;
    let data_dir = data_dir.canonicalize().map_err(|error| disk(data_dir, error))?;
    if folder.starts_with(&data_dir) {
        return Err(BackupError::Inside);
    }
    let beside = tempfile::Builder::new().prefix(".backup-").tempdir_in(&folder);
    let beside = beside.map_err(|error| disk(&folder, error))?;
    let copy = beside.path().join(DATABASE);
    let database = store.copy_to(&copy).await?;
    let (to, keeper) = (file.to_owned(), keeper.clone());
    let done = tokio::task::spawn_blocking(move || {
        let archive = beside.path().join("backup.zip");
        let manifest = written(&data_dir, &keeper, database.then_some(&copy), &archive, made)?;
        fs::rename(&archive, &to)
            .and_then(|()| File::open(&folder)?.sync_all())
            .map_err(|error| disk(&to, error))?;
        Ok(manifest)
    });
    done.await.map_err(|error| disk(file, io::Error::other(error)))?
}

fn written(
    data_dir: &Path,
    keeper: &Keeper,
    database: Option<&PathBuf>,
    archive: &Path,
    made: i64,
) -> Result<Manifest, BackupError> {
    let fail = |error| disk(archive, error);
    let mut options = fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(archive).map_err(fail)?;
    let mut zip = ZipWriter::new(io::BufWriter::new(file));
    let mut files = Vec::new();
    if let Some(database) = database {
        files.extend(add(&mut zip, database, DATABASE, None)?);
    }
    let mut found = Vec::new();
    walk(data_dir, "", &mut found)?;
    found.sort();
    for name in &found {
        // What was left on the disk before files were kept in a store isn't what runs work with.
        if !keeper.is_shared() || !IN_STORE.iter().any(|folder| below(name, folder)) {
            files.extend(add(&mut zip, &data_dir.join(name), name, None)?);
        }
    }
    if keeper.is_shared() {
        for folder in IN_STORE {
            add_objects(&mut zip, keeper, folder, &mut files)?;
        }
    }
    let manifest = Manifest {
        form: FORM,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        made,
        database: database.is_some(),
        files,
    };
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| fail(error.into()))?;
    let ended = zip
        .start_file(MANIFEST, options_of())
        .map_err(io::Error::from)
        .and_then(|()| zip.write_all(&text))
        .and_then(|()| zip.finish().map_err(io::Error::from))
        .and_then(|file| file.into_inner().map_err(io::IntoInnerError::into_error))
        .and_then(|file| file.sync_all());
    ended.map_err(fail)?;
    Ok(manifest)
}

/// Adds what an object store keeps below a folder.
fn add_objects(
    zip: &mut ZipWriter<io::BufWriter<File>>,
    keeper: &Keeper,
    folder: &str,
    files: &mut Vec<Kept>,
) -> Result<(), BackupError> {
    let fail = |error| disk(Path::new(folder), error);
    let found = keeper.list_any(folder, true, None).map_err(fail)?;
    for found in found.iter().filter(|found| !found.about.is_folder) {
        let name = format!("{folder}/{}", found.name);
        match keeper.local(&name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            local => {
                let local = local.map_err(|error| disk(Path::new(&name), error))?;
                files.extend(add(zip, &local, &name, Some(found.about.seconds()))?);
            }
        }
    }
    Ok(())
}

/// Whether a name is that of something below a folder.
pub(super) fn below(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Adds a file, as of this moment unless it says itself when it was changed. One that is gone by now is left out.
fn add(
    zip: &mut ZipWriter<io::BufWriter<File>>,
    path: &Path,
    name: &str,
    changed: Option<i64>,
) -> Result<Option<Kept>, BackupError> {
    let fail = |error| disk(path, error);
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file.map_err(fail)?,
    };
    let changed = match changed {
        Some(seconds) => u64::try_from(seconds).unwrap_or_default(),
        None => {
            let at = file.metadata().and_then(|about| about.modified()).map_err(fail)?;
            at.duration_since(SystemTime::UNIX_EPOCH)
                .unwrap_or(Duration::ZERO)
                .as_secs()
        }
    };
    zip.start_file(name, options_of()).map_err(|error| fail(error.into()))?;
    let (mut digest, mut size, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece).map_err(fail)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        digest.update(bytes);
        zip.write_all(bytes).map_err(fail)?;
        size += bytes.len() as u64;
    }
    Ok(Some(Kept {
        name: name.to_owned(),
        size,
        sha256: hex(digest),
        changed,
    }))
}

/// All files of the data folder but the database, what is being written, and what is left out. Links are left alone.
fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), BackupError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|error| disk(folder, error))?,
    };
    for entry in entries {
        let entry = entry.map_err(|error| disk(folder, error))?;
        let Ok(base) = entry.file_name().into_string() else {
            continue;
        };
        let is_outermost = prefix.is_empty();
        if base.starts_with('.') || is_outermost && (base.starts_with(DATABASE) || LEFT_OUT.contains(&&*base)) {
            continue;
        }
        let name = format!("{prefix}{base}");
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), &format!("{name}/"), found)?,
            Ok(kind) if kind.is_file() => found.push(name),
            _ => {}
        }
    }
    Ok(())
}

fn options_of() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true)
        .unix_permissions(0o600)
}

/// A digest as people compare it.
pub(super) fn hex(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn disk(path: &Path, source: io::Error) -> BackupError {
    BackupError::Disk {
        path: path.to_owned(),
        source,
    }
}
