//! The folder of a journey: the data of its server, files to drop, downloads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// A temporary folder. It goes when the journey has succeeded.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// Makes it.
    pub(crate) fn new() -> Result<Self> {
        let folder = Self(tempfile::Builder::new().prefix("toolsync-journey-").tempdir()?);
        for part in ["data", "files", "downloads", "profile"] {
            fs::create_dir(folder.0.path().join(part))?;
        }
        Ok(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn part(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file that can be dropped.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<PathBuf> {
        let path = self.part("files").join(name);
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        Ok(path)
    }

    /// A whole download whose name ends so; `None` while there is none.
    pub(crate) fn download(&self, ending: &str) -> Result<Option<PathBuf>> {
        let mut found = None;
        for entry in fs::read_dir(self.part("downloads"))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // The browser writes `name.crdownload` and gives it its name at the end.
            if name.ends_with(".crdownload") {
                return Ok(None);
            }
            if name.ends_with(ending) && entry.metadata()?.len() > 0 {
                found = Some(entry.path());
            }
        }
        Ok(found)
    }

    /// Keeps the folder, for somebody to look at.
    pub(crate) fn keep(self) -> PathBuf {
        self.0.keep()
    }
}

/// A text as a French Excel saves it as CSV: one byte a letter, lines that end in CR LF.
pub fn windows_1252(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        match (letter, u8::try_from(letter)) {
            ('\n', _) => bytes.extend(b"\r\n"),
            // Latin-1 and Windows-1252 differ from 80 to 9F only.
            (_, Ok(byte)) if !(0x80..0xA0).contains(&byte) => bytes.push(byte),
            _ => bail!("{letter} isn't among the letters of this test"),
        }
    }
    Ok(bytes)
}
