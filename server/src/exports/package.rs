//! A package on disk: a folder of command files, or one ZIP.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use shared::text::Dialect;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::write::{WriteError, csv};
use crate::platform::directory::Package;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name in the package.
    pub name: &'static str,
    /// How many rows it has.
    pub rows: u64,
    /// How many rows were left out, since something has no identifier.
    pub left_out: u64,
}

/// Why a package can't be written.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// Something is there already: files of another export would be run together with these.
    #[error("{} is there already", .0.display())]
    Taken(PathBuf),
    /// The directory can't be read or a file not written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The ZIP can't be written.
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
}

impl From<std::io::Error> for PackageError {
    fn from(error: std::io::Error) -> Self {
        Self::Write(error.into())
    }
}

/// Writes a package into a folder, which is made where it isn't there and must be empty; into a ZIP where the name
/// ends with `.zip`. A file without rows is left out.
///
/// # Errors
///
/// When something is there already, the directory can't be read or a file not written.
pub async fn write_package(package: &mut Package, to: &Path, dialect: &Dialect) -> Result<Vec<Written>, PackageError> {
    let is_zip = to.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    if is_zip {
        zipped(package, to, dialect).await
    } else {
        folder(package, to, dialect).await
    }
}

async fn folder(package: &mut Package, to: &Path, dialect: &Dialect) -> Result<Vec<Written>, PackageError> {
    std::fs::create_dir_all(to)?;
    if std::fs::read_dir(to)?.next().is_some() {
        return Err(PackageError::Taken(to.to_owned()));
    }
    let mut written = Vec::new();
    for file in &mut package.files {
        let path = to.join(file.name);
        let mut out = BufWriter::new(File::create(&path)?);
        let rows = csv(None, &mut file.export, dialect, &mut out).await?;
        out.flush()?;
        if rows == 0 {
            std::fs::remove_file(&path)?;
        }
        written.push(Written {
            name: file.name,
            rows,
            left_out: file.export.left_out(),
        });
    }
    Ok(written)
}

/// The files are written beside the ZIP first: whether one has rows is known at its end, and a ZIP forgets nothing.
async fn zipped(package: &mut Package, to: &Path, dialect: &Dialect) -> Result<Vec<Written>, PackageError> {
    if to.exists() {
        return Err(PackageError::Taken(to.to_owned()));
    }
    let beside = match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(beside)?;
    let plain = tempfile::Builder::new().prefix(".export-").tempdir_in(beside)?;
    let written = folder(package, plain.path(), dialect).await?;
    let mut zip = ZipWriter::new(BufWriter::new(tempfile::NamedTempFile::new_in(beside)?));
    for file in written.iter().filter(|file| file.rows > 0) {
        // No times: the same directory gives the same bytes.
        zip.start_file(file.name, SimpleFileOptions::default().large_file(true))?;
        std::io::copy(&mut File::open(plain.path().join(file.name))?, &mut zip)?;
    }
    let file = zip.finish()?.into_inner().map_err(std::io::Error::from)?;
    file.persist_noclobber(to).map_err(|error| error.error)?;
    Ok(written)
}
