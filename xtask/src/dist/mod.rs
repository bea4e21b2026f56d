//! `cargo xtask dist`: what a release consists of. One archive for this machine's kind of system, and its checksum.

mod archive;
mod licences;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use sha2::{Digest, Sha256};

use self::archive::Archive;
use crate::{exec, say, server, workspace};

/// Files of the workspace that come along, and folders with all that is in them.
const ALONG: [&str; 6] = [
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "docs",
    "packaging",
    "Dockerfile",
];

/// Builds the release.
#[derive(Debug, Args)]
pub(crate) struct Dist {
    /// Where the archive and its checksum are put [default: dist/ in the workspace].
    #[arg(long)]
    to: Option<PathBuf>,
}

impl Dist {
    pub(crate) fn run(self) -> Result<()> {
        let binary = server::build("release")?;
        let folder = match self.to {
            Some(folder) => std::path::absolute(folder)?,
            None => workspace::root().join("dist"),
        };
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let name = name()?;
        let archive = folder.join(format!("{name}.tar.gz"));
        write(&archive, &name, &binary)?;
        let sum = folder.join(format!("{name}.tar.gz.sha256"));
        let digest = digest(&archive)?;
        fs::write(&sum, format!("{digest}  {name}.tar.gz\n"))?;
        say::result(archive.display());
        say::result(sum.display());
        Ok(())
    }
}

/// The archive: everything in one folder that is called like it. Of the same sources it is the same, byte for byte, as
/// far as the compiler makes the same program.
fn write(to: &Path, name: &str, binary: &Path) -> Result<()> {
    let mut archive = Archive::begin(to, name, committed())?;
    archive.program(
        "toolsync",
        &fs::read(binary).with_context(|| binary.display().to_string())?,
    )?;
    for file in ALONG {
        archive.take(&workspace::root(), Path::new(file))?;
    }
    archive.text("THIRD-PARTY-LICENCES.txt", &licences::of_all()?)?;
    archive.finish()
}

/// `toolsync-0.1.0-x86_64-unknown-linux-gnu`.
fn name() -> Result<String> {
    let about = exec::output(exec::command("rustc").arg("-vV")).context("rustc doesn't say what it builds for")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc doesn't say what it builds for")?;
    Ok(format!("toolsync-{}-{host}", env!("CARGO_PKG_VERSION")))
}

/// When the sources were committed, in Unix seconds: the time of all files in the archive.
fn committed() -> u64 {
    let asked = std::env::var("SOURCE_DATE_EPOCH").ok();
    let asked = asked.or_else(|| exec::output(exec::command("git").args(["log", "-1", "--format=%ct"])));
    asked.and_then(|seconds| seconds.trim().parse().ok()).unwrap_or(0)
}

fn digest(file: &Path) -> Result<String> {
    let digest = Sha256::digest(fs::read(file)?);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_along_is_there() {
        for file in ALONG {
            assert!(workspace::root().join(file).exists(), "{file}");
        }
    }
}
