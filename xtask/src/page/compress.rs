//! Brotli at its best, once, so that no request has to wait for it.

use std::fs::{self, File};
use std::io::{BufReader, Write};
use std::path::Path;

use anyhow::{Context, Result};

const EXTENSIONS: &[&str] = &["css", "ftl", "html", "js", "json", "svg", "txt", "wasm"];
const QUALITY: u32 = 11;
/// log2 of the window: 4 MiB, more than any file of the page.
const WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Compressed {
    pub(super) files: usize,
    /// The sum of the compressed sizes.
    pub(super) bytes: u64,
}

/// Puts `name.br` beside each file of the folder that gets smaller by it.
pub(super) fn folder(folder: &Path) -> Result<Compressed> {
    let mut done = Compressed::default();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            let inner = self::folder(&path)?;
            done.files += inner.files;
            done.bytes += inner.bytes;
        } else if is_text_like(&path) {
            let bytes = file(&path).with_context(|| path.display().to_string())?;
            done.files += usize::from(bytes > 0);
            done.bytes += bytes;
        }
    }
    Ok(done)
}

fn is_text_like(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.contains(&extension))
}

/// The compressed size, or 0 when the file is better left alone.
fn file(path: &Path) -> Result<u64> {
    let mut target = path.as_os_str().to_owned();
    target.push(".br");
    let mut reader = BufReader::new(File::open(path)?);
    let mut writer = brotli::CompressorWriter::new(File::create(&target)?, BUFFER, QUALITY, WINDOW);
    let before = std::io::copy(&mut reader, &mut writer)?;
    writer.flush()?;
    drop(writer);
    let after = fs::metadata(&target)?.len();
    if after >= before {
        fs::remove_file(&target)?;
        return Ok(0);
    }
    Ok(after)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_gets_smaller_is_compressed_and_nothing_else() {
        let dist = tempfile::tempdir().unwrap();
        let style = ".row { display: grid }\n".repeat(100);
        fs::create_dir(dist.path().join("assets")).unwrap();
        fs::write(dist.path().join("assets/page.css"), &style).unwrap();
        fs::write(dist.path().join("tiny.txt"), "a").unwrap();
        fs::write(dist.path().join("logo.png"), &style).unwrap();

        let done = folder(dist.path()).unwrap();

        assert_eq!(done.files, 1);
        assert!(!dist.path().join("tiny.txt.br").exists());
        assert!(!dist.path().join("logo.png.br").exists());
        let packed = File::open(dist.path().join("assets/page.css.br")).unwrap();
        let mut unpacked = String::new();
        brotli::Decompressor::new(packed, BUFFER)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, style);
    }
}
