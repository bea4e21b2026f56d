//! A small school to plan against.

use super::super::CohortBindings;
use crate::directory::*;
use crate::formats::testing::{NOW, plan, settings, summary};
use crate::plan::RowPlan;
use crate::settings::Settings;

/// Courses `BIO-101` (1), `CHEM-2` (2) and `OLD-1` (3); cohorts `CO-24-A` (41, “Year 1 A”, `ajones` in it), `CO-STAFF` (42),
/// `CO-23-Z` (43), `CO-23-Y` (44) and `CO-22-X` (45); roles of courses and `user`, a role of the site.
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
        for (id, shortname) in [(4, "teacher"), (5, "student"), (7, "user")] {
            snapshot.put(Role {
                id: Id(id),
                shortname: shortname.into(),
                in_course: shortname != "user",
                ..Role::default()
            });
        }
        for (id, shortname) in (1..).zip(["BIO-101", "CHEM-2", "OLD-1"]) {
            snapshot.put(Course {
                id: Id(id),
                shortname: shortname.into(),
                ..Course::default()
            });
        }
        for (id, idnumber, name) in [
            (41, "CO-24-A", "Year 1 A"),
            (42, "CO-STAFF", "Staff"),
            (43, "CO-23-Z", "Year 2 Z"),
            (44, "CO-23-Y", "Year 2 Y"),
            (45, "CO-22-X", "Year 3 X"),
        ] {
            snapshot.put(Cohort {
                id: Id(id),
                idnumber: idnumber.into(),
                name: name.into(),
                ..Cohort::default()
            });
        }
        snapshot.put(User {
            id: AJONES,
            username: "ajones".into(),
            ..User::default()
        });
        snapshot.put(CohortMember {
            id: Id(51),
            cohort: Id(41),
            user: AJONES,
            timeadded: 1,
        });
        let settings = settings(changed);
        Self { snapshot, settings }
    }

    /// With a binding that was made long ago.
    pub fn bound(mut self, course: i64, cohort: i64, role: i64, enabled: bool) -> Self {
        let id = Id(100 + i64::try_from(self.snapshot.table::<Method>().len()).unwrap());
        self.snapshot.put(Method {
            id,
            course: Id(course),
            method: COHORT.into(),
            enabled,
            source: Id(cohort),
            role: Id(role),
            timestart: 1000,
            timeend: 2000,
            sortorder: id.0,
            ..Method::default()
        });
        self
    }

    /// Plans all rows of a file that pass its check.
    pub fn plan(&mut self, file: &str) -> Vec<RowPlan> {
        plan(&CohortBindings, &self.settings, &mut self.snapshot, file)
    }

    /// The bindings of a course: `41 student now..- fills Year 1 A, 42 teacher disabled 1000..2000`.
    pub fn bindings(&self, course: i64) -> String {
        let mut methods = self.snapshot.table::<Method>().find("course", &course.to_string());
        methods.sort_by_key(|method| method.sortorder);
        methods
            .iter()
            .map(|binding| self.said(binding))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn said(&self, binding: &Method) -> String {
        let role = &self.snapshot.get::<Role>(binding.role).unwrap().shortname;
        let disabled = if binding.enabled { "" } else { " disabled" };
        let (start, end) = (moment(binding.timestart), moment(binding.timeend));
        let group = self.snapshot.get::<Group>(binding.group_id);
        let fills = group.map_or_else(String::new, |group| format!(" fills {}", group.name));
        format!("{} {role}{disabled} {start}..{end}{fills}", binding.source.0)
    }
}

/// A member of CO-24-A.
pub(super) const AJONES: Id = Id(11);
const DAY: i64 = 86_400;

fn moment(seconds: i64) -> String {
    match seconds {
        0 => "-".into(),
        NOW => "now".into(),
        other if other > NOW => format!("{}d", (other - NOW) / DAY),
        other => other.to_string(),
    }
}

/// One row against a world: what it comes to, and the bindings of `BIO-101` afterwards. The same row planned again takes
/// no step.
#[track_caller]
pub(super) fn case(world: World, row: &str, expected: &str, bindings: &str) {
    let mut world = world;
    let file = format!("cmd;course;cohort;role;enrol;enrolstart;enrolend;makegroup\n{row}");
    let plans = world.plan(&file);
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(found, [expected], "\n{row}");
    assert_eq!(world.bindings(1), bindings, "\n{row}");
    let again: usize = world.plan(&file).iter().map(|plan| plan.steps.len()).sum();
    assert_eq!(again, 0, "planned again, {row} takes steps");
}
