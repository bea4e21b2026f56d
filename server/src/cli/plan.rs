//! `toolsync plan`: check, then the steps that a run would take; nothing is written.

use std::collections::BTreeMap;

use shared::api::{FileReport, FileTotals, RunMode, RunOptions, RunReport, RunState};
use shared::check::{Across, Summary};
use shared::i18n::Args;
use shared::plan::{Moment, RowPlan, Step, Tally, Verb};
use shared::settings::Settings;

use super::args::FileArgs;
use super::check::{by_name, options_of, settings_of};
use super::{Common, Exit, Output, open};
use crate::runs::input::Input;
use crate::runs::journal::{Detail, step_dto};
use crate::runs::{PackagePlan, layered, package, told, zone_of};
use crate::store::{now, settings};

/// Plans the files as one package.
pub async fn run(args: &FileArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let options = RunOptions {
        mode: RunMode::Simulate,
        settings: by_name(&settings_of(args)?),
        ..RunOptions::default()
    };
    let settings = layered(&settings::load(&place.store).await?, &options);
    let clock = Moment {
        now: now(),
        zone: zone_of(&settings),
    };
    let inputs = inputs(args, &settings)?;
    let mut across = Across::default();
    let mut plan = PackagePlan::new(place.platform.as_ref(), &settings, &clock);
    let mut files = Vec::new();
    let mut tally = Tally::default();
    let mut fatal = false;
    let mut guards = Vec::new();
    for at in package::order(&inputs) {
        let Some(input) = inputs.get(at) else { continue };
        let mut planned = Planned::new(input, output);
        let summary: Summary = plan
            .file(input, &mut across, &mut async |plans| {
                planned.take(&plans, &mut tally);
                Ok(())
            })
            .await?;
        fatal |= summary.fatal;
        guards.extend(
            summary
                .near_misses
                .iter()
                .map(|miss| shared::plan::Guard::SteeringColumn {
                    file: input.request.file.clone(),
                    column: miss.column.clone(),
                    proposal: miss.proposal.clone(),
                }),
        );
        files.push(planned.report(&summary));
    }
    guards.extend(tally.guards(&place.platform.totals().await?, &settings));
    let report = RunReport {
        run: None,
        state: if fatal { RunState::Failed } else { RunState::Finished },
        simulated: true,
        guards: guards.into_iter().map(|guard| told(guard, output.catalog)).collect(),
        files,
    };
    if output.json {
        output.json(&report)?
    } else {
        print(&report, output)?
    }
    place.store.close().await;
    let failed = report
        .files
        .iter()
        .any(|file| file.file.totals.counts.failed > 0 || file.file.totals.partial > 0);
    Ok(match (fatal, failed, report.guards.is_empty()) {
        (true, ..) => Exit::Usage,
        (_, _, false) => Exit::Held,
        (_, true, _) => Exit::SomeFailed,
        _ => Exit::Fine,
    })
}

fn inputs(args: &FileArgs, settings: &Settings) -> anyhow::Result<Vec<Input>> {
    let options = options_of(args)?;
    let input = |path: &std::path::PathBuf| Input::new(path, &path.display().to_string(), &options, settings.clone());
    Ok(args.files.iter().map(input).collect::<Result<_, _>>()?)
}

/// What is gathered of one file.
struct Planned<'a> {
    output: &'a Output,
    path: String,
    totals: FileTotals,
    report: FileReport,
    outcomes: Vec<shared::api::OutcomeDto>,
    steps: Vec<shared::api::StepDto>,
}

impl<'a> Planned<'a> {
    fn new(input: &Input, output: &'a Output) -> Self {
        Self {
            output,
            path: input.request.file.clone(),
            totals: FileTotals::default(),
            report: FileReport::default(),
            outcomes: Vec::new(),
            steps: Vec::new(),
        }
    }

    fn take(&mut self, plans: &[RowPlan], tally: &mut Tally) {
        for plan in plans {
            self.totals.counts.add(plan.status);
            self.totals.partial += u64::from(plan.partial);
            self.totals.warnings += u64::from(plan.warning);
            let told = Detail::of(plan).told(plan.line, self.output.catalog);
            for outcome in &told {
                *self.totals.details.entry(outcome.outcome.clone()).or_default() += 1;
            }
            self.outcomes.extend(
                told.into_iter()
                    .filter(|outcome| outcome.status != shared::plan::OutcomeStatus::Ok),
            );
            self.steps
                .extend(plan.steps.iter().map(|step: &Step| step_dto(plan.line, step)));
            plan.steps.iter().for_each(|step| tally.add(step));
        }
    }

    fn report(mut self, summary: &Summary) -> FileReport {
        self.report.file.path = self.path;
        self.report.file.format = summary.format.map(str::to_owned);
        self.report.file.rows = summary.rows;
        self.report.file.done = self.totals.counts.rows();
        self.report.file.totals = self.totals;
        self.report.outcomes = Some(self.outcomes);
        self.report.steps = Some(self.steps);
        self.report
    }
}

fn print(report: &RunReport, output: &Output) -> anyhow::Result<()> {
    for file in &report.files {
        let counts = super::run::counts_line(&file.file, output);
        output.line(format!("{}: {counts}", file.file.path))?;
        let mut by_kind: BTreeMap<(Verb, &str), u64> = BTreeMap::new();
        for step in file.steps.iter().flatten() {
            *by_kind.entry((step.op, step.entity.as_str())).or_default() += 1;
            let change: Vec<String> = step
                .after
                .iter()
                .map(|(name, after)| match step.before.get(name) {
                    Some(before) => format!("{name} {before} → {after}"),
                    None => format!("{name} {after}"),
                })
                .collect();
            let verb = output.text(&format!("verb-{}", verb_name(step.op)), &Args::new());
            output.line(format!(
                "  {:>7}  {verb} {} {}  {}",
                step.line,
                step.entity,
                step.key,
                change.join(", ")
            ))?;
        }
        for outcome in file.outcomes.iter().flatten() {
            let message = outcome.message.as_deref().unwrap_or_default();
            output.line(format!("  {:>7}  {}  {message}", outcome.line, outcome.outcome))?;
        }
    }
    for guard in &report.guards {
        output.line(format!("! {}", guard.message))?;
    }
    Ok(())
}

fn verb_name(verb: Verb) -> &'static str {
    match verb {
        Verb::Create => "create",
        Verb::Update => "update",
        Verb::Delete => "delete",
    }
}
