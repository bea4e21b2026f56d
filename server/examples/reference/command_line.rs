//! The page of the command line: every command with its flags, as `--help` has them. Its texts are Markdown as they are.

use clap::{Arg, Command, CommandFactory};
use server::cli::Cli;
use shared::i18n::{Catalog, Lang};
use shared::reference::word;

use crate::markdown::{code, page as of_blocks, table};

/// The page. The command line explains itself in English.
pub fn page() -> String {
    let mut cli = Cli::command().disable_help_subcommand(true);
    cli.build();
    let mut blocks = vec![about(&cli), "## Flags of all commands".to_owned()];
    blocks.push(flags(cli.get_arguments().filter(|arg| arg.is_global_set())));
    for command in cli.get_subcommands() {
        add(command, 2, &mut blocks);
    }
    of_blocks(&word("command-line", Catalog::of(Lang::En)), blocks)
}

/// A command and those below it.
fn add(command: &Command, level: usize, blocks: &mut Vec<String>) {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    blocks.push(format!("{} {name}", "#".repeat(level)));
    blocks.push(about(command));
    let usage = command.clone().render_usage().to_string();
    blocks.push(format!("```text\n{}\n```", usage.trim_start_matches("Usage: ").trim()));
    blocks.push(flags(command.get_arguments().filter(|arg| !arg.is_global_set())));
    for below in command.get_subcommands() {
        add(below, level + 1, blocks);
    }
}

fn about(command: &Command) -> String {
    let about = command.get_long_about().or_else(|| command.get_about());
    about.map(ToString::to_string).unwrap_or_default()
}

/// The arguments and flags, but for those that every program has.
fn flags<'a>(args: impl Iterator<Item = &'a Arg>) -> String {
    let heads = ["Flag", "What it does", "Default"].map(str::to_owned);
    let shown = args.filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version") && !arg.is_hide_set());
    table(&heads, shown.map(|arg| vec![written(arg), help(arg), default(arg)]))
}

/// `--data-dir DIR`, or the name of an argument without a flag.
fn written(arg: &Arg) -> String {
    let names: Vec<_> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect();
    let takes = arg.get_action().takes_values();
    match arg.get_long() {
        Some(long) if takes => code(&format!("--{long} {}", names.join(" "))),
        Some(long) => code(&format!("--{long}")),
        None => code(&names.join(" ")),
    }
}

fn help(arg: &Arg) -> String {
    let help = arg.get_long_help().or_else(|| arg.get_help());
    help.map(ToString::to_string).unwrap_or_default()
}

/// The value that it has when it is left out; a switch is off then.
fn default(arg: &Arg) -> String {
    let values: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy())
        .collect();
    match arg.get_action().takes_values() {
        true => code(&values.join(" ")),
        false => String::new(),
    }
}
