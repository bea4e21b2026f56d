//! Chromium and its driver, for the WASM tests and the journeys.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{first_of, system};

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Installs browser and driver unless both are there.
pub(super) fn ensure() -> Result<()> {
    if first_of(BROWSERS).is_none() || first_of(&["chromedriver"]).is_none() {
        system::install(&["chromium", "chromium-driver"])
            .context("the browser tests need Chromium and chromedriver")?;
    }
    Ok(())
}

/// The browser.
pub(crate) fn chromium() -> Result<PathBuf> {
    first_of(BROWSERS).context("Chromium is missing")
}

/// The program through which tests speak with the browser.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    first_of(&["chromedriver"]).context("chromedriver is missing")
}
