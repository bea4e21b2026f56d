//! Which rows a report for people lists: what needs somebody always, the rest as far as a person would read.

use shared::api::RowDto;
use shared::plan::RowStatus;

/// At most so many rows of a file that need somebody are listed.
const ATTENTION: u64 = 50_000;
/// At most so many rows of a file that went well are listed.
const FINE: u64 = 2_000;

/// Counts what was listed of one file, and what was left out.
#[derive(Debug, Default)]
pub(super) struct Listing {
    attention: u64,
    fine: u64,
    /// Rows that are in the JSON report only.
    pub(super) left_out: u64,
}

impl Listing {
    /// Whether this row is listed.
    pub(super) fn takes(&mut self, row: &RowDto) -> bool {
        let needs = row.partial
            || row.warning
            || matches!(row.status, RowStatus::Failed | RowStatus::Deleted | RowStatus::Skipped);
        let (count, most) = if needs {
            (&mut self.attention, ATTENTION)
        } else {
            (&mut self.fine, FINE)
        };
        *count += 1;
        let takes = *count <= most;
        self.left_out += u64::from(!takes);
        takes
    }
}
