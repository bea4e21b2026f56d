//! The check of one file: takes its bytes as they come, tells what it finds as it goes.

use crate::diagnostic::Diagnostic;
use crate::record::Record;
use crate::rule::Severity;
use crate::text::{self, Dialect, Line, LineKind, Reader, RowBuffer};

use super::glance::detect;
use super::header::NearMiss;
use super::opening::{self, Head};
use super::recognise::{Confidence, KnownColumns};
use super::rows::Rows;
use super::sheet::{self, SheetRow};
use super::{Across, Checked, Request, list};

/// How much of a file is looked at before its encoding, separator and header are settled.
pub const SAMPLE: usize = 256 * 1024;

/// Hears what a check finds.
pub trait Observer {
    /// Something is to be said.
    fn diagnostic(&mut self, diagnostic: Diagnostic);
    /// A row that has no error: it may be planned.
    fn row(&mut self, row: &Checked<Record>) {
        let _ = row;
    }
    /// A line of the file, whatever it is, after its diagnostics; `worst` is the weightiest of them.
    /// `cells` is the record of a row.
    fn line(&mut self, line: &Line<'_>, cells: Option<&Record>, worst: Option<Severity>) {
        let _ = (line, cells, worst);
    }
}

/// What became of the bytes that were fed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// The file isn't UTF-8 after all: forget what was said and begin again with [`Check::restart`].
    Restart,
    /// Something fatal was found: no row of the file runs. What follows needn't be fed.
    Fatal,
}

/// What is known of a file once it is checked.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// Its format, if it was recognised.
    pub format: Option<&'static str>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// Encoding, separator, header.
    pub dialect: Option<Dialect>,
    /// The header's layout, if it could be bound.
    pub layout: Option<crate::layout::Layout>,
    /// The settings of the run with what the file's columns mean, where it is of an upload of the platform (D25).
    pub settings: Option<Box<crate::settings::Settings>>,
    /// Rows of data.
    pub rows: u64,
    /// Rows without an error.
    pub valid_rows: u64,
    /// Comments, blanks and titles.
    pub skipped_lines: u64,
    /// Diagnostics by weight.
    pub errors: u64,
    /// Diagnostics by weight.
    pub warnings: u64,
    /// Diagnostics by weight.
    pub infos: u64,
    /// Whether no row of the file may run (D16).
    pub fatal: bool,
    /// What holds the run (D19).
    pub near_misses: Vec<NearMiss>,
    /// Rows that may take something away (D82).
    pub destroying_rows: u64,
    /// Those among them that may take along more than they name.
    pub sweeping_rows: u64,
}

impl Summary {
    /// Counts one diagnostic.
    pub(super) fn count(&mut self, diagnostic: &Diagnostic) {
        match diagnostic.severity() {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
        self.fatal |= diagnostic.rule.is_fatal();
    }
}

/// The check of one file.
///
/// Feed it the bytes in order, in pieces of any size, then finish. Files of one package share an [`Across`].
pub struct Check<'a> {
    pub(super) request: &'a Request,
    pub(super) across: &'a mut Across,
    pub(super) state: State,
    pub(super) summary: Summary,
    /// UTF-8 was ruled out by bytes after the sample.
    not_utf8: bool,
}

impl std::fmt::Debug for Check<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Check")
            .field("request", &self.request)
            .field("summary", &self.summary)
            .finish_non_exhaustive()
    }
}

pub(super) enum State {
    Sampling(Vec<u8>),
    Reading(Box<Reading>),
    /// An archive, whose rows come one by one.
    Entries(Box<Rows>),
    Over,
}

pub(super) struct Reading {
    reader: Reader,
    rows: Rows,
    /// UTF-8 is only a guess, so that bytes it doesn't know mean another encoding.
    guessed_utf8: bool,
}

impl<'a> Check<'a> {
    /// A check that has seen nothing yet.
    pub fn new(request: &'a Request, across: &'a mut Across) -> Self {
        across.begin(&request.file);
        Self {
            request,
            across,
            state: State::Sampling(Vec::new()),
            summary: Summary::default(),
            not_utf8: false,
        }
    }

