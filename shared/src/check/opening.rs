//! Between the sample and the rows: the format is recognised, the header bound, the file's own notes are said.

use crate::diagnostic::Diagnostic;
use crate::formats::{Format, Opening};
use crate::layout::Layout;
use crate::text::{Dialect, Note};

use super::engine::{Observer, Summary};
use super::header::{self, Header};
use super::recognise::{Confidence, recognise};
use super::rows::Rows;
use super::{Request, rules};

/// A file whose beginning was looked at.
pub(super) struct Opened {
    /// What is known of it so far.
    pub(super) summary: Summary,
    /// How it is read and by which rules, unless something fatal was found.
    pub(super) reading: Option<(Dialect, Rows)>,
}

impl Opened {
    fn fatal(summary: Summary) -> Self {
        Self { summary, reading: None }
    }
}

/// Opens a file whose beginning was looked at.
#[allow(clippy::result_large_err, reason = "there is one for each file")]
pub(super) fn open(
    request: &Request,
    dialect: Dialect,
    names: Option<Vec<String>>,
    notes: &[Note],
    observer: &mut dyn Observer,
) -> Opened {
    let mut summary = Summary { dialect: Some(dialect.clone()), ..Summary::default() };
    let mut say = |summary: &mut Summary, diagnostic: Diagnostic| {
        summary.count(&diagnostic);
        observer.diagnostic(diagnostic);
    };
    let Some(header) = names else {
        say(&mut summary, Diagnostic::new(&rules::NO_HEADER, 0));
        return Opened::fatal(summary);
    };
    let line = dialect.header_line.unwrap_or(0);
    if let Some(first) = dialect.titles.first() {
        say(&mut summary, Diagnostic::new(&rules::TITLE_LINES, *first).with("count", dialect.titles.len() as i64));
    }
    for note in notes {
        say(&mut summary, noted(note, line));
    }
    if summary.fatal {
        return Opened::fatal(summary);
    }
    let names: Vec<&str> = header.iter().map(String::as_str).collect();
    let recognised = match request.format {
        Some(format) => Some((format, Confidence::Given)),
        None => recognise(&names, &request.file, &request.settings),
    };
    let Some((format, confidence)) = recognised else {
        say(&mut summary, Diagnostic::new(&rules::UNRECOGNISED, line).with("file", request.file.as_str()));
        return Opened::fatal(summary);
    };
    summary.format = Some(format.name());
    summary.confidence = Some(confidence);
    let bound = bind(format, request, line, &header);
    for diagnostic in bound.diagnostics {
        say(&mut summary, diagnostic);
    }
    summary.near_misses = bound.near_misses;
    summary.layout = Some(bound.layout.clone());
    if summary.fatal {
        return Opened::fatal(summary);
    }
    let rows = rows(format, request, bound.layout, line, &mut summary, observer);
    let reading = (!summary.fatal).then_some((dialect, rows));
    Opened { summary, reading }
}

fn bind(format: &'static dyn Format, request: &Request, line: u64, names: &[String]) -> Header {
    let required = format.required(&request.settings);
    header::bind(line, names, format.columns(), &required, &request.mapping, &request.settings)
}

fn rows(
    format: &'static dyn Format,
    request: &Request,
    layout: Layout,
    line: u64,
    summary: &mut Summary,
    observer: &mut dyn Observer,
) -> Rows {
    let command_file = format.open(&Opening { layout: &layout, settings: &request.settings });
    let mut rows = Rows::new(layout, command_file, request, line);
    rows.check_header(summary, observer);
    rows
}

/// What the text says of itself.
fn noted(note: &Note, line: u64) -> Diagnostic {
    match note {
        Note::BomOverSetting { setting } => Diagnostic::new(&rules::MARK_WINS, 1).with("encoding", setting.name()),
        Note::OtherSeparator { separator } => {
            Diagnostic::new(&rules::OTHER_SEPARATOR, line).with("separator", separator.name())
        }
    }
}
