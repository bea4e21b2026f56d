//! `cargo xtask gen`: files of the repository that are written by the program.
//!
//! What is in them is made by `server/examples/reference`, where the tables and the command line are at hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{exec, say, workspace};

/// The folder that holds generated files and nothing else.
const FOLDER: &str = "docs/reference";
/// The program that writes them.
const PROGRAM: &str = "reference";

/// Texts by their path below a folder.
type Files = BTreeMap<PathBuf, String>;

/// Writes the generated files.
#[derive(Debug, Args)]
pub(crate) struct Gen {
    /// Change nothing, and fail when a file isn't up to date.
    #[arg(long)]
    check: bool,
}

impl Gen {
    pub(crate) fn run(self) -> Result<()> {
        if self.check { check() } else { write() }
    }
}

/// Fails and names the files that aren't up to date.
pub(crate) fn check() -> Result<()> {
    let stale = stale(&read(&folder())?, &made()?);
    if stale.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = stale.iter().map(|path| path.display().to_string()).collect();
    bail!(
        "not up to date in {FOLDER}: {}. `cargo xtask gen` writes them again",
        names.join(", ")
    )
}

fn write() -> Result<()> {
    let made = made()?;
    for path in stale(&read(&folder())?, &made) {
        let file = folder().join(&path);
        let done = match made.get(&path) {
            Some(text) => {
                file.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&file, text)
            }
            None => fs::remove_file(&file),
        };
        done.with_context(|| file.display().to_string())?;
        let verb = if made.contains_key(&path) { "written" } else { "removed" };
        say::note(format_args!("{verb}: {FOLDER}/{}", path.display()));
    }
    Ok(())
}

fn folder() -> PathBuf {
    workspace::root().join(FOLDER)
}

/// What the files should be.
fn made() -> Result<Files> {
    let mut build = exec::cargo(["build", "--locked", "--quiet"]);
    exec::run(build.args(workspace::NATIVE).args(["--example", PROGRAM]))?;
    let program = workspace::target()?.join("debug/examples").join(PROGRAM);
    let made = tempfile::tempdir()?;
    exec::run(Command::new(program).arg(made.path()))?;
    read(made.path())
}

/// The files of a folder and of those below it; none where there is no such folder.
fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(below) = waiting.pop().filter(|below| below.is_dir()) {
        for entry in fs::read_dir(&below)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            files.insert(path.strip_prefix(folder)?.to_owned(), text);
        }
    }
    Ok(files)
}

/// The files that would change, come or go.
fn stale(there: &Files, made: &Files) -> Vec<PathBuf> {
    let new = made.iter().filter(|(path, text)| there.get(*path) != Some(text));
    let old = there.keys().filter(|path| !made.contains_key(*path));
    new.map(|(path, _)| path).chain(old).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_stale_when_it_is_missing_or_another_or_left_over() {
        let root = tempfile::tempdir().unwrap();
        let made = [("en/a.md", "A\n"), ("en/b.md", "B\n")];
        let made: Files = made.map(|(name, text)| (name.into(), text.into())).into();
        let stale_now = || {
            let stale = stale(&read(root.path()).unwrap(), &made);
            stale.iter().map(|path| path.display().to_string()).collect::<Vec<_>>()
        };
        let write = |name: &str, text: &str| fs::write(root.path().join(name), text).unwrap();
        assert_eq!(stale_now(), ["en/a.md", "en/b.md"]);

        fs::create_dir(root.path().join("en")).unwrap();
        write("en/a.md", "A\n");
        write("en/b.md", "b\n");
        assert_eq!(stale_now(), ["en/b.md"]);

        write("en/b.md", "B\n");
        write("c.md", "C\n");
        assert_eq!(stale_now(), ["c.md"]);
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_files() {
        assert_eq!(read(Path::new("no such folder")).unwrap(), Files::new());
    }
}
