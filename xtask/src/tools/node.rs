//! Tools that npm brings: wasm-opt, which makes the page smaller, and axe-core,
//! which finds barriers in it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::system;
use crate::{exec, say, workspace};

/// Package and version. binaryen is the home of wasm-opt.
const PACKAGES: &[(&str, &str)] = &[("axe-core", "4.14.1"), ("binaryen", "132.0.0")];

/// Sees to a wasm-opt, from Node or from the system. Without one the page is larger.
pub(super) fn wasm_opt() -> Result<()> {
    if install().is_ok() || has_own_wasm_opt() {
        return Ok(());
    }
    if system::install(&["binaryen"]).is_err() || !has_own_wasm_opt() {
        say::note("note: there's no Node and no wasm-opt: the page will be larger than it need be");
    }
    Ok(())
}

/// The script that a journey injects into the page.
pub(crate) fn axe() -> Result<PathBuf> {
    if exec::which("npm").is_none() {
        system::install(&["nodejs", "npm"]).context("axe-core needs Node and npm")?;
    }
    install()?;
    Ok(folder().join("node_modules/axe-core/axe.min.js"))
}

fn folder() -> PathBuf {
    workspace::tools().join("node")
}

/// Installs the packages unless they are there at their versions.
fn install() -> Result<()> {
    let folder = folder();
    if PACKAGES.iter().all(|package| is_installed(&folder, package)) {
        return Ok(());
    }
    let npm = exec::which("npm").context("there's no npm")?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), manifest())?;
    let mut install = std::process::Command::new(npm);
    install.current_dir(&folder).args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--no-package-lock",
    ]);
    exec::run(&mut install)
}

fn manifest() -> String {
    let lines: Vec<_> = PACKAGES
        .iter()
        .map(|(name, version)| format!("    \"{name}\": \"{version}\""))
        .collect();
    format!(
        "{{\n  \"private\": true,\n  \"dependencies\": {{\n{}\n  }}\n}}\n",
        lines.join(",\n")
    )
}

fn is_installed(folder: &Path, (name, version): &(&str, &str)) -> bool {
    let manifest = folder.join("node_modules").join(name).join("package.json");
    fs::read_to_string(manifest).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

/// Whether the wasm-opt that will be found is more than the stand-in.
fn has_own_wasm_opt() -> bool {
    exec::which("wasm-opt").is_some_and(|path| !path.starts_with(workspace::root().join("xtask")))
}
