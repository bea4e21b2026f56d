//! All automation of Tool Sync. `cargo xtask help` lists what there is.

mod bench;
mod dist;
mod exec;
mod fake_moodle;
mod fuzz;
mod generate;
mod invent;
mod page;
mod postgres;
mod run;
mod say;
mod screenshots;
mod seed;
mod server;
mod soak;
mod test;
mod tools;
mod trial;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "All automation of Tool Sync")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build what isn't built, and start Tool Sync.
    Run(run::Run),
    /// Everything that must hold: formatting, lints, tests, journeys.
    Test(test::Test),
    /// Write the generated files of the repository.
    Gen(generate::Gen),
    /// Build the page.
    Page,
    /// Install all tools that the other tasks need.
    Tools,
    /// Build what a release consists of: an archive and its checksum.
    Dist(dist::Dist),
    /// Write the command files of a made-up school.
    Seed(seed::Seed),
    /// Start a fake Moodle on this machine.
    FakeMoodle(fake_moodle::FakeMoodle),
    /// Take pictures of all pages.
    Screenshots(screenshots::Screenshots),
    /// Ask the API all that its document allows, and more, and hold the answers against it.
    FuzzApi(fuzz::FuzzApi),
    /// Ask a server many things at once for half an hour, and look at its memory.
    Soak(soak::Soak),
    /// Measure.
    #[command(subcommand)]
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    match work(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::note(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn work(task: Task) -> Result<()> {
    match task {
        Task::Run(run) => run.run(),
        Task::Test(test) => test.run(),
        Task::Gen(generate) => generate.run(),
        Task::Page => page::build(),
        Task::Tools => tools::ensure(tools::ALL),
        Task::Dist(dist) => dist.run(),
        Task::Seed(seed) => seed.run(),
        Task::FakeMoodle(fake) => fake.run(),
        Task::Screenshots(screenshots) => screenshots.run(),
        Task::FuzzApi(fuzz) => fuzz.run(),
        Task::Soak(soak) => soak.run(),
        Task::Bench(bench) => bench.run(),
    }
}
