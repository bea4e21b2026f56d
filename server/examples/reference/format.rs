//! The page of a command file: what it is, its columns, rules, settings and outcomes.

use shared::column::Column;
use shared::formats::Format;
use shared::i18n::Catalog;
use shared::reference::{column_help, kind, need, notes, purpose, title, word};

use crate::markdown::{code, codes, page as of_blocks, sentences, table, words};
use crate::{rules, settings};

/// The page.
pub fn page(format: &dyn Format, catalog: &Catalog) -> String {
    let heading = |id: &str| format!("## {}", word(id, catalog));
    let names = codes(format.file_names());
    let blocks = [
        words(&purpose(format, catalog)),
        format!("**{}** {names}", word("file-names", catalog)),
        told(format, catalog),
        heading("columns"),
        columns(format, catalog),
        heading("settings"),
        settings::of_format(format, catalog),
        heading("outcomes"),
        word("values-in-braces", catalog),
        outcomes(format, catalog),
        heading("rules"),
    ];
    let rules = format.rules().iter().map(|rule| rules::explained(rule, catalog));
    of_blocks(&title(format, catalog), blocks.into_iter().chain(rules))
}

/// The sections of the page that comes with the command file. What stands before them is its purpose once more.
fn told(format: &dyn Format, catalog: &Catalog) -> String {
    let page = shared::reference::page(format.name(), catalog.lang()).unwrap_or_default();
    page.find("\n## ")
        .and_then(|at| page.get(at..))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn columns(format: &dyn Format, catalog: &Catalog) -> String {
    let heads = ["column", "holds", "needed", "to-know", "rule"].map(|head| word(head, catalog));
    let line = |column: &Column| {
        let help = words(&column_help(format, column, catalog));
        let rule = column.rule.map(rules::link);
        vec![
            code(&column.shown()),
            kind(column, catalog),
            need(column.need, catalog),
            sentences([help].into_iter().chain(notes(column, catalog))),
            rule.unwrap_or_default(),
        ]
    };
    table(&heads, format.columns().iter().map(line))
}

fn outcomes(format: &dyn Format, catalog: &Catalog) -> String {
    let heads = ["outcome", "outcome-says"].map(|head| word(head, catalog));
    let line = |outcome: &&str| vec![code(outcome), words(&catalog.pattern(outcome).unwrap_or_default())];
    table(&heads, format.outcomes().iter().map(line))
}
