//! `cargo xtask run`: from a checkout to a running Tool Sync.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::{exec, server};

/// Builds what isn't built and starts the server.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where database, files and archives are kept [default: data/ in the workspace].
    #[arg(long)]
    data_dir: Option<PathBuf>,
    /// Build as for production: slower to build, faster to run, page embedded.
    #[arg(long)]
    release: bool,
    /// What else the server is told, after `--`: `-- --allow-http`.
    #[arg(last = true, value_name = "OPTIONS")]
    options: Vec<String>,
}

impl Run {
    /// Doesn't come back when all goes well.
    pub(crate) fn run(self) -> Result<()> {
        let data = match self.data_dir {
            // The server starts in the workspace's root, wherever xtask was called.
            Some(folder) => std::path::absolute(folder)?,
            None => PathBuf::from("./data"),
        };
        let server = server::build(if self.release { "release" } else { "dev" })?;
        let mut serve = exec::command(&server.to_string_lossy());
        serve.arg("serve").arg("--port").arg(self.port.to_string());
        serve.arg("--data-dir").arg(data).args(self.options);
        // The server takes this process's place: Ctrl-C and its exit code are its own.
        Err(serve.exec()).with_context(|| format!("{} can't be started", server.display()))
    }
}
