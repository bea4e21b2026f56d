//! What pip brings: schemathesis, which asks an API all that its document allows.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{exec, workspace};

/// The version that is known to read our document.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// schemathesis, in a folder of its own below the tools; installed where it isn't there.
pub(crate) fn schemathesis() -> Result<PathBuf> {
    let folder = workspace::tools().join("python");
    let program = folder.join("bin/schemathesis");
    let stamp = folder.join(SCHEMATHESIS);
    if program.is_file() && stamp.is_file() {
        return Ok(program);
    }
    let help = "schemathesis needs Python 3.10 or newer, with venv and pip";
    let mut venv = exec::command("python3");
    exec::run(venv.args(["-m", "venv"]).arg(&folder)).context(help)?;
    let mut pip = exec::command(&folder.join("bin/pip").to_string_lossy());
    exec::run(pip.args(["install", "--quiet", "--disable-pip-version-check", SCHEMATHESIS])).context(help)?;
    std::fs::write(stamp, "")?;
    Ok(program)
}
