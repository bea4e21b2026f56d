//! The report of a run, written from its journal.

use jiff::tz::TimeZone;
use shared::report::{Moment, ReportHead, names};
use shared::settings::{csv, runs, site};

use super::drive::Drive;
use super::finishing::{free_name, put};
use super::job::JobError;
use super::telling::{brief_row_dto, run_dto};
use crate::reports::ReportWriter;
use crate::store::runs::{self as kept_runs, Table};

/// Rows of the journal are read in pages of this size.
const PAGE: i64 = 5_000;

/// Writes the report in its four forms.
pub async fn write(drive: &mut Drive<'_>) -> Result<(), JobError> {
    let into_area = drive.job.settings.flag(&runs::STORE_REPORT);
    if !into_area && !drive.job.is_simulated() {
        return Ok(());
    }
    let subject = match drive.job.files.as_slice() {
        [file] => file.path.clone(),
        // A name that somebody has given may hold what no name of a file may.
        _ => match &drive.job.options.name {
            Some(name) => name.replace(|c: char| c.is_control() || "/\\:".contains(c), "-"),
            None => String::from("package"),
        },
    };
    let name = free_stem(drive, &subject)?;
    drive.job.run.report.clone_from(&name);
    drive.reserve_report().await?;
    let run = run_dto(&drive.place.store, &drive.job.run, &drive.job.files, drive.job.catalog).await?;
    let when = |at: i64| moment(at, &drive.job.clock.zone);
    let separator = drive
        .job
        .settings
        .word(&csv::WRITE_SEPARATOR)
        .parse()
        .unwrap_or_default();
    let head = ReportHead {
        run: &run,
        simulated: drive.job.is_simulated(),
        submitted: when(drive.job.run.submitted),
        started: when(drive.job.run.started),
        finished: when(drive.job.run.finished),
        seconds: drive.job.run.finished - drive.job.run.started,
        address: address(drive.job.settings.text(&site::ADDRESS), &run.summary.id),
    };
    let mut writer = ReportWriter::begin(&head, &name, separator, drive.job.catalog)?;
    let table = if drive.job.is_simulated() {
        Table::Planned
    } else {
        Table::Done
    };
    for (file, dto) in drive.job.files.iter().zip(&run.files) {
        writer.file(dto)?;
        let mut line = -1;
        loop {
            let rows = kept_runs::after(
                &drive.place.store,
                table,
                drive.job.run.number,
                file.file,
                line,
                false,
                PAGE,
            )
            .await?;
            let Some(last) = rows.last() else { break };
            line = last.line;
            for row in &rows {
                writer.row(&brief_row_dto(row, drive.job.catalog))?;
            }
        }
    }
    let written = tokio::task::block_in_place(|| writer.end())?;
    for (extension, mut file) in written.files {
        put(drive, &format!("{name}.{extension}"), &mut file)?;
    }
    put(drive, &format!("{name}.xlsx"), &mut written.xlsx.as_slice())?;
    Ok(())
}

/// A moment as people of a zone read it.
pub fn moment(at: i64, zone: &TimeZone) -> Moment {
    let moment = jiff::Timestamp::from_second(at)
        .unwrap_or_default()
        .to_zoned(zone.clone());
    Moment {
        told: moment.strftime("%Y-%m-%d %H:%M:%S %Z").to_string(),
        civil: at + i64::from(moment.offset().seconds()),
    }
}

/// Where people open the run, if the settings say where the site is.
pub fn address(site: &str, id: &str) -> Option<String> {
    let site = site.trim_end_matches('/');
    (!site.is_empty()).then(|| format!("{site}/runs/{id}"))
}

/// A stem whose text report isn't there yet. A report that a crash left half done is written anew under its own name.
fn free_stem(drive: &Drive<'_>, subject: &str) -> Result<String, JobError> {
    if !drive.job.run.report.is_empty() {
        return Ok(drive.job.run.report.clone());
    }
    let stem = |count: u32| names::report(subject, &drive.job.stamp().counted(count));
    let with_text = free_name(drive, |count| format!("{}.txt", stem(count)))?;
    Ok(with_text.strip_suffix(".txt").unwrap_or(&with_text).to_owned())
}
