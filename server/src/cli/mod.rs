//! The command line: what `toolsync` understands, and where each command lives.

mod admin;
mod args;
mod backup;
mod categories;
mod check;
mod export;
mod files;
mod formats;
mod generate;
mod help;
mod layers;
mod mail;
mod notifications;
pub mod open;
mod openapi;
mod outgoing;
mod output;
mod pictures;
mod plan;
mod planned;
mod platform;
mod prune;
mod remote;
mod rules;
mod run;
mod runs;
mod schedule_wish;
mod schedules;
mod serve;
mod settings;
mod sources;
mod sweep;
mod token;

use std::process::ExitCode;

use shared::i18n::Args as Texts;

use crate::files::keeper::Trouble;

pub use args::{Cli, Command, Common, FileArgs};
pub use help::in_language;
pub use layers::parse;
pub use mail::MailArgs;
pub use outgoing::OutgoingArgs;
pub use output::Output;
pub use serve::ServeArgs;

/// How a command ended (see `docs` and `toolsync --help`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All rows fine.
    Fine,
    /// Some rows failed.
    SomeFailed,
    /// Usage, unreadable file, fatal file.
    Usage,
    /// A guard holds the run.
    Held,
    /// The platform can't be reached.
    Unreachable,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::SomeFailed => 1,
            Exit::Usage => 2,
            Exit::Held => 3,
            Exit::Unreachable => 4,
        })
    }
}

/// Carries out a command.
pub fn run(cli: Cli) -> anyhow::Result<Exit> {
    let output = Output::new(&cli.common);
    if let Some(done) = remote::run(&cli.command, &cli.common, &output) {
        return done;
    }
    let done = carried_out(cli, &output);
    done.map_err(|error| in_words(error, &output))
}

/// Why files can't be kept where they should be, in words; any other error as it is.
fn in_words(error: anyhow::Error, output: &Output) -> anyhow::Error {
    let Some(trouble) = error.downcast_ref::<Trouble>() else {
        return error;
    };
    match trouble.id() {
        Some(id) => anyhow::anyhow!(output.text(id, &Texts::new().with("reason", trouble.to_string()))),
        None => error,
    }
}

fn carried_out(cli: Cli, output: &Output) -> anyhow::Result<Exit> {
    match cli.command {
        Command::Check(args) => check::run(&args, &cli.common, output),
        Command::Formats(args) => formats::run(&args, output),
        Command::Rules(args) => rules::run(&args, output),
        Command::Plan(args) => wait(plan::run(&args, &cli.common, output)),
        Command::Run(args) => wait(run::run(&args, &cli.common, output)),
        Command::Pictures(args) => wait(pictures::run(&args, &cli.common, output)),
        Command::Export(args) => wait(export::run(&args, &cli.common, output)),
        Command::Files(args) => wait(files::run(&args, &cli.common, output)),
        Command::Platform(args) => wait(platform::run(&args, &cli.common, output)),
        Command::Sources(args) => wait(sources::run(&args, &cli.common, output)),
        Command::Generate(args) => wait(generate::run(&args, &cli.common, output)),
        Command::Categories(args) => wait(categories::run(&args, &cli.common, output)),
        Command::Notifications(args) => wait(notifications::run(args, &cli.common, output)),
        Command::Runs(args) => wait(runs::run(&args, &cli.common, output)),
        Command::Schedules(args) => wait(schedules::run(&args, &cli.common, output)),
        Command::Serve(args) => serve::run(&args, &cli.common, output),
        Command::Settings(args) => wait(settings::run(&args, &cli.common, output)),
        Command::Openapi => openapi::run(output),
        Command::Prune(args) => wait(prune::run(&args, &cli.common, output)),
        Command::Backup(args) => wait(backup::save(&args, &cli.common, output)),
        Command::Restore(args) => wait(backup::fill(&args, &cli.common, output)),
        Command::Admin(args) => wait(admin::run(args, &cli.common, output)),
    }
}

/// Carries out what waits for the database.
fn wait(command: impl Future<Output = anyhow::Result<Exit>>) -> anyhow::Result<Exit> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(command)
}
