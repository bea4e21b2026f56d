//! A `.tar.gz` of one folder: names in order, times and owners that say nothing of the machine that made it.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use tar::{Builder, Header};

/// An archive that is being written.
pub(super) struct Archive {
    builder: Builder<GzEncoder<BufWriter<File>>>,
    folder: String,
    time: u64,
}

impl Archive {
    /// Everything in it will be in `folder`, and as old as `time`, in Unix seconds.
    pub(super) fn begin(path: &Path, folder: &str, time: u64) -> Result<Self> {
        let file = File::create(path).with_context(|| path.display().to_string())?;
        Ok(Self {
            builder: Builder::new(GzEncoder::new(BufWriter::new(file), Compression::best())),
            folder: folder.to_owned(),
            time,
        })
    }

    /// A file that can be started.
    pub(super) fn program(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.add(name, bytes, 0o755)
    }

    /// A file.
    pub(super) fn text(&mut self, name: &str, text: &str) -> Result<()> {
        self.add(name, text.as_bytes(), 0o644)
    }

    /// A file below a folder, or a folder there with all that is in it.
    pub(super) fn take(&mut self, below: &Path, name: &Path) -> Result<()> {
        let path = below.join(name);
        if !path.is_dir() {
            let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
            return self.add(&name.to_string_lossy(), &bytes, 0o644);
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(&path)? {
            names.push(entry?.file_name());
        }
        names.sort();
        names.iter().try_for_each(|own| self.take(below, &name.join(own)))
    }

    fn add(&mut self, name: &str, bytes: &[u8], mode: u32) -> Result<()> {
        let mut header = Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(mode);
        header.set_mtime(self.time);
        header.set_uid(0);
        header.set_gid(0);
        let path = format!("{}/{name}", self.folder);
        Ok(self.builder.append_data(&mut header, path, bytes)?)
    }

    /// Writes the end of it.
    pub(super) fn finish(self) -> Result<()> {
        self.builder.into_inner()?.finish()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn an_archive_is_the_same_each_time() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("docs/guide")).unwrap();
        fs::write(folder.path().join("docs/guide/use.md"), "# Using").unwrap();
        fs::write(folder.path().join("docs/a.md"), "a").unwrap();
        let made = ["one.tar.gz", "two.tar.gz"].map(|name| {
            let path = folder.path().join(name);
            let mut archive = Archive::begin(&path, "toolsync-0.1.0", 1_700_000_000).unwrap();
            archive.program("toolsync", b"program").unwrap();
            archive.take(folder.path(), Path::new("docs")).unwrap();
            archive.finish().unwrap();
            fs::read(path).unwrap()
        });
        assert_eq!(made[0], made[1]);
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(made[0].as_slice()));
        let mut told = Vec::new();
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            let (path, mode) = (
                entry.path().unwrap().display().to_string(),
                entry.header().mode().unwrap(),
            );
            told.push(format!("{path} {mode:o} {text}"));
        }
        let expected = [
            "toolsync-0.1.0/toolsync 755 program",
            "toolsync-0.1.0/docs/a.md 644 a",
            "toolsync-0.1.0/docs/guide/use.md 644 # Using",
        ];
        assert_eq!(told, expected);
    }
}
