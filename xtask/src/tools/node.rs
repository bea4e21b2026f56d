//! Tools that npm brings: wasm-opt, which makes the page smaller, axe-core, which finds barriers in it, and the
//! parsers that its worker is compared with.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::system;
use crate::{exec, say, workspace};

/// binaryen is the home of wasm-opt.
const PACKAGES: &[Package] = &[("axe-core", "4.14.1"), ("binaryen", "132.0.0")];
/// Parsers for browsers; for measuring only, hence in a folder of their own.
const PARSERS: &[Package] = &[("papaparse", "5.7.1"), ("udsv", "0.7.3")];

/// Name and version.
type Package = (&'static str, &'static str);

/// Sees to a wasm-opt, from Node or from the system. Without one the page is larger.
pub(super) fn wasm_opt() -> Result<()> {
    if install(&folder(), PACKAGES).is_ok() || has_own_wasm_opt() {
        return Ok(());
    }
    if system::install(&["binaryen"]).is_err() || !has_own_wasm_opt() {
        say::note("note: there's no Node and no wasm-opt: the page will be larger than it need be");
    }
    Ok(())
}

/// The script that a journey injects into the page.
pub(crate) fn axe() -> Result<PathBuf> {
    ensure_npm().context("axe-core needs Node and npm")?;
    install(&folder(), PACKAGES)?;
    Ok(folder().join("node_modules/axe-core/axe.min.js"))
}

/// The folders that hold the scripts of PapaParse and uDSV for browsers.
pub(crate) fn parsers() -> Result<[PathBuf; 2]> {
    ensure_npm().context("PapaParse and uDSV need Node and npm")?;
    let folder = workspace::tools().join("parsers");
    install(&folder, PARSERS)?;
    let modules = folder.join("node_modules");
    Ok([modules.join("papaparse"), modules.join("udsv/dist")])
}

fn ensure_npm() -> Result<()> {
    match exec::which("npm") {
        Some(_) => Ok(()),
        None => system::install(&["nodejs", "npm"]),
    }
}

fn folder() -> PathBuf {
    workspace::tools().join("node")
}

/// Installs packages into a folder unless they are there at their versions.
fn install(folder: &Path, packages: &[Package]) -> Result<()> {
    if packages.iter().all(|package| is_installed(folder, package)) {
        return Ok(());
    }
    let npm = exec::which("npm").context("there's no npm")?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("package.json"), manifest(packages))?;
    let mut install = std::process::Command::new(npm);
    install.current_dir(folder).args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--no-package-lock",
    ]);
    exec::run(&mut install)
}

fn manifest(packages: &[Package]) -> String {
    let lines: Vec<_> = packages
        .iter()
        .map(|(name, version)| format!("    \"{name}\": \"{version}\""))
        .collect();
    format!(
        "{{\n  \"private\": true,\n  \"dependencies\": {{\n{}\n  }}\n}}\n",
        lines.join(",\n")
    )
}

fn is_installed(folder: &Path, (name, version): &Package) -> bool {
    let manifest = folder.join("node_modules").join(name).join("package.json");
    fs::read_to_string(manifest).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

/// Whether the wasm-opt that will be found is more than the stand-in.
fn has_own_wasm_opt() -> bool {
    exec::which("wasm-opt").is_some_and(|path| !path.starts_with(workspace::root().join("xtask")))
}
