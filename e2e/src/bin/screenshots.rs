//! `screenshots OUT MAKES LATER`: pictures of all pages into the folder `OUT`, of a server that has run the files of the
//! folder `MAKES` as a package, and those of `LATER` one by one. `cargo xtask screenshots` calls it.

use std::env;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let mut args = env::args_os().skip(1).map(PathBuf::from);
    let mut next = || args.next().context("screenshots OUT MAKES LATER");
    let (out, makes, later) = (next()?, next()?, next()?);
    let tell = |name: &str| {
        let _ = writeln!(stdout().lock(), "{name}");
    };
    e2e::gallery::take(&out, &files(&makes)?, &files(&later)?, tell).await
}

/// The files in a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}
