//! Commands and flags. Every flag may also come from a `TOOLSYNC_…` variable or from `toolsync.toml`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::admin::AdminArgs;
use super::backup::BackupArgs;
use super::categories::CategoriesArgs;
use super::files::FilesArgs;
use super::generate::GenerateArgs;
use super::notifications::NotificationsArgs;
use super::outgoing::OutgoingArgs;
use super::pictures::PicturesArgs;
use super::platform::PlatformArgs;
use super::prune::PruneArgs;
use super::schedules::SchedulesArgs;
use super::serve::ServeArgs;
use super::settings::SettingsArgs;
use super::sources::SourcesArgs;
use crate::files::FilesAt;
use crate::files::keeper::FilesUrlError;

/// Keeps a learning platform in step with CSV command files.
///
/// Exit codes: 0 all rows fine · 1 some rows failed · 2 usage, unreadable or fatal file · 3 held by a guard ·
/// 4 the platform can't be reached.
///
/// Every flag may also be a variable (--data-dir: TOOLSYNC_DATA_DIR) or a line of `toolsync.toml` (data-dir = "…").
/// A flag is stronger than a variable, and that is stronger than the file.
#[derive(Debug, Parser)]
#[command(name = "toolsync", version, max_term_width = 100)]
pub struct Cli {
    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What all commands share.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// Where the database, the file area and the archives are.
    #[arg(long, global = true, value_name = "DIR", default_value = "./data")]
    pub data_dir: PathBuf,
    /// `sqlite:…` or `postgres:…`; by default a SQLite file in the data folder.
    #[arg(long, global = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// An object store for the files, s3://bucket/folder; by default they are in the data folder.
    #[arg(long, global = true, value_name = "URL")]
    pub files_url: Option<String>,
    /// The file with flags; else `toolsync.toml`, if there is one here.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Language of what is printed; else that of the terminal.
    #[arg(long, global = true, value_name = "LANG", value_parser = ["en", "fr"])]
    pub lang: Option<String>,
    /// A server elsewhere, https://sync.school.example: run, plan, runs and files are done there, by its API.
    #[arg(long, global = true, value_name = "URL")]
    pub server: Option<String>,
    /// The API token for it. Rather as the variable TOOLSYNC_TOKEN: flags are in the list of processes.
    #[arg(long, global = true, value_name = "TOKEN")]
    pub token: Option<String>,
    /// Which other systems may be asked.
    #[command(flatten)]
    pub outgoing: OutgoingArgs,
    /// Prints JSON, and no progress.
    #[arg(long, global = true)]
    pub json: bool,
}

