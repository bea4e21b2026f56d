//! `cargo xtask soak`: a mixed load for half an hour, and what it does to the server (R14).

mod load;
mod memory;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;

use crate::postgres::Cluster;
use crate::say;
use crate::trial::Trial;

/// How often memory is read.
const EVERY: Duration = Duration::from_secs(5);
/// How often it is told how things stand.
const TELL: u32 = 12;

/// Reads, uploads, runs and schedules at once, for a while. What is kept grows with the runs, and with it the memory that
/// SQLite keeps pages in, up to its limit: `--postgres` shows the memory of the server without it.
#[derive(Debug, Args)]
pub(crate) struct Soak {
    /// How long, in minutes.
    #[arg(long, default_value_t = 30)]
    minutes: u64,
    /// Build as for production.
    #[arg(long)]
    release: bool,
    /// On PostgreSQL.
    #[arg(long)]
    postgres: bool,
}

/// What came back so far.
#[derive(Default)]
struct Tally {
    /// By what was asked, and the status.
    answers: BTreeMap<(&'static str, u16), u64>,
    /// What went wrong, each with what was asked: only the first ones.
    wrong: Vec<String>,
}

/// So many things that went wrong are told.
const WRONG: usize = 20;

impl Tally {
    fn add(&mut self, what: &'static str, path: &str, answered: Result<u16>) {
        let status = match answered {
            Ok(status) => status,
            Err(error) => {
                self.note(format!("{what} {path}: {error}"));
                0
            }
        };
        *self.answers.entry((what, status)).or_default() += 1;
        if status >= 500 {
            self.note(format!("{what} {path}: {status}"));
        }
    }

    fn note(&mut self, wrong: String) {
        if self.wrong.len() < WRONG {
            self.wrong.push(wrong);
        }
    }

    fn of(&self, is: impl Fn(u16) -> bool) -> u64 {
        let counted = self.answers.iter().filter(|((_, status), _)| is(*status));
        counted.map(|(_, count)| count).sum()
    }
}

impl Soak {
    pub(crate) fn run(self) -> Result<()> {
        let cluster = self.postgres.then(Cluster::for_tests).transpose()?;
        let database = cluster.as_ref().map(Cluster::url);
        let trial = Trial::start(self.release, database.as_deref())?;
        let (tally, over) = (Mutex::new(Tally::default()), AtomicBool::new(false));
        let mut memory = Vec::new();
        let end = Instant::now() + Duration::from_secs(60 * self.minutes);
        thread::scope(|scope| -> Result<()> {
            let asks = trial.asks();
            load::prepare(&asks)?;
            for work in load::ALL {
                let (asks, tally, over) = (asks.clone(), &tally, &over);
                scope.spawn(move || {
                    let mut round = 0;
                    while !over.load(Ordering::Relaxed) {
                        work(&asks, round, &|what, path, answered| count(tally, what, path, answered));
                        round += 1;
                    }
                });
            }
            let watched = watch(&trial, &tally, end, &mut memory);
            over.store(true, Ordering::Relaxed);
            watched
        })?;
        told(&trial, &tally.into_inner().unwrap_or_default(), &memory)
    }
}

fn count(tally: &Mutex<Tally>, what: &'static str, path: &str, answered: Result<u16>) {
    if let Ok(mut tally) = tally.lock() {
        tally.add(what, path, answered);
    }
}

/// Reads the memory until the end.
fn watch(trial: &Trial, tally: &Mutex<Tally>, end: Instant, memory: &mut Vec<u64>) -> Result<()> {
    let mut looks = 0;
    while Instant::now() < end {
        thread::sleep(EVERY);
        memory.push(trial.memory()?);
        looks += 1;
        if looks % TELL == 0
            && let Ok(tally) = tally.lock()
        {
            let (all, broken) = (tally.of(|_| true), tally.of(|status| status >= 500 || status == 0));
            let megabytes = memory.last().map_or(0.0, |bytes| *bytes as f64 / 1e6);
            say::note(format_args!(
                "{:>4} s  {all:>8} answers  {broken} broken  {megabytes:.1} MB",
                looks * 5
            ));
        }
    }
    Ok(())
}

fn told(trial: &Trial, tally: &Tally, memory: &[u64]) -> Result<()> {
    say::result(format_args!("{:<12} {:>6} {:>10}", "what", "status", "answers"));
    for ((what, status), count) in &tally.answers {
        say::result(format_args!("{what:<12} {status:>6} {count:>10}"));
    }
    say::result(memory::drift(memory));
    for line in trial.logged("ERROR") {
        say::result(line);
    }
    let broken = tally.of(|status| status >= 500 || status == 0);
    say::result(format_args!("broken answers: {broken} of {}", tally.of(|_| true)));
    match broken {
        0 => Ok(()),
        _ => bail!("{}", tally.wrong.join("\n")),
    }
}
