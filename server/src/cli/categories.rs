//! `toolsync categories`: the clean-up of empty categories (C §6.1, D95).

use clap::{Args, Subcommand};
use shared::api::{CleanUp, RunMode, RunOptions, RunReport, RunState};
use shared::i18n::Args as Texts;

use super::run::carry_out;
use super::{Common, Exit, Output, open};
use crate::runs::Runs;
use crate::tools::categories::{prepare, tree};

/// `toolsync categories`
#[derive(Debug, Args)]
pub struct CategoriesArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What to do with categories.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Deletes empty categories: a run like any other, planned, held by the same guards, journaled and reported.
    Clean(CleanArgs),
}

/// `toolsync categories clean`
#[derive(Debug, Args)]
pub struct CleanArgs {
    /// The category to begin with, itself included, by its id; all when left out.
    #[arg(long, value_name = "ID")]
    pub start: Option<i64>,
    /// A category with nothing but empty subcategories is empty too; without this only the lowest ones go.
    #[arg(long)]
    pub ignore_empty_subcategories: bool,
    /// Cohorts that belong to an empty category are deleted with it; without this they keep it.
    #[arg(long)]
    pub with_cohorts: bool,
    /// Stops before execution: plan and report are kept with the run.
    #[arg(long)]
    pub simulate: bool,
    /// Runs although a guard holds it.
    #[arg(long)]
    pub approve: bool,
}

/// Cleans up.
pub async fn run(args: &CategoriesArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let What::Clean(args) = &args.what;
    let place = open::workplace(common).await?;
    let tree = tree(place.platforms.current().await?.as_ref()).await?;
    let asked = CleanUp {
        start: args.start.unwrap_or_default(),
        ignore_empty_subcategories: args.ignore_empty_subcategories,
        with_cohorts: args.with_cohorts,
        mode: if args.simulate { RunMode::Simulate } else { RunMode::Run },
    };
    let known = |id: i64| id == 0 || tree.get(shared::directory::Id(id)).is_some();
    let done = if !known(asked.start) {
        let id = Texts::new().with("id", asked.start.to_string());
        output.problem(output.text("generate-unknown-category", &id))?;
        Ok(Exit::Usage)
    } else if let Some(sent) = prepare(&tree, &asked, &place.data_dir.join("incoming"), output.catalog)? {
        let options = RunOptions {
            approve: args.approve,
            ..sent.options
        };
        carry_out(&Runs::new(place.clone()), vec![sent.upload], &options, None, output).await
    } else {
        nothing(args.simulate, output)
    };
    place.store.close().await;
    done
}

/// No category is empty: no run is made.
fn nothing(simulated: bool, output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(&RunReport {
            run: None,
            state: RunState::Finished,
            simulated,
            guards: Vec::new(),
            files: Vec::new(),
        })?;
    } else {
        output.line(output.text("clean-nothing", &Texts::new()))?;
    }
    Ok(Exit::Fine)
}
