//! The sample as it reads with one separator, and how well that fits.

use super::detect::{FirstRow, Header, HeaderScore, SeparatorReason, Vocabulary};
use super::dialect::Dialect;
use super::encoding::Encoding;
use super::limits::HEADER_LINES;
use super::line::Line;
use super::line_end::LineEnd;
use super::reader::Reader;
use super::separator::Separator;

/// So many rows tell enough.
const ROWS: usize = 200;

/// The sample is read by pieces until they do.
const PIECE: usize = 8 << 10;

/// The sample read with one separator.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) separator: Separator,
    /// Of each row the line and the number of cells; a faulty row has 0.
    rows: Vec<(u64, usize)>,
    /// The cells of the first rows.
    first: Vec<Vec<String>>,
    /// How often LF, CRLF and CR.
    line_ends: [usize; 3],
    header: Option<Found>,
    /// The most known columns that one of the first rows names.
    most_known: usize,
}

/// The header among the first rows.
#[derive(Debug)]
struct Found {
    row: usize,
    score: HeaderScore,
}

/// How well a separator fits, the most telling first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fitness {
    complete: bool,
    /// How many known columns the header names, or without a complete one any of the first rows.
    known: usize,
    /// The header, or without one the first row, has as many cells as most rows.
    header_agrees: bool,
    /// How many of a thousand rows have the expected number of cells.
    agreeing: usize,
    /// That number: of the header if it names a column, else the most frequent one over 1; 0 if there is none.
    cells: usize,
}

impl Candidate {
    pub(super) fn read(sample: &[u8], whole: bool, encoding: Encoding, separator: Separator) -> Self {
        let mut candidate = Self {
            separator,
            rows: Vec::new(),
            first: Vec::new(),
            line_ends: [0; 3],
            header: None,
            most_known: 0,
        };
        let mut reader = Reader::new(&Dialect {
            encoding,
            separator,
            ..Dialect::default()
        });
        for piece in sample.chunks(PIECE) {
            reader.feed(piece, &mut |line| candidate.take(&line));
            if candidate.rows.len() >= ROWS {
                return candidate;
            }
        }
        // The last line of a sample may be cut; better that than none.
        if whole || candidate.rows.is_empty() {
            reader.finish(&mut |line| candidate.take(&line));
        }
        candidate
    }

    fn take(&mut self, line: &Line<'_>) {
        let [lf, crlf, cr] = &mut self.line_ends;
        match line.end {
            Some(LineEnd::Lf) => *lf += 1,
            Some(LineEnd::CrLf) => *crlf += 1,
            Some(LineEnd::Cr) => *cr += 1,
            None => {}
        }
        if let Some(row) = line.row() {
            if self.first.len() < HEADER_LINES {
                self.first.push(row.iter().map(str::to_owned).collect());
            }
            let sound = row.faults().is_empty();
            self.rows.push((line.number, if sound { row.len() } else { 0 }));
        }
    }

    /// The first of the first lines that is complete, else the first line (D5).
    pub(super) fn find_header(&mut self, vocabulary: &dyn Vocabulary) {
        let score = |cells: &Vec<String>| {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            vocabulary.score(&cells)
        };
        let scores: Vec<HeaderScore> = self.first.iter().map(score).collect();
        let complete = scores.iter().position(|score| score.complete);
        let row = complete.unwrap_or(0);
        self.header = scores.get(row).map(|&score| Found { row, score });
        self.most_known = scores.iter().map(|score| score.known).max().unwrap_or(0);
    }

    /// How many known columns the header names.
    pub(super) fn known(&self) -> usize {
        self.header.as_ref().map_or(0, |header| header.score.known)
    }

    pub(super) fn fitness(&self) -> Fitness {
        let from = self.header.as_ref().map_or(0, |header| header.row);
        let counts: Vec<usize> = self.rows.iter().skip(from).map(|(_, n)| *n).collect();
        let frequency = |cells: usize| counts.iter().filter(|&&n| n == cells).count();
        let splitting = counts.iter().copied().filter(|&n| n > 1);
        let cells = match self.known() {
            0 => splitting.max_by_key(|&n| (frequency(n), n)).unwrap_or(0),
            _ => counts.first().copied().filter(|&n| n > 1).unwrap_or(0),
        };
        let complete = self.header.as_ref().is_some_and(|h| h.score.complete);
        Fitness {
            complete,
            known: match complete {
                true => self.known(),
                false => self.most_known,
            },
            header_agrees: cells > 0 && counts.first() == Some(&cells),
            agreeing: frequency(cells) * 1000 * usize::from(cells > 0) / counts.len().max(1),
            cells,
        }
    }

    /// From what the separator is known.
    pub(super) fn reason(&self) -> SeparatorReason {
        let cells = self.header.as_ref().and_then(|h| self.first.get(h.row));
        let header_splits = cells.is_some_and(|cells| cells.len() > 1);
        match self.fitness().cells {
            _ if self.known() > 0 && header_splits => SeparatorReason::Header,
            0 => SeparatorReason::Assumed,
            _ => SeparatorReason::Counts,
        }
    }

    pub(super) fn line_end(&self) -> LineEnd {
        let [lf, crlf, cr] = self.line_ends;
        match () {
            () if crlf > lf && crlf >= cr => LineEnd::CrLf,
            () if cr > lf => LineEnd::Cr,
            () => LineEnd::Lf,
        }
    }

    pub(super) fn header_line(&self) -> Option<u64> {
        let row = self.header.as_ref()?.row;
        self.rows.get(row).map(|(line, _)| *line)
    }

    pub(super) fn titles(&self) -> Vec<u64> {
        let above = self.header.as_ref().map_or(0, |header| header.row);
        self.rows.iter().take(above).map(|(line, _)| *line).collect()
    }

    pub(super) fn first_row(&self) -> Option<FirstRow> {
        let (line, _) = *self.rows.first()?;
        let cells = self.first.first()?.clone();
        Some(FirstRow { line, cells })
    }

    pub(super) fn into_header(mut self) -> Option<Header> {
        let Found { row, score } = self.header?;
        let cells = self.first.get_mut(row).map(std::mem::take)?;
        Some(Header { cells, score })
    }
}
