//! `--help`, and mistakes on the line, in French. English is what stands beside each command and flag, and what the
//! library says; a test holds the two together.

mod mistakes;

use std::sync::OnceLock;

use clap::{Arg, Command};
use shared::i18n::{Args, Catalog, Lang};

pub use mistakes::mistake;

/// The message of what several commands share.
const SHARED: &str = "any";
/// The message of what all commands have.
const ALL: &str = "toolsync";

/// The texts of the command line in French.
fn french() -> &'static Catalog {
    static FRENCH: OnceLock<Catalog> = OnceLock::new();
    FRENCH.get_or_init(|| Catalog::read(Lang::Fr, [include_str!("fr.ftl")]))
}

/// The commands, explaining themselves in a language.
#[must_use]
pub fn in_language(mut command: Command, lang: Lang) -> Command {
    if lang == Lang::En {
        return command;
    }
    // Only now are its own flags there, and those that commands below it take over.
    command.build();
    translated(command, "")
}

/// A command and those below it. `path` is how it is called, `files-list`.
fn translated(command: Command, path: &str) -> Command {
    let name = if path.is_empty() { ALL } else { path };
    let command = match french().message(name, &Args::new()) {
        Some(text) => {
            // The lines of a paragraph are broken where the terminal ends, not where the catalogue does.
            let paragraphs: Vec<String> = text.split("\n\n").map(|lines| lines.replace('\n', " ")).collect();
            let short = paragraphs.first().cloned().unwrap_or_default();
            command.about(short).long_about(paragraphs.join("\n\n"))
        }
        None => command,
    };
    let command = command
        .subcommand_help_heading("Commandes")
        .mut_args(|arg| explained(arg, path));
    command.mut_subcommands(|below| {
        let below_path = match (path, below.get_name()) {
            (_, "help") => "help".to_owned(),
            ("", name) => name.to_owned(),
            (path, name) => format!("{path}-{name}"),
        };
        translated(below, &below_path)
    })
}

/// A flag with its help, its default and what it may be.
fn explained(arg: Arg, path: &str) -> Arg {
    let Some(mut help) = text_of(&arg, path) else {
        return arg;
    };
    let mut add = |id: &str, values: Vec<String>| {
        if let Some(text) = french().message(id, &Args::new().with("values", values.join(", "))) {
            help = format!("{help} [{text}]");
        }
    };
    let possible: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    if !possible.is_empty() && arg.get_action().takes_values() {
        add("possible", possible);
    }
    let defaults = arg.get_default_values().iter();
    let defaults: Vec<String> = defaults.map(|value| value.to_string_lossy().into_owned()).collect();
    if defaults.iter().any(|value| !value.is_empty())
        && arg.get_action().takes_values()
        && !arg.is_hide_default_value_set()
    {
        add("default", defaults);
    }
    arg.help(help.clone())
        .long_help(help)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// What is said of a flag: by its command, else by what several commands share, else by what all have.
fn text_of(arg: &Arg, path: &str) -> Option<String> {
    let id = arg.get_id().as_str();
    [path, SHARED, ALL]
        .iter()
        .find_map(|message| french().attribute(message, id, &Args::new()))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// Commands and flags without a text, as they are called.
    fn untold(command: &Command, path: &str, found: &mut Vec<String>) {
        let name = if path.is_empty() { ALL } else { path };
        if !french().has(name) {
            found.push(name.to_owned());
        }
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            if text_of(arg, path).is_none() {
                found.push(format!("{name} .{}", arg.get_id()));
            }
        }
        for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
            let path = match path {
                "" => below.get_name().to_owned(),
                path => format!("{path}-{}", below.get_name()),
            };
            untold(below, &path, found);
        }
    }

    #[test]
    fn each_command_and_flag_is_explained_in_french() {
        let mut command = Cli::command();
        command.build();
        let mut found = Vec::new();
        untold(&command, "", &mut found);
        assert!(found.is_empty(), "add to help/fr.ftl: {found:#?}");
    }

    #[test]
    fn help_in_french_has_no_english_left() {
        let mut command = in_language(Cli::command(), Lang::Fr);
        let help = command
            .find_subcommand_mut("serve")
            .unwrap()
            .render_long_help()
            .to_string();
        for words in [
            "Le port où écouter [par défaut\u{202f}: 8080]",
            "La page, l’API HTTP",
            "Affiche l’aide",
        ] {
            assert!(help.contains(words), "{words}: {help}");
        }
        for words in ["default", "Print", "possible values"] {
            assert!(!help.contains(words), "{words}: {help}");
        }
    }
}
