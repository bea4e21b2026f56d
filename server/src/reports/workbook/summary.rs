//! The first sheet: what happened in a sentence, the facts, the files with their counts, and a chart of them.

use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, ExcelDateTime, Url, Worksheet, XlsxError,
};
use shared::api::FileDto;
use shared::i18n::Catalog;
use shared::plan::RowStatus;
use shared::report::{Fact, Reasons, ReportHead, format_title};

use super::look::{self, Look};
use super::{cut, text};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// How high the chart is with no file, and for each file, in pixels.
const CHART: (u32, u32) = (120, 44);
/// More files than that are in the table alone.
const CHARTED: usize = 40;
/// Columns before those of the statuses: file, command file, rows.
const BEFORE: u16 = 3;

/// The sheet.
pub(super) fn sheet(
    head: &ReportHead<'_>,
    files: &[(FileDto, Reasons)],
    look: &Look,
    catalog: &Catalog,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    let name = text(catalog, "report-sheet-summary");
    sheet.set_name(&name)?;
    sheet.write_string_with_format(0, 0, cut(&head.title(catalog)), &look.title)?;
    sheet.write_string(1, 0, cut(&head.sentence(catalog)))?;
    let mut at = 3;
    for (term, fact) in head.facts(catalog) {
        sheet.write_string_with_format(at, 0, term, &look.term)?;
        match fact {
            Fact::Text(value) => sheet.write_string(at, 1, cut(&value))?,
            Fact::Seconds(seconds) => sheet.write_number_with_format(at, 1, seconds as f64 / DAY, &look.duration)?,
            Fact::Moment(moment) => {
                let time = ExcelDateTime::from_timestamp(moment.civil)?;
                sheet.write_datetime_with_format(at, 1, &time, &look.moment)?
            }
        };
        at += 1;
    }
    if let Some(address) = &head.address {
        sheet.write_url_with_text(at, 0, Url::new(address), text(catalog, "report-open"))?;
        at += 1;
    }
    at += 1;
    let mut columns = vec![
        ("report-file", 28.0),
        ("report-format", 26.0),
        ("report-rows-all", 12.0),
    ];
    let names = RowStatus::ALL.map(|status| format!("status-{}", status.name()));
    columns.extend(names.iter().map(|name| (name.as_str(), 12.0)));
    look.table(&mut sheet, at, &columns, catalog)?;
    let first = at + 1;
    for (file, _) in files {
        at += 1;
        sheet.write_string(at, 0, cut(&file.path))?;
        sheet.write_string(at, 1, format_title(file, catalog))?;
        sheet.write_number_with_format(at, 2, file.rows as f64, &look.number)?;
        for (column, status) in (BEFORE..).zip(RowStatus::ALL) {
            let count = file.totals.counts.get(status) as f64;
            sheet.write_number_with_format(at, column, count, &look.number)?;
        }
    }
    if !files.is_empty() && files.len() <= CHARTED {
        let chart = chart(&name, first, at, files.len(), catalog);
        sheet.insert_chart(at + 2, 0, &chart)?;
    }
    look::printed(&mut sheet);
    Ok(sheet)
}

/// A bar for each file, of the shares of its rows by outcome.
fn chart(sheet: &str, first: u32, last: u32, files: usize, catalog: &Catalog) -> Chart {
    let mut chart = Chart::new(ChartType::BarPercentStacked);
    for (column, status) in (BEFORE..).zip(RowStatus::ALL) {
        chart
            .add_series()
            .set_name((sheet, first - 1, column))
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(look::fill(status))))
            .set_gap(60);
    }
    let title = text(catalog, "report-chart");
    chart.title().set_name(&title);
    chart.set_alt_text(&title);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    // The first file on top, as in the table.
    chart.y_axis().set_reverse();
    let files = u32::try_from(files).unwrap_or(u32::MAX);
    let (base, each) = CHART;
    chart.set_width(860).set_height(base + each.saturating_mul(files));
    chart
}
