//! Where the programs are: `cargo xtask test --only journeys` says it by variables.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The path that a variable holds.
fn path(variable: &str) -> Result<PathBuf> {
    let value = env::var_os(variable);
    value
        .map(PathBuf::from)
        .with_context(|| format!("{variable} isn't set: run `cargo xtask test --only journeys`"))
}

/// The `toolsync` binary.
pub(crate) fn server() -> Result<PathBuf> {
    path("TOOLSYNC_TEST_SERVER")
}

/// The driver of the browser.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    path("TOOLSYNC_TEST_CHROMEDRIVER")
}

/// The browser.
pub(crate) fn chromium() -> Result<PathBuf> {
    path("TOOLSYNC_TEST_CHROMIUM")
}

/// The script of axe-core.
pub(crate) fn axe() -> Result<PathBuf> {
    path("TOOLSYNC_TEST_AXE")
}
