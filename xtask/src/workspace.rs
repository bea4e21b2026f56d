//! Where things are in the workspace.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Cargo's flags for the native packages. Each task selects all of them and filters later: another
/// selection means other features of dependencies, and building them once more.
pub(crate) const NATIVE: [&str; 3] = ["--workspace", "--exclude", "app"];

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    let package =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map_or(package.clone(), Path::to_path_buf)
}

/// Cargo's build folder: the one that xtask itself was built into, so that
/// every way to configure it is respected.
pub(crate) fn target() -> Result<PathBuf> {
    let own = env::current_exe().context("where is xtask itself?")?;
    own.ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").is_file())
        .map(Path::to_path_buf)
        .with_context(|| format!("{} is not in a build folder", own.display()))
}

/// Where a binary of the workspace is after `cargo build`.
pub(crate) fn binary(profile: &str, name: &str) -> Result<PathBuf> {
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(target()?.join(folder).join(name))
}

/// The folder of the tools that xtask installs. It survives a `cargo clean`;
/// several checkouts can share one through `TOOLSYNC_TOOLS`.
pub(crate) fn tools() -> PathBuf {
    env::var_os("TOOLSYNC_TOOLS").map_or_else(|| root().join(".tools"), PathBuf::from)
}
