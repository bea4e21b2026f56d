//! The file area: one folder tree below the data folder, addressed by names such as `archives/20240305-060000_u.csv`.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::write::{copy_atomic, copy_new, sync_folder, write_atomic};

/// Why a file of the area can't be reached.
#[derive(Debug, thiserror::Error)]
pub enum AreaError {
    /// The name leads out of the area, or is no name.
    #[error("{0} is no name of a file in the area")]
    BadName(String),
    /// There is none of this name; a link to elsewhere is none.
    #[error("there is no {0} in the area")]
    NotFound(String),
    /// Something has the name already.
    #[error("{0} is there already")]
    Taken(String),
    /// The disk says no.
    #[error("{name}: {source}")]
    Disk {
        /// The file.
        name: String,
        /// Why.
        source: io::Error,
    },
}

/// The file area.
#[derive(Debug, Clone)]
pub struct Area {
    root: PathBuf,
}

impl Area {
    /// The area below a data folder.
    pub fn new(data_dir: &Path) -> Self {
        Self {
            root: data_dir.join("area"),
        }
    }

    /// The folder that it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file of the area is on disk.
    pub fn path(&self, name: &str) -> Result<PathBuf, AreaError> {
        let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0', ':']);
        if name.split('/').all(plain) {
            Ok(self.root.join(name))
        } else {
            Err(AreaError::BadName(name.to_owned()))
        }
    }

    /// The same for a name that somebody gives: nothing on the way there is a link, which could lead anywhere.
    ///
    /// # Errors
    ///
    /// The name is none, or something on the way is a link.
    pub fn plain_path(&self, name: &str) -> Result<PathBuf, AreaError> {
        let path = self.path(name)?;
        let mut on_the_way = self.root.clone();
        for part in name.split('/') {
            on_the_way.push(part);
            if fs::symlink_metadata(&on_the_way).is_ok_and(|found| found.is_symlink()) {
                return Err(AreaError::NotFound(name.to_owned()));
            }
        }
        Ok(path)
    }

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.path(name).is_ok_and(|path| path.exists())
    }

    /// Opens a file to be read; no folder, and no link.
    ///
    /// # Errors
    ///
    /// There is no such file.
    pub fn open(&self, name: &str) -> Result<File, AreaError> {
        let path = self.plain_path(name)?;
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_file() => File::open(path).map_err(|source| disk(name, source)),
            _ => Err(AreaError::NotFound(name.to_owned())),
        }
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), AreaError> {
        write_atomic(&self.path(name)?, bytes).map_err(|source| disk(name, source))
    }

    /// Copies a file from outside into the area.
    pub fn take(&self, name: &str, from: &Path) -> Result<(), AreaError> {
        let mut file = File::open(from).map_err(|source| disk(name, source))?;
        copy_atomic(&self.path(name)?, &mut file).map_err(|source| disk(name, source))
    }

    /// Writes a file in place of one of its name.
    ///
    /// # Errors
    ///
    /// The name is a folder's, or the disk says no.
    pub fn put(&self, name: &str, from: &mut dyn Read) -> Result<(), AreaError> {
        let path = self.plain_path(name)?;
        if path.is_dir() {
            return Err(AreaError::Taken(name.to_owned()));
        }
        copy_atomic(&path, from).map_err(|source| disk(name, source))
    }

    /// Writes a file whose name nothing has; of two who do so at once, one is told.
    ///
    /// # Errors
    ///
    /// [`AreaError::Taken`], or the disk says no.
    pub fn put_new(&self, name: &str, from: &mut dyn Read) -> Result<(), AreaError> {
        copy_new(&self.plain_path(name)?, from).map_err(|source| disk(name, source))
    }

    /// Makes a folder.
    ///
    /// # Errors
    ///
    /// [`AreaError::Taken`], or the disk says no.
    pub fn make_folder(&self, name: &str) -> Result<(), AreaError> {
        let path = self.plain_path(name)?;
        if fs::symlink_metadata(&path).is_ok() {
            return Err(AreaError::Taken(name.to_owned()));
        }
        fs::create_dir_all(&path).map_err(|source| disk(name, source))
    }

    /// Gives a file or folder another name.
    ///
    /// # Errors
    ///
    /// There is none, or the disk says no.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), AreaError> {
        self.carry(from, &self.plain_path(to)?)
    }

    /// Carries a file or folder to a place on the same disk.
    ///
    /// # Errors
    ///
    /// There is none, or the disk says no.
    pub fn carry(&self, from: &str, to: &Path) -> Result<(), AreaError> {
        let source = self.plain_path(from)?;
        if fs::symlink_metadata(&source).is_err() {
            return Err(AreaError::NotFound(from.to_owned()));
        }
        let carried = || {
            let folder = to
                .parent()
                .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
            fs::create_dir_all(folder)?;
            fs::rename(&source, to)?;
            sync_folder(folder)?;
            source.parent().map_or(Ok(()), sync_folder)
        };
        carried().map_err(|source| disk(from, source))
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, AreaError> {
        fs::read(self.path(name)?).map_err(|source| disk(name, source))
    }

    /// Removes a file; one that is gone is no error.
    pub fn remove(&self, name: &str) -> Result<(), AreaError> {
        match fs::remove_file(self.path(name)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(disk(name, error)),
            _ => Ok(()),
        }
    }
}

fn disk(name: &str, source: io::Error) -> AreaError {
    match source.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory => {
            AreaError::Taken(name.to_owned())
        }
        _ => AreaError::Disk {
            name: name.to_owned(),
            source,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_area() {
        let area = Area::new(Path::new("data"));
        for name in [
            "../secret.key",
            "a/../../b",
            "/etc/passwd",
            "",
            "a//b",
            "c:\\x",
            "a/./b",
        ] {
            assert!(area.path(name).is_err(), "{name}");
        }
        assert!(area.path("archives/20240305-060000_userimport.csv").is_ok());
    }

    #[test]
    fn a_name_that_is_taken_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let area = Area::new(folder.path());
        area.put_new("in.csv", &mut b"first".as_slice()).unwrap();
        let again = area.put_new("in.csv", &mut b"second".as_slice());
        assert!(matches!(again, Err(AreaError::Taken(_))));
        assert_eq!(area.read("in.csv").unwrap(), b"first");
        assert!(matches!(area.make_folder("in.csv"), Err(AreaError::Taken(_))));
        area.make_folder("north").unwrap();
        let over = area.put("north", &mut b"third".as_slice());
        assert!(matches!(over, Err(AreaError::Taken(_))));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let area = Area::new(folder.path());
        area.put_new("in.csv", &mut b"mine".as_slice()).unwrap();
        fs::write(folder.path().join("secret.key"), b"key").unwrap();
        std::os::unix::fs::symlink(folder.path().join("secret.key"), area.root().join("key.csv")).unwrap();
        std::os::unix::fs::symlink(folder.path(), area.root().join("out")).unwrap();
        for name in ["key.csv", "out/secret.key"] {
            assert!(matches!(area.open(name), Err(AreaError::NotFound(_))), "{name}");
            assert!(area.put(name, &mut b"other".as_slice()).is_err(), "{name}");
            assert!(area.rename("in.csv", name).is_err(), "{name}");
        }
        assert_eq!(fs::read(folder.path().join("secret.key")).unwrap(), b"key");
    }
}
