//! The `toolsync` command.

use std::io::Write;
use std::process::ExitCode;

use mimalloc::MiMalloc;
use server::cli::{self, Exit};

/// A run makes and drops texts by the million.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

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
