//! A small music school to plan against.

use super::super::Metacourses;
use crate::directory::*;
use crate::formats::testing::{NOW, plan, settings, summary};
use crate::plan::RowPlan;
use crate::settings::Settings;

/// Courses `GUITAR1` (1), `BASS1` (2), `STRINGS_ALL` (3), `SCHOOL_ALL` (4) and `OLD_ALL` (5), without links.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub snapshot: Snapshot,
    pub settings: Settings,
}

impl World {
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The same under some settings.
    pub fn with(changed: &[(&str, &str)]) -> Self {
        let mut snapshot = Snapshot::default();
        for (id, shortname) in (1..).zip(["GUITAR1", "BASS1", "STRINGS_ALL", "SCHOOL_ALL", "OLD_ALL"]) {
            snapshot.put(Course {
                id: Id(id),
                shortname: shortname.into(),
                idnumber: format!("C-{id}"),
                ..Course::default()
            });
        }
        let settings = settings(changed);
        Self { snapshot, settings }
    }

    /// With a link that was made long ago.
    pub fn linked(mut self, master: &str, meta: &str, enabled: bool) -> Self {
        let id = Id(100 + i64::try_from(self.snapshot.table::<Method>().len()).unwrap());
        let (source, course) = (self.course(master), self.course(meta));
        self.snapshot.put(Method {
            id,
            course,
            method: META.into(),
            enabled,
            source,
            timestart: 1000,
            timeend: 2000,
            ..Method::default()
        });
        self
    }

    /// Plans all rows of a file that pass its check.
    pub fn plan(&mut self, file: &str) -> Vec<RowPlan> {
        plan(&Metacourses, &self.settings, &mut self.snapshot, file)
    }

    pub fn course(&self, shortname: &str) -> Id {
        let course = self.snapshot.table::<Course>().first("shortname", shortname);
        course.unwrap().id
    }

    /// The links of a course: `GUITAR1 now..-, BASS1 disabled 1000..2000`.
    pub fn links(&self, meta: &str) -> String {
        let mut methods = self
            .snapshot
            .table::<Method>()
            .find("course", &self.course(meta).0.to_string());
        methods.sort_by_key(|method| method.sortorder);
        let said = |link: &&Method| {
            let master = &self.snapshot.get::<Course>(link.source).unwrap().shortname;
            let disabled = if link.enabled { "" } else { " disabled" };
            format!(
                "{master}{disabled} {}..{}",
                moment(link.timestart),
                moment(link.timeend)
            )
        };
        methods.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}

fn moment(seconds: i64) -> String {
    match seconds {
        0 => "-".into(),
        NOW => "now".into(),
        other => other.to_string(),
    }
}

/// One row against a world: what it comes to, and the links of `STRINGS_ALL` afterwards. The same row planned again
/// takes no step.
#[track_caller]
pub(super) fn case(world: World, row: &str, expected: &str, links: &str) {
    let mut world = world;
    let file = format!("master;meta;cmd\n{row}");
    let plans = world.plan(&file);
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(found, [expected], "\n{row}");
    assert_eq!(world.links("STRINGS_ALL"), links, "\n{row}");
    let again: usize = world.plan(&file).iter().map(|plan| plan.steps.len()).sum();
    assert_eq!(again, 0, "planned again, {row} takes steps");
}
