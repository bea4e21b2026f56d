//! The file area: one folder tree below the data folder, addressed by names such as `archives/20240305-060000_u.csv`.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::write::{copy_atomic, write_atomic};

/// Why a file of the area can't be reached.
#[derive(Debug, thiserror::Error)]
pub enum AreaError {
    /// The name leads out of the area, or is no name.
    #[error("{0} is no name of a file in the area")]
    BadName(String),
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

    /// Where the area is on disk.
    pub(super) fn root(&self) -> &Path {
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

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.path(name).is_ok_and(|path| path.exists())
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
    AreaError::Disk {
        name: name.to_owned(),
        source,
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
}
