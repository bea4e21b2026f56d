//! Building the `toolsync` binary.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::{exec, page, workspace};

/// The source file that embeds the page in release builds.
const EMBEDS: &str = "server/src/http/assets.rs";

/// Builds the server in a profile, with the page, and says where it is.
pub(crate) fn build(profile: &str) -> Result<PathBuf> {
    page::build()?;
    let binary = workspace::binary(profile, "toolsync")?;
    if profile != "dev" && is_older(&binary, &page::dist().join("index.html")) {
        // Cargo doesn't see that the folder which is embedded has new files in it.
        let source = workspace::root().join(EMBEDS);
        let file = File::options().append(true).open(&source);
        file.and_then(|file| file.set_modified(SystemTime::now()))
            .with_context(|| source.display().to_string())?;
    }
    build_alone(profile)
}

/// Builds the server in a profile, for who asks its API alone: the page is as it is.
pub(crate) fn build_alone(profile: &str) -> Result<PathBuf> {
    let arguments = ["build", "--package", "server", "--profile", profile];
    exec::run(&mut exec::cargo(arguments))?;
    workspace::binary(profile, "toolsync")
}

/// Whether `one` was changed before `other`, or isn't there.
fn is_older(one: &Path, other: &Path) -> bool {
    let time = |path| fs::metadata(path).and_then(|data| data.modified()).ok();
    time(one) < time(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_older() {
        let there = Path::new("Cargo.toml");
        let missing = Path::new("no such file");
        assert!(is_older(missing, there));
        assert!(!is_older(there, there));
        assert!(!is_older(there, missing));
    }

    #[test]
    fn the_file_that_embeds_the_page_is_still_there() {
        assert!(workspace::root().join(EMBEDS).is_file());
    }
}
