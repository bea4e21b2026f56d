//! From bytes to records: encoding, dialect, and a push parser that gives every line of a file with its place.
//!
//! The order of work is [`detect`] over the first bytes, then a [`Reader`] with the [`Dialect`] found.
//! Nothing here knows a command file: which names are columns is asked of a [`Vocabulary`].
//!
//! Why the reader is a machine of its own and not csv-core: csv-core joins what stands after a closing quote
//! to the cell, can't go back behind a quote that never closes (D3), knows one comment byte (D4 has five),
//! and tells neither quoted from unquoted cells (D10) nor the place of a line in the file.
//!
//! All encodings go one way. UTF-8 is read where it lies; the others become UTF-8 piece by piece before the
//! machine, and since each character tells how many source bytes it took, spans need no table.
//! Only the encodings of D6 exist, so their tables are here: a general library would bring
//! the East Asian ones into the browser too.

mod blank;
mod candidate;
mod detect;
mod dialect;
mod encoding;
mod finder;
mod guess;
pub mod limits;
mod line;
mod line_end;
mod reader;
mod record;
mod row;
mod separator;
mod single_byte;
mod tidy;
mod transcode;
mod utf16;
mod validated;
mod write;

#[cfg(test)]
mod tests;

pub use blank::{is_blank, trim};
pub use detect::{Detection, EncodingReason, FirstRow, Header, HeaderScore, Note, SeparatorReason, Vocabulary, detect};
pub use dialect::{Dialect, DialectChoice};
pub use encoding::{Encoding, UnknownEncoding};
pub use guess::{EncodingGuess, Utf8Scan};
pub use line::{COMMENT_MARKS, Line, LineKind};
pub use line_end::LineEnd;
pub use reader::Reader;
pub use row::{Fault, RowBuffer, RowCells};
pub use separator::{Separator, UnknownSeparator};
pub use write::{quote, write_row};
