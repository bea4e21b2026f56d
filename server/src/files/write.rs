//! Writing files so that none is ever seen half-written (invariant 7): temporary file, fsync, rename, fsync of the
//! folder.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::fault;

/// Writes a file whole or not at all. Folders on the way are made.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> io::Result<()> {
    copy_atomic(path, &mut &*bytes)
}

/// Writes all that `from` gives, whole or not at all. Folders on the way are made.
pub fn copy_atomic(path: &Path, from: &mut dyn Read) -> io::Result<()> {
    written(path, from, |file| {
        file.persist(path).map(drop).map_err(|error| error.error)
    })
}

/// The same for a name that nothing has: what is there already stays, and is an error.
pub fn copy_new(path: &Path, from: &mut dyn Read) -> io::Result<()> {
    written(path, from, |file| {
        file.persist_noclobber(path).map(drop).map_err(|error| error.error)
    })
}

/// Makes what was renamed in a folder last.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn written(path: &Path, from: &mut dyn Read, name: impl FnOnce(NamedTempFile) -> io::Result<()>) -> io::Result<()> {
    let folder = path
        .parent()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".writing-").tempfile_in(folder)?;
    io::copy(from, &mut file)?;
    file.flush()?;
    file.as_file().sync_all()?;
    fault::point("file-ready");
    name(file)?;
    fault::point("file-named");
    sync_folder(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_there_whole_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reports/r.txt");
        write_atomic(&path, b"whole").unwrap();
        write_atomic(&path, b"anew").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"anew");
        assert_eq!(fs::read_dir(folder.path().join("reports")).unwrap().count(), 1);
    }

    #[test]
    fn what_stops_half_way_leaves_the_old_file() {
        struct Stops;
        impl Read for Stops {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the other side hung up"))
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in.csv");
        write_atomic(&path, b"old").unwrap();
        assert!(copy_atomic(&path, &mut b"new".chain(Stops)).is_err());
        assert!(copy_new(&path, &mut b"new".as_slice()).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
