//! P9: what the page weighs on its way to the browser.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{page, say};

/// Prints the sizes of all files of the page, raw, by gzip and by brotli.
pub(super) fn print() -> Result<()> {
    page::build()?;
    say::result(format_args!("{:48} {:>9} {:>9} {:>9}", "KB", "raw", "gzip", "brotli"));
    let mut paths: Vec<_> = fs::read_dir(page::dist())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.is_file() && path.extension().is_none_or(|kind| kind != "br"));
    paths.sort();
    for path in paths {
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes)?;
        let gzip = gzip.finish()?.len() as u64;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let brotli = fs::metadata(path.with_file_name(format!("{name}.br")));
        let brotli = brotli.map_or_else(|_| "-".to_owned(), |file| kilobytes(file.len()));
        say::result(format_args!(
            "{name:48} {:>9} {:>9} {brotli:>9}",
            kilobytes(bytes.len() as u64),
            kilobytes(gzip)
        ));
    }
    Ok(())
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}
