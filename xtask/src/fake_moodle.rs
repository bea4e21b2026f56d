//! `cargo xtask fake-moodle`: a fake Moodle to try Tool Sync with.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};
use clap::Args;

use crate::exec;
use crate::workspace::{self, NATIVE};

const PROGRAM: &str = "fake-moodle";

/// Builds the fake and starts it.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct FakeMoodle {
    /// What the fake is told; `--help` says what there is.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

impl FakeMoodle {
    /// Doesn't come back when all goes well.
    pub(crate) fn run(self) -> Result<()> {
        let mut build = exec::cargo(["build", "--quiet", "--bin", PROGRAM]);
        exec::run(build.args(NATIVE))?;
        let program = workspace::binary("dev", PROGRAM)?;
        // The fake takes this process's place: Ctrl-C and its exit code are its own.
        let mut fake = exec::command(&program.to_string_lossy());
        Err(fake.args(self.options).exec()).with_context(|| format!("{} can't be started", program.display()))
    }
}
