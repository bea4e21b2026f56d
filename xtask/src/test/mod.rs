//! `cargo xtask test`: everything that must hold, one step after the other.

mod step;
mod summary;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::{say, tools};
use step::Step;
use summary::Summary;

/// Runs all checks and tests, and installs what they need.
#[derive(Debug, Args)]
pub(crate) struct Test {
    /// Only these steps, and the builds that they need.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    only: Vec<Step>,
    /// Handed to the test runner of `native`, `wasm` and `journeys`: names of tests.
    #[arg(last = true)]
    filter: Vec<String>,
}

impl Test {
    /// Stops at the first step that fails.
    pub(crate) fn run(self) -> Result<()> {
        let wanted = if self.only.is_empty() {
            Step::value_variants().to_vec()
        } else {
            self.only
        };
        let mut summary = Summary::default();
        let mut set_up = Duration::ZERO;
        for step in in_order(&wanted) {
            say::note(format_args!("\n== {step} =="));
            let start = Instant::now();
            let outcome = tools::ensure(&step.tools());
            set_up += start.elapsed();

            let start = Instant::now();
            let outcome = outcome.and_then(|()| step.run(&self.filter));
            summary.add(&step.to_string(), start.elapsed(), outcome.is_ok());
            if outcome.is_err() {
                say::result(format_args!("\n{summary}"));
                say::note(format_args!("\nonly this step again: cargo xtask test --only {step}"));
            }
            outcome.with_context(|| format!("the step {step} failed"))?;
        }
        summary.add("installing tools", set_up, true);
        say::result(format_args!("\n{summary}"));
        Ok(())
    }
}

/// The wanted steps with those that they need, each once, needed ones first.
fn in_order(wanted: &[Step]) -> Vec<Step> {
    let all = Step::value_variants().iter().copied();
    all.filter(|step| wanted.iter().any(|wish| wish == step || wish.needs().contains(step)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_come_in_their_order_with_what_they_need() {
        use Step::{Fmt, Journeys, Native, Page, Server};
        assert_eq!(in_order(&[Native, Fmt, Fmt]), [Fmt, Native]);
        assert_eq!(in_order(&[Journeys]), [Page, Server, Journeys]);
    }
}
