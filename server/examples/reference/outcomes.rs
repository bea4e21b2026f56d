//! The page of outcomes: of each command file its columns, what can become of its rows, and the test that shows it.

use shared::formats::outcomes::{Becomes, Case, TABLES, Table};
use shared::formats::{Format, find};
use shared::i18n::Catalog;
use shared::reference::{explained, title, word};
use shared::registry;

use crate::markdown::{code, page as of_blocks, table, words};
use crate::rules;

/// From the page to the folder of the repository.
const ROOT: &str = "../../..";

/// The page.
pub fn page(catalog: &Catalog) -> String {
    let intro = ["outcomes-intro", "values-in-braces"].map(|id| word(id, catalog));
    let classes = Becomes::ALL.map(|becomes| {
        let says = word(&format!("becomes-{}", becomes.name()), catalog);
        format!("* {} – {says}\n", code(becomes.name()))
    });
    let tables = TABLES.iter().flat_map(|table| of_table(table, catalog));
    of_blocks(
        &word("all-outcomes", catalog),
        intro.into_iter().chain([classes.concat()]).chain(tables),
    )
}

fn of_table(of: &Table, catalog: &Catalog) -> [String; 3] {
    let format = find(of.format);
    let heading = match format {
        Some(format) => format!("## [{}]({}.md)", title(format, catalog), format.name()),
        None => format!("## {}", word("of-all-files", catalog)),
    };
    let columns = format.map(|format| columns(format, catalog)).unwrap_or_default();
    let heads = ["becomes", "outcome", "outcome-says", "legacy-key", "shown-by"].map(|head| word(head, catalog));
    let rows = of.cases.iter().map(|case| row(of, case, catalog));
    [heading, columns, table(&heads, rows)]
}

/// The names of the columns, which the page of the file explains.
fn columns(format: &dyn Format, catalog: &Catalog) -> String {
    let names: Vec<String> = format.columns().iter().map(|column| code(&column.shown())).collect();
    let label = word("columns", catalog);
    format!(
        "[{label}]({}.md#{}) {}",
        format.name(),
        label.to_lowercase(),
        names.join(" ")
    )
}

fn row(of: &Table, case: &Case, catalog: &Catalog) -> Vec<String> {
    let (outcome, says) = match registry::rule(case.outcome) {
        Some(rule) => (rules::link(rule), explained(rule, "title", catalog)),
        None => (code(case.outcome), catalog.pattern(case.outcome).unwrap_or_default()),
    };
    let path = match case.file.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{}/{}", of.folder, case.file),
    };
    let test = format!("[{}]({ROOT}/{path})", code(case.test));
    vec![
        code(case.becomes.name()),
        outcome,
        words(&says),
        case.legacy_key().map(code).unwrap_or_default(),
        test,
    ]
}
