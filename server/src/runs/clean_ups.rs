//! What is tidied at the end of a run, in courses and cohorts that it touched (D71): groups that nobody is in any more,
//! groupings without groups, and cohorts that it has emptied.
//!
//! A plan lists the same, from its own steps; a run that went on after a crash finds them in its journal.

mod cohorts;
mod tidied;

use std::collections::{BTreeMap, BTreeSet};

use shared::api::StepDto;
use shared::directory::{CourseKey, EntityKind, Group, Grouping, Id, Keys, Snapshot};
use shared::plan::{InCourse, Moment, Planner, RowPlan, RowStatus, Verb};
use shared::settings::{CourseBy, Settings};

pub use tidied::Tidied;

use super::applied::Applied;
use super::drive::Drive;
use super::earlier::{Earlier, Part};
use super::effect::{self, Effect};
use super::job::{JobError, json, totals_of};
use super::journal::{Detail, step_dto};
use super::keeping::kept;
use crate::store::Tx;
use crate::store::runs::{self as kept_runs, Table};

/// Rows of the journal are looked through in pages of this size.
const PAGE: i64 = 5_000;

/// Courses in which a run made or took away enrolments or members of groups, groups and groupings that it made, and
/// cohorts whose members it has changed.
///
/// Courses that the run itself makes are not among them: all their groups are its own.
#[derive(Debug, Default)]
pub struct Touched {
    courses: BTreeSet<Id>,
    made: BTreeSet<Made>,
    cohorts: cohorts::Changed,
}

/// Something that the run made: a group or a grouping, in which course, of which name.
type Made = (String, i64, String);

impl Touched {
    /// Takes in what a planned row does.
    pub fn note_plan(&mut self, plan: &RowPlan) {
        let matters = |kind| {
            matches!(
                kind,
                EntityKind::Enrolment
                    | EntityKind::GroupMember
                    | EntityKind::Group
                    | EntityKind::Grouping
                    | EntityKind::CohortMember
            )
        };
        let freed = cohorts::frees(plan.outcomes.iter().map(|outcome| outcome.name));
        for step in plan.steps.iter().filter(|step| step.kind().is_some_and(matters)) {
            self.note(&step_dto(plan.line, step, &Applied::default()), freed);
        }
    }

    /// Takes in a row of the journal.
    fn note_row(&mut self, detail: &Detail) {
        let freed = cohorts::frees(detail.names());
        detail.steps.iter().for_each(|step| self.note(step, freed));
    }

    /// Takes in a step of a row that may have freed a cohort.
    fn note(&mut self, step: &StepDto, freed: bool) {
        if step.entity == "cohort-member" {
            self.cohorts.note(step, freed);
        }
        let field = |name: &str| step.after.get(name).or_else(|| step.before.get(name));
        if step.op == Verb::Update {
            self.note_renaming(step);
        }
        let Some(course) = field("course").and_then(serde_json::Value::as_i64) else {
            return;
        };
        match step.entity.as_str() {
            "enrolment" | "group-member" => {
                self.courses.insert(Id(course));
            }
            "group" | "grouping" if step.op == Verb::Create => {
                let name = field("name").and_then(|name| name.as_str()).unwrap_or_default();
                self.made.insert((step.entity.clone(), course, name.to_owned()));
            }
            _ => {}
        }
    }

    /// What the run made and then renamed is still its own. The step doesn't say in which course it is.
    fn note_renaming(&mut self, step: &StepDto) {
        let name = |fields: &BTreeMap<String, serde_json::Value>| fields.get("name")?.as_str().map(str::to_owned);
        let (Some(before), Some(after)) = (name(&step.before), name(&step.after)) else {
            return;
        };
        let renamed = self.made.iter();
        let renamed = renamed.filter(|(entity, _, made)| *entity == step.entity && *made == before);
        let renamed: Vec<Made> = renamed
            .map(|(entity, course, _)| (entity.clone(), *course, after.clone()))
            .collect();
        self.made.extend(renamed);
    }

    /// What has to be known before it can be tidied.
    pub fn keys(&self, tidied: Tidied) -> Keys {
        match tidied {
            Tidied::Cohorts => self.cohorts.keys(),
            Tidied::Groups | Tidied::GroupsAndGroupings => Keys {
                course_group_members: self
                    .courses
                    .iter()
                    .map(|id| CourseKey::By(CourseBy::Id, id.0.to_string()))
                    .collect(),
                ..Keys::default()
            },
        }
    }

