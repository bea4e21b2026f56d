//! The report as one HTML page: no script, styles inline, made to be sent, read and printed on A4.

use std::fmt::Write;

use super::Reasons;
use super::head::{ReportHead, counted, format_title};
use crate::api::{Counts, FileDto, RowDto};
use crate::i18n::{Args, Catalog};
use crate::plan::{OutcomeStatus, RowStatus};

const STYLE: &str = include_str!("report.css");

/// The mark of the program, as the page has it.
const MARK: &str = "<svg class=\"mark\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" \
                    stroke-linecap=\"round\" aria-hidden=\"true\"><path d=\"M3.5 6h9M3.5 12h5M3.5 18h9\"/>\
                    <path d=\"M20.5 6h-3.5M20.5 12h-7.5M20.5 18h-3.5\" opacity=\".5\"/></svg>";

/// The page up to its first file.
pub fn begin(head: &ReportHead<'_>, catalog: &Catalog) -> String {
    let title = escape(&head.title(catalog));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<p class=\"brand\">{MARK} Tool Sync{}</p>\n<h1>{title}</h1>\n",
        catalog.lang().code(),
        link(head, catalog),
    );
    let _ = writeln!(html, "<p class=\"lead\">{}</p>", escape(&head.sentence(catalog)));
    html.push_str("<dl>\n");
    for (term, fact) in head.facts(catalog) {
        let value = escape(&fact.told(catalog));
        let _ = writeln!(html, "<div><dt>{}</dt><dd>{value}</dd></div>", escape(&term));
    }
    html.push_str("</dl>\n</header>\n");
    for guard in &head.run.guards {
        let _ = writeln!(html, "<p class=\"guard\">{}</p>", escape(&guard.message));
    }
    html.push_str(&bar(head.run.summary.counts, catalog));
    if head.run.files.len() > 1 {
        html.push_str(&contents(&head.run.files, catalog));
    }
    html
}

/// The way to the run itself, where the site's address is known.
fn link(head: &ReportHead<'_>, catalog: &Catalog) -> String {
    head.address.as_ref().map_or_else(String::new, |address| {
        format!(" <a href=\"{}\">{}</a>", escape(address), word("report-open", catalog))
    })
}

