//! The sheet of reasons: why rows failed, how many, how to mend them.

use rust_xlsxwriter::{Worksheet, XlsxError};
use shared::api::FileDto;
use shared::i18n::{Args, Catalog};
use shared::plan::OutcomeStatus;
use shared::report::Reasons;

use super::look::{self, Look};
use super::{cut, text};

/// The columns: the id of the heading, the width in letters.
const COLUMNS: [(&str, f64); 7] = [
    ("report-file", 24.0),
    ("report-code", 14.0),
    ("report-severity", 12.0),
    ("report-count", 9.0),
    ("report-reason", 40.0),
    ("report-fix", 60.0),
    ("report-lines", 40.0),
];

/// The sheet; none where nothing failed and there is nothing to know.
pub(super) fn sheet(
    files: &[(FileDto, Reasons)],
    look: &Look,
    catalog: &Catalog,
) -> Result<Option<Worksheet>, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(text(catalog, "report-sheet-reasons"))?;
    look.table(&mut sheet, 0, &COLUMNS, catalog)?;
    let mut at = 0;
    for (file, reasons) in files {
        for reason in reasons.told() {
            at += 1;
            let weight = match reason.status {
                OutcomeStatus::Failed => "report-severity-failed",
                _ => "report-severity-warning",
            };
            let mut lines: Vec<String> = reason.lines.iter().map(u64::to_string).collect();
            if reason.unnamed() > 0 {
                lines.push(catalog.text("report-lines-more", &Args::new().with("count", reason.unnamed())));
            }
            sheet.write_string_with_format(at, 0, cut(&file.path), &look.wrapped)?;
            sheet.write_string_with_format(at, 1, cut(&reason.code), &look.wrapped)?;
            sheet.write_string_with_format(at, 2, text(catalog, weight), &look.wrapped)?;
            sheet.write_number_with_format(at, 3, reason.rows as f64, &look.number)?;
            sheet.write_string_with_format(at, 4, cut(&reason.title(catalog)), &look.wrapped)?;
            sheet.write_string_with_format(at, 5, cut(&reason.way(catalog).unwrap_or_default()), &look.wrapped)?;
            sheet.write_string_with_format(at, 6, lines.join(", "), &look.wrapped)?;
        }
    }
    if at == 0 {
        return Ok(None);
    }
    sheet.autofilter(0, 0, at, 6)?;
    sheet.set_freeze_panes(1, 0)?;
    look::printed(&mut sheet);
    Ok(Some(sheet))
}
