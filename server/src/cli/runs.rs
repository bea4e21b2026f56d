//! `toolsync runs`: the list, or one run with its outcomes.

use shared::api::{OutcomeDto, Page, RunSummary};
use shared::i18n::Args;
use shared::plan::OutcomeStatus;

use super::args::RunsArgs;
use super::{Common, Exit, Output, open};
use crate::runs::{RunError, Runs};
use crate::store::runs::{RowFilter, RunFilter};

const PAGE: i64 = 1_000;

/// Lists runs, or shows one.
pub async fn run(args: &RunsArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let runs = Runs::new(place.clone());
    if args.resume {
        while runs.work_once().await?.is_some() {}
    }
    let exit = match &args.id {
        None => list(&runs, args.limit, output).await?,
        Some(id) => show(&runs, id, output).await?,
    };
    place.store.close().await;
    Ok(exit)
}

async fn list(runs: &Runs, limit: i64, output: &Output) -> anyhow::Result<Exit> {
    let page = runs
        .list(&RunFilter {
            limit,
            ..RunFilter::default()
        })
        .await?;
    print_list(&page, output)
}

/// Prints a list of runs.
pub fn print_list(page: &Page<RunSummary>, output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(page)?;
        return Ok(Exit::Fine);
    }
    for run in &page.items {
        let state = output.text(&format!("run-state-{}", run.state.name()), &Args::new());
        let counts = run.counts;
        output.line(format!(
            "{}  {state:<12} +{} ~{} −{} ={} ×{}  {}",
            run.id, counts.created, counts.updated, counts.deleted, counts.unchanged, counts.failed, run.name
        ))?;
    }
    Ok(Exit::Fine)
}

async fn show(runs: &Runs, id: &str, output: &Output) -> anyhow::Result<Exit> {
    let run = match runs.get(id, output.catalog).await {
        Ok(run) => run,
        Err(RunError::NotFound) => {
            output.line(output.text("command-unknown", &Args::new().with("id", id)))?;
            return Ok(Exit::Usage);
        }
        Err(error) => return Err(error.into()),
    };
    if !output.json {
        super::run::print(&run, output)?;
    }
    let mut rows = Vec::new();
    let mut cursor: Option<String> = None;
    loop {
        let filter = RowFilter {
            limit: PAGE,
            ..RowFilter::default()
        };
        let page = runs.outcomes(id, filter, cursor.as_deref(), output.catalog).await?;
        if output.json {
            rows.extend(page.items);
        } else {
            for outcome in page
                .items
                .iter()
                .flat_map(|row| &row.outcomes)
                .filter(|outcome| outcome.status != OutcomeStatus::Ok)
            {
                output.line(outcome_line(outcome))?;
            }
        }
        match page.next {
            Some(next) => cursor = Some(next),
            None => break,
        }
    }
    if output.json {
        output.json(&serde_json::json!({ "run": run, "rows": rows }))?;
    }
    Ok(Exit::Fine)
}

/// What became of a row, in a line.
pub fn outcome_line(outcome: &OutcomeDto) -> String {
    let message = outcome.message.as_deref().unwrap_or_default();
    format!("  {:>7}  {}  {message}", outcome.line, outcome.outcome)
}
