//! `cargo xtask bench`: figures for the quality goals.
//!
//! Nothing here passes or fails. Each figure is measured beside a peer that works
//! on the same file in the same minutes, since times by themselves say little.

mod apply;
mod browser;
mod check;
mod compare;
mod data;
mod memory;
mod moodle;
mod names;
mod parse_only;
mod peers;
mod pipeline;
mod postgres;
mod size;

use std::path::PathBuf;

use anyhow::Result;
use clap::Subcommand;
use tempfile::TempDir;

use crate::workspace;

/// What can be measured.
#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// Write a users file: the same for the same number of rows.
    Data {
        /// How many rows.
        #[arg(long, default_value_t = 1_000_000)]
        rows: u64,
        /// The file to write.
        file: PathBuf,
    },
    /// Checking a file, against other validators and a bare parser (P1, P2, P3).
    Check(check::Check),
    /// Peak memory of checking, by number of rows (P8).
    Memory(memory::Memory),
    /// A whole run into a fresh directory, and again, against sqlite3 (P11, P12).
    Pipeline(pipeline::Pipeline),
    /// The same on PostgreSQL, against \copy (P13).
    Postgres(postgres::Postgres),
    /// Applying creations to the embedded directory, against sqlite3 (P10).
    Apply(apply::Apply),
    /// How busy runs keep a Moodle that takes its time (P15).
    Moodle(moodle::Moodle),
    /// Checking in Chromium, against PapaParse and uDSV (P4, P5), and what a
    /// person feels of it (P6).
    Browser(browser::Browser),
    /// Sizes of the page's files (P9).
    Size,
    /// Parse a file with the csv crate and do nothing else: the peer of `check`.
    #[command(hide = true)]
    ParseOnly {
        /// The file to read.
        file: PathBuf,
    },
}

impl Bench {
    pub(crate) fn run(self) -> Result<()> {
        match self {
            Self::Data { rows, file } => data::write(&file, rows),
            Self::Check(check) => check.run(),
            Self::Memory(memory) => memory.run(),
            Self::Pipeline(pipeline) => pipeline.run(),
            Self::Postgres(postgres) => postgres.run(),
            Self::Apply(apply) => apply.run(),
            Self::Moodle(moodle) => moodle.run(),
            Self::Browser(browser) => browser.run(),
            Self::Size => size::print(),
            Self::ParseOnly { file } => parse_only::parse(&file),
        }
    }
}

/// The users file of this many rows; written when it's missing.
fn users_file(rows: u64) -> Result<PathBuf> {
    let file = folder()?.join(format!("users-{rows}.csv"));
    if !file.is_file() {
        data::write(&file, rows)?;
    }
    Ok(file)
}

/// A folder for the data of one round.
fn fresh() -> Result<TempDir> {
    Ok(TempDir::new_in(folder()?)?)
}

/// Where files for measuring are kept: on the disk that is built on.
fn folder() -> Result<PathBuf> {
    let folder = workspace::target()?.join("bench");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
