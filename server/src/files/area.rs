//! The file area: one folder tree of the data folder, addressed by names such as `archives/20240305-060000_u.csv`. On the
//! disk or in an object store: its [`Keeper`] knows.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::keeper::{About, Found, Keeper, Local};

/// What it is called in the data folder.
const FOLDER: &str = "area";

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
    /// The disk, or the object store, says no.
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
    keeper: Keeper,
}

impl Area {
    /// The area below a data folder.
    pub fn new(data_dir: &Path) -> Self {
        Self::kept_by(Keeper::disk(data_dir))
    }

    /// The area where files are kept so.
    #[must_use]
    pub const fn kept_by(keeper: Keeper) -> Self {
        Self { keeper }
    }

    /// Who keeps its files.
    #[must_use]
    pub const fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// What is known of a file or folder; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The name is none, or the disk says no.
    pub fn about(&self, name: &str) -> Result<Option<About>, AreaError> {
        self.keeper.about(&key(name)?).map_err(|source| disk(name, source))
    }

    /// A file, to be read here.
    ///
    /// # Errors
    ///
    /// There is none, or the disk says no.
    pub fn local(&self, name: &str) -> Result<Local, AreaError> {
        self.keeper.local(&key(name)?).map_err(|source| disk(name, source))
    }

    /// Opens a file to be read; no folder, and no link.
    ///
    /// # Errors
    ///
    /// There is no such file.
    pub fn open(&self, name: &str) -> Result<File, AreaError> {
        self.keeper.open_file(&key(name)?).map_err(|source| disk(name, source))
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// There is no such file.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, AreaError> {
        let mut bytes = Vec::new();
        let read = self.open(name)?.read_to_end(&mut bytes);
        read.map(|_| bytes).map_err(|source| disk(name, source))
    }

    /// Writes a file in place of one of its name.
    ///
    /// # Errors
    ///
    /// The name is a folder's, or the disk says no.
    pub fn put(&self, name: &str, from: &mut dyn Read) -> Result<(), AreaError> {
        let key = key(name)?;
        self.make_sure_of_room(name)?;
        self.keeper.put(&key, from).map_err(|source| disk(name, source))
    }

    /// Writes a file whose name nothing has; of two who do so at once, one is told.
    ///
    /// # Errors
    ///
    /// [`AreaError::Taken`], or the disk says no.
    pub fn put_new(&self, name: &str, from: &mut dyn Read) -> Result<(), AreaError> {
        let key = key(name)?;
        self.make_sure_of_room(name)?;
        self.keeper.put_new(&key, from).map_err(|source| disk(name, source))
    }

    /// Takes over a file of this machine's disk in place of one of its name; see [`Keeper::adopt`].
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn adopt(&self, from: &Path, name: &str) -> Result<(), AreaError> {
        let adopted = self.keeper.adopt(from, &key(name)?);
        adopted.map_err(|source| disk(name, source))
    }

    /// The same under a name that nothing has.
    ///
    /// # Errors
    ///
    /// [`AreaError::Taken`], or the disk says no.
    pub fn adopt_new(&self, from: &Path, name: &str) -> Result<(), AreaError> {
        let key = key(name)?;
        self.make_sure_of_room(name)?;
        let adopted = self.keeper.adopt_new(from, &key);
        adopted.map_err(|source| disk(name, source))
    }

    /// Makes a folder.
    ///
    /// # Errors
    ///
    /// [`AreaError::Taken`], or the disk says no.
    pub fn make_folder(&self, name: &str) -> Result<(), AreaError> {
        let key = key(name)?;
        self.make_sure_of_room(name)?;
        self.keeper.make_folder(&key).map_err(|source| disk(name, source))
    }

    /// Gives a file or folder another name.
    ///
    /// # Errors
    ///
    /// There is none, or the disk says no.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), AreaError> {
        let to_key = key(to)?;
        self.make_sure_of_room(to)?;
        self.carry(from, &to_key)
    }

    /// Carries a file or folder out of the area, to a key beside it.
    ///
    /// # Errors
    ///
    /// There is none, or the disk says no.
    pub fn carry(&self, from: &str, to: &str) -> Result<(), AreaError> {
        let done = self.keeper.rename(&key(from)?, to);
        done.map_err(|source| disk(from, source))
    }

    /// Removes a file; one that is gone is no error.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn remove(&self, name: &str) -> Result<(), AreaError> {
        self.keeper.remove(&key(name)?).map_err(|source| disk(name, source))
    }

    /// Files and folders of a folder, or of the area where the name is blank; see [`Keeper::list`]. Nothing is in an area
    /// that nothing was put into.
    ///
    /// # Errors
    ///
    /// There is no such folder, or the disk says no.
    pub fn list(&self, folder: &str, deep: bool, skips: Option<fn(&str) -> bool>) -> Result<Vec<Found>, AreaError> {
        let found = match folder {
            "" => self.keeper.list_any(FOLDER, deep, skips),
            folder => self.keeper.list(&key(folder)?, deep, skips),
        };
        found.map_err(|source| disk(folder, source))
    }

    /// A store knows no folders, so that it wouldn't mind a file of a folder's name, or one below a file.
    fn make_sure_of_room(&self, name: &str) -> Result<(), AreaError> {
        if !self.keeper.is_shared() {
            return Ok(());
        }
        let taken = || Err(AreaError::Taken(name.to_owned()));
        if self.about(name)?.is_some_and(|about| about.is_folder) {
            return taken();
        }
        for (at, _) in name.match_indices('/') {
            let on_the_way = self.about(name.get(..at).unwrap_or_default())?;
            if on_the_way.is_some_and(|about| !about.is_folder) {
                return taken();
            }
        }
        Ok(())
    }
}

