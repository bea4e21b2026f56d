//! Flags, with what variables and `toolsync.toml` say laid under them: the same for every flag of every command.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use figment::Figment;
use figment::providers::{Format, Toml};
use figment::value::Value;

use shared::i18n::Lang;

use super::output::language;
use super::{Cli, help};

/// What a variable begins with.
const PREFIX: &str = "TOOLSYNC_";
/// The file that is looked for where the command is called.
const FILE: &str = "toolsync.toml";
/// Flags that only make sense on the line.
const LINE_ONLY: &[&str] = &["config", "help", "password-stdin", "version"];

/// What the file says: flag → values.
type Lines = BTreeMap<String, Vec<String>>;

/// The command line of this call. Help and mistakes of the line itself are printed, and end the program.
pub fn parse() -> anyhow::Result<Cli> {
    let args: Vec<OsString> = std::env::args_os().collect();
    let variable = |name: &str| std::env::var_os(name);
    let command = layered(&args, Path::new(FILE), &variable)?;
    let lang = language(lang_of(&args, &command));
    let matches = help::in_language(command, lang).try_get_matches_from(args);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Ok(cli),
        Err(error) => match help::mistake(&error).filter(|_| lang == Lang::Fr) {
            Some(mistake) => {
                // Nothing can be done where even this can't be written.
                let _ = writeln!(std::io::stderr(), "{mistake}");
                std::process::exit(error.exit_code())
            }
            None => error.exit(),
        },
    }
}

/// The language that the line asks for, or what is laid under it: it is needed before the line can be understood.
fn lang_of(args: &[OsString], command: &Command) -> Option<String> {
    let laid_under = command.get_arguments().find(|arg| arg.get_id() == "lang");
    let laid_under = laid_under.and_then(|arg| arg.get_default_values().first());
    value_of(args, "--lang").or_else(|| laid_under.map(|value| value.to_string_lossy().into_owned()))
}

/// The commands, with what file and variables say as defaults.
fn layered(args: &[OsString], file: &Path, variable: &dyn Fn(&str) -> Option<OsString>) -> anyhow::Result<Command> {
    let command = Cli::command();
    let named = config_of(args).or_else(|| variable("TOOLSYNC_CONFIG").map(PathBuf::from));
    let lines = match named {
        Some(path) => read(&path, &command)?,
        None if file.exists() => read(file, &command)?,
        None => Lines::new(),
    };
    Ok(under(command, &lines, variable))
}

/// The file that the line names: it is needed before the line can be understood.
fn config_of(args: &[OsString]) -> Option<PathBuf> {
    value_of(args, "--config").map(PathBuf::from)
}

/// The value of a flag, on a line that wasn't read yet.
fn value_of(args: &[OsString], flag: &str) -> Option<String> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let text = arg.to_string_lossy();
        if text == flag {
            return args.next().map(|value| value.to_string_lossy().into_owned());
        }
        if let Some(value) = text.strip_prefix(flag).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

fn read(path: &Path, command: &Command) -> anyhow::Result<Lines> {
    let shown = path.display();
    anyhow::ensure!(path.exists(), "{shown}: there is no such file");
    let values: BTreeMap<String, Value> = Figment::from(Toml::file_exact(path))
        .extract()
        .with_context(|| format!("{shown} can't be read"))?;
    let known = flags(command);
    let mut lines = Lines::new();
    for (name, value) in values {
        let flag = name.replace('_', "-");
        anyhow::ensure!(known.contains(&flag), "{shown}: there is no flag {name}");
        let texts = texts(&value).with_context(|| format!("{shown}: {name} is neither a text, a number nor a list"))?;
        lines.insert(flag, texts);
    }
    Ok(lines)
}

fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(_, text) => Some(vec![text.clone()]),
        Value::Bool(_, truth) => Some(vec![truth.to_string()]),
        Value::Num(..) => Some(vec![value.to_i128()?.to_string()]),
        Value::Array(_, values) => values
            .iter()
            .map(texts)
            .collect::<Option<Vec<_>>>()
            .map(|lists| lists.concat()),
        _ => None,
    }
}

