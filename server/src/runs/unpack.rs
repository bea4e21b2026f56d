//! Packages that come as one ZIP are taken apart: its command files become files of the run, and what is beside them its
//! pictures of users (D15).

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use shared::archive::{Contents, Directory, Entry, EntryFault, Writer, bytes_of, contents, is_archive};
use shared::check::base_name;
use shared::formats::user_pictures;
use shared::source::Source;
use tempfile::TempDir;

use super::digest::digest_of;
use super::submit::Upload;
use crate::files::FileSource;

/// What the pictures of a package are called, before the name of its ZIP.
const PICTURES: &str = "userpictures_";

/// Why a package can't be taken apart.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// The file can't be read, or there is no room for what is in it.
    #[error("{path}: {source}", path = .0.display(), source = .1)]
    Disk(PathBuf, #[source] io::Error),
    /// A command file in it can't be had.
    #[error("{archive}: {entry} can't be read: {}", of(.fault))]
    Entry {
        /// The archive, as its sender calls it.
        archive: String,
        /// The entry.
        entry: String,
        /// What is wrong with it.
        fault: EntryFault,
    },
}

fn of(fault: &EntryFault) -> &'static str {
    match fault {
        EntryFault::Damaged => "it is damaged",
        EntryFault::Unsupported => "it needs a password, or a method that isn't read",
        EntryFault::Bomb => "it inflates without measure",
        EntryFault::Unreadable => "the archive has changed",
    }
}

/// A file of a call.
#[derive(Debug)]
pub struct Part {
    /// The file.
    pub upload: Upload,
    /// The ZIP of the area that it was taken out of, if one: its name, and the digest of its bytes.
    pub package: Option<(String, String)>,
}

/// The files of a call, packages taken apart.
#[derive(Debug)]
pub struct Unpacked {
    /// The files.
    pub files: Vec<Part>,
    /// What the package is called, where all of it came as one ZIP.
    pub name: Option<String>,
    /// Where what was taken out lies until it is kept elsewhere.
    _folder: Option<TempDir>,
}

/// Takes apart what is a package, unless `as_is` says that it is to be read as it is. Everything else stays as it came,
/// also archives that can't be read or pass a limit: their check says so.
///
/// # Errors
///
/// When a file, or a command file in a package, can't be read.
pub fn unpacked(
    uploads: Vec<Upload>,
    temporary: &Path,
    as_is: impl Fn(&Upload) -> bool,
) -> Result<Unpacked, UnpackError> {
    let alone = uploads.len() == 1;
    let mut unpacked = Unpacked {
        files: Vec::new(),
        name: None,
        _folder: None,
    };
    for upload in uploads {
        let disk = |error| UnpackError::Disk(upload.path.to_path_buf(), error);
        let package = if as_is(&upload) {
            None
        } else {
            package(&upload.path).map_err(disk)?
        };
        let Some(package) = package else {
            unpacked.files.push(Part { upload, package: None });
            continue;
        };
        let folder = match unpacked._folder.take() {
            Some(folder) => folder,
            None => {
                std::fs::create_dir_all(temporary).map_err(disk)?;
                tempfile::Builder::new()
                    .prefix("upload-package-")
                    .tempdir_in(temporary)
                    .map_err(disk)?
            }
        };
        let waits = upload
            .in_area
            .then(|| digest_of(&upload.path))
            .transpose()
            .map_err(disk)?;
        let waits = waits.map(|digest| (upload.name.clone(), digest));
        let files = package.take_apart(&upload, folder.path(), unpacked.files.len())?;
        unpacked.files.extend(files.into_iter().map(|upload| Part {
            upload,
            package: waits.clone(),
        }));
        unpacked._folder = Some(folder);
        if alone {
            unpacked.name = Some(base_name(&upload.name).to_owned());
        }
    }
    Ok(unpacked)
}

/// A package on disk.
struct Package {
    source: FileSource,
    entries: Vec<Entry>,
    files: Vec<usize>,
    pictures: bool,
}

/// Opens a file that is a package.
fn package(path: &Path) -> io::Result<Option<Package>> {
    let source = FileSource::open(path)?;
    let mut start = Vec::new();
    let is_zip = source.read(0..source.size().min(4), &mut start).is_ok() && is_archive(&start);
    if !is_zip {
        return Ok(None);
    }
    let Ok(directory) = Directory::read(&source) else {
        return Ok(None);
    };
    Ok(match contents(&directory) {
        Contents::Workbook | Contents::Pictures => None,
        Contents::Package { files, pictures } => Some(Package {
            source,
            entries: directory.entries,
            files,
            pictures,
        }),
    })
}

impl Package {
    /// Takes the files out into a folder, under generated names.
    fn take_apart(&self, upload: &Upload, folder: &Path, before: usize) -> Result<Vec<Upload>, UnpackError> {
        let mut files = Vec::new();
        for entry in self.files.iter().filter_map(|at| self.entries.get(*at)) {
            let path = folder.join(format!("file-{}", before + files.len()));
            self.inflate(entry, &path, upload)?;
            files.push(Upload::from_outside(
                format!("{}/{}", upload.name, entry.base_name()),
                path,
            ));
        }
        if self.pictures {
            let path = folder.join(format!("file-{}", before + files.len()));
            self.copy_pictures(&path)
                .map_err(|error| UnpackError::Disk(path.clone(), error))?;
            let name = format!("{}/{PICTURES}{}", upload.name, base_name(&upload.name));
            files.push(Upload::from_outside(name, path));
        }
        Ok(files)
    }

    fn inflate(&self, entry: &Entry, path: &Path, upload: &Upload) -> Result<(), UnpackError> {
        let disk = |error| UnpackError::Disk(path.to_owned(), error);
        let mut out = BufWriter::new(File::create_new(path).map_err(disk)?);
        let mut written = Ok(());
        let read = bytes_of(&self.source, entry, &mut |piece| {
            if written.is_ok() {
                written = out.write_all(piece);
            }
        });
        written.and_then(|()| out.flush()).map_err(disk)?;
        read.map_err(|fault| UnpackError::Entry {
            archive: base_name(&upload.name).to_owned(),
            entry: entry.name.clone(),
            fault,
        })
    }

    /// An archive of all that is no command file, as it is compressed here.
    fn copy_pictures(&self, path: &Path) -> io::Result<()> {
        let mut archive = Writer::new(BufWriter::new(File::create_new(path)?));
        for (at, entry) in self.entries.iter().enumerate() {
            if !self.files.contains(&at) && !entry.is_folder() && !entry.is_hidden() {
                copy_entry(&mut archive, &self.source, entry, &entry.name)?;
            }
        }
        archive.finish()?.flush()
    }
}

/// Copies an entry of an archive into another one. Of an entry that isn't where its directory says nothing is copied,
/// and it is as broken there.
pub fn copy_entry<W: Write>(archive: &mut Writer<W>, source: &FileSource, entry: &Entry, name: &str) -> io::Result<()> {
    match entry.place(source) {
        Ok(range) => archive.copy(entry, name, &mut source.part(range)?),
        Err(_) => {
            let nothing = Entry {
                packed: 0,
                ..entry.clone()
            };
            archive.copy(&nothing, name, &mut io::empty())
        }
    }
}

/// Whether a file is to be read as it is: somebody has said that it is an archive of pictures.
#[must_use]
pub fn is_pictures(format: Option<&str>) -> bool {
    format == Some(user_pictures::NAME)
}
