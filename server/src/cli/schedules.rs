//! `toolsync schedules`: runs that begin by themselves (D95).

use clap::{Args, Subcommand};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::api::{ScheduleDto, TickCause, TickDto, TickOutcome};
use shared::i18n::Args as Texts;

use super::run::follow_by_id;
use super::schedule_wish::WishArgs;
use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::runs::{Runs, Workplace};
use crate::schedule::{self, ChangeError, NowError};

/// So many times are listed.
const LISTED: i64 = 20;

/// `toolsync schedules`
#[derive(Debug, Args)]
pub struct SchedulesArgs {
    /// What to do; lists all when left out.
    #[command(subcommand)]
    what: Option<What>,
}

/// What to do with schedules. One is named by its id, or by its name.
#[derive(Debug, Subcommand)]
enum What {
    /// Lists them.
    List,
    /// Prints one with its next times.
    Show {
        /// Which one.
        schedule: String,
    },
    /// Makes a new one.
    Add {
        /// Its name.
        name: String,
        /// How it is.
        #[command(flatten)]
        wish: Box<WishArgs>,
    },
    /// Changes one.
    Set {
        /// Which one.
        schedule: String,
        /// Another name.
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        /// How it is to be.
        #[command(flatten)]
        wish: Box<WishArgs>,
    },
    /// Removes one with its history; its runs stay.
    Rm {
        /// Which one.
        schedule: String,
    },
    /// Has one wait until it is resumed.
    Pause {
        /// Which one.
        schedule: String,
    },
    /// Has one go on with its next time.
    Resume {
        /// Which one.
        schedule: String,
    },
    /// Looks for the files of one now, and runs them here.
    Run {
        /// Which one.
        schedule: String,
    },
    /// Lists what came of one, the newest first.
    Ticks {
        /// Which one.
        schedule: String,
        /// How many are listed.
        #[arg(long, default_value_t = LISTED)]
        limit: i64,
    },
}

/// Does it.
pub async fn run(args: &SchedulesArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let runs = Runs::new(place.clone());
    let done = done(args.what.as_ref().unwrap_or(&What::List), &runs, output).await;
    place.store.close().await;
    match done {
        Ok(exit) => Ok(exit),
        Err(error) => refused(error, output),
    }
}

/// Why a call was refused, in words; what failed otherwise is told as it is.
fn refused(error: anyhow::Error, output: &Output) -> anyhow::Result<Exit> {
    let text = match error.downcast_ref::<ChangeError>() {
        Some(ChangeError::NotFound) => output.text("command-schedules-unknown", &Texts::new()),
        Some(ChangeError::Refused(fault)) => output.text(fault.id, &fault.args),
        _ => match error.downcast_ref::<NowError>() {
            Some(NowError::Waits) => output.text("command-schedules-waits", &Texts::new()),
            _ => return Err(error),
        },
    };
    output.problem(text)?;
    Ok(Exit::Usage)
}

async fn done(what: &What, runs: &Runs, output: &Output) -> anyhow::Result<Exit> {
    let place = runs.place();
    let (store, now) = (&place.store, place.clock.now());
    match what {
        What::List => return list(place, output).await,
        What::Show { schedule } => return show(&named(place, schedule, output).await?, output),
        What::Run { schedule } => return begin(runs, &named(place, schedule, output).await?, output).await,
        What::Ticks { schedule, limit } => {
            let schedule = named(place, schedule, output).await?;
            return ticks(place, &schedule, *limit, output).await;
        }
        What::Add { name, wish } => {
            let id = schedule::create(store, wish.wish(Some(name), output)?, COMMAND_LINE, now).await?;
            return show(&named(place, &id, output).await?, output);
        }
        What::Set { schedule, name, wish } => {
            let id = named(place, schedule, output).await?.id;
            let wish = wish.wish(name.as_deref(), output)?;
            schedule::change(store, &id, wish, COMMAND_LINE, now).await?;
            return show(&named(place, &id, output).await?, output);
        }
        What::Rm { schedule } => {
            let id = named(place, schedule, output).await?.id;
            schedule::remove(store, &id, COMMAND_LINE, now).await?;
        }
        What::Pause { schedule } => {
            let id = named(place, schedule, output).await?.id;
            schedule::pause(store, &id, COMMAND_LINE, now).await?;
        }
        What::Resume { schedule } => {
            let id = named(place, schedule, output).await?.id;
            schedule::resume(store, &id, COMMAND_LINE, now).await?;
        }
    }
    Ok(Exit::Fine)
}

