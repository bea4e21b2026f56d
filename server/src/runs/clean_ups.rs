//! What is tidied at the end of a run, in courses that it touched (D71): groups that nobody is in any more.

use std::collections::BTreeSet;

use shared::api::StepDto;
use shared::directory::{CourseKey, Group, Id, Keys, Snapshot};
use shared::plan::{Planner, RowPlan, RowStatus, Verb};
use shared::settings::{CourseBy, enrolments};

use super::drive::Drive;
use super::job::{JobError, json, totals_of};
use super::journal::Detail;
use super::keeping::kept;
use crate::platform::IdMap;
use crate::store::runs::{self as kept_runs, Table};

/// Rows of the journal are looked through in pages of this size.
const PAGE: i64 = 5_000;

/// Courses that a run touched, and groups that it made.
#[derive(Debug, Default)]
struct Touched {
    courses: BTreeSet<Id>,
    made: BTreeSet<(i64, String)>,
}

/// Tidies up where the settings ask for it. Done once: a run that goes on after a crash finds nothing left.
pub async fn run(drive: &mut Drive<'_>) -> Result<(), JobError> {
    if !drive.job.settings.flag(&enrolments::CLEAN_EMPTY_GROUPS) {
        return Ok(());
    }
    let Some(at) = drive
        .job
        .files
        .iter()
        .rposition(|file| file.format == "enrolments" && file.fatal.is_empty())
    else {
        return Ok(());
    };
    let touched = touched(drive).await?;
    let keys = Keys {
        course_group_members: touched
            .courses
            .iter()
            .map(|id| CourseKey::By(CourseBy::Id, id.0.to_string()))
            .collect(),
        ..Keys::default()
    };
    let mut snapshot = drive.place.platform.fetch(&keys).await?;
    let plan = plan(&mut snapshot, &touched, drive);
    if plan.steps.is_empty() {
        return Ok(());
    }
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let mut tx = drive.begin().await?;
    drive
        .place
        .platform
        .apply(&mut tx, &plan.steps, &mut IdMap::new())
        .await?;
    kept_runs::write(&mut tx, Table::Done, drive.job.run.number, vec![kept(place, &plan)]).await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        let mut totals = totals_of(file);
        *totals.details.entry("group-deleted".into()).or_default() += plan.outcomes.len() as u64;
        file.totals = json(&totals);
        kept_runs::save_file(&mut tx, file).await?;
    }
    let (file, line) = (drive.job.run.cursor_file, drive.job.run.cursor_line);
    drive.commit_at(tx, file, line).await
}

/// The clean-up as a row of line 0: it belongs to no row of the file.
fn plan(snapshot: &mut Snapshot, touched: &Touched, drive: &Drive<'_>) -> RowPlan {
    let groups = snapshot.table::<Group>().iter();
    let made: BTreeSet<Id> = groups
        .filter(|group| touched.made.contains(&(group.course.0, group.name.clone())))
        .map(|group| group.id)
        .collect();
    Planner::new(snapshot, &drive.job.settings, &drive.job.clock).row(0, |planner| {
        planner.delete_empty_groups(&touched.courses, &made);
        Ok(RowStatus::Deleted)
    })
}

/// What the journal says that the run touched and made.
async fn touched(drive: &Drive<'_>) -> Result<Touched, JobError> {
    let mut touched = Touched::default();
    for file in 0..drive.job.files.len() {
        let file = i64::try_from(file).unwrap_or(i64::MAX);
        let mut line = -1;
        loop {
            let rows = kept_runs::after(
                &drive.place.store,
                Table::Done,
                drive.job.run.number,
                file,
                line,
                false,
                PAGE,
            )
            .await?;
            let Some(last) = rows.last() else { break };
            line = last.line;
            for row in &rows {
                let detail: Detail = serde_json::from_str(&row.detail).unwrap_or_default();
                detail.steps.iter().for_each(|step| note(step, &mut touched));
            }
        }
    }
    Ok(touched)
}

fn note(step: &StepDto, touched: &mut Touched) {
    let field = |name: &str| step.after.get(name).or_else(|| step.before.get(name));
    let Some(course) = field("course").and_then(serde_json::Value::as_i64) else {
        return;
    };
    match step.entity.as_str() {
        "enrolment" | "group-member" => {
            touched.courses.insert(Id(course));
        }
        "group" if step.op == Verb::Create => {
            let name = field("name").and_then(|name| name.as_str()).unwrap_or_default();
            touched.made.insert((course, name.to_owned()));
        }
        _ => {}
    }
}
