//! Which of these courses are there: the command file `course-checks`, from pasted text (C §3). Nothing is kept.

use std::path::Path;
use std::sync::Arc;

use shared::api::{CourseCheckRow, CourseChecksAsked, CourseChecksDto, FileOptions, OutcomeDto};
use shared::check::Across;
use shared::i18n::{Arg, Catalog};
use shared::plan::Moment;
use shared::settings::{Settings, course_checks, csv};
use shared::text::{Dialect, write_row};

use crate::platform::Platform;
use crate::runs::applied::Applied;
use crate::runs::input::Input;
use crate::runs::journal::Detail;
use crate::runs::{JobError, PackagePlan, lists, zone_of};
use crate::store::now;

/// The most bytes of a text.
pub const LARGEST: usize = 1024 * 1024;

/// Looks all lines up. The text is in a file of `folder` meanwhile.
pub async fn check(
    platform: &Arc<dyn Platform>,
    asked: &CourseChecksAsked,
    settings: &Settings,
    folder: &Path,
    catalog: &Catalog,
) -> Result<CourseChecksDto, JobError> {
    let mut settings = settings.clone();
    if let Some(by) = asked.by {
        // The word of a type is a word of the setting.
        let _ = settings.set_key(&course_checks::MATCH_BY, by.word());
    }
    std::fs::create_dir_all(folder).map_err(anyhow::Error::from)?;
    let file = tempfile::Builder::new().prefix("check-").tempfile_in(folder);
    let file = file.map_err(anyhow::Error::from)?;
    std::fs::write(file.path(), &asked.text).map_err(anyhow::Error::from)?;
    let options = FileOptions {
        format: Some(String::from("course-checks")),
        encoding: Some(String::from("UTF-8")),
        ..FileOptions::default()
    };
    let mut input = Input::new(file.path(), "checkcourses.csv", &options, settings.clone())?;
    input.request.first_row_is_data = lists::first_row_is_data(&input, platform.as_ref()).await?;

    let clock = Moment {
        now: now(),
        zone: zone_of(&settings),
    };
    let (mut across, mut found) = (Across::default(), CourseChecksDto::default());
    let mut plan = PackagePlan::new(Arc::clone(platform), &settings, &clock);
    plan.file(0, &input, &mut across, &mut async |plans| {
        for plan in &plans {
            found.rows.extend(
                Detail::of(plan, &Applied::default())
                    .told(plan.line, catalog)
                    .first()
                    .map(row),
            );
        }
        Ok(())
    })
    .await?;
    let count = |status: &str| found.rows.iter().filter(|row| row.status == status).count() as u64;
    (found.found, found.missing) = (count("found"), count("missing"));
    (found.ambiguous, found.failed) = (count("ambiguous"), count("failed"));
    Ok(found)
}

/// What a line came to; one that tells no values couldn't be read.
fn row(outcome: &OutcomeDto) -> CourseCheckRow {
    let fact = |name: &str| outcome.facts.get(name).map(Arg::to_string).unwrap_or_default();
    let status = match fact("status") {
        none if none.is_empty() => String::from("failed"),
        status => status,
    };
    CourseCheckRow {
        line: outcome.line,
        identifier: Some(fact("identifier"))
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| outcome.key.clone()),
        description: fact("description"),
        status,
        id: fact("id"),
        shortname: fact("shortname"),
        idnumber: fact("idnumber"),
        fullname: fact("fullname"),
        message: outcome.message.clone().unwrap_or_default(),
    }
}

/// What was found as CSV, a row for each line, by the separator of the settings.
pub fn as_csv(found: &CourseChecksDto, settings: &Settings) -> Vec<u8> {
    let dialect = Dialect {
        separator: settings.word(&csv::WRITE_SEPARATOR).parse().unwrap_or_default(),
        ..Dialect::default()
    };
    let names = [
        "identifier",
        "description",
        "status",
        "id",
        "shortname",
        "idnumber",
        "fullname",
        "line",
    ];
    let mut csv = write_row(names, &dialect);
    for row in &found.rows {
        let line = row.line.to_string();
        let cells = [
            &row.identifier,
            &row.description,
            &row.status,
            &row.id,
            &row.shortname,
            &row.idnumber,
            &row.fullname,
            &line,
        ];
        csv.extend(write_row(cells.map(String::as_str), &dialect));
    }
    csv
}
