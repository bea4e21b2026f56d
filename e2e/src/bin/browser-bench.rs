//! One measurement in a browser, as two numbers on a line: `cargo xtask bench browser` calls it again and again.
//!
//! `browser-bench toolsync|papaparse|udsv FILE FOLDER…` prints seconds and rows; `browser-bench page FILE` prints the
//! seconds to the first problem and those of the longest pause.

use std::env;
use std::io::{Write, stdout};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use e2e::bench::{Reader, in_worker, on_page};

#[tokio::main]
async fn main() -> Result<()> {
    let mut args = env::args_os().skip(1);
    let what = args.next().context("what is to be measured?")?;
    let file = args.next().map(PathBuf::from).context("which file?")?;
    let folders: Vec<_> = args.map(PathBuf::from).collect();
    if what == "page" {
        let felt = on_page(&file).await?;
        return print(felt.first, felt.longest);
    }
    let Some(reader) = Reader::ALL.into_iter().find(|reader| what == reader.name()) else {
        bail!("{} reads no files", what.display())
    };
    let parsed = in_worker(reader, &file, &folders).await?;
    print(parsed.seconds, parsed.rows)
}

fn print(one: impl std::fmt::Display, other: impl std::fmt::Display) -> Result<()> {
    Ok(writeln!(stdout().lock(), "{one} {other}")?)
}
