//! What is tidied at the end of a run, in courses that it touched (D71): groups that nobody is in any more.
//!
//! A plan lists the same, from its own steps; a run that went on after a crash finds them in its journal.

use std::collections::BTreeSet;

use shared::api::StepDto;
use shared::directory::{CourseKey, EntityKind, Group, Id, Keys, Snapshot};
use shared::plan::{Moment, Planner, RowPlan, RowStatus, Verb};
use shared::settings::{CourseBy, Settings, enrolments};

use super::drive::Drive;
use super::job::{JobError, json, totals_of};
use super::journal::{Detail, step_dto};
use super::keeping::kept;
use crate::platform::IdMap;
use crate::store::Tx;
use crate::store::runs::{self as kept_runs, Table};

/// The command file after which it is tidied.
const FORMAT: &str = "enrolments";

/// Rows of the journal are looked through in pages of this size.
const PAGE: i64 = 5_000;

/// Courses in which a run made or took away enrolments or members of groups, and groups that it made.
///
/// Courses that the run itself makes are not among them: all their groups are its own.
#[derive(Debug, Default)]
pub struct Touched {
    courses: BTreeSet<Id>,
    made: BTreeSet<(i64, String)>,
}

impl Touched {
    /// Takes in what a planned row does.
    pub fn note_plan(&mut self, plan: &RowPlan) {
        let matters = |kind| {
            matches!(
                kind,
                EntityKind::Enrolment | EntityKind::GroupMember | EntityKind::Group
            )
        };
        for step in plan.steps.iter().filter(|step| step.kind().is_some_and(matters)) {
            self.note(&step_dto(plan.line, step));
        }
    }

    /// Takes in a step of the journal.
    fn note(&mut self, step: &StepDto) {
        let field = |name: &str| step.after.get(name).or_else(|| step.before.get(name));
        let Some(course) = field("course").and_then(serde_json::Value::as_i64) else {
            return;
        };
        match step.entity.as_str() {
            "enrolment" | "group-member" => {
                self.courses.insert(Id(course));
            }
            "group" if step.op == Verb::Create => {
                let name = field("name").and_then(|name| name.as_str()).unwrap_or_default();
                self.made.insert((course, name.to_owned()));
            }
            _ => {}
        }
    }

    /// What has to be known before anything can be tidied.
    pub fn keys(&self) -> Keys {
        Keys {
            course_group_members: self
                .courses
                .iter()
                .map(|id| CourseKey::By(CourseBy::Id, id.0.to_string()))
                .collect(),
            ..Keys::default()
        }
    }

    /// The clean-up as a row of line 0: it belongs to no row of the file.
    pub fn plan(&self, snapshot: &mut Snapshot, settings: &Settings, clock: &Moment) -> RowPlan {
        let groups = snapshot.table::<Group>().iter();
        let made: BTreeSet<Id> = groups
            .filter(|group| self.made.contains(&(group.course.0, group.name.clone())))
            .map(|group| group.id)
            .collect();
        Planner::new(snapshot, settings, clock).row(0, |planner| {
            planner.delete_empty_groups(&self.courses, &made);
            Ok(RowStatus::Deleted)
        })
    }
}

/// Whether anything is tidied at all.
pub fn tidies(settings: &Settings) -> bool {
    settings.flag(&enrolments::CLEAN_EMPTY_GROUPS)
}

/// Whether something is tidied after a file of this format.
pub fn follow(format: &str, settings: &Settings) -> bool {
    format == FORMAT && tidies(settings)
}

/// Tidies up where the settings ask for it. Done once: a run that goes on after a crash finds nothing left.
pub async fn run(drive: &mut Drive<'_>) -> Result<(), JobError> {
    let settings = &drive.job.settings;
    let tidied = |file: &kept_runs::FileRecord| file.fatal.is_empty() && follow(&file.format, settings);
    let Some(at) = drive.job.files.iter().rposition(tidied) else {
        return Ok(());
    };
    let touched = touched(drive).await?;
    let mut snapshot = drive.place.platform.fetch(&touched.keys()).await?;
    let plan = touched.plan(&mut snapshot, &drive.job.settings, &drive.job.clock);
    if plan.steps.is_empty() {
        return Ok(());
    }
    let mut tx = drive.begin().await?;
    drive
        .place
        .platform
        .apply(&mut tx, &plan.steps, &mut IdMap::new())
        .await?;
    keep(drive, &mut tx, Table::Done, at, &plan).await?;
    let (file, line) = (drive.job.run.cursor_file, drive.job.run.cursor_line);
    drive.commit_at(tx, file, line).await
}

/// Writes the clean-up down with the file of this place: in its rows and in its details, since it is no row of it.
pub async fn keep(drive: &mut Drive<'_>, tx: &mut Tx, table: Table, at: usize, plan: &RowPlan) -> Result<(), JobError> {
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    kept_runs::write(tx, table, drive.job.run.number, vec![kept(place, plan)]).await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        let mut totals = totals_of(file);
        super::keeping::count_details(&mut totals, plan);
        file.totals = json(&totals);
        kept_runs::save_file(tx, file).await?;
    }
    Ok(())
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
                detail.steps.iter().for_each(|step| touched.note(step));
            }
        }
    }
    Ok(touched)
}
