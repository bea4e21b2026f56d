//! The programs of PostgreSQL, for the tests that run on both databases.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::system;
use crate::exec;

/// The folder of `initdb` and `postgres`; installs PostgreSQL if it's missing.
pub(crate) fn bin() -> Result<PathBuf> {
    if let Some(folder) = find() {
        return Ok(folder);
    }
    system::install(&["postgresql"]).context(
        "the tests run on PostgreSQL too: install it, \
         or name a server of your own in TOOLSYNC_TEST_POSTGRES",
    )?;
    find().context("PostgreSQL was installed, but its initdb can't be found")
}

/// The same folder, if PostgreSQL is there.
pub(crate) fn find() -> Option<PathBuf> {
    // Debian keeps several versions side by side, none of them in PATH.
    let packaged = system::folders("/usr/lib/postgresql")
        .into_iter()
        .rev()
        .map(|version| version.join("bin"))
        .find(|folder| folder.join("initdb").is_file());
    packaged.or_else(|| {
        exec::which("initdb")
            .as_deref()
            .and_then(Path::parent)
            .map(Path::to_path_buf)
    })
}
