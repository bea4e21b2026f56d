//! What is wrong with a command line, in French.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use shared::i18n::Args;

use super::french;

/// What is wrong with the line; `None` where nothing is: somebody asks for help, or for the version.
#[must_use]
pub fn mistake(error: &Error) -> Option<String> {
    let of = |kind| error.get(kind).map(shown);
    let argument = of(ContextKind::InvalidArg).unwrap_or_default();
    let (id, args) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => ("error-unknown-argument", Args::new().with("what", argument)),
        ErrorKind::InvalidSubcommand => {
            let what = of(ContextKind::InvalidSubcommand).unwrap_or_default();
            ("error-unknown-command", Args::new().with("what", what))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = of(ContextKind::InvalidValue).unwrap_or_default();
            match value.as_str() {
                "" => ("error-no-value", Args::new().with("what", argument)),
                _ => ("error-value", Args::new().with("what", argument).with("value", value)),
            }
        }
        ErrorKind::MissingRequiredArgument => ("error-missing", Args::new().with("what", argument)),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).unwrap_or_default();
            (
                "error-conflict",
                Args::new().with("what", argument).with("other", other),
            )
        }
        _ => ("error-other", Args::new()),
    };
    let mut lines = vec![french().text(id, &args)];
    if let Some(values) = of(ContextKind::ValidValue).filter(|values| !values.is_empty()) {
        lines.push(french().text("error-values", &Args::new().with("values", values)));
    }
    let similar = of(ContextKind::SuggestedArg).or_else(|| of(ContextKind::SuggestedSubcommand));
    if let Some(what) = similar {
        lines.push(french().text("error-similar", &Args::new().with("what", what)));
    }
    lines.push(french().text("error-help", &Args::new()));
    Some(lines.join("\n"))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => values.join(", "),
        ContextValue::String(value) => value.clone(),
        ContextValue::StyledStr(value) => value.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    fn told(line: &[&str]) -> String {
        mistake(&Cli::command().try_get_matches_from(line).unwrap_err()).unwrap()
    }

    #[test]
    fn what_is_wrong_and_the_way_on() {
        for (line, first) in [
            (&["toolsync", "chek"][..], "La commande chek est inconnue."),
            (&["toolsync", "run"], "Il manque\u{202f}: <FILE>..."),
            (
                &["toolsync", "run", "--simulat", "u.csv"],
                "L’option --simulat est inconnue.",
            ),
            (
                &["toolsync", "serve", "--port", "web"],
                "web n’est pas une valeur de --port <PORT>.",
            ),
            (&["toolsync", "serve", "--port"], "--port <PORT> attend une valeur."),
            (
                &["toolsync", "export", "users", "--package", "x"],
                "[ENTITY] ne va pas avec --package [<PATH>].",
            ),
        ] {
            let told = told(line);
            assert!(told.starts_with(first), "{line:?}: {told}");
            assert!(told.ends_with("toolsync --help"), "{told}");
        }
        assert!(told(&["toolsync", "chek"]).contains("Plutôt check"));
    }
}