/// The schedule of this id, or the only one of this name.
async fn named(place: &Workplace, word: &str, output: &Output) -> anyhow::Result<ScheduleDto> {
    let all = schedule::dtos(place, output.catalog).await?;
    let mut found = all
        .into_iter()
        .filter(|schedule| schedule.id == word || schedule.name == word.trim());
    match (found.next(), found.next()) {
        (Some(schedule), None) => Ok(schedule),
        _ => Err(ChangeError::NotFound.into()),
    }
}

async fn list(place: &Workplace, output: &Output) -> anyhow::Result<Exit> {
    let all = schedule::dtos(place, output.catalog).await?;
    if output.json {
        output.json(&all)?;
        return Ok(Exit::Fine);
    }
    for schedule in all {
        let next = match schedule.next {
            Some(next) => moment(next, &schedule.time_zone),
            None => output.text("command-schedules-paused", &Texts::new()),
        };
        output.line(format!(
            "{}  {next:<22}  {}  ({})",
            schedule.id, schedule.name, schedule.words
        ))?;
    }
    Ok(Exit::Fine)
}

fn show(schedule: &ScheduleDto, output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(schedule)?;
        return Ok(Exit::Fine);
    }
    let text = |id: &str| output.text(id, &Texts::new());
    let mut lines = vec![
        (text("command-schedules-name"), schedule.name.clone()),
        (text("command-schedules-id"), schedule.id.clone()),
        (
            text("command-schedules-when"),
            format!("{} ({})", schedule.words, schedule.cron),
        ),
        (text("command-schedules-zone"), schedule.time_zone.clone()),
    ];
    for input in &schedule.inputs {
        let place = input.place.as_deref().unwrap_or_default();
        lines.push((text("command-schedules-takes"), format!("{}: {place}", input.input)));
    }
    if schedule.paused {
        lines.push((text("command-schedules-state"), text("command-schedules-paused")));
    } else {
        let next = schedule.upcoming.iter().map(|at| moment(*at, &schedule.time_zone));
        lines.extend(next.map(|next| (text("command-schedules-next"), next)));
    }
    if let Some(run) = &schedule.open_run {
        lines.push((text("command-schedules-open-run"), run.id.clone()));
    }
    if let Some(last) = &schedule.last {
        lines.push((text("command-schedules-last"), told(last, &schedule.time_zone, output)));
    }
    let width = lines.iter().map(|(term, _)| term.chars().count()).max().unwrap_or(0);
    for (term, value) in lines {
        output.line(format!("{term:<width$}  {value}"))?;
    }
    Ok(Exit::Fine)
}

async fn ticks(place: &Workplace, schedule: &ScheduleDto, limit: i64, output: &Output) -> anyhow::Result<Exit> {
    let ticks = schedule::ticks(&place.store, &schedule.id, None, limit)
        .await?
        .unwrap_or_default();
    if output.json {
        output.json(&ticks)?;
        return Ok(Exit::Fine);
    }
    for tick in ticks {
        output.line(told(&tick, &schedule.time_zone, output))?;
    }
    Ok(Exit::Fine)
}

/// What came of a time, in one line.
fn told(tick: &TickDto, zone: &str, output: &Output) -> String {
    let args = Texts::new().with("count", tick.count);
    let outcome = match (tick.outcome, &tick.run) {
        (TickOutcome::Run, Some(run)) => {
            let state = output.text(&format!("run-state-{}", run.state.name()), &Texts::new());
            format!("{state}  {}", run.id)
        }
        (outcome, _) => output.text(&format!("command-schedules-outcome-{}", outcome.name()), &args),
    };
    let cause = match tick.cause {
        TickCause::Due => String::new(),
        cause => output.text(&format!("command-schedules-cause-{}", cause.name()), &Texts::new()) + "  ",
    };
    let line = format!(
        "{}  {cause}{outcome}  {}",
        moment(tick.due, zone),
        tick.reasons.join("; ")
    );
    line.trim_end().to_owned()
}

/// Looks for the files of a schedule, and works on its run until that is over or held.
async fn begin(runs: &Runs, schedule: &ScheduleDto, output: &Output) -> anyhow::Result<Exit> {
    let tick = schedule::run_now(runs, &schedule.id, COMMAND_LINE).await?;
    if tick.outcome == TickOutcome::Run {
        return follow_by_id(runs, &tick.run, output).await;
    }
    let failed = tick.outcome == TickOutcome::Failed;
    let tick = schedule::tick_dto(&runs.place().store, tick).await?;
    if output.json {
        output.json(&tick)?;
    } else {
        output.line(told(&tick, &schedule.time_zone, output))?;
    }
    Ok(if failed { Exit::Usage } else { Exit::Fine })
}

/// A moment in the zone of a schedule.
fn moment(at: i64, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = Timestamp::from_second(at).unwrap_or_default().to_zoned(zone);
    at.strftime("%Y-%m-%d %H:%M %:z").to_string()
}
