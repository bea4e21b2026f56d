//! The `toolsync` command.

use std::io::Write;
use std::process::ExitCode;

use server::cli::{self, Exit};

fn main() -> ExitCode {
    match cli::parse().and_then(cli::run) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // Nothing can be done where even this can't be written.
            let _ = writeln!(std::io::stderr(), "toolsync: {error:#}");
            Exit::Usage.into()
        }
    }
}
