//! Tests of reading as a whole.

mod corpus;
mod detect;
mod model;
mod properties;
mod reader;
mod vocabulary;

use super::limits::Limits;
use super::{Dialect, Encoding, Fault, LineEnd, LineKind, Reader, Separator};

/// A line as the reader gave it, kept.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    number: u64,
    span: std::ops::Range<u64>,
    end: Option<LineEnd>,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Blank,
    Comment(char),
    /// Of each cell the text, whether it was quoted, and whether blanks were trimmed.
    Row(Vec<(String, bool, bool)>, Vec<Fault>),
}

/// Small enough for tests to pass them.
const SMALL: Limits = Limits {
    cell: 12,
    record: 40,
    columns: 5,
};

fn read(bytes: &[u8], dialect: &Dialect, limits: Limits, chunk: usize) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut on = |line: super::Line<'_>| {
        let kind = match &line.kind {
            LineKind::Blank => Kind::Blank,
            LineKind::Comment { mark } => Kind::Comment(*mark),
            LineKind::Row(row) => {
                let cell = |(i, text): (usize, &str)| {
                    assert_eq!(row.get(i), Some(text));
                    (text.to_owned(), row.quoted(i), row.had_blanks(i))
                };
                Kind::Row(
                    row.iter().enumerate().map(cell).collect(),
                    row.faults().to_vec(),
                )
            }
        };
        seen.push(Seen {
            number: line.number,
            span: line.span,
            end: line.end,
            kind,
        });
    };
    let mut reader = Reader::with_limits(dialect, limits);
    bytes
        .chunks(chunk)
        .for_each(|chunk| reader.feed(chunk, &mut on));
    reader.finish(&mut on);
    seen
}

/// The lines as one would write them down: number, then cells between bars; `q` before a quoted one,
/// `~` behind one that had blanks; then the faults.
fn shown(bytes: &[u8], dialect: &Dialect, limits: Limits) -> Vec<String> {
    let show = |seen: Seen| match seen.kind {
        Kind::Blank => format!("{} blank", seen.number),
        Kind::Comment(mark) => format!("{} comment {mark}", seen.number),
        Kind::Row(cells, faults) => {
            let cell = |(text, quoted, blanks): (String, bool, bool)| {
                let before = if quoted { "q" } else { "" };
                format!("{before}{text}{}", if blanks { "~" } else { "" })
            };
            let cells: Vec<String> = cells.into_iter().map(cell).collect();
            let faults: String = faults.iter().map(|fault| format!(" {fault:?}")).collect();
            format!("{} {}{faults}", seen.number, cells.join("|"))
        }
    };
    read(bytes, dialect, limits, usize::MAX)
        .into_iter()
        .map(show)
        .collect()
}

fn in_encoding(encoding: Encoding, separator: Separator) -> Dialect {
    Dialect {
        encoding,
        separator,
        ..Dialect::default()
    }
}
