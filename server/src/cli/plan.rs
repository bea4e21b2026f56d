//! `toolsync plan`: check, then the steps that a run would take; nothing is written.

use std::sync::Arc;

use serde::Serialize;
use shared::api::{GuardDto, RunMode, RunOptions, RunState, StepDto};
use shared::check::{Across, Summary};
use shared::i18n::Args;
use shared::plan::{Guard, Moment, RowPlan, Tally, Verb};

use super::args::FileArgs;
use super::check::{by_name, inputs_of, options_of, read_settings, unpacked};
use super::planned::{Planned, PlannedFile};
use super::runs::outcome_line;
use super::{Common, Exit, Output, open};
use crate::runs::input::Input;
use crate::runs::{PackagePlan, checking, layered, lists, package, told, zone_of};
use crate::store::{now, settings};

/// Plans the files as one package.
pub async fn run(args: &FileArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let options = RunOptions {
        mode: RunMode::Simulate,
        settings: by_name(&read_settings(&args.settings, output)?),
        ..RunOptions::default()
    };
    let settings = layered(&settings::load(&place.store).await?, &options);
    let clock = Moment {
        now: now(),
        zone: zone_of(&settings),
    };
    let platform = place.platforms.current().await?;
    let unpacked = unpacked(args)?;
    let mut inputs = inputs_of(&unpacked, &options_of(args)?, &settings)?;
    for input in &mut inputs {
        input.request.first_row_is_data = lists::first_row_is_data(input, platform.as_ref()).await?;
    }
    let order: Vec<&Input> = package::order(&inputs)
        .into_iter()
        .filter_map(|at| inputs.get(at))
        .collect();
    let mut across = Across::again(order.len(), checking::foresee(order.iter().copied())?);
    let mut plan = PackagePlan::new(Arc::clone(&platform), &settings, &clock);
    let mut planned: Vec<Planned> = Vec::new();
    let mut summaries = Vec::new();
    let mut tally = Tally::default();
    let mut guards: Vec<Guard> = Vec::new();
    for input in order {
        let mut file = Planned::new(&input.request.file)?;
        let at = planned.len();
        let summary = plan
            .file(at, input, &mut across, &mut async |plans| {
                count(&plans, &mut tally);
                file.take(&plans).map_err(anyhow::Error::from)?;
                Ok(())
            })
            .await?;
        guards.extend(near_misses(&input.request.file, &summary));
        planned.push(file);
        summaries.push(summary);
        plan.later(&mut async |at, plans| {
            count(&plans, &mut tally);
            if let Some(file) = planned.get_mut(at) {
                file.take_later(plans);
            }
            Ok(())
        })
        .await?;
    }
    for (at, tidied) in plan.clean_up().await? {
        if let Some(file) = planned.get_mut(at) {
            count(std::slice::from_ref(&tidied), &mut tally);
            file.take_clean_up(&tidied);
        }
    }
    drop(plan);
    guards.extend(tally.guards(&platform.totals().await?, &settings));
    let ended = planned.into_iter().zip(&summaries);
    let report = Plan {
        run: None,
        state: if summaries.iter().any(|summary| summary.fatal) {
            RunState::Failed
        } else {
            RunState::Finished
        },
        simulated: true,
        guards: guards.into_iter().map(|guard| told(guard, output.catalog)).collect(),
        files: ended
            .map(|(file, summary)| file.end(summary, output.catalog))
            .collect::<Result<_, _>>()?,
    };
    if output.json {
        output.json(&report)?
    } else {
        print(&report, output)?
    }
    place.store.close().await;
    let totals = || report.files.iter().map(|file| &file.file.totals);
    let failed = totals().any(|totals| totals.counts.failed > 0 || totals.partial > 0);
    Ok(match (report.state, failed, report.guards.is_empty()) {
        (RunState::Failed, ..) => Exit::Usage,
        (_, _, false) => Exit::Held,
        (_, true, _) => Exit::SomeFailed,
        _ => Exit::Fine,
    })
}

/// A [`shared::api::RunReport`] whose rows are read as they are printed.
#[derive(Debug, Serialize)]
struct Plan {
    run: Option<String>,
    state: RunState,
    simulated: bool,
    guards: Vec<GuardDto>,
    files: Vec<PlannedFile>,
}

fn count(plans: &[RowPlan], tally: &mut Tally) {
    plans
        .iter()
        .flat_map(|plan| &plan.steps)
        .for_each(|step| tally.add(step));
}

/// The columns that look like ones that decide what rows do.
fn near_misses(path: &str, summary: &Summary) -> Vec<Guard> {
    let misses = summary.near_misses.iter();
    misses
        .map(|miss| Guard::SteeringColumn {
            file: path.to_owned(),
            column: miss.column.clone(),
            proposal: miss.proposal.clone(),
        })
        .collect()
}

fn print(report: &Plan, output: &Output) -> anyhow::Result<()> {
    for planned in &report.files {
        output.line(super::run::told(&planned.file, output))?;
        planned.steps(|step| output.line(step_line(&step, output)))?;
        planned.outcomes(|outcome| output.line(outcome_line(&outcome)))?;
    }
    for guard in &report.guards {
        output.line(format!("! {}", guard.message))?;
    }
    Ok(())
}

/// What a step changes, in a line.
pub fn step_line(step: &StepDto, output: &Output) -> String {
    let change: Vec<String> = step
        .after
        .iter()
        .map(|(name, after)| match step.before.get(name) {
            Some(before) => format!("{name} {before} → {after}"),
            None => format!("{name} {after}"),
        })
        .collect();
    let verb = output.text(&format!("verb-{}", verb_name(step.op)), &Args::new());
    format!(
        "  {:>7}  {verb} {} {}  {}",
        step.line,
        step.entity,
        step.key,
        change.join(", ")
    )
}

fn verb_name(verb: Verb) -> &'static str {
    match verb {
        Verb::Create => "create",
        Verb::Update => "update",
        Verb::Delete => "delete",
    }
}
