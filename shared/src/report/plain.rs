//! The report as plain text: what a person reads in a terminal or a mail.

use std::fmt::Write;

use super::head::{ReportHead, counted, format_title};
use crate::api::{FileDto, OutcomeDto, RowDto};
use crate::i18n::{Args, Catalog};

/// The heading and the facts.
pub fn begin(head: &ReportHead<'_>, catalog: &Catalog) -> String {
    let mut text = String::new();
    let title = head.title(catalog);
    let _ = writeln!(text, "{title}\n{}\n", "=".repeat(title.chars().count()));
    for (term, fact) in head.facts(catalog) {
        let _ = writeln!(text, "{term:<14} {}", fact.told(catalog));
    }
    if let Some(address) = &head.address {
        let _ = writeln!(text, "{address}");
    }
    let _ = writeln!(text, "\n{}\n", head.sentence(catalog));
    for guard in &head.run.guards {
        let _ = writeln!(text, "! {}\n", guard.message);
    }
    text
}

/// The heading of one file, with its counts and details.
pub fn file(file: &FileDto, catalog: &Catalog) -> String {
    let mut text = String::new();
    let heading = format!("{} ({})", file.path, format_title(file, catalog));
    let _ = writeln!(text, "{heading}\n{}", "-".repeat(heading.chars().count()));
    if let Some(fatal) = &file.fatal {
        let _ = writeln!(text, "{fatal}");
    }
    let counts: Vec<String> = counted(file.totals.counts, catalog)
        .into_iter()
        .map(|(name, _, n)| catalog.text(&format!("counted-{name}"), &Args::new().with("count", n)))
        .collect();
    let rows = catalog.text("report-rows", &Args::new().with("rows", file.rows));
    let told = Args::new().with("rows", rows).with("counts", counts.join(", "));
    let _ = writeln!(text, "{}", catalog.text("report-counted", &told));
    if file.totals.partial > 0 {
        let _ = writeln!(
            text,
            "{}",
            catalog.text("report-partial", &Args::new().with("count", file.totals.partial))
        );
    }
    for (name, count) in &file.totals.details {
        let _ = writeln!(text, "  {name:<28} {:>9}", number(*count, catalog));
    }
    for (id, name) in [("report-tryback", &file.tryback), ("report-archive", &file.archive)] {
        if let Some(name) = name {
            let _ = writeln!(text, "{}", catalog.text(id, &Args::new().with("name", name.as_str())));
        }
    }
    text.push('\n');
    text
}

/// One row: its line, its status and each thing that it did.
pub fn row(row: &RowDto, catalog: &Catalog) -> String {
    let status = catalog.text(&format!("status-{}", row.status.name()), &Args::new());
    let things: Vec<String> = row.outcomes.iter().map(thing).collect();
    format!("{:>8}  {status:<10} {}\n", row.line, things.join("; "))
}

/// How many rows of a file are not in the list.
pub fn left_out(count: u64, catalog: &Catalog) -> String {
    match count {
        0 => "\n".to_owned(),
        _ => format!(
            "{}\n\n",
            catalog.text("report-left-out", &Args::new().with("count", count))
        ),
    }
}

/// The closing line.
pub fn end(catalog: &Catalog) -> String {
    format!("{}\n", catalog.text("report-end", &Args::new()))
}

fn thing(outcome: &OutcomeDto) -> String {
    match &outcome.message {
        Some(message) if outcome.outcome.chars().any(|c| c.is_ascii_digit()) => {
            format!("{} {message}", outcome.outcome)
        }
        Some(message) => message.clone(),
        None => format!("{} {}", outcome.outcome, outcome.key),
    }
}

fn number(n: u64, catalog: &Catalog) -> String {
    catalog.number(i64::try_from(n).unwrap_or(i64::MAX))
}
