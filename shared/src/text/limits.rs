//! The limits of reading (D12). Sizes are bytes of the text as UTF-8.

/// The longest cell, 1 MiB; for a quoted cell, what stands between its quotes.
pub const CELL: usize = 1 << 20;

/// The longest record without its line end, 4 MiB.
pub const RECORD: usize = 4 << 20;

/// The most cells of a record.
pub const COLUMNS: usize = 512;

/// The first bytes of a file that decide its dialect.
pub const SAMPLE: usize = 256 << 10;

/// Among how many lines the header is looked for, not counting skipped ones (D5).
pub const HEADER_LINES: usize = 20;

/// What the machine obeys; the tests set smaller ones.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) cell: usize,
    pub(super) record: usize,
    pub(super) columns: usize,
}

impl Limits {
    pub(super) const STANDARD: Self = Self {
        cell: CELL,
        record: RECORD,
        columns: COLUMNS,
    };
}
