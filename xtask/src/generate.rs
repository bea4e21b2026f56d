//! `cargo xtask gen`: files of the repository that are written by the program.
//!
//! To add one: write a function from nothing to its text, and a line in [`FILES`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{say, workspace};

/// A path below the workspace's root, and what makes the text.
type Generated = (&'static str, fn() -> String);

/// All generated files.
const FILES: &[Generated] = &[];

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
    let stale = stale(&workspace::root(), FILES);
    if stale.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = stale.into_iter().map(|(name, _)| name).collect();
    bail!(
        "not up to date: {}. `cargo xtask gen` writes them again",
        names.join(", ")
    )
}

fn write() -> Result<()> {
    let root = workspace::root();
    for (name, text) in stale(&root, FILES) {
        let path = root.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, text).with_context(|| path.display().to_string())?;
        say::note(format_args!("written: {name}"));
    }
    Ok(())
}

/// Names and new texts of the files that would change.
fn stale(root: &Path, files: &[Generated]) -> Vec<(&'static str, String)> {
    files
        .iter()
        .map(|(name, text)| (*name, text()))
        .filter(|(name, text)| fs::read_to_string(root.join(name)).ok().as_ref() != Some(text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_stale_when_it_is_missing_or_another() {
        let root = tempfile::tempdir().unwrap();
        let files: &[Generated] = &[("a.md", || "A\n".into()), ("b.md", || "B\n".into())];
        fs::write(root.path().join("a.md"), "A\n").unwrap();
        assert_eq!(stale(root.path(), files), [("b.md", "B\n".to_owned())]);

        fs::write(root.path().join("b.md"), "b\n").unwrap();
        assert_eq!(stale(root.path(), files), [("b.md", "B\n".to_owned())]);

        fs::write(root.path().join("b.md"), "B\n").unwrap();
        assert_eq!(stale(root.path(), files), []);
    }
}