/// The flags of a command and of those below it.
fn flags(command: &Command) -> BTreeSet<String> {
    let own = command
        .get_arguments()
        .filter_map(Arg::get_long)
        .filter(|long| !LINE_ONLY.contains(long));
    own.map(str::to_owned)
        .chain(command.get_subcommands().flat_map(flags))
        .collect()
}

fn under(command: Command, lines: &Lines, variable: &dyn Fn(&str) -> Option<OsString>) -> Command {
    let command = command.mut_args(|arg| under_flag(arg, lines, variable));
    command.mut_subcommands(|below| under(below, lines, variable))
}

/// A flag with its default: the variable, else the line of the file.
fn under_flag(arg: Arg, lines: &Lines, variable: &dyn Fn(&str) -> Option<OsString>) -> Arg {
    let Some(long) = arg
        .get_long()
        .filter(|long| !LINE_ONLY.contains(long))
        .map(str::to_owned)
    else {
        return arg;
    };
    let name = format!("{PREFIX}{}", long.replace('-', "_").to_uppercase());
    if let Some(value) = variable(&name).filter(|value| !value.is_empty()) {
        return laid_under(arg, vec![value]);
    }
    match lines.get(&long) {
        Some(texts) => laid_under(arg, texts.iter().map(OsString::from).collect()),
        None => arg,
    }
}

fn laid_under(arg: Arg, values: Vec<OsString>) -> Arg {
    // A switch takes any word for yes and no.
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return arg.default_values(values.iter().map(truth));
    }
    // It may be an address with a password: the help of a command is no place for it.
    arg.default_values(values).hide_default_value(true)
}

fn truth(value: &OsString) -> &'static str {
    let off = ["", "0", "false", "no", "off"];
    if off.contains(&value.to_string_lossy().trim().to_lowercase().as_str()) {
        "false"
    } else {
        "true"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Command as Chosen;

    /// The line, parsed over a file and variables.
    fn parsed(line: &str, file: &str, variables: &[(&str, &str)]) -> anyhow::Result<Cli> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(FILE);
        std::fs::write(&path, file)?;
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let variable = |name: &str| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| OsString::from(value))
        };
        let matches = layered(&args, &path, &variable)?.try_get_matches_from(args)?;
        Ok(Cli::from_arg_matches(&matches)?)
    }

    #[test]
    fn a_flag_is_stronger_than_a_variable_and_that_than_the_file() {
        let file = "data-dir = \"/srv/file\"\ndatabase_url = \"sqlite:file.db\"\nlang = \"fr\"\njson = true";
        let variables = [
            ("TOOLSYNC_DATA_DIR", "/srv/variable"),
            ("TOOLSYNC_DATABASE_URL", "sqlite:variable.db"),
        ];
        let cli = parsed("toolsync rules --data-dir /srv/flag", file, &variables)
            .unwrap()
            .common;
        assert_eq!(cli.data_dir, PathBuf::from("/srv/flag"));
        assert_eq!(cli.database_url.as_deref(), Some("sqlite:variable.db"));
        assert_eq!(cli.lang.as_deref(), Some("fr"));
        assert!(cli.json);
    }

    #[test]
    fn flags_of_commands_too_and_those_that_repeat() {
        let cli = parsed(
            "toolsync check u.csv",
            "set = [\"a=1\", \"b=2\"]\nmax_diagnostics = 5",
            &[],
        )
        .unwrap();
        let Chosen::Check(args) = cli.command else {
            panic!("check was called")
        };
        assert_eq!(args.files.settings, ["a=1", "b=2"]);
        assert_eq!(args.max_diagnostics, 5);
    }

    #[test]
    fn a_line_that_means_nothing_is_named() {
        let error = parsed("toolsync rules", "datadir = \"/srv\"", &[]).unwrap_err();
        assert!(error.to_string().ends_with("there is no flag datadir"), "{error}");
        assert!(parsed("toolsync rules --config /no/such.toml", "", &[]).is_err());
    }

    #[test]
    fn nothing_is_clap_for_itself() {
        Cli::command().debug_assert();
    }
}