/// The files of a package: what became of the rows of each, and the way there.
fn contents(files: &[FileDto], catalog: &Catalog) -> String {
    let mut html = format!(
        "<h2>{}</h2>\n<table class=\"contents\">\n<thead><tr><th scope=\"col\">{}</th><th class=\"n\" scope=\"col\">{}</th>",
        word("report-files", catalog),
        word("report-file", catalog),
        word("report-rows-all", catalog),
    );
    for status in RowStatus::ALL {
        let _ = write!(
            html,
            "<th class=\"n\" scope=\"col\">{}</th>",
            word(&format!("status-{}", status.name()), catalog)
        );
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for (at, file) in files.iter().enumerate() {
        let worst = if file.fatal.is_some() || file.totals.counts.failed > 0 {
            " class=\"failed\""
        } else {
            ""
        };
        let _ = write!(
            html,
            "<tr{worst}><th scope=\"row\"><a href=\"#f{at}\">{}</a> <small>{}</small></th><td class=\"n\">{}</td>",
            escape(&file.path),
            escape(&format_title(file, catalog)),
            number(file.rows, catalog)
        );
        for status in RowStatus::ALL {
            let count = file.totals.counts.get(status);
            let none = if count == 0 { " none" } else { "" };
            let _ = write!(html, "<td class=\"n{none}\">{}</td>", number(count, catalog));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    html
}

/// One file, `at` from 0: its counts, unless it is `alone` and the run has said them, and why rows failed; then the
/// table of its rows, to be closed by [`file_end`].
pub fn file(at: usize, alone: bool, file: &FileDto, reasons: &Reasons, catalog: &Catalog) -> String {
    let mut html = String::new();
    let _ = writeln!(
        html,
        "<section id=\"f{at}\">\n<h2>{} <small>{}</small></h2>",
        escape(&file.path),
        escape(&format_title(file, catalog))
    );
    if let Some(fatal) = &file.fatal {
        let _ = writeln!(html, "<p class=\"guard is-fatal\">{}</p>", escape(fatal));
    }
    if !alone {
        html.push_str(&bar(file.totals.counts, catalog));
    }
    if file.totals.partial > 0 {
        let text = catalog.text("report-partial", &Args::new().with("count", file.totals.partial));
        let _ = writeln!(html, "<p>{}</p>", escape(&text));
    }
    for (id, name) in [("report-tryback", &file.tryback), ("report-archive", &file.archive)] {
        if let Some(name) = name {
            let text = catalog.text(id, &Args::new().with("name", name.as_str()));
            let _ = writeln!(html, "<p>{}</p>", escape(&text));
        }
    }
    html.push_str(&details(file, catalog));
    html.push_str(&why(at, reasons, catalog));
    let _ = writeln!(
        html,
        "<h3>{}</h3>\n<table>\n<thead><tr><th class=\"n\" scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
        word("report-rows-listed", catalog),
        word("report-line", catalog),
        word("report-status", catalog),
        word("report-key", catalog),
        word("report-what", catalog)
    );
    html
}

/// What was done, by the names of outcomes (D62).
fn details(file: &FileDto, catalog: &Catalog) -> String {
    let done = file.totals.details.iter().filter(|(name, _)| !is_rule(name));
    let each: String = done
        .map(|(name, count)| {
            let name = escape(name);
            format!("<li><code>{name}</code> <b>{}</b></li>", number(*count, catalog))
        })
        .collect();
    if each.is_empty() {
        return each;
    }
    format!(
        "<h3>{}</h3>\n<ul class=\"details\">{each}</ul>\n",
        word("report-details", catalog)
    )
}

/// Why rows failed, each reason once: how many rows, how to mend them, which lines.
fn why(at: usize, reasons: &Reasons, catalog: &Catalog) -> String {
    let told = reasons.told();
    if told.is_empty() {
        return String::new();
    }
    let mut html = format!(
        "<h3>{}</h3>\n<table class=\"reasons\">\n<thead><tr><th class=\"n\" scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        word("report-reasons", catalog),
        word("report-count", catalog),
        word("report-reason", catalog),
        word("report-lines", catalog)
    );
    for reason in told {
        let class = if reason.status == OutcomeStatus::Failed {
            "failed"
        } else {
            "warning"
        };
        let way = reason.way(catalog).map_or_else(String::new, |way| {
            format!("<br><span class=\"way\">{}</span>", escape(&way))
        });
        let mut lines: Vec<String> = reason
            .lines
            .iter()
            .map(|line| format!("<a href=\"#f{at}-l{line}\">{line}</a>"))
            .collect();
        if reason.unnamed() > 0 {
            let more = catalog.text("report-lines-more", &Args::new().with("count", reason.unnamed()));
            lines.push(escape(&more));
        }
        let _ = writeln!(
            html,
            "<tr class=\"{class}\"><td class=\"n\">{}</td><td><b>{}</b> <code>{}</code>{way}</td><td>{}</td></tr>",
            number(reason.rows, catalog),
            escape(&reason.title(catalog)),
            escape(&reason.code),
            lines.join(", ")
        );
    }
    html.push_str("</tbody>\n</table>\n");
    html
}

/// One row of the table of file `at`.
pub fn row(at: usize, row: &RowDto, catalog: &Catalog) -> String {
    let name = row.status.name();
    let status = word(&format!("status-{name}"), catalog);
    let things: Vec<String> = row
        .outcomes
        .iter()
        .map(|outcome| {
            let message = outcome
                .message
                .clone()
                .unwrap_or_else(|| format!("{} {}", outcome.outcome, outcome.key));
            let code = if is_rule(&outcome.outcome) {
                format!(" <code>{}</code>", escape(&outcome.outcome))
            } else {
                String::new()
            };
            format!("{}{code}", escape(&message))
        })
        .collect();
    // What a rule finds says what is wrong, not with whom.
    let key = row.outcomes.first().map_or("", |outcome| &outcome.key);
    format!(
        "<tr class=\"{name}\" id=\"f{at}-l{line}\"><td class=\"n\">{line}</td><td>{status}</td><td>{}</td><td>{}</td></tr>\n",
        escape(key),
        things.join("<br>"),
        line = row.line,
    )
}

/// The end of a file's table; says how many rows were left out of it.
pub fn file_end(left_out: u64, catalog: &Catalog) -> String {
    let mut html = String::from("</tbody>\n</table>\n");
    if left_out > 0 {
        let text = catalog.text("report-left-out", &Args::new().with("count", left_out));
        let _ = writeln!(html, "<p>{}</p>", escape(&text));
    }
    html.push_str("</section>\n");
    html
}

/// The end of the page.
pub fn end() -> &'static str {
    "</body>\n</html>\n"
}

/// A bar of the statuses with a legend that says the same in words.
fn bar(counts: Counts, catalog: &Catalog) -> String {
    let rows = counts.rows().max(1);
    let mut shares = String::new();
    let mut x = 0.0_f64;
    for status in RowStatus::ALL {
        let width = counts.get(status) as f64 * 1000.0 / rows as f64;
        if width > 0.0 {
            let _ = write!(
                shares,
                "<rect class=\"{}\" x=\"{x:.2}\" width=\"{width:.2}\" height=\"12\"/>",
                status.name()
            );
        }
        x += width;
    }
    let legend: Vec<String> = counted(counts, catalog)
        .into_iter()
        .map(|(name, word, n)| {
            let none = if n == 0 { " none" } else { "" };
            let n = number(n, catalog);
            format!(
                "<li class=\"{name}{none}\"><b>{n}</b> <span>{}</span></li>",
                escape(&word)
            )
        })
        .collect();
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{shares}</svg>\n<ul class=\"legend\">{}</ul>\n",
        legend.concat()
    )
}

/// Whether an outcome is named by a rule, which has a code with digits.
fn is_rule(outcome: &str) -> bool {
    outcome.contains(|letter: char| letter.is_ascii_digit())
}

/// A word of the catalogue, as it may stand in HTML.
fn word(id: &str, catalog: &Catalog) -> String {
    escape(&catalog.text(id, &Args::new()))
}

fn number(n: u64, catalog: &Catalog) -> String {
    catalog.number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Text as it may stand in HTML.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::OutcomeDto;
    use crate::i18n::Lang;
    use crate::plan::OutcomeStatus;

    #[test]
    fn a_row_that_failed_says_whose_it_is() {
        let failed = RowDto {
            file: 0,
            line: 4,
            status: RowStatus::Failed,
            partial: false,
            warning: false,
            outcomes: vec![OutcomeDto {
                line: 4,
                outcome: "USR002".to_owned(),
                key: "c.martin & co".to_owned(),
                status: OutcomeStatus::Failed,
                message: Some("lastname is blank.".to_owned()),
                facts: Default::default(),
            }],
            steps: Vec::new(),
        };
        assert_eq!(
            row(0, &failed, Catalog::of(Lang::En)),
            "<tr class=\"failed\" id=\"f0-l4\"><td class=\"n\">4</td><td>failed</td><td>c.martin &amp; co</td>\
             <td>lastname is blank. <code>USR002</code></td></tr>\n"
        );
    }

    #[test]
    fn what_a_file_says_is_never_markup() {
        assert_eq!(
            escape("<script>\"x\" & 'y'</script>"),
            "&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;"
        );
    }
}
