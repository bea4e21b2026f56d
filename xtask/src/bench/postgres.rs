//! P13: a whole run into a fresh database of PostgreSQL, against `\copy` into a table with as many indexes.

use std::cell::Cell;
use std::path::Path;

use anyhow::Result;
use clap::Args;

use super::compare::{Contender, Sample, compare, measure};
use super::pipeline::{TABLE, command};
use super::{fresh, users_file};
use crate::postgres::Cluster;
use crate::{exec, server};

/// What to measure, and how often.
#[derive(Debug, Args)]
pub(crate) struct Postgres {
    /// How many users the file has.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    /// How often each program runs.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

impl Postgres {
    pub(super) fn run(self) -> Result<()> {
        let file = users_file(self.rows)?;
        let toolsync = server::build("release")?;
        let databases = Databases::start()?;
        let contenders = vec![
            Contender {
                name: "toolsync run (P13)".to_owned(),
                run: Box::new(|| run(&toolsync, &databases, &file)),
            },
            Contender {
                name: "\\copy".to_owned(),
                run: Box::new(|| copy(&databases, &file)),
            },
        ];
        compare(self.rounds, contenders)
    }
}

/// A server, and the names of its databases: each round takes a new one.
struct Databases {
    cluster: Cluster,
    made: Cell<u32>,
}

impl Databases {
    fn start() -> Result<Self> {
        let cluster = Cluster::durable()?;
        let made = Cell::new(0);
        Ok(Self { cluster, made })
    }

    /// Does something with a database of its own, which is gone afterwards.
    fn with_one(&self, work: impl FnOnce(&str) -> Result<Sample>) -> Result<Sample> {
        self.made.set(self.made.get() + 1);
        let name = format!("round_{}", self.made.get());
        self.say("postgres", &format!("CREATE DATABASE {name}"))?;
        let sample = work(&name)?;
        self.say("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"))?;
        Ok(sample)
    }

    fn say(&self, database: &str, statement: &str) -> Result<()> {
        exec::run(self.cluster.psql(database).args(["--command", statement]))
    }
}

fn run(toolsync: &Path, databases: &Databases, file: &Path) -> Result<Sample> {
    databases.with_one(|name| {
        let data = fresh()?;
        let mut run = command(toolsync, data.path(), file)?;
        let mut sample = measure(run.arg("--database-url").arg(databases.cluster.url_of(name)))?;
        // Most of the memory is the server's.
        sample.peak = f64::NAN;
        Ok(sample)
    })
}

fn copy(databases: &Databases, file: &Path) -> Result<Sample> {
    databases.with_one(|name| {
        databases.say(name, TABLE)?;
        let copy = format!(
            "\\copy users FROM '{}' WITH (FORMAT csv, HEADER, DELIMITER ';')",
            file.display()
        );
        let mut sample = measure(databases.cluster.psql(name).args(["--command", &copy]))?;
        sample.peak = f64::NAN;
        Ok(sample)
    })
}
