//! Between the sample and the rows: the format is recognised, the header bound, the file's own notes are said.

use crate::diagnostic::Diagnostic;
use crate::formats::{Format, Opening, open_for_checking};
use crate::layout::Layout;
use crate::settings::Settings;
use crate::text::{Dialect, Note};

use super::engine::{Observer, Summary};
use super::glance::command_file;
use super::header::{self, Header, Mapping};
use super::list::{self, List};
use super::recognise::{Confidence, by_file_name, recognise};
use super::rows::Rows;
use super::{Request, rules, uploads};

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

/// How a file begins.
pub(super) enum Head {
    /// With the names of columns.
    Names(Vec<String>),
    /// It is a list: it has none.
    List(&'static dyn Format, Confidence, List),
    /// It has no row at all.
    Nothing,
}

/// Opens a file whose beginning was looked at.
pub(super) fn open(
    request: &Request,
    mut dialect: Dialect,
    head: Head,
    notes: &[Note],
    observer: &mut dyn Observer,
) -> Opened {
    let mut summary = Summary {
        dialect: Some(dialect.clone()),
        ..Summary::default()
    };
    let mut say = |summary: &mut Summary, diagnostic: Diagnostic| {
        summary.count(&diagnostic);
        observer.diagnostic(diagnostic);
    };
    let named =
        || by_file_name(&request.file).filter(|_| !matches!(&head, Head::Names(names) if is_header(names, request)));
    if let Some(format) = request.format.or_else(named).filter(|format| format.is_archive()) {
        summary.format = Some(format.name());
        say(&mut summary, Diagnostic::new(&rules::NOT_AN_ARCHIVE, 0));
        return Opened::fatal(summary);
    }
    let header = match head {
        Head::Names(names) => names,
        Head::List(format, confidence, list) => {
            summary.format = Some(format.name());
            summary.confidence = Some(confidence);
            summary.layout = Some(list.layout.clone());
            for diagnostic in notes.iter().map(|note| noted(note, 1)).chain(list::assumed(&list)) {
                say(&mut summary, diagnostic);
            }
            let line = list.header_line.unwrap_or(0);
            let settings = &request.settings;
            let rows = rows(format, request, settings, list.layout, line, &mut summary, observer);
            let reading = (!summary.fatal).then_some((dialect, rows));
            return Opened { summary, reading };
        }
        Head::Nothing => {
            say(&mut summary, Diagnostic::new(&rules::NO_HEADER, 0));
            return Opened::fatal(summary);
        }
    };
    let line = dialect.header_line.unwrap_or(0);
    if let Some(first) = dialect.titles.first() {
        say(
            &mut summary,
            Diagnostic::new(&rules::TITLE_LINES, *first).with("count", dialect.titles.len() as i64),
        );
    }
    for note in notes {
        say(&mut summary, noted(note, line));
    }
    if summary.fatal {
        return Opened::fatal(summary);
    }
    let names: Vec<&str> = header.iter().map(String::as_str).collect();
    let (is_flat, recognised) = command_file(request, &names);
    let Some((format, confidence)) = recognised else {
        say(
            &mut summary,
            Diagnostic::new(&rules::UNRECOGNISED, line).with("file", request.file.as_str()),
        );
        return Opened::fatal(summary);
    };
    summary.format = Some(format.name());
    summary.confidence = Some(confidence);
    // A flat file begins with its first row.
    let (line, header, upload) = if is_flat {
        dialect.header = false;
        dialect.header_line = None;
        summary.dialect = Some(dialect.clone());
        (0, uploads::flat::names(), Some(uploads::reading_flat(request)))
    } else {
        let upload = uploads::reading(request, format, line, &header);
        (line, header, upload)
    };
    let (mapping, settings) = match &upload {
        Some(upload) => (&upload.mapping, &upload.settings),
        None => (&request.mapping, &request.settings),
    };
    let bound = bind(format, mapping, settings, line, &header);
    let said = upload.iter().flat_map(|upload| upload.diagnostics.iter().cloned());
    said.for_each(|diagnostic| say(&mut summary, diagnostic));
    for diagnostic in bound.diagnostics {
        say(&mut summary, diagnostic);
    }
    summary.near_misses = bound.near_misses;
    summary.layout = Some(bound.layout.clone());
    if summary.fatal {
        return Opened::fatal(summary);
    }
    let mut rows = rows(format, request, settings, bound.layout, line, &mut summary, observer);
    if let Some(upload) = upload {
        rows.refuse(upload.refused);
        summary.settings = Some(Box::new(upload.settings));
    }
    let reading = (!summary.fatal).then_some((dialect, rows));
    Opened { summary, reading }
}

fn bind(format: &'static dyn Format, mapping: &Mapping, settings: &Settings, line: u64, names: &[String]) -> Header {
    let (required, one_of) = (format.required(settings), format.one_of());
    header::bind(line, names, format.columns(), (&required, &one_of), mapping, settings)
}

pub(super) fn rows(
    format: &'static dyn Format,
    request: &Request,
    settings: &Settings,
    layout: Layout,
    line: u64,
    summary: &mut Summary,
    observer: &mut dyn Observer,
) -> Rows {
    let opening = Opening {
        layout: &layout,
        settings,
    };
    let command_file = open_for_checking(format, &opening);
    let mut rows = Rows::new(format, layout, command_file, request, line);
    rows.check_header(summary, observer);
    rows
}

/// Whether a header is one of a command file, whatever the file is called.
fn is_header(names: &[String], request: &Request) -> bool {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    recognise(&names, "", &request.settings).is_some()
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
