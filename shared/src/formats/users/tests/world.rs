//! A small directory to plan against, and plans written as lines.

use super::check::{check, settings};
use super::shown::{outcomes, step};
use crate::directory::{Cohort, CohortMember, Course, Enrolment, Held, Id, Method, ProfileField, Role, Snapshot, User};
use crate::formats::{Opening, users};
use crate::plan::{Failed, Moment, Planner, RowPlan};
use crate::rule::Severity;
use crate::settings::Settings;

/// 2024-08-20 10:00 UTC.
pub(super) const NOW: i64 = 1_724_148_000;

/// A directory, the settings and the start of the run.
pub(super) struct World {
    pub(super) snapshot: Snapshot,
    pub(super) settings: Settings,
    clock: Moment,
}

impl World {
    /// Roles, the course BIO101 with an enabled manual method, and nobody.
    pub(super) fn new(words: &str) -> Self {
        let clock = Moment {
            now: NOW,
            zone: jiff::tz::TimeZone::UTC,
        };
        let mut world = Self {
            snapshot: Snapshot::default(),
            settings: settings(words),
            clock,
        };
        for (id, shortname, in_course) in [
            (1, "manager", true),
            (3, "editingteacher", true),
            (5, "student", true),
            (6, "guest", false),
        ] {
            world.put(Role {
                id: Id(id),
                shortname: shortname.into(),
                in_course,
                ..Role::default()
            });
        }
        world.course(101, "BIO101");
        world.put(Method {
            id: Id(201),
            course: Id(101),
            method: "manual".into(),
            enabled: true,
            ..Method::default()
        });
        world
    }

    pub(super) fn put<T: Held>(&mut self, entity: T) {
        self.snapshot.put(entity);
    }

    pub(super) fn course(&mut self, id: i64, shortname: &str) {
        self.put(Course {
            id: Id(id),
            shortname: shortname.into(),
            ..Course::default()
        });
    }

    /// A live account that says nothing beyond its names.
    pub(super) fn user(&mut self, id: i64, username: &str, idnumber: &str, email: &str) {
        self.put(user(id, username, idnumber, email));
    }

    /// An account that was deleted.
    pub(super) fn former(&mut self, id: i64, username: &str, idnumber: &str, email: &str) {
        self.put(User {
            deleted: 1_700_000_000,
            username: String::new(),
            idnumber: String::new(),
            email: String::new(),
            former_username: username.into(),
            former_idnumber: idnumber.into(),
            former_email: email.into(),
            ..user(id, username, "", "")
        });
    }

    pub(super) fn cohort(&mut self, id: i64, name: &str, idnumber: &str, category: i64) {
        let (name, idnumber) = (name.into(), idnumber.into());
        self.put(Cohort {
            id: Id(id),
            name,
            idnumber,
            category: Id(category),
            ..Cohort::default()
        });
    }

    pub(super) fn profile_field(&mut self, id: i64, shortname: &str, datatype: &str, options: &str) {
        let (shortname, datatype, options) = (shortname.into(), datatype.into(), options.into());
        self.put(ProfileField {
            id: Id(id),
            shortname,
            datatype,
            options,
            ..ProfileField::default()
        });
    }

    /// Member of a cohort, enrolled in BIO101.
    pub(super) fn takes_part(&mut self, user: i64, cohort: i64) {
        self.put(CohortMember {
            id: Id(user + 1000),
            cohort: Id(cohort),
            user: Id(user),
            timeadded: 1,
        });
        let (method, course) = (Id(201), Id(101));
        self.put(Enrolment {
            id: Id(user + 2000),
            method,
            course,
            user: Id(user),
            ..Enrolment::default()
        });
    }

    /// Checks a file and plans its rows; rows with errors are failed ones.
    pub(super) fn plan(&mut self, text: &str) -> Vec<RowPlan> {
        let found = check(&self.settings, text);
        let layout = found.summary.layout.clone().unwrap();
        let mut file = users::open_for_planning(&Opening {
            layout: &layout,
            settings: &self.settings,
        });
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &self.clock);
        let mut plans: Vec<RowPlan> = Vec::new();
        for row in &found.rows {
            plans.push(planner.row(row.line, |planner| file.plan(row, planner)));
        }
        let errors = found
            .diagnostics
            .iter()
            .filter(|found| found.severity() == Severity::Error);
        let failed = errors.map(|found| {
            let key = found.column.clone().unwrap_or_default();
            let failed = Failed {
                rule: found.rule,
                key,
                args: found.args.clone(),
            };
            planner.row(found.line, |_| Err(failed))
        });
        plans.extend(failed.collect::<Vec<_>>());
        plans.sort_by_key(|plan| plan.line);
        plans
    }

    /// The outcomes of a file, one row a line: line, status, flags, what happened.
    pub(super) fn outcomes(&mut self, text: &str) -> String {
        outcomes(&self.plan(text))
    }

    /// The steps of a file, one a line: verb, kind, key, the fields that change.
    pub(super) fn steps(&mut self, text: &str) -> String {
        let plans = self.plan(text);
        let steps: Vec<String> = plans.iter().flat_map(|plan| &plan.steps).map(step).collect();
        steps.join("\n")
    }

    /// The one live account of this user name.
    pub(super) fn account(&self, username: &str) -> User {
        let users = self.snapshot.users_by(crate::settings::UserBy::Username, username);
        assert_eq!(users.len(), 1, "{username}");
        users[0].clone()
    }
}

pub(super) fn user(id: i64, username: &str, idnumber: &str, email: &str) -> User {
    User {
        id: Id(id),
        username: username.into(),
        firstname: "F".into(),
        lastname: "L".into(),
        idnumber: idnumber.into(),
        email: email.into(),
        auth: "manual".into(),
        lang: "en".into(),
        city: "Oslo".into(),
        timecreated: 1,
        timemodified: 1,
        ..User::default()
    }
}