/// What tests do to files behind the back of the area.
#[cfg(test)]
impl Area {
    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.about(name).is_ok_and(|about| about.is_some())
    }

    /// Where a file is, of an area on the disk.
    pub fn path(&self, name: &str) -> Result<std::path::PathBuf, AreaError> {
        let key = key(name)?;
        let path = self.keeper.on_disk(&key);
        path.ok_or_else(|| AreaError::NotFound(name.to_owned()))
    }

    /// Where it is, on the disk.
    pub fn root(&self) -> std::path::PathBuf {
        self.keeper.on_disk(FOLDER).unwrap()
    }
}

/// The key of a name. What may lead elsewhere is none.
fn key(name: &str) -> Result<String, AreaError> {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0', ':']);
    if name.split('/').all(plain) {
        Ok(format!("{FOLDER}/{name}"))
    } else {
        Err(AreaError::BadName(name.to_owned()))
    }
}

fn disk(name: &str, source: io::Error) -> AreaError {
    match source.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::NotADirectory => {
            AreaError::Taken(name.to_owned())
        }
        io::ErrorKind::NotFound => AreaError::NotFound(name.to_owned()),
        _ => AreaError::Disk {
            name: name.to_owned(),
            source,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::keeper::testing::keepers;

    #[test]
    fn no_name_leads_out_of_the_area() {
        for name in [
            "../secret.key",
            "a/../../b",
            "/etc/passwd",
            "",
            "a//b",
            "c:\\x",
            "a/./b",
        ] {
            assert!(key(name).is_err(), "{name}");
        }
        assert!(key("archives/20240305-060000_userimport.csv").is_ok());
    }

    #[test]
    fn a_name_that_is_taken_is_left_alone() {
        for (_folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            area.put_new("in.csv", &mut b"first".as_slice()).unwrap();
            let taken = |done: Result<(), AreaError>| matches!(done, Err(AreaError::Taken(_)));
            assert!(taken(area.put_new("in.csv", &mut b"second".as_slice())));
            assert_eq!(area.read("in.csv").unwrap(), b"first");
            assert!(taken(area.make_folder("in.csv")));
            area.make_folder("north").unwrap();
            assert!(taken(area.make_folder("north")));
            assert!(taken(area.put("north", &mut b"third".as_slice())));
            assert!(taken(area.put_new("north", &mut b"third".as_slice())));
            // What is a file has no files in it.
            assert!(taken(area.put_new("in.csv/below.csv", &mut b"fourth".as_slice())));
            assert_eq!(area.list("", true, None).unwrap().len(), 2);
        }
    }

    #[test]
    fn what_comes_from_this_disk_is_there_and_gone_from_where_it_was() {
        for (folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            let from = folder.path().join("sent");
            let sends = |bytes: &[u8]| std::fs::write(&from, bytes).unwrap();
            sends(b"first");
            area.adopt_new(&from, "north/in.csv").unwrap();
            assert!(!from.exists());
            sends(b"second");
            let taken = area.adopt_new(&from, "north/in.csv");
            assert!(matches!(taken, Err(AreaError::Taken(_))));
            assert_eq!(std::fs::read(&from).unwrap(), b"second");
            area.adopt(&from, "north/in.csv").unwrap();
            assert!(!from.exists());
            assert_eq!(area.read("north/in.csv").unwrap(), b"second");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let area = Area::new(folder.path());
        area.put_new("in.csv", &mut b"mine".as_slice()).unwrap();
        std::fs::write(folder.path().join("secret.key"), b"key").unwrap();
        std::os::unix::fs::symlink(folder.path().join("secret.key"), area.root().join("key.csv")).unwrap();
        std::os::unix::fs::symlink(folder.path(), area.root().join("out")).unwrap();
        for name in ["key.csv", "out/secret.key"] {
            assert!(matches!(area.open(name), Err(AreaError::NotFound(_))), "{name}");
            assert!(area.put(name, &mut b"other".as_slice()).is_err(), "{name}");
            assert!(area.rename("in.csv", name).is_err(), "{name}");
        }
        assert_eq!(std::fs::read(folder.path().join("secret.key")).unwrap(), b"key");
    }
}
