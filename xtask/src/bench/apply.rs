//! P10: creations applied to the embedded directory and nothing else, against `sqlite3 .import` of the same rows into
//! the same table with the same indexes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use super::compare::{Contender, Sample, compare, measure, told};
use super::{folder, fresh, users_file};
use crate::{exec, workspace};

/// The steps of a transaction of a run.
const CHUNK: u64 = 2_000;
/// As durable as the directory.
const PRAGMAS: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
/// The table of accounts with its indexes, as SQL.
const SCHEMA: &str = "SELECT sql || ';' FROM sqlite_master WHERE tbl_name = 'users' AND sql IS NOT NULL";

/// What to measure, and how often.
#[derive(Debug, Args)]
pub(crate) struct Apply {
    /// How many accounts are created.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    /// How often each program runs.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

impl Apply {
    pub(super) fn run(self) -> Result<()> {
        let sqlite = exec::which("sqlite3").context("the peer of this is sqlite3: install it")?;
        let file = users_file(self.rows)?;
        let arguments = ["build", "--release", "--package", "server", "--example", "apply"];
        exec::run(&mut exec::cargo(arguments))?;
        let program = workspace::target()?.join("release/examples/apply");
        let (schema, rows) = filled(&sqlite, &program, &file)?;
        let apply = |steps: u64| apply(&program, &file, steps);
        let contenders = vec![
            Contender {
                name: format!("apply, {CHUNK} a time (P10)"),
                run: Box::new(|| apply(CHUNK)),
            },
            Contender {
                name: "apply, all at once".to_owned(),
                run: Box::new(|| apply(self.rows)),
            },
            Contender {
                name: "sqlite3 .import".to_owned(),
                run: Box::new(|| import(&sqlite, &schema, &rows)),
            },
        ];
        compare(self.rounds, contenders)
    }
}

/// Applies the accounts of a file to a fresh directory. The program says how long applying took.
fn apply(program: &Path, file: &Path, steps: u64) -> Result<Sample> {
    let data = fresh()?;
    let mut apply = Command::new(program);
    apply.arg(file).arg(data.path()).arg(steps.to_string());
    let seconds = told(&mut apply)?.first().copied().context("no seconds")?;
    // The memory is that of making the steps too.
    let peak = f64::NAN;
    Ok(Sample { seconds, peak })
}

/// The table of a directory that has the accounts, and its rows as a file.
fn filled(sqlite: &Path, program: &Path, file: &Path) -> Result<(String, PathBuf)> {
    let data = fresh()?;
    let mut apply = Command::new(program);
    told(apply.arg(file).arg(data.path()).arg(CHUNK.to_string()))?;
    let database = data.path().join("toolsync.db");
    let schema = exec::output(Command::new(sqlite).arg(&database).arg(SCHEMA)).context("no table of users")?;
    let rows = folder()?.join("accounts.csv");
    let mut select = Command::new(sqlite);
    select.args(["-csv", "-separator", ";"]).arg(&database);
    let written = select
        .arg("SELECT * FROM users")
        .stdout(File::create(&rows)?)
        .status()?;
    anyhow::ensure!(written.success() && fs::metadata(&rows)?.len() > 0, "no rows of users");
    Ok((schema, rows))
}

fn import(sqlite: &Path, schema: &str, rows: &Path) -> Result<Sample> {
    let data = fresh()?;
    let mut import = Command::new(sqlite);
    import.arg(data.path().join("users.db"));
    import.args([
        "-cmd",
        PRAGMAS,
        "-cmd",
        schema,
        "-cmd",
        ".mode csv",
        "-cmd",
        ".separator ;",
    ]);
    import.arg(format!(".import \"{}\" users", rows.display()));
    measure(&mut import)
}
