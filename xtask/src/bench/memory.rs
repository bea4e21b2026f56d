//! P8: peak memory of checking grows with the keys alone.

use anyhow::Result;
use clap::Args;

use super::{check, compare, users_file};
use crate::{say, server};

/// user name, e-mail, idnumber
const UNIQUE_COLUMNS: f64 = 3.0;

/// Which sizes to measure.
#[derive(Debug, Args)]
pub(crate) struct Memory {
    /// Numbers of rows; 10,000,000 rows take 1.1 GB of disk.
    #[arg(long, value_delimiter = ',', default_values_t = [100_000, 1_000_000])]
    rows: Vec<u64>,
}

impl Memory {
    pub(super) fn run(self) -> Result<()> {
        let toolsync = server::build("release")?;
        say::result(format_args!(
            "{:>12} {:>10} {:>24}",
            "rows", "peak MB", "MB without 24 B a key"
        ));
        for rows in self.rows {
            let file = users_file(rows)?;
            let sample = compare::measure(&mut check::check(&toolsync, &file))?;
            let keys = 24.0 * rows as f64 * UNIQUE_COLUMNS;
            say::result(format_args!(
                "{rows:>12} {:>10.1} {:>24.1}",
                sample.peak / 1e6,
                (sample.peak - keys) / 1e6
            ));
        }
        Ok(())
    }
}