    /// Begins again, after [`Flow::Restart`].
    pub fn restart(&mut self) {
        self.state = State::Sampling(Vec::new());
        self.summary = Summary::default();
        self.not_utf8 = true;
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8], observer: &mut dyn Observer) -> Flow {
        match &mut self.state {
            State::Sampling(sample) => {
                sample.extend_from_slice(bytes);
                if sample.len() < SAMPLE {
                    return Flow::Continue;
                }
                let sample = std::mem::take(sample);
                self.begin(&sample, false, observer)
            }
            State::Reading(_) => self.read(Some(bytes), observer),
            State::Entries(_) | State::Over => Flow::Fatal,
        }
    }

    /// The file is over. Says [`Flow::Restart`] when it must be read again.
    pub fn finish(&mut self, observer: &mut dyn Observer) -> Flow {
        if let State::Sampling(sample) = &mut self.state {
            let sample = std::mem::take(sample);
            match self.begin(&sample, true, observer) {
                Flow::Continue => {}
                stop => return stop,
            }
        }
        if let State::Entries(rows) = &mut self.state {
            rows.finish(&mut self.summary, observer);
            self.state = State::Over;
            return Flow::Continue;
        }
        self.read(None, observer)
    }

    /// Checks the rows of a sheet in place of bytes (D14).
    pub fn sheet(&mut self, rows: &[SheetRow], observer: &mut dyn Observer) -> Flow {
        let (mut dialect, found) = sheet::dialect(rows, &self.vocabulary());
        let header = found.as_ref().map(|(names, score)| (names.as_slice(), *score));
        let list = list::recognise(self.request, header);
        let head = match (list, found) {
            (Some((format, confidence)), _) => {
                let list = list::begin(format, self.request, sheet::first(rows).as_ref());
                dialect = Dialect {
                    header: false,
                    header_line: list.header_line,
                    ..Dialect::default()
                };
                Head::List(format, confidence, list)
            }
            (None, Some((names, _))) => Head::Names(names),
            (None, None) => Head::Nothing,
        };
        let opened = opening::open(self.request, dialect, head, &[], observer);
        self.summary = opened.summary;
        let Some((_, mut checked)) = opened.reading else {
            return Flow::Fatal;
        };
        let mut buffer = RowBuffer::new();
        // A sheet has no end of a row: what isn't filled is blank, as far as the header reaches.
        let layout = self.summary.layout.as_ref().filter(|layout| !layout.is_list());
        let width = layout.map_or(0, crate::layout::Layout::width);
        for row in rows {
            buffer.clear();
            row.cells.iter().for_each(|cell| buffer.push(cell));
            (row.cells.len()..width).for_each(|_| buffer.push(""));
            let kind = match row.comment() {
                Some(mark) => LineKind::Comment { mark },
                None if row.is_blank() => LineKind::Blank,
                None => LineKind::Row(buffer.row()),
            };
            let line = Line {
                number: row.number,
                span: 0..0,
                end: None,
                kind,
            };
            checked.sheet_errors(&row.errors);
            checked.line(&line, self.across, &mut self.summary, observer);
        }
        checked.finish(&mut self.summary, observer);
        Flow::Continue
    }

    /// What is known of the file.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// What is known of the file, at the end.
    pub fn into_summary(self) -> Summary {
        self.summary
    }

    fn vocabulary(&self) -> KnownColumns<'a> {
        KnownColumns::new(self.request.format, &self.request.settings)
    }

    fn begin(&mut self, sample: &[u8], whole: bool, observer: &mut dyn Observer) -> Flow {
        let mut choice = self.request.dialect.clone();
        if self.not_utf8 {
            choice.scanned = Some(text::Encoding::Windows1252);
        }
        let (detection, list) = detect(self.request, sample, whole, choice.clone());
        let mut dialect = detection.dialect;
        let guessed_utf8 = choice.encoding.is_none()
            && choice.scanned.is_none()
            && !dialect.bom
            && dialect.encoding == text::Encoding::Utf8;
        let head = match (list, detection.header) {
            (Some((format, confidence)), _) => {
                let list = list::begin(format, self.request, detection.first.as_ref());
                dialect.header_line = list.header_line;
                Head::List(format, confidence, list)
            }
            (None, Some(header)) => Head::Names(header.cells),
            (None, None) => Head::Nothing,
        };
        let opened = opening::open(self.request, dialect, head, &detection.notes, observer);
        self.summary = opened.summary;
        let Some((dialect, rows)) = opened.reading else {
            self.state = State::Over;
            return Flow::Fatal;
        };
        self.state = State::Reading(Box::new(Reading {
            reader: Reader::new(&dialect),
            rows,
            guessed_utf8,
        }));
        self.read(Some(sample), observer)
    }

    /// Reads on, or to the end where there are no more bytes.
    fn read(&mut self, bytes: Option<&[u8]>, observer: &mut dyn Observer) -> Flow {
        let State::Reading(reading) = &mut self.state else {
            return Flow::Fatal;
        };
        let Reading {
            reader,
            rows,
            guessed_utf8,
        } = reading.as_mut();
        let (across, summary) = (&mut *self.across, &mut self.summary);
        let mut on = |line: Line<'_>| rows.line(&line, across, summary, observer);
        match bytes {
            Some(bytes) => reader.feed(bytes, &mut on),
            None => reader.finish(&mut on),
        }
        if *guessed_utf8 && rows.has_invalid_bytes() {
            return Flow::Restart;
        }
        if bytes.is_none() {
            rows.finish(&mut self.summary, observer);
            self.state = State::Over;
        }
        Flow::Continue
    }
}
