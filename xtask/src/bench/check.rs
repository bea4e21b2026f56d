//! P1, P2, P3: checking a file, against a validator with an equal schema and
//! against a bare parser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use clap::Args;

use super::compare::{Contender, compare};
use super::{peers, users_file};
use crate::{exec, say, server, workspace};

/// What to measure, and how often.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A users file [default: 1,000,000 generated rows].
    file: Option<PathBuf>,
    /// How often each program runs.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// Build qsv first if it's missing: that takes long.
    #[arg(long)]
    install_peers: bool,
}

impl Check {
    pub(super) fn run(self) -> Result<()> {
        let file = match self.file {
            Some(file) => std::path::absolute(file)?,
            None => users_file(1_000_000)?,
        };
        if self.install_peers {
            peers::install_qsv()?;
        }
        let toolsync = server::build("release")?;
        // The parser in xtask is a peer: it has to be as fast as it can.
        exec::run(&mut exec::cargo(["build", "--release", "--package", "xtask"]))?;
        let xtask = workspace::binary("release", "xtask")?;
        let mut contenders = vec![
            Contender::new("toolsync check (P3)", || check(&toolsync, &file)),
            Contender::new("csv, parse only (P2)", || {
                let mut parse = Command::new(&xtask);
                parse.args(["bench", "parse-only"]).arg(&file);
                parse
            }),
        ];
        let schema = peers::write_schema()?;
        match peers::qsv() {
            Some(qsv) => contenders.push(Contender::new("qsv validate (P1)", {
                let file = &file;
                move || peers::validate(&qsv, file, &schema)
            })),
            None => say::note("qsv isn't there: `--install-peers` builds it"),
        }
        compare(self.rounds, contenders)
    }
}

/// `toolsync check FILE`.
pub(super) fn check(toolsync: &Path, file: &Path) -> Command {
    let mut check = Command::new(toolsync);
    check.args(["check", "--json", "--format", "users"]);
    check.arg(file);
    check
}
