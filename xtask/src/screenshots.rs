//! `cargo xtask screenshots`: pictures of all pages, at 1280 and 390 px, light and dark, in English and French.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::seed::Seed;
use crate::tools::{self, Tool};
use crate::workspace::{self, NATIVE};
use crate::{exec, page, say};

/// The pictures that the README shows.
const SHOWN: [&str; 3] = ["check-note", "overview", "plan"];

/// Takes pictures of all pages, of a made-up school with a history.
#[derive(Debug, Args)]
pub(crate) struct Screenshots {
    /// The folder, which is made anew.
    #[arg(long, value_name = "DIR", default_value = "target/screenshots")]
    out: PathBuf,
    /// Also replace the pictures that the README shows.
    #[arg(long)]
    readme: bool,
}

impl Screenshots {
    pub(crate) fn run(self) -> Result<()> {
        tools::ensure(&[Tool::Chromium])?;
        page::build()?;
        let mut build = exec::cargo(["build", "--locked", "--bins"]);
        exec::run(build.args(NATIVE))?;
        let out = std::path::absolute(&self.out)?;
        if out.is_dir() {
            fs::remove_dir_all(&out).with_context(|| out.display().to_string())?;
        }
        let school = tempfile::tempdir()?;
        Seed::of(school.path().to_owned(), 1).run()?;
        let mut take = Command::new(workspace::binary("dev", "screenshots")?);
        take.env("TOOLSYNC_TEST_SERVER", workspace::binary("dev", "toolsync")?);
        take.env("TOOLSYNC_TEST_CHROMEDRIVER", tools::chromedriver()?);
        take.env("TOOLSYNC_TEST_CHROMIUM", tools::chromium()?);
        take.arg(&out);
        take.args(["1_school", "2_new_year"].map(|part| school.path().join(part)));
        exec::run(&mut take)?;
        if self.readme {
            for name in SHOWN {
                let from = out.join("en").join(format!("{name}-1280-light.png"));
                let to = workspace::root().join("docs/images").join(format!("{name}.png"));
                fs::copy(&from, &to).with_context(|| from.display().to_string())?;
            }
        }
        say::note(format_args!("the pictures are in {}", out.display()));
        Ok(())
    }
}
