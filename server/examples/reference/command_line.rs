//! The page of the command line: every command with its flags, as `--help` has them. Its texts are Markdown as they are.

use clap::{Arg, Command, CommandFactory};
use server::cli::{Cli, in_language};
use shared::i18n::{Catalog, Lang};
use shared::reference::word;

use crate::markdown::{code, page as of_blocks, table};

/// The page in a language.
pub fn page(lang: Lang) -> String {
    let catalog = Catalog::of(lang);
    let mut cli = in_language(Cli::command().disable_help_subcommand(true), lang);
    cli.build();
    let mut blocks = vec![about(&cli), format!("## {}", word("flags-of-all", catalog))];
    blocks.push(flags(cli.get_arguments().filter(|arg| arg.is_global_set()), catalog));
    for command in cli.get_subcommands() {
        add(command, 2, catalog, &mut blocks);
    }
    of_blocks(&word("command-line", catalog), blocks)
}

/// A command and those below it.
fn add(command: &Command, level: usize, catalog: &Catalog, blocks: &mut Vec<String>) {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    blocks.push(format!("{} {name}", "#".repeat(level)));
    blocks.push(about(command));
    let usage = command.clone().render_usage().to_string();
    blocks.push(format!("```text\n{}\n```", usage.trim_start_matches("Usage: ").trim()));
    blocks.push(flags(
        command.get_arguments().filter(|arg| !arg.is_global_set()),
        catalog,
    ));
    for below in command.get_subcommands() {
        add(below, level + 1, catalog, blocks);
    }
}

fn about(command: &Command) -> String {
    let about = command.get_long_about().or_else(|| command.get_about());
    about.map(ToString::to_string).unwrap_or_default()
}

/// The arguments and flags, but for those that every program has. In French their help says the default.
fn flags<'a>(args: impl Iterator<Item = &'a Arg>, catalog: &Catalog) -> String {
    let with_default = catalog.lang() == Lang::En;
    let heads = ["flag", "what", "default"].map(|head| word(head, catalog));
    let heads = heads.get(..if with_default { 3 } else { 2 }).unwrap_or_default();
    let shown = args.filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version") && !arg.is_hide_set());
    let row = |arg: &Arg| {
        [
            vec![written(arg), help(arg)],
            if with_default { vec![default(arg)] } else { vec![] },
        ]
        .concat()
    };
    table(heads, shown.map(row))
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
