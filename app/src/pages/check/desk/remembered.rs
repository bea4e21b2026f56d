//! What columns that aren't known were read as, by command file: chosen once, this browser reads them so again.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::{api::FileOptions, wire::FileState};

use super::DeskFile;
use crate::{prefs, t, ui::Toast};

/// Key in front of the name of a command file.
const KEY: &str = "toolsync.check.columns.";
/// More columns than these aren't remembered.
const MOST: usize = 200;

/// By the name in the header, in lower case: the column, blank where it is left out.
type Choices = BTreeMap<String, String>;

/// Whether something is remembered for a command file.
pub fn remembers(format: &str) -> bool {
    !of(format).is_empty()
}

/// Forgets what is remembered for a command file.
pub fn forget(format: &str) {
    prefs::remove(&format!("{KEY}{format}"));
}

fn of(format: &str) -> Choices {
    let kept = prefs::get(&format!("{KEY}{format}"));
    kept.and_then(|kept| serde_json::from_str(&kept).ok())
        .unwrap_or_default()
}

/// Remembers what a file's columns are read as from now on, as far as that has changed.
pub(super) fn remember(before: &FileState, now: &FileState) {
    let Some(format) = &now.format else { return };
    let (old, new) = (choices(&before.options), choices(&now.options));
    if old == new {
        return;
    }
    let mut kept = of(format);
    for header in old.keys().filter(|header| !new.contains_key(*header)) {
        kept.remove(header);
    }
    kept.extend(new);
    if let (1..=MOST, Ok(text)) = (kept.len(), serde_json::to_string(&kept)) {
        prefs::set(&format!("{KEY}{format}"), &text);
    } else {
        forget(format);
    }
}

/// What a person has chosen of a file.
fn choices(options: &FileOptions) -> Choices {
    let mapped = options.map.iter().map(|(header, to)| (header, to.as_str()));
    let left_out = options.ignore.iter().map(|header| (header, ""));
    let all = mapped.chain(left_out);
    all.map(|(header, to)| (header.trim().to_lowercase(), to.to_owned()))
        .collect()
}

/// Reads the columns of a file that was just opened as it was chosen before. Its first undo takes that back.
pub(super) fn apply(file: DeskFile) {
    let Some((format, chosen)) = file.state.with_untracked(|state| {
        let format = state.format.clone()?;
        let chosen = known(state, &of(&format));
        (!chosen.is_empty()).then_some((format, chosen))
    }) else {
        return;
    };
    let count = chosen.len();
    file.reread(|options| {
        for (header, to) in chosen {
            match to.as_str() {
                "" => options.ignore.push(header),
                _ => drop(options.map.insert(header, to)),
            }
        }
    });
    Toast::ok(t!("check-remembered", count = count))
        .action(t!("check-remembered-forget"), move || {
            forget(&format);
            file.undo(false);
        })
        .show();
}

/// Which unknown columns of a file something is remembered of, unless the column that is meant is there already.
fn known(state: &FileState, choices: &Choices) -> Vec<(String, String)> {
    let is_free = |to: &str| state.columns.iter().all(|column| column.column.as_deref() != Some(to));
    let unknown = state
        .columns
        .iter()
        .filter(|column| column.column.is_none() && !column.ignored);
    let mut chosen: Vec<(String, String)> = Vec::new();
    for column in unknown {
        let Some(to) = choices.get(&column.name.trim().to_lowercase()) else {
            continue;
        };
        let taken = chosen.iter().any(|(_, earlier)| !to.is_empty() && earlier == to);
        if is_free(to) && !taken {
            chosen.push((column.name.clone(), to.clone()));
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use shared::wire::ColumnState;

    use super::*;

    fn column(name: &str, column: Option<&str>) -> ColumnState {
        ColumnState {
            name: name.into(),
            column: column.map(Into::into),
            proposal: None,
            ignored: false,
            secret: false,
            width: 0,
        }
    }

    #[test]
    fn columns_are_read_as_before_where_that_column_is_free() {
        let state = FileState {
            columns: vec![
                column("username", Some("username")),
                column("Mail", None),
                column("E-Mail", None),
                column("login", None),
                column("Class", None),
                column("other", None),
            ],
            ..FileState::default()
        };
        let choices = [
            ("mail", "email"),
            ("e-mail", "email"),
            ("login", "username"),
            ("class", ""),
        ];
        let choices = choices.map(|(from, to)| (from.to_owned(), to.to_owned())).into();
        let expected = [("Mail", "email"), ("Class", "")];
        assert_eq!(
            known(&state, &choices),
            expected.map(|(from, to)| (from.to_owned(), to.to_owned()))
        );
    }
}
