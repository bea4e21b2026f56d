//! Archives, which have entries instead of lines: each is a row whose cells say what it is (D15).

use crate::archive::{ArchiveError, MOST_BYTES, MOST_ENTRIES};
use crate::diagnostic::Diagnostic;
use crate::formats::user_pictures::Entries;
use crate::formats::{self, FORMATS, Format};
use crate::layout::{Bound, Layout};
use crate::source::Source;
use crate::text::{Dialect, Line, LineKind, RowBuffer};

use super::engine::{Flow, Observer, State, Summary};
use super::recognise::Confidence;
use super::{Check, Request, SheetRow, opening, rules};

impl Check<'_> {
    /// Begins to check an archive in place of bytes; `opened` says how many of its entries are no rows. Its rows go to
    /// [`Check::entries`], in pieces of any size, then [`Check::finish`] ends it.
    pub fn archive(&mut self, opened: Result<u64, ArchiveError>, observer: &mut dyn Observer) -> Flow {
        let dialect = Dialect {
            header: false,
            ..Dialect::default()
        };
        let mut summary = Summary {
            dialect: Some(dialect),
            ..Summary::default()
        };
        let format = format_of(self.request);
        summary.format = Some(format.name());
        summary.confidence = Some(match self.request.format {
            Some(_) => Confidence::Given,
            None => Confidence::Certain,
        });
        let fatal = match opened {
            _ if !format.is_archive() => Some(Diagnostic::new(&rules::ARCHIVE_OF_PICTURES, 0)),
            Ok(skipped) => {
                summary.skipped_lines = skipped;
                None
            }
            Err(error) => Some(said(error)),
        };
        if let Some(fatal) = fatal {
            summary.count(&fatal);
            observer.diagnostic(fatal);
            self.summary = summary;
            self.state = State::Over;
            return Flow::Fatal;
        }
        let layout = layout_of(format);
        summary.layout = Some(layout.clone());
        let settings = &self.request.settings;
        let rows = opening::rows(format, self.request, settings, layout, 0, &mut summary, observer);
        self.summary = summary;
        self.state = State::Entries(Box::new(rows));
        Flow::Continue
    }

    /// Takes the next entries of an archive.
    pub fn entries(&mut self, rows: &[SheetRow], observer: &mut dyn Observer) -> Flow {
        let State::Entries(checked) = &mut self.state else {
            return Flow::Fatal;
        };
        let mut buffer = RowBuffer::new();
        for row in rows {
            buffer.clear();
            row.cells.iter().for_each(|cell| buffer.push(cell));
            let line = Line {
                number: row.number,
                span: 0..0,
                end: None,
                kind: LineKind::Row(buffer.row()),
            };
            checked.line(&line, self.across, &mut self.summary, observer);
        }
        Flow::Continue
    }

    /// Checks an archive of pictures from its bytes, all at once.
    pub fn whole_archive(&mut self, source: &dyn Source, observer: &mut dyn Observer) -> Flow {
        let mut entries = Entries::open(source, self.request.settings.picture_by());
        let opened = entries.as_ref().map(Entries::skipped).map_err(|error| *error);
        let flow = self.archive(opened, observer);
        let Some(entries) = entries.as_mut().ok().filter(|_| flow == Flow::Continue) else {
            return flow;
        };
        while let Some(row) = entries.next(source) {
            self.entries(std::slice::from_ref(&row), observer);
        }
        self.finish(observer)
    }
}

/// What an archive without a command file in it is: pictures, unless somebody has said otherwise.
fn format_of(request: &Request) -> &'static dyn Format {
    let mut archives = FORMATS.iter().copied().filter(|format| format.is_archive());
    request
        .format
        .or_else(|| archives.next())
        .unwrap_or(&formats::user_pictures::UserPictures)
}

/// The columns of the format, in their order: an archive has no header that could say otherwise.
fn layout_of(format: &dyn Format) -> Layout {
    let columns = format.columns();
    let names = columns.iter().map(|column| column.name.to_owned()).collect();
    let bound = (0..columns.len()).map(|at| Bound::Column {
        at,
        index: None,
        suffix: None,
    });
    Layout::new(columns, names, bound.collect())
}

/// Why no entry is read.
fn said(error: ArchiveError) -> Diagnostic {
    match error {
        ArchiveError::Damaged | ArchiveError::Unreadable => Diagnostic::new(&rules::ARCHIVE_DAMAGED, 0),
        ArchiveError::TooMany(count) => Diagnostic::new(&rules::TOO_MANY_ENTRIES, 0)
            .with("count", count)
            .with("max", MOST_ENTRIES as u64),
        ArchiveError::TooLarge(bytes) => Diagnostic::new(&rules::ARCHIVE_TOO_LARGE, 0)
            .with("megabytes", bytes >> 20)
            .with("max", MOST_BYTES >> 20),
    }
}
