//! Recognising the dialect of a file from its first bytes (D5–D8).

use serde::{Deserialize, Serialize};

use super::candidate::Candidate;
use super::dialect::{Dialect, DialectChoice};
use super::encoding::Encoding;
use super::guess::EncodingGuess;
use super::limits;
use super::separator::Separator;

/// What is known of column names. The formats bring it; `text` knows none.
pub trait Vocabulary {
    /// How well these cells, trimmed and unquoted, fit as a header.
    fn score(&self, cells: &[&str]) -> HeaderScore;
}

/// How well a row fits as a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HeaderScore {
    /// How many cells name a column of the format that fits best.
    pub known: usize,
    /// Do they name all required columns of a format?
    pub complete: bool,
}

/// What was recognised, and from what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detection {
    /// The dialect, to read the file with.
    pub dialect: Dialect,
    /// The header, if there is a row to be it.
    pub header: Option<Header>,
    /// The first row of a list, which has no header: it may say what its identifiers are (D26).
    pub first: Option<FirstRow>,
    /// Why this encoding.
    pub encoding_reason: EncodingReason,
    /// Why this separator.
    pub separator_reason: SeparatorReason,
    /// What the check has to say about it.
    pub notes: Vec<Note>,
}

/// The header row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Its names, trimmed and unquoted.
    pub cells: Vec<String>,
    /// If it isn't complete, no line was, and the first one is taken (D5).
    pub score: HeaderScore,
}

/// The first row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstRow {
    /// The physical line on which it starts.
    pub line: u64,
    /// Its cells, trimmed and unquoted.
    pub cells: Vec<String>,
}

/// Why an encoding, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EncodingReason {
    /// The file begins with its byte-order mark.
    Bom,
    /// The caller fixed it.
    Setting,
    /// Recognised over the whole file.
    WholeFile,
    /// Recognised over the sample, which has other letters than ASCII.
    Sample,
    /// The sample is ASCII: what follows may be in any encoding. [`EncodingGuess`] over the file makes sure.
    OnlyAscii,
}

/// Why a separator, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeparatorReason {
    /// The caller fixed it.
    Setting,
    /// With it the header names known columns.
    Header,
    /// With it the rows have the same number of cells.
    Counts,
    /// Nothing separates cells: assumed.
    Assumed,
}

/// What the check has to say about a detection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// A byte-order mark won over the encoding that is set (D6).
    BomOverSetting {
        /// What is set.
        setting: Encoding,
    },
    /// With the separator that is set the header names no known column, with this one it would (D7): fatal.
    OtherSeparator {
        /// The one that fits.
        separator: Separator,
    },
}

/// Recognises the dialect from the first bytes of a file, of which at most [`limits::SAMPLE`] count.
/// `whole`: they are all of the file.
pub fn detect(sample: &[u8], whole: bool, choice: &DialectChoice, vocabulary: &dyn Vocabulary) -> Detection {
    let whole = whole && sample.len() <= limits::SAMPLE;
    let sample = sample.get(..limits::SAMPLE).unwrap_or(sample);
    let mut notes = Vec::new();
    let (encoding, bom, encoding_reason) = detect_encoding(sample, whole, choice, &mut notes);

    let candidate = |separator| {
        let mut candidate = Candidate::read(sample, whole, encoding, separator);
        if !choice.headerless {
            candidate.find_header(vocabulary);
        }
        candidate
    };
    let (found, separator_reason) = match choice.separator {
        Some(separator) => {
            let found = candidate(separator);
            if !choice.headerless && found.known() == 0 {
                let others = Separator::ALL.into_iter().filter(|&s| s != separator);
                let other = best(others.map(candidate)).filter(|other| other.known() > 0);
                notes.extend(other.map(|other| Note::OtherSeparator {
                    separator: other.separator,
                }));
            }
            (found, SeparatorReason::Setting)
        }
        None => {
            let all: &[Separator] = match choice.headerless {
                false => &Separator::ALL,
                true => &Separator::OF_LISTS,
            };
            let found = best(all.iter().copied().map(candidate)).unwrap_or_else(|| candidate(Separator::default()));
            let reason = found.reason();
            (found, reason)
        }
    };
    Detection {
        dialect: Dialect {
            encoding,
            bom,
            separator: found.separator,
            separator_known: separator_reason != SeparatorReason::Assumed,
            line_end: found.line_end(),
            header: !choice.headerless,
            header_line: found.header_line(),
            titles: found.titles(),
        },
        first: found.first_row().filter(|_| choice.headerless),
        header: found.into_header(),
        encoding_reason,
        separator_reason,
        notes,
    }
}

/// The candidate that fits best; of equal ones the first.
fn best(candidates: impl Iterator<Item = Candidate>) -> Option<Candidate> {
    candidates.reduce(|best, other| match other.fitness() > best.fitness() {
        true => other,
        false => best,
    })
}

fn detect_encoding(
    sample: &[u8],
    whole: bool,
    choice: &DialectChoice,
    notes: &mut Vec<Note>,
) -> (Encoding, bool, EncodingReason) {
    if let Some(encoding) = Encoding::of_bom(sample) {
        let over = choice.encoding.filter(|&setting| setting != encoding);
        notes.extend(over.map(|setting| Note::BomOverSetting { setting }));
        return (encoding, true, EncodingReason::Bom);
    }
    if let Some(encoding) = choice.encoding {
        return (encoding, false, EncodingReason::Setting);
    }
    if let Some(encoding) = choice.scanned {
        return (encoding, false, EncodingReason::WholeFile);
    }
    let mut guess = EncodingGuess::default();
    guess.feed(sample);
    let encoding = guess.finish(whole);
    let reason = match whole {
        true => EncodingReason::WholeFile,
        false if encoding == Encoding::Utf8 && guess.is_ascii_so_far() => EncodingReason::OnlyAscii,
        false => EncodingReason::Sample,
    };
    (encoding, false, reason)
}