impl Common {
    /// Where files are kept, if not in the data folder.
    ///
    /// # Errors
    ///
    /// The address is none.
    pub fn files_at(&self) -> Result<Option<FilesAt>, FilesUrlError> {
        let named = self.files_url.as_deref().filter(|url| !url.trim().is_empty());
        named.map(|url| FilesAt::new(url, self.outgoing.allow_http)).transpose()
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Validates files and writes nothing. Several files are one package: references between them are resolved.
    Check(CheckArgs),
    /// Checks files and shows the steps that a run would take; writes nothing.
    Plan(FileArgs),
    /// Checks, plans, executes, archives and reports.
    Run(RunArgs),
    /// The embedded directory as CSV: users, courses, enrolments … as command files, the rest as lists.
    Export(ExportArgs),
    /// The file area: inbox, archives, reports, trybacks.
    Files(FilesArgs),
    /// Where files come from when nobody sends them.
    Sources(SourcesArgs),
    /// Where runs write: the embedded directory, or a Moodle.
    Platform(PlatformArgs),
    /// A file that deletes or resets a selection of courses.
    Generate(GenerateArgs),
    /// The categories of courses.
    Categories(CategoriesArgs),
    /// The pictures of users.
    Pictures(PicturesArgs),
    /// Who is told what, and the messages that wait or couldn't be sent.
    Notifications(NotificationsArgs),
    /// The list of runs, or one run with its outcomes.
    Runs(RunsArgs),
    /// Runs that begin by themselves: when, with which files, what came of them.
    Schedules(SchedulesArgs),
    /// The command files; one with its columns, settings and a sample.
    Formats(FormatsArgs),
    /// The rules; one explained.
    Rules(RulesArgs),
    /// The page, the HTTP API and the worker, in one process.
    Serve(ServeArgs),
    /// The settings of the site.
    Settings(SettingsArgs),
    /// The document of the HTTP API (OpenAPI 3.1), with an example of each call.
    Openapi,
    /// Removes what is older than it is kept: all of it as the settings say, or files of the kinds that are named.
    Prune(PruneArgs),
    /// Saves the database, the key and all files in one file; a server may be at work meanwhile.
    Backup(BackupArgs),
    /// Fills an empty data folder from a backup, and checks every file of it.
    Restore(BackupArgs),
    /// The accounts of those who operate Tool Sync.
    Admin(AdminArgs),
}

/// Files, and how they are to be read.
#[derive(Debug, Clone, Default, Args)]
pub struct FileArgs {
    /// Command files: CSV or XLSX, a ZIP of pictures, or a ZIP of all of these.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Which command file it is; else recognised from the header, then from the name.
    #[arg(long, value_name = "NAME")]
    pub format: Option<String>,
    /// What separates cells: `;` `,` `tab` `|`; else recognised.
    #[arg(long, value_name = "CHAR")]
    pub separator: Option<String>,
    /// Encoding, such as UTF-8 or windows-1252; else recognised.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Sheet of an XLSX; else the first one.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// A synchronisation setting for this call.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub settings: Vec<String>,
    /// Reads the column HEADER as COLUMN.
    #[arg(long, value_name = "HEADER=COLUMN")]
    pub map: Vec<String>,
    /// Leaves the column HEADER out.
    #[arg(long, value_name = "HEADER")]
    pub ignore: Vec<String>,
}

/// `toolsync check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files, and how they are to be read.
    #[command(flatten)]
    pub files: FileArgs,
    /// How many diagnostics of a file are listed; all are counted.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub max_diagnostics: usize,
}

/// `toolsync formats`
#[derive(Debug, Args)]
pub struct FormatsArgs {
    /// Which one; all when left out.
    pub name: Option<String>,
    /// Prints just a sample.
    #[arg(long, requires = "name")]
    pub sample: bool,
}

/// `toolsync rules`
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Which one, by its code; all when left out.
    pub code: Option<String>,
}

/// `toolsync run`
#[derive(Debug, Args)]
pub struct RunArgs {
    /// Files, and how they are to be read.
    #[command(flatten)]
    pub files: FileArgs,
    /// Stops before execution: the platform and the area stay as they are, plan and report are kept with the run.
    #[arg(long)]
    pub simulate: bool,
    /// Runs although a guard holds it.
    #[arg(long)]
    pub approve: bool,
    /// Prints the report in this form; CSV where what is found is the product, as of course checks.
    #[arg(long, value_name = "FORM", value_parser = ["txt", "json", "html", "xlsx", "csv"])]
    pub report_format: Option<String>,
}

/// `toolsync runs`
#[derive(Debug, Args)]
pub struct RunsArgs {
    /// Which run; the newest ones when left out.
    pub id: Option<String>,
    /// How many are listed.
    #[arg(long, default_value_t = 20)]
    pub limit: i64,
    /// First works on runs that wait or were left lying by a crash.
    #[arg(long)]
    pub resume: bool,
}

/// `toolsync export`
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What: users, categories, courses, sections, enrolments, roles, role-only, groups, groupings, group-members,
    /// cohorts, cohort-members, cohort-bindings, metalinks.
    #[arg(required_unless_present = "package")]
    pub entity: Option<String>,
    /// Writes command files that rebuild the whole directory in an empty one: into a new folder, or into a ZIP.
    #[arg(long, value_name = "PATH", conflicts_with = "entity", num_args = 0..=1, default_missing_value = "export")]
    pub package: Option<PathBuf>,
}
