//! `cargo xtask seed`: the command files of a made-up school, always the same.
//!
//! Two packages: `1_school` makes it, `2_new_year` looks at it, empties some of its courses and deletes a few, which only
//! means something once the school is there.

mod files;
mod names;
mod new_year;
mod people;
mod pictures;
mod school;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::say;
use school::School;

/// Writes the command files of a school of 20,000 users, 2,000 courses in 300 categories, 200,000 enrolments,
/// 500 cohorts and 5,000 groups.
#[derive(Debug, Args)]
pub(crate) struct Seed {
    /// The folder, which is made.
    #[arg(long, value_name = "DIR", default_value = "target/seed")]
    out: PathBuf,
    /// How large: 100 is the whole school, 1 the hundredth part of it.
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u64).range(1..=1000))]
    scale: u64,
}

impl Seed {
    /// A school of so many percent, in this folder.
    pub(crate) fn of(out: PathBuf, scale: u64) -> Self {
        Self { out, scale }
    }

    pub(crate) fn run(self) -> Result<()> {
        let school = School::of(self.scale);
        let folder = |name: &str| -> Result<PathBuf> {
            let folder = self.out.join(name);
            fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
            if fs::read_dir(&folder)?.next().is_some() {
                bail!("{} isn’t empty", folder.display());
            }
            Ok(folder)
        };
        let making = folder("1_school")?;
        for (name, write) in files::ALL {
            written(&making, name, write(&school, &making.join(name))?);
        }
        let later = folder("2_new_year")?;
        for (name, write) in new_year::ALL {
            written(&later, name, write(&school, &later.join(name))?);
        }
        Ok(())
    }
}

fn written(folder: &Path, name: &str, rows: u64) {
    say::note(format_args!("{}: {rows} rows", folder.join(name).display()));
}
