//! The `toolsync` command.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use server::cli::{self, Cli, Exit};

fn main() -> ExitCode {
    match cli::run(Cli::parse()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // Nothing can be done where even this can't be written.
            let _ = writeln!(std::io::stderr(), "toolsync: {error:#}");
            Exit::Usage.into()
        }
    }
}
