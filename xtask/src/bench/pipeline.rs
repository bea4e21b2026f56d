//! P11, P12: a whole run into a fresh directory, and the same file again, against
//! `sqlite3 .import` into a table with as many indexes.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use super::compare::{Contender, Sample, compare, measure};
use super::{fresh, users_file};
use crate::{exec, server};

/// As durable as the directory.
const PRAGMAS: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
/// The columns of the file, and its three keys.
pub(super) const TABLE: &str = "CREATE TABLE users (username TEXT, firstname TEXT, lastname TEXT, email TEXT, \
    idnumber TEXT, institution TEXT, department TEXT, city TEXT, country TEXT, lang TEXT, \
    phone1 TEXT, description TEXT); \
    CREATE UNIQUE INDEX u ON users (username); CREATE UNIQUE INDEX e ON users (email); \
    CREATE UNIQUE INDEX i ON users (idnumber);";

/// What to measure, and how often.
#[derive(Debug, Args)]
pub(crate) struct Pipeline {
    /// How many users the file has.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    /// How often each program runs.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

impl Pipeline {
    pub(super) fn run(self) -> Result<()> {
        let sqlite = exec::which("sqlite3").context("the peer of this is sqlite3: install it")?;
        let file = users_file(self.rows)?;
        let toolsync = server::build("release")?;
        // The second run of a round goes into the directory that the first one filled.
        let data = RefCell::new(fresh()?);
        let first = Contender {
            name: "toolsync run (P11)".to_owned(),
            run: Box::new(|| {
                data.replace(fresh()?);
                run(&toolsync, data.borrow().path(), &file)
            }),
        };
        let again = Contender {
            name: "the same again (P12)".to_owned(),
            run: Box::new(|| run(&toolsync, data.borrow().path(), &file)),
        };
        let import = Contender {
            name: "sqlite3 .import".to_owned(),
            run: Box::new(|| import(&sqlite, &file)),
        };
        compare(self.rounds, vec![first, again, import])
    }
}

fn run(toolsync: &Path, data: &Path, file: &Path) -> Result<Sample> {
    measure(&mut command(toolsync, data, file)?)
}

/// `toolsync run` with its data below a folder. It takes its file away to the archive, hence it gets a copy.
pub(super) fn command(toolsync: &Path, data: &Path, file: &Path) -> Result<Command> {
    let copy: PathBuf = data.join("users.csv");
    fs::copy(file, &copy)?;
    let mut run = Command::new(toolsync);
    run.args(["run", "--json", "--approve", "--format", "users", "--data-dir"]);
    run.arg(data.join("data")).arg(copy);
    Ok(run)
}

fn import(sqlite: &Path, file: &Path) -> Result<Sample> {
    let data = fresh()?;
    let mut import = Command::new(sqlite);
    import
        .arg(data.path().join("users.db"))
        .args(["-cmd", PRAGMAS, "-cmd", TABLE]);
    import.args(["-cmd", ".mode csv", "-cmd", ".separator ;"]);
    import.arg(format!(".import --skip 1 \"{}\" users", file.display()));
    measure(&mut import)
}
