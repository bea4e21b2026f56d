//! A small school to plan against.

use super::super::Enrolments;
use super::settings;
use crate::directory::*;
use crate::formats::testing;
pub(super) use crate::formats::testing::NOW;
use crate::plan::RowPlan;
use crate::settings::Settings;

/// Courses `BIO-101` (manual, self, cohort; groups TP1, TP2), `CHEM-2` (manual), `PHYS-3` (manual, disabled) and
/// `LAW-4` (no method); people `ajones`, `bkaur`, `clee`, `dmora`; nobody is enrolled.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub snapshot: Snapshot,
    pub settings: Settings,
    last_id: i64,
}

impl World {
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The same under some settings.
    pub fn with(changed: &[(&str, &str)]) -> Self {
        let mut world = Self {
            snapshot: Snapshot::default(),
            settings: settings(changed),
            last_id: 100,
        };
        for (id, shortname, in_course) in [
            (1, "manager", true),
            (3, "editingteacher", true),
            (4, "teacher", true),
            (5, "student", true),
            (6, "guest", false),
        ] {
            let role = Role {
                id: Id(id),
                shortname: shortname.into(),
                in_course,
                ..Role::default()
            };
            world.snapshot.put(role);
        }
        for (id, username, idnumber) in [
            (11, "ajones", "S-2041"),
            (12, "bkaur", "S-2050"),
            (13, "clee", "S-2077"),
            (14, "dmora", "S-2099"),
        ] {
            let email = format!("{username}@north.example");
            world.snapshot.put(User {
                id: Id(id),
                username: username.into(),
                idnumber: idnumber.into(),
                email,
                ..User::default()
            });
        }
        for (id, shortname) in [(21, "BIO-101"), (22, "CHEM-2"), (23, "PHYS-3"), (24, "LAW-4")] {
            world.snapshot.put(Course {
                id: Id(id),
                shortname: shortname.into(),
                ..Course::default()
            });
        }
        for (id, course, method, enabled) in [
            (31, 21, "manual", true),
            (32, 21, "self", true),
            (33, 21, "cohort", true),
            (34, 22, "manual", true),
            (35, 23, "manual", false),
        ] {
            let sortorder = id;
            let method = Method {
                id: Id(id),
                course: Id(course),
                method: method.into(),
                enabled,
                sortorder,
                ..Method::default()
            };
            world.snapshot.put(method);
        }
        world.group("BIO-101", "TP1").group("BIO-101", "TP2")
    }

    /// With a further method in a course.
    pub fn method(mut self, course: &str, method: &str, enabled: bool, sortorder: i64) -> Self {
        let (id, course) = (self.next(), self.course(course));
        self.snapshot.put(Method {
            id,
            course,
            method: method.into(),
            enabled,
            sortorder,
            ..Method::default()
        });
        self
    }

    /// With a further group in a course.
    pub fn group(mut self, course: &str, name: &str) -> Self {
        let (id, course) = (self.next(), self.course(course));
        self.snapshot.put(Group {
            id,
            course,
            name: name.into(),
            ..Group::default()
        });
        self
    }

    /// With somebody enrolled without limits by the first method of that name, with these roles.
    pub fn enrolled(mut self, course: &str, user: &str, method: &str, roles: &[&str]) -> Self {
        let (course, user) = (self.course(course), self.user(user));
        let key = format!("{}\u{1f}{method}", course.0);
        let method = self.snapshot.table::<Method>().first("course+method", &key).unwrap().id;
        let id = self.next();
        self.snapshot.put(Enrolment {
            id,
            method,
            course,
            user,
            timestart: 1000,
            ..Enrolment::default()
        });
        for role in roles {
            self.put_role(course, user, role, method);
        }
        self
    }

    /// With their enrolments changed.
    pub fn but(mut self, change: impl Fn(&mut Enrolment)) -> Self {
        let all: Vec<Enrolment> = self.snapshot.table::<Enrolment>().iter().cloned().collect();
        for mut enrolment in all {
            change(&mut enrolment);
            self.snapshot.put(enrolment);
        }
        self
    }

    /// With somebody who holds a role on its own.
    pub fn role(mut self, course: &str, user: &str, role: &str) -> Self {
        let (course, user) = (self.course(course), self.user(user));
        self.put_role(course, user, role, Id::NONE);
        self
    }

    /// With somebody in a group; `*` behind its name marks what Tool Sync made.
    pub fn member(mut self, course: &str, user: &str, group: &str) -> Self {
        let (course, user) = (self.course(course), self.user(user));
        let name = group.trim_end_matches('*');
        let key = format!("{}\u{1f}{name}", course.0);
        let group_id = self.snapshot.table::<Group>().first("course+name", &key).unwrap().id;
        let component = if group.ends_with('*') { "toolsync" } else { "" }.to_owned();
        let id = self.next();
        self.snapshot.put(GroupMember {
            id,
            group_id,
            course,
            user,
            component,
            timeadded: 1,
        });
        self
    }

    /// Plans all rows of a file that pass its check.
    pub fn plan(&mut self, file: &str) -> Vec<RowPlan> {
        testing::plan(&Enrolments, &self.settings, &mut self.snapshot, file)
    }

    pub fn user(&self, username: &str) -> Id {
        self.snapshot.table::<User>().first("username", username).unwrap().id
    }

    pub fn course(&self, shortname: &str) -> Id {
        self.snapshot
            .table::<Course>()
            .first("shortname", shortname)
            .unwrap()
            .id
    }

    fn put_role(&mut self, course: Id, user: Id, role: &str, method: Id) {
        let (id, role) = (self.next(), self.snapshot.role(role).unwrap().id);
        self.snapshot.put(RoleAssignment {
            id,
            role,
            course,
            user,
            method,
        });
    }

    fn next(&mut self) -> Id {
        self.last_id += 1;
        Id(self.last_id)
    }
}
