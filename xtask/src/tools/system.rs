//! Packages of the operating system.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::exec;

/// Installs a program from the package of its name, unless it is there.
pub(super) fn ensure(program: &str) -> Result<()> {
    match exec::which(program) {
        Some(_) => Ok(()),
        None => install(&[program]),
    }
}

/// Installs packages with apt-get, as root or through a sudo that doesn't ask.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let help = || format!("install {names} with your system's package manager");
    if exec::which("apt-get").is_none() {
        bail!("{}", help());
    }
    exec::run(as_root()?.args(["apt-get", "update", "--quiet", "--quiet"])).with_context(help)?;
    let mut install = as_root()?;
    install.args(["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]);
    exec::run(install.args(packages)).with_context(help)
}

/// Whether xtask runs as root.
pub(crate) fn is_root() -> bool {
    user_id(None) == Some(0)
}

/// The number of a user, or of whoever runs xtask.
pub(crate) fn user_id(name: Option<&str>) -> Option<u32> {
    let mut id = exec::command("id");
    id.arg("-u").args(name);
    exec::output(&mut id)?.parse().ok()
}

/// A command that runs its arguments as root and asks nothing.
fn as_root() -> Result<Command> {
    let mut command = if is_root() {
        exec::command("env")
    } else if exec::output(exec::command("sudo").args(["-n", "true"])).is_some() {
        let mut sudo = exec::command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        bail!("installing packages takes root or a sudo that doesn't ask");
    };
    command.arg("DEBIAN_FRONTEND=noninteractive");
    Ok(command)
}

/// The sub-folders of a folder, by name; none if it can't be read.
pub(super) fn folders(of: &str) -> Vec<std::path::PathBuf> {
    let mut found: Vec<_> = fs::read_dir(of)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}
