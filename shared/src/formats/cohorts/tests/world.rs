//! A small school to plan against.

use jiff::tz::TimeZone;

use super::super::Cohorts;
use super::{hear, request, settings};
use crate::directory::*;
use crate::formats::open_for_planning;
use crate::plan::{Moment, Planner, RowPlan};
use crate::settings::Settings;

/// The start of the run: 2024-09-01 12:00:00 UTC.
pub(super) const NOW: i64 = 1_725_192_000;

/// People `ajones`, `bkaur`, `clee`; categories 2 (`FAC-SCI`), 3 and 4 (both `TWIN`); cohorts `CO-23-Z` (Leavers 2023,
/// with `bkaur` and `clee`), `CO-23-Y` (Intake 2023, with nobody), and `Choir` without idnumber.
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
        for (id, username, idnumber) in [
            (11, "ajones", "S-2041"),
            (12, "bkaur", "S-2050"),
            (13, "clee", "S-1007"),
        ] {
            snapshot.put(User {
                id: Id(id),
                username: username.into(),
                idnumber: idnumber.into(),
                email: format!("{username}@north.example"),
                ..User::default()
            });
        }
        for (id, idnumber) in [(2, "FAC-SCI"), (3, "TWIN"), (4, "TWIN")] {
            snapshot.put(Category {
                id: Id(id),
                name: format!("Category {id}"),
                idnumber: idnumber.into(),
                ..Category::default()
            });
        }
        let mut world = Self {
            snapshot,
            settings: settings(changed),
        };
        world = world.cohort(21, "CO-23-Z", "Leavers 2023", &["bkaur", "clee"]);
        world = world.cohort(22, "CO-23-Y", "Intake 2023", &[]);
        world.cohort(23, "", "Choir", &[])
    }

    /// With a further cohort.
    pub fn cohort(mut self, id: i64, idnumber: &str, name: &str, members: &[&str]) -> Self {
        let cohort = Id(id);
        self.snapshot.put(Cohort {
            id: cohort,
            name: name.into(),
            idnumber: idnumber.into(),
            description: "About it".into(),
            visible: true,
            ..Cohort::default()
        });
        for username in members {
            let user = self.snapshot.table::<User>().first("username", username).unwrap().id;
            self.snapshot.put(CohortMember {
                id: Id(id * 100 + user.0),
                cohort,
                user,
                timeadded: 1,
            });
        }
        self
    }

    /// Plans all rows of a file that pass its check.
    pub fn plan(&mut self, file: &str) -> Vec<RowPlan> {
        let request = request(&self.settings);
        let (heard, summary) = hear(&request, file);
        let mut file = open_for_planning(&Cohorts, &summary, &request).unwrap();
        let clock = clock();
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &clock);
        heard
            .rows
            .iter()
            .map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
            .collect()
    }

    /// All cohorts: `CO-23-Z “Leavers 2023” @2: bkaur clee`, by name.
    pub fn state(&self) -> Vec<String> {
        let mut all: Vec<&Cohort> = self.snapshot.table::<Cohort>().iter().collect();
        all.sort_by_key(|cohort| &cohort.name);
        all.into_iter().map(|cohort| self.shown(cohort)).collect()
    }

    fn shown(&self, cohort: &Cohort) -> String {
        let members = self.snapshot.table::<CohortMember>();
        let members = members.find("cohort", &cohort.id.0.to_string());
        let mut names: Vec<&str> = members
            .into_iter()
            .map(|member| self.snapshot.get::<User>(member.user).unwrap().username.as_str())
            .collect();
        names.sort_unstable();
        let place = if cohort.category.is_none() {
            String::new()
        } else {
            format!(" @{}", cohort.category.0)
        };
        format!("{} “{}”{place}: {}", cohort.idnumber, cohort.name, names.join(" "))
    }
}

/// When the run starts.
pub(super) fn clock() -> Moment {
    Moment {
        now: NOW,
        zone: TimeZone::UTC,
    }
}
