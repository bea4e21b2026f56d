//! Tools that cargo builds, and the target of the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{exec, say, workspace};

/// A program from the Rust package registry, at one version.
pub(super) struct Package {
    name: &'static str,
    version: &'static str,
    program: &'static str,
    /// Flags that make it small enough to be built on the way.
    flags: &'static [&'static str],
}

/// 0.22 and later want a newer Rust than the workspace's `rust-version`.
pub(super) const TRUNK: Package = Package {
    name: "trunk",
    version: "0.21.14",
    program: "trunk",
    flags: &["--no-default-features", "--features", "rustls"],
};

/// Must be the version of the crate `wasm-bindgen`.
pub(super) const WASM_BINDGEN: Package = Package {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    flags: &[],
};

/// Takes the page into pieces. It knows the marks that the crate `wasm_split_helpers` sets.
pub(super) const WASM_SPLIT: Package = Package {
    name: "wasm_split_cli_support",
    version: "0.2.4",
    program: "wasm-split-cli",
    flags: &["--features", "build-binary"],
};

const NEXTEST: Package = Package {
    name: "cargo-nextest",
    version: "0.9.143",
    program: "cargo-nextest",
    flags: &["--no-default-features"],
};

/// Installs a package unless it's there at the right version.
pub(super) fn install(package: &Package) -> Result<()> {
    let tools = workspace::tools();
    if is_installed(&tools, package) || is_in_path(package) {
        return Ok(());
    }
    let Package {
        name, version, flags, ..
    } = package;
    say::note(format_args!("installing {name} {version} (once, some minutes)"));
    let mut cargo = exec::cargo(["install", "--locked", "--debug", "--root"]);
    cargo.arg(tools).args([name, "--version", version]);
    cargo.args(*flags);
    // A debug build without debug data: these tools wait for others, and an
    // optimised trunk would take three times as long to build.
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "false");
    // Not into the workspace's build folder, wherever that is.
    cargo.env_remove("CARGO_TARGET_DIR");
    exec::run(&mut cargo).with_context(|| format!("{name} {version} can't be installed"))
}

/// Any nextest is good enough.
pub(super) fn nextest() -> Result<()> {
    match exec::which(NEXTEST.program) {
        Some(_) => Ok(()),
        None => install(&NEXTEST),
    }
}

/// Adds the target `wasm32-unknown-unknown`, without moving the toolchain.
pub(super) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let query = ["--print", "target-libdir", "--target", TARGET];
    let folder = exec::output(exec::command("rustc").args(query));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if exec::which("rustup").is_none() {
        bail!("Rust's standard library for {TARGET} is missing: install it, or use rustup");
    }
    exec::run(exec::command("rustup").args(["target", "add", TARGET]))
}

/// Cargo's own list in the tools folder names what it installed there.
fn is_installed(tools: &Path, package: &Package) -> bool {
    let list = fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    tools.join("bin").join(package.program).is_file()
        && list.contains(&format!("\"{} {} (", package.name, package.version))
}

fn is_in_path(package: &Package) -> bool {
    exec::which(package.program)
        .and_then(|path| exec::output(std::process::Command::new(path).arg("--version")))
        .is_some_and(|text| text.split_whitespace().nth(1) == Some(package.version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_and_the_crate_wasm_bindgen_have_one_version() {
        let lock = fs::read_to_string(workspace::root().join("Cargo.lock")).unwrap();
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(lock.contains(&entry), "Cargo.lock has another wasm-bindgen");
    }

    #[test]
    fn a_package_counts_as_installed_only_at_its_version() {
        let tools = tempfile::tempdir().unwrap();
        let list = tools.path().join(".crates.toml");
        fs::create_dir(tools.path().join("bin")).unwrap();
        assert!(!is_installed(tools.path(), &TRUNK), "nothing is there");

        fs::write(tools.path().join("bin/trunk"), "").unwrap();
        fs::write(&list, "\"trunk 0.20.0 (registry+x)\" = [\"trunk\"]").unwrap();
        assert!(!is_installed(tools.path(), &TRUNK), "another version");

        let entry = format!("\"trunk {} (registry+x)\" = [\"trunk\"]", TRUNK.version);
        fs::write(&list, entry).unwrap();
        assert!(is_installed(tools.path(), &TRUNK));
    }
}
