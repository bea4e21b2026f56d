//! What `toolsync schedules add` and `set` can be asked for.

use anyhow::Context;
use clap::Args;
use shared::api::{Break, Missed, ScheduleInput, ScheduleTask, ScheduleWish};

use super::Output;
use super::check::{by_name, read_settings};

/// How a schedule is to be. What is left out has its default, or stays.
#[derive(Debug, Args)]
pub struct WishArgs {
    /// What it takes in, such as users or enrolments; with =PLACE where it is found elsewhere than the settings say: a
    /// name, a list a.csv,b.csv, a pattern users_*.csv, or an address. May be repeated.
    #[arg(long = "input", value_name = "INPUT[=PLACE]", conflicts_with = "retention")]
    inputs: Vec<String>,
    /// All files that a pattern finds, in the order of their names; else one a run.
    #[arg(long, requires = "inputs")]
    all_files: bool,
    /// Takes in nothing, and removes what is older than it is kept.
    #[arg(long)]
    retention: bool,
    /// When: minute, hour, day of the month, month, day of the week.
    #[arg(long, value_name = "TIMES")]
    cron: Option<String>,
    /// The time zone of these times; blank for that of the site.
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// A setting of its runs; may be repeated, and takes the place of all that it had.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    settings: Vec<String>,
    /// Whether its runs only say what they would do.
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes", value_parser = ["yes", "no"])]
    simulate: Option<String>,
    /// What happens to times that passed while no server was at work.
    #[arg(long, value_name = "skip|once", value_parser = ["skip", "once"])]
    missed: Option<String>,
    /// Days on which nothing runs, such as 2026-12-21..2027-01-03; may be repeated. Blank for none.
    #[arg(long = "break", value_name = "FROM..TO")]
    breaks: Vec<String>,
    /// The time of day, such as 08:00, by which a file must have come; blank for none.
    #[arg(long, value_name = "TIME")]
    expected_by: Option<String>,
    /// A mail address that is told of its runs; may be repeated. Blank for none.
    #[arg(long = "tell", value_name = "ADDRESS")]
    recipients: Vec<String>,
    /// It waits to be resumed.
    #[arg(long)]
    paused: bool,
}

impl WishArgs {
    /// The wish.
    pub fn wish(&self, name: Option<&str>, output: &Output) -> anyhow::Result<ScheduleWish> {
        let filled = |texts: &[String]| -> Option<Vec<String>> {
            let filled = texts.iter().filter(|text| !text.trim().is_empty()).cloned().collect();
            (!texts.is_empty()).then_some(filled)
        };
        let breaks = filled(&self.breaks).map(|breaks| breaks.iter().map(|days| read_break(days)).collect());
        let inputs = self.inputs.iter().map(|input| self.input(input)).collect();
        Ok(ScheduleWish {
            name: name.map(str::to_owned),
            task: match (self.retention, self.inputs.is_empty()) {
                (true, _) => Some(ScheduleTask::Retention),
                (false, false) => Some(ScheduleTask::Run),
                (false, true) => None,
            },
            inputs: match (self.retention, self.inputs.is_empty()) {
                (true, _) => Some(Vec::new()),
                (false, false) => Some(inputs),
                (false, true) => None,
            },
            cron: self.cron.clone(),
            zone: self.zone.clone(),
            paused: self.paused.then_some(true),
            simulate: self.simulate.as_deref().map(|word| word == "yes"),
            settings: match self.settings.as_slice() {
                [] => None,
                [blank] if blank.trim().is_empty() => Some(std::collections::BTreeMap::new()),
                pairs => Some(by_name(&read_settings(pairs, output)?)),
            },
            missed: self.missed.as_deref().map(|word| match word {
                "skip" => Missed::Skip,
                _ => Missed::Once,
            }),
            breaks: breaks.transpose()?,
            expected_by: self.expected_by.clone(),
            recipients: filled(&self.recipients),
        })
    }

    fn input(&self, text: &str) -> ScheduleInput {
        let (input, location) = match text.split_once('=') {
            Some((input, location)) => (input, Some(location.trim().to_owned())),
            None => (text, None),
        };
        ScheduleInput {
            input: input.trim().to_owned(),
            location,
            all: self.all_files,
            place: None,
        }
    }
}

fn read_break(text: &str) -> anyhow::Result<Break> {
    let (from, to) = text
        .split_once("..")
        .with_context(|| format!("--break {text}: FROM..TO is expected"))?;
    Ok(Break {
        from: from.trim().to_owned(),
        to: to.trim().to_owned(),
    })
}
