//! The report as one HTML page: no script, styles inline, made to be sent, read and printed on A4.

use std::fmt::Write;

use super::head::{ReportHead, counted, format_title};
use crate::api::{Counts, FileDto, RowDto};
use crate::i18n::{Args, Catalog};
use crate::plan::RowStatus;

const STYLE: &str = include_str!("report.css");

/// The page up to its first file.
pub fn begin(head: &ReportHead<'_>, catalog: &Catalog) -> String {
    let title = escape(&head.title(catalog));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        catalog.lang().code()
    );
    let _ = writeln!(html, "<p class=\"lead\">{}</p>", escape(&head.sentence(catalog)));
    html.push_str("<dl>\n");
    for (term, value) in head.facts(catalog) {
        let _ = writeln!(html, "<div><dt>{}</dt><dd>{}</dd></div>", escape(&term), escape(&value));
    }
    html.push_str("</dl>\n");
    for guard in &head.run.guards {
        let _ = writeln!(html, "<p class=\"guard\">{}</p>", escape(&guard.message));
    }
    html.push_str(&bar(head.run.summary.counts, catalog));
    html
}

/// One file: its counts, then the table of its rows, to be closed by [`file_end`].
pub fn file(file: &FileDto, catalog: &Catalog) -> String {
    let mut html = String::new();
    let _ = writeln!(
        html,
        "<section>\n<h2>{} <small>{}</small></h2>",
        escape(&file.path),
        escape(&format_title(file, catalog))
    );
    if let Some(fatal) = &file.fatal {
        let _ = writeln!(html, "<p class=\"guard\">{}</p>", escape(fatal));
    }
    html.push_str(&bar(file.totals.counts, catalog));
    if file.totals.partial > 0 {
        let text = catalog.text("report-partial", &Args::new().with("count", file.totals.partial));
        let _ = writeln!(html, "<p>{}</p>", escape(&text));
    }
    for (id, name) in [("report-tryback", &file.tryback), ("report-archive", &file.archive)] {
        if let Some(name) = name {
            let _ = writeln!(
                html,
                "<p>{}</p>",
                escape(&catalog.text(id, &Args::new().with("name", name.as_str())))
            );
        }
    }
    let head = |id: &str| escape(&catalog.text(id, &Args::new()));
    let _ = writeln!(
        html,
        "<table>\n<thead><tr><th class=\"n\" scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th></tr></thead>\n<tbody>",
        head("report-line"),
        head("report-status"),
        head("report-key"),
        head("report-what")
    );
    html
}

/// One row of the table.
pub fn row(row: &RowDto, catalog: &Catalog) -> String {
    let name = row.status.name();
    let status = catalog.text(&format!("status-{name}"), &Args::new());
    let things: Vec<String> = row
        .outcomes
        .iter()
        .map(|outcome| {
            let message = outcome
                .message
                .clone()
                .unwrap_or_else(|| format!("{} {}", outcome.outcome, outcome.key));
            let rule = outcome.outcome.chars().any(|c| c.is_ascii_digit());
            let code = if rule {
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
        "<tr class=\"{name}\"><td class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        row.line,
        escape(&status),
        escape(key),
        things.join("<br>")
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
            let n = catalog.number(i64::try_from(n).unwrap_or(i64::MAX));
            format!("<li class=\"{name}\"><span>{}</span> <b>{n}</b></li>", escape(&word))
        })
        .collect();
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{shares}</svg>\n<ul class=\"legend\">{}</ul>\n",
        legend.concat()
    )
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
            row(&failed, Catalog::of(Lang::En)),
            "<tr class=\"failed\"><td class=\"n\">4</td><td>failed</td><td>c.martin &amp; co</td>\
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
