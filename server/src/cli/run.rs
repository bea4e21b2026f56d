//! `toolsync run`: check, plan, execute, archive, report.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use shared::api::{FileDto, FileReport, OutcomeDto, RowDto, RunDto, RunMode, RunOptions, RunReport, RunState};
use shared::i18n::Args;
use shared::plan::{OutcomeStatus, RowStatus};

use super::args::RunArgs;
use super::check::{by_name, options_of, read_settings};
use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::runs::{Download, RunError, Runs, Upload};
use crate::store::runs::{self as kept_runs, RowFilter};

/// How long the command line waits before it looks again whether its turn has come.
const PATIENCE: Duration = Duration::from_millis(300);
/// Outcomes are read in pages of this size.
const PAGE: i64 = 5_000;

/// Runs the files as one package.
pub async fn run(args: &RunArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let runs = Runs::new(place.clone());
    let options = options(args, common, output)?;
    let mut uploads = Vec::new();
    for path in &args.files.files {
        std::fs::metadata(path).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
        uploads.push(Upload::from_outside(path.display().to_string(), path.clone()));
    }
    let done = carry_out(&runs, uploads, &options, args.report_format.as_deref(), output).await;
    place.store.close().await;
    done
}

/// Sends a run, works until it is over or held, and prints what became of it: its report in the form `report`, if one
/// is asked for.
pub async fn carry_out(
    runs: &Runs,
    uploads: Vec<Upload>,
    options: &RunOptions,
    report_form: Option<&str>,
    output: &Output,
) -> anyhow::Result<Exit> {
    let (number, id) = runs.submit_here(uploads, options, COMMAND_LINE).await?;
    let simulated = options.mode == RunMode::Simulate;
    follow(runs, (number, &id), simulated, report_form, output).await
}

/// Works until a run that was taken in is over or held, and prints what became of it.
pub async fn follow_by_id(runs: &Runs, id: &str, output: &Output) -> anyhow::Result<Exit> {
    let run = kept_runs::find(&runs.place().store, id)
        .await?
        .ok_or(RunError::NotFound)?;
    follow(runs, (run.number, id), run.mode == "simulate", None, output).await
}

async fn follow(
    runs: &Runs,
    (number, id): (i64, &str),
    simulated: bool,
    report_form: Option<&str>,
    output: &Output,
) -> anyhow::Result<Exit> {
    let bar = bar(output);
    let mut watch = runs.watch(id).await?;
    let mut work = std::pin::pin!(turn(runs, number));
    let worked = loop {
        tokio::select! {
            worked = &mut work => break worked,
            Ok(()) = watch.changed() => {
                let progress = watch.borrow_and_update().clone();
                bar.set_length(progress.rows);
                bar.set_position(progress.done);
            }
        }
    };
    bar.finish_and_clear();
    let problem = worked.err();
    let run = runs.get(id, output.catalog).await?;
    if let Some(form) = report_form {
        print_report(runs, &run, form, output).await?;
    } else if output.json {
        output.json(&report(runs, &run, simulated, output).await?)?;
    } else {
        print(&run, output)?;
    }
    Ok(exit(&run, problem.as_ref()))
}

/// Prints the report of a run as it is stored; what became of the run, where there is none in this form.
async fn print_report(runs: &Runs, run: &RunDto, form: &str, output: &Output) -> anyhow::Result<()> {
    match runs.download(&run.summary.id, &Download::Report(form.to_owned())).await {
        Ok(mut report) => output.copy(&mut report.file),
        Err(RunError::NotFound) => {
            output.problem(output.text("command-no-report", &Args::new().with("form", form)))?;
            print(run, output)
        }
        Err(error) => Err(error.into()),
    }
}

/// Works until the run is done: on those that wait before it, and on those that were left lying, first. While
/// another process is at work, waits.
async fn turn(runs: &Runs, number: i64) -> Result<(), crate::runs::JobError> {
    loop {
        match runs.work_once().await? {
            Some((done, _)) if done == number => return Ok(()),
            Some(_) => {}
            None if runs.is_over(number).await? => return Ok(()),
            None => tokio::time::sleep(PATIENCE).await,
        }
    }
}

/// What is asked of a run.
pub fn options(args: &RunArgs, common: &Common, output: &Output) -> anyhow::Result<RunOptions> {
    let files = options_of(&args.files)?;
    let of_file = |path: &std::path::PathBuf| {
        (
            shared::check::base_name(&path.display().to_string()).to_owned(),
            files.clone(),
        )
    };
    Ok(RunOptions {
        mode: if args.simulate { RunMode::Simulate } else { RunMode::Run },
        approve: args.approve,
        settings: by_name(&read_settings(&args.files.settings, output)?),
        files: args.files.files.iter().map(of_file).collect(),
        name: None,
        language: common.lang.clone(),
    })
}

