//! How the sheets of a report look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use shared::i18n::Catalog;
use shared::plan::RowStatus;

use super::text;

/// The formats that the sheets share.
pub(super) struct Look {
    /// The heading of a sheet.
    pub(super) title: Format,
    /// The heading of a column.
    pub(super) head: Format,
    /// A term before its value.
    pub(super) term: Format,
    /// A long text.
    pub(super) wrapped: Format,
    /// A moment, as the person's spreadsheet writes them.
    pub(super) moment: Format,
    /// A duration: a share of a day.
    pub(super) duration: Format,
    /// A number of rows.
    pub(super) number: Format,
    statuses: [Format; RowStatus::ALL.len()],
}

impl Look {
    pub(super) fn new() -> Self {
        let left = || Format::new().set_align(FormatAlign::Left).set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0xF2_F0EC))
                .set_border_bottom(FormatBorder::Thin)
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            term: left().set_font_color(Color::RGB(0x55_524A)),
            wrapped: left().set_text_wrap(),
            moment: left().set_num_format("yyyy-mm-dd hh:mm:ss"),
            duration: left().set_num_format("[h]:mm:ss"),
            number: Format::new().set_num_format("#,##0").set_align(FormatAlign::Top),
            statuses: RowStatus::ALL
                .map(|status| Format::new().set_font_color(ink(status)).set_align(FormatAlign::Top)),
        }
    }

    /// The format of a status: its colour beside its word.
    pub(super) fn status(&self, status: RowStatus) -> &Format {
        let [created, updated, unchanged, deleted, skipped, failed] = &self.statuses;
        match status {
            RowStatus::Created => created,
            RowStatus::Updated => updated,
            RowStatus::Unchanged => unchanged,
            RowStatus::Deleted => deleted,
            RowStatus::Skipped => skipped,
            RowStatus::Failed => failed,
        }
    }

    /// Writes the headings of a table, and makes its columns wide enough.
    pub(super) fn table(
        &self,
        sheet: &mut Worksheet,
        at: u32,
        columns: &[(&str, f64)],
        catalog: &Catalog,
    ) -> Result<(), XlsxError> {
        for (column, (id, width)) in (0..).zip(columns) {
            sheet.write_string_with_format(at, column, text(catalog, id), &self.head)?;
            sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }
}

/// The colour of a status in a chart.
pub(super) fn fill(status: RowStatus) -> Color {
    Color::RGB(match status {
        RowStatus::Created => 0x3D_9A68,
        RowStatus::Updated => 0x3B_8FAE,
        RowStatus::Unchanged => 0xD9_D5CD,
        RowStatus::Deleted => 0xBF_8018,
        RowStatus::Skipped => 0xAA_A59B,
        RowStatus::Failed => 0xCF_4238,
    })
}

/// The colour of the word of a status: dark enough to be read on white.
fn ink(status: RowStatus) -> Color {
    Color::RGB(match status {
        RowStatus::Created => 0x17_693F,
        RowStatus::Updated => 0x0D_6380,
        RowStatus::Unchanged | RowStatus::Skipped => 0x69_655C,
        RowStatus::Deleted => 0x85_5300,
        RowStatus::Failed => 0xB0_241C,
    })
}

/// On paper: A4, lying, as wide as the page.
pub(super) fn printed(sheet: &mut Worksheet) {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
}