    /// The clean-up as a row of line 0: it belongs to no row of the file.
    pub fn plan(&self, tidied: Tidied, snapshot: &mut Snapshot, settings: &Settings, clock: &Moment) -> RowPlan {
        let own_groups = self.own::<Group>(snapshot);
        let own_groupings = self.own::<Grouping>(snapshot);
        Planner::new(snapshot, settings, clock).row(0, |planner| {
            match tidied {
                Tidied::Cohorts => planner.delete_empty_cohorts(&self.cohorts.emptied()),
                Tidied::Groups => planner.delete_empty_groups(&self.courses, &own_groups),
                Tidied::GroupsAndGroupings => {
                    planner.delete_empty_groups(&self.courses, &own_groups)
                        + planner.delete_empty_groupings(&self.courses, &own_groupings)
                }
            };
            Ok(RowStatus::Deleted)
        })
    }

    /// What the run made itself, of the courses that it touched.
    fn own<T: InCourse>(&self, snapshot: &Snapshot) -> BTreeSet<Id> {
        let all = self
            .courses
            .iter()
            .flat_map(|course| snapshot.table::<T>().find("course", &course.0.to_string()));
        let is_own = |one: &&T| {
            let made = (T::KIND.name().to_owned(), one.course().0, one.name().to_owned());
            self.made.contains(&made)
        };
        all.filter(is_own).map(|one| one.id()).collect()
    }
}

/// Whether anything is tidied at all.
pub fn tidies(settings: &Settings) -> bool {
    Tidied::ALL.iter().any(|tidied| tidied.is_on(settings))
}

/// Whether something is tidied after a file of this format.
pub fn follow(format: &str, settings: &Settings) -> bool {
    Tidied::ALL.iter().any(|tidied| tidied.follows(format, settings))
}

/// Tidies up where the settings ask for it. Done once: a run that goes on after a crash finds nothing left.
pub async fn run(drive: &mut Drive<'_>) -> Result<(), JobError> {
    let settings = &drive.job.settings;
    let files: Vec<(Tidied, usize)> = Tidied::ALL
        .into_iter()
        .filter_map(|tidied| {
            let follows =
                |file: &kept_runs::FileRecord| file.fatal.is_empty() && tidied.follows(&file.format, settings);
            Some((tidied, drive.job.files.iter().rposition(follows)?))
        })
        .collect();
    if files.is_empty() {
        return Ok(());
    }
    let touched = touched(drive).await?;
    for (tidied, at) in files {
        tidy(drive, &touched, tidied, at).await?;
    }
    Ok(())
}

/// Tidies one thing, after the file of this place.
async fn tidy(drive: &mut Drive<'_>, touched: &Touched, tidied: Tidied, at: usize) -> Result<(), JobError> {
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let earlier = Earlier::look(drive, place, Part::After).await?;
    let mut plans = Vec::new();
    if !earlier.settles(0) {
        let mut snapshot = drive.platform.fetch(&touched.keys(tidied)).await?;
        plans.push(touched.plan(tidied, &mut snapshot, &drive.job.settings, &drive.job.clock));
    }
    let plans = earlier.settle(plans);
    let Effect { mut tx, ids, plans } = effect::have_done(drive, place, Part::After, plans, &earlier).await?;
    let mut plans = earlier.join(plans);
    plans.retain(|plan| !plan.steps.is_empty());
    if plans.is_empty() {
        return Ok(tx.commit().await?);
    }
    let applied = Applied::after(&mut tx, drive.platform.writes(), &effect::steps(&plans), ids).await?;
    applied.note(&mut tx, drive.job.run.number, place, &plans).await?;
    for plan in &plans {
        keep(drive, &mut tx, Table::Done, at, plan).await?;
    }
    let (file, line) = (drive.job.run.cursor_file, drive.job.run.cursor_line);
    drive.commit_at(tx, file, line).await
}

/// Writes the clean-up down with the file of this place: in its rows and in its details, since it is no row of it.
pub async fn keep(drive: &mut Drive<'_>, tx: &mut Tx, table: Table, at: usize, plan: &RowPlan) -> Result<(), JobError> {
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let known = Applied::planned(drive.platform.writes());
    kept_runs::write(tx, table, drive.job.run.number, vec![kept(place, plan, &known)]).await?;
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
                touched.note_row(&detail);
            }
        }
    }
    Ok(touched)
}