/// How the command ends.
pub fn exit(run: &RunDto, problem: Option<&crate::runs::JobError>) -> Exit {
    match (run.summary.state, problem) {
        (_, Some(crate::runs::JobError::Platform(crate::platform::PlatformError::Unreachable(_)))) => Exit::Unreachable,
        (RunState::Held, _) => Exit::Held,
        (RunState::Finished, None) if run.summary.counts.failed == 0 && run.summary.partial == 0 => Exit::Fine,
        (RunState::Finished, None) => Exit::SomeFailed,
        _ => Exit::Usage,
    }
}

/// Shows how far it is, on a terminal.
pub fn bar(output: &Output) -> ProgressBar {
    if !output.draws_progress() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {human_pos}/{human_len}  {per_sec}  {eta}") {
        bar.set_style(style);
    }
    bar
}

/// The JSON of a run, with the outcomes of all rows.
async fn report(runs: &Runs, run: &RunDto, simulated: bool, output: &Output) -> anyhow::Result<RunReport> {
    let mut report = blank_report(run, simulated);
    let mut cursor: Option<String> = None;
    loop {
        let filter = RowFilter {
            limit: PAGE,
            ..RowFilter::default()
        };
        let page = runs
            .outcomes(&run.summary.id, filter, cursor.as_deref(), output.catalog)
            .await?;
        for row in page.items {
            add_row(&mut report, row);
        }
        match page.next {
            Some(next) => cursor = Some(next),
            None => return Ok(report),
        }
    }
}

/// The JSON of a run, without its rows.
pub fn blank_report(run: &RunDto, simulated: bool) -> RunReport {
    let file = |file: &FileDto| FileReport {
        file: file.clone(),
        outcomes: Some(Vec::new()),
        steps: None,
        report: run.report.clone(),
    };
    RunReport {
        run: Some(run.summary.id.clone()),
        state: run.summary.state,
        simulated,
        guards: run.guards.clone(),
        files: run.files.iter().map(file).collect(),
    }
}

/// Adds what became of a row.
pub fn add_row(report: &mut RunReport, row: RowDto) {
    let file = report.files.get_mut(row.file as usize);
    if let Some(outcomes) = file.and_then(|file| file.outcomes.as_mut()) {
        outcomes.extend(row.outcomes.into_iter().map(brief));
    }
}

/// What is done needs no sentence.
fn brief(mut outcome: OutcomeDto) -> OutcomeDto {
    if outcome.status == OutcomeStatus::Ok {
        outcome.message = None;
    }
    outcome
}

/// A file, its rows and what became of them, in one line.
pub fn told(file: &FileDto, output: &Output) -> String {
    let named = Args::new().with("file", file.path.as_str());
    if let Some(fatal) = &file.fatal {
        return output.text("command-file-fatal", &named.with("reason", fatal.as_str()));
    }
    let counts: Vec<String> = RowStatus::ALL
        .iter()
        .map(|status| (status.name(), file.totals.counts.get(*status)))
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| output.text(&format!("counted-{name}"), &Args::new().with("count", count)))
        .collect();
    let counts = if counts.is_empty() {
        "none".to_owned()
    } else {
        counts.join(", ")
    };
    output.text("command-file", &named.with("rows", file.rows).with("counts", counts))
}

/// A run for people: one line a file, what holds it, where to read on.
pub fn print(run: &RunDto, output: &Output) -> anyhow::Result<()> {
    let state = output.text(&format!("run-state-{}", run.summary.state.name()), &Args::new());
    output.line(format!("{}  {state}", run.summary.id))?;
    for file in &run.files {
        output.line(told(file, output))?;
        if file.totals.partial > 0 {
            output.line(format!(
                "  {}",
                output.text("report-partial", &Args::new().with("count", file.totals.partial))
            ))?;
        }
        for (id, name) in [("report-tryback", &file.tryback), ("report-archive", &file.archive)] {
            if let Some(name) = name {
                output.line(format!(
                    "  {}",
                    output.text(id, &Args::new().with("name", name.as_str()))
                ))?;
            }
        }
    }
    if let Some(problem) = &run.problem {
        output.line(problem)?;
    }
    for guard in &run.guards {
        output.line(format!("! {}", guard.message))?;
    }
    if run.summary.state == RunState::Held {
        output.line(output.text("command-held", &Args::new()))?;
    }
    if let Some(report) = &run.report {
        output.line(output.text("command-report", &Args::new().with("name", format!("{report}.txt"))))?;
    }
    Ok(())
}
