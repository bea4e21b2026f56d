//! Starting other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::{say, workspace};

/// A command that runs in the workspace's root and finds the installed tools first.
pub(crate) fn command(program: &str) -> Command {
    let found = which(program).unwrap_or_else(|| PathBuf::from(program));
    let mut command = Command::new(found);
    command.current_dir(workspace::root());
    command.env("PATH", search_path());
    // Cargo tells xtask about xtask's own package. Build scripts that look at
    // these variables would run again under every `cargo xtask`.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// A cargo command with these arguments.
pub(crate) fn cargo<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments);
    cargo
}

/// Shows the command, runs it, and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line_of(command);
    say::note(format_args!("$ {line}"));
    let status = command.status().with_context(|| format!("`{line}` can't be started"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// The standard output of a command, or nothing unless it succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The first program of this name in the installed tools or in `PATH`.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path())
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// `PATH` with the installed tools first, and what stands in for missing ones last.
fn search_path() -> OsString {
    let tools = workspace::tools();
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = [tools.join("bin"), tools.join("node/node_modules/.bin")]
        .into_iter()
        .chain(env::split_paths(&inherited))
        .chain([workspace::root().join("xtask/stand-ins")]);
    // Only a folder with a colon in its name can't be joined.
    env::join_paths(folders).unwrap_or(inherited)
}

fn line_of(command: &Command) -> String {
    let program = command.get_program();
    let name = std::path::Path::new(program).file_name().unwrap_or(program);
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
