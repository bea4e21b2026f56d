//! From a file to its verdict in our worker, and parsed by the peers in workers like it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::Value;

use super::site::Site;
use crate::{Browser, Folder, Lang};

/// The page and the workers of the peers: what is measured runs in them.
const SCRIPTS: &[(&str, &str)] = &[
    ("bench.html", include_str!("scripts/bench.html")),
    ("bench.js", include_str!("scripts/bench.js")),
    ("papaparse.js", include_str!("scripts/papaparse.js")),
    ("udsv.js", include_str!("scripts/udsv.js")),
];

/// Who reads a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Our worker, to its verdict.
    Toolsync,
    /// PapaParse, which only parses.
    PapaParse,
    /// uDSV, which only parses.
    Udsv,
}

impl Reader {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Toolsync, Self::PapaParse, Self::Udsv];

    /// What it is called on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Toolsync => "toolsync",
            Self::PapaParse => "papaparse",
            Self::Udsv => "udsv",
        }
    }
}

/// What reading a file came to.
#[derive(Clone, Copy, Debug)]
pub struct Parsed {
    /// From handing the file over to the last word.
    pub seconds: f64,
    /// Rows below the header.
    pub rows: u64,
}

/// Reads a file in a worker of a browser of its own, that nothing is warm. `folders` hold the built page and the
/// scripts of the peers.
///
/// # Errors
/// Where the browser, the worker or the file fails.
pub async fn in_worker(reader: Reader, file: &Path, folders: &[PathBuf]) -> Result<Parsed> {
    let own = Folder::new()?;
    for (name, text) in SCRIPTS {
        fs::write(own.part("files").join(name), text)?;
    }
    let all = [own.part("files")].into_iter().chain(folders.iter().cloned());
    let site = Site::start(all.collect()).await?;
    let browser = Browser::open(&own, Lang::English).await?;
    browser.open_page(&site.page("bench.html")).await?;
    let input = browser.client.find(Locator::Css("input")).await?;
    input.send_keys(&file.to_string_lossy()).await?;
    browser
        .script("read(arguments[0])", vec![Value::from(reader.name())])
        .await?;
    let done = browser
        .until(format_args!("{} to be done", reader.name()), async |client| {
            let done = client.execute("return window.done ?? null", Vec::new()).await?;
            Ok((!done.is_null()).then_some(done))
        })
        .await?;
    browser.close().await?;
    ensure!(done.get("failed").is_none(), "{}: {done}", reader.name());
    let milliseconds = done.get("milliseconds").and_then(Value::as_f64).context("no time")?;
    let rows = done.get("rows").and_then(Value::as_u64).context("no rows")?;
    Ok(Parsed {
        seconds: milliseconds / 1000.0,
        rows,
    })
}
