//! Settings: the page of all of them, and the table of those that concern a command file.

use shared::formats::Format;
use shared::i18n::{Args, Catalog};
use shared::reference::{self, word};
use shared::settings::{GROUPS, Key};

use crate::markdown::{code, codes, page as of_blocks, sentences, table, words};

/// The page.
pub fn page(catalog: &Catalog) -> String {
    let groups = GROUPS.iter().flat_map(|(group, keys)| {
        let heading = format!("## {}", words(&group.label(catalog)));
        [heading, lines(keys, catalog)]
    });
    of_blocks(&word("settings", catalog), groups)
}

/// The settings that change what a command file does.
pub fn of_format(format: &dyn Format, catalog: &Catalog) -> String {
    lines(format.settings(), catalog)
}

fn lines(keys: &[&Key], catalog: &Catalog) -> String {
    let heads = ["setting", "effect", "values", "default"].map(|head| word(head, catalog));
    let line = |key: &&Key| {
        vec![
            format!("{}<br>{}", code(key.name), words(&key.label(catalog))),
            effect(key, catalog),
            values(key, catalog),
            default(key, catalog),
        ]
    };
    table(&heads, keys.iter().map(line))
}

fn effect(key: &Key, catalog: &Catalog) -> String {
    let per_run = key.per_run.then(|| word("per-run", catalog));
    let names = Args::new().with("names", codes(key.legacy));
    let legacy = (!key.legacy.is_empty()).then(|| catalog.text("reference-former-name", &names));
    let help = words(&key.help(catalog));
    sentences([help].into_iter().chain(per_run).chain(legacy))
}

/// The words of a closed list, each with what it is called; else what may stand there.
fn values(key: &Key, catalog: &Catalog) -> String {
    let choices = key.kind.choices();
    if choices.is_empty() {
        return reference::values(key, catalog);
    }
    let named: Vec<_> = choices
        .iter()
        .map(|choice| match key.choice_label(choice, catalog) {
            label if label == *choice => code(choice),
            label => format!("{} {}", code(choice), words(&label)),
        })
        .collect();
    named.join("<br>")
}

/// The default as it would be written.
fn default(key: &Key, catalog: &Catalog) -> String {
    match key.default {
        "" => word("default-none", catalog),
        value => code(value),
    }
}
