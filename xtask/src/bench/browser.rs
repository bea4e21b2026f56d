//! P4, P5, P6: checking in Chromium, against parsers for browsers, and what a person feels of it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use super::compare::{Contender, Spread, compare, told};
use super::{folder, users_file};
use crate::tools::{self, Tool};
use crate::workspace::{self, NATIVE};
use crate::{exec, page, say};

/// A row whose e-mail address is none: the first problem of a file.
const BROKEN: &str = "first.problem;First;Problem;first@@a.example;P1;;;;;;;";

/// What to measure, and how often.
#[derive(Debug, Args)]
pub(crate) struct Browser {
    /// How many users the file has.
    #[arg(long, default_value_t = 1_000_000)]
    rows: u64,
    /// How often each reader reads it.
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

impl Browser {
    pub(super) fn run(self) -> Result<()> {
        tools::ensure(&[Tool::Chromium])?;
        let parsers = tools::parsers()?;
        let file = users_file(self.rows)?;
        page::build()?;
        // What is measured runs in the browser: the programs around it need not be fast.
        let mut build = exec::cargo(["build", "--locked", "--bins"]);
        exec::run(build.args(NATIVE))?;
        let read = |reader: &str| {
            let mut read = bench()?;
            read.arg(reader).arg(&file).arg(page::dist()).args(&parsers);
            Ok(read)
        };
        let contenders = vec![
            Contender::telling("our worker's verdict", || read("toolsync")),
            Contender::telling("PapaParse, parses (P4)", || read("papaparse")),
            Contender::telling("uDSV, parses (P5)", || read("udsv")),
        ];
        compare(self.rounds, contenders)?;
        felt(self.rounds, &broken(&file)?)
    }
}

/// Prints how long the first problem and the longest pause of the page took.
fn felt(rounds: usize, file: &Path) -> Result<()> {
    let mut first = Vec::new();
    let mut longest = Vec::new();
    for round in 1..=rounds {
        say::note(format_args!("round {round} of {rounds}"));
        let told = told(bench()?.arg("page").arg(file))?;
        first.push(told.first().copied().context("no first problem")?);
        longest.push(told.get(1).copied().context("no pause")?);
    }
    for (name, seconds) in [
        ("first problem on the screen", first),
        ("longest pause of the page", longest),
    ] {
        let milliseconds = seconds.into_iter().map(|seconds| seconds * 1000.0);
        let spread = Spread::of(milliseconds);
        say::result(format_args!("{name:28} {spread} ms (P6)"));
    }
    Ok(())
}

/// The program of `e2e` that measures in a browser, and knows where its tools are.
fn bench() -> Result<Command> {
    let mut bench = Command::new(workspace::binary("dev", "browser-bench")?);
    bench.env("TOOLSYNC_TEST_SERVER", workspace::binary("dev", "toolsync")?);
    bench.env("TOOLSYNC_TEST_CHROMEDRIVER", tools::chromedriver()?);
    bench.env("TOOLSYNC_TEST_CHROMIUM", tools::chromium()?);
    Ok(bench)
}

/// The same file with a problem in its first row.
fn broken(file: &Path) -> Result<PathBuf> {
    let path = folder()?.join("users-broken.csv");
    let mut from = BufReader::new(File::open(file)?);
    let mut to = File::create(&path).with_context(|| path.display().to_string())?;
    let mut header = String::new();
    from.read_line(&mut header)?;
    writeln!(to, "{header}{BROKEN}")?;
    io::copy(&mut from, &mut to)?;
    Ok(path)
}
