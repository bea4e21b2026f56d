//! Methods of courses, and whom they took in. What cohorts and linked courses bring along is written as on a site: at
//! once where the site hears of a change, else with the next synchronisation.

use serde::Serialize;

use super::{Assignment, Key, Level, Row, State, key, pair};

/// How a course takes people in.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// The course.
    pub course: i64,
    /// `manual`, `self`, `cohort`, `meta`.
    pub kind: String,
    /// Whether it works.
    pub enabled: bool,
    /// The cohort or the linked course; 0 for others.
    pub source: i64,
    /// The role that it gives.
    pub role: i64,
    /// The group that it puts people into; 0 for none.
    pub group: i64,
}

impl Row for Method {
    fn keys(&self) -> Vec<Key> {
        let mut keys = vec![key("course", self.course)];
        match self.kind.as_str() {
            "cohort" => keys.push(pair("cohort", 0, self.source)),
            "meta" => keys.push(pair("meta", 0, self.source)),
            _ => {}
        }
        keys
    }
}

/// Somebody whom a method took in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UserEnrolment {
    /// The method; one that is gone leaves an orphan that nobody sees.
    pub method: i64,
    /// The account.
    pub user: i64,
    /// Whether it isn't suspended.
    pub active: bool,
    /// From when, in Unix seconds; 0 for always.
    pub timestart: i64,
    /// Until when, in Unix seconds; 0 for ever.
    pub timeend: i64,
}

impl Row for UserEnrolment {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("method", self.method),
            key("user", self.user),
            pair("one", self.method, self.user),
        ]
    }
}

impl State {
    /// Adds a method to a course.
    pub fn add_method(&mut self, course: i64, kind: &str, source: i64, role: i64) -> i64 {
        let kind = kind.to_owned();
        self.tables.methods.insert(|_| Method {
            course,
            kind,
            enabled: true,
            source,
            role,
            group: 0,
        })
    }

    /// The methods of a course.
    pub fn methods(&self, course: i64) -> Vec<(i64, Method)> {
        self.tables
            .methods
            .with(&key("course", course))
            .map(|(id, method)| (id, method.clone()))
            .collect()
    }

    /// The first working manual method of a course.
    pub fn manual_method(&self, course: i64) -> Option<i64> {
        let found = |(_, method): &(i64, Method)| method.kind == "manual" && method.enabled;
        self.methods(course).into_iter().find(found).map(|(id, _)| id)
    }

    /// Takes somebody in, or says anew how.
    pub fn enrol(&mut self, taken: UserEnrolment) {
        let (method, user) = (taken.method, taken.user);
        match self
            .tables
            .enrolments
            .first(&pair("one", method, user))
            .map(|(id, _)| id)
        {
            Some(id) => {
                self.tables.enrolments.change(id, |row| *row = taken);
            }
            None => {
                self.tables.enrolments.insert(|_| taken);
            }
        }
        self.follow(method, user);
    }

    /// Ends an enrolment; with the last one of a course go the roles and groups there.
    pub fn unenrol(&mut self, enrolment: i64) {
        let Some(row) = self.tables.enrolments.get(enrolment).cloned() else {
            return;
        };
        self.tables.enrolments.remove(enrolment);
        let Some(course) = self.tables.methods.get(row.method).map(|method| method.course) else {
            return;
        };
        let last = self.ways(course, row.user).is_empty();
        if let Some(context) = self.context(Level::Course, course) {
            for id in self.tables.assignments.find(&pair("at", context, row.user)) {
                let own = self
                    .tables
                    .assignments
                    .get(id)
                    .is_some_and(|role| role.item == row.method);
                if last || own {
                    self.tables.assignments.remove(id);
                }
            }
        }
        if last {
            for group in self.tables.groups.find(&key("course", course)) {
                self.leave_group(group, row.user);
            }
        }
        self.follow(row.method, row.user);
    }

    /// How somebody takes part in a course: enrolments with their methods.
    pub fn ways(&self, course: i64, user: i64) -> Vec<(UserEnrolment, Method)> {
        let methods = self.tables.methods.with(&key("course", course));
        let found = methods.filter_map(|(id, method)| {
            let (_, row) = self.tables.enrolments.first(&pair("one", id, user))?;
            Some((row.clone(), method.clone()))
        });
        found.collect()
    }

    /// Whether somebody takes part in a course now.
    pub fn takes_part(&self, course: i64, user: i64) -> bool {
        let now = self.now;
        let open = |row: &UserEnrolment| row.timestart <= now && (row.timeend == 0 || row.timeend > now);
        self.ways(course, user)
            .iter()
            .any(|(row, method)| row.active && method.enabled && open(row))
    }

    /// Everybody of a course, by id.
    pub fn participants(&self, course: i64) -> Vec<i64> {
        let methods = self.tables.methods.find(&key("course", course));
        let rows = methods
            .into_iter()
            .flat_map(|method| self.tables.enrolments.with(&key("method", method)));
        let mut users: Vec<i64> = rows
            .map(|(_, row)| row.user)
            .filter(|user| self.user(*user).is_some())
            .collect();
        users.sort_unstable();
        users.dedup();
        users
    }

    /// Removes a method with those whom it took in.
    pub fn delete_method(&mut self, method: i64) {
        for enrolment in self.tables.enrolments.find(&key("method", method)) {
            self.unenrol(enrolment);
        }
        self.tables.methods.remove(method);
    }

    /// Lets a cohort's methods take in or let go one of its people, as the site does when it hears of it.
    pub fn follow_cohort(&mut self, cohort: i64, user: i64) {
        for method in self.tables.methods.find(&pair("cohort", 0, cohort)) {
            if self.tables.methods.get(method).is_some_and(|method| method.enabled) {
                self.sync_cohort_method(method, user);
            }
        }
    }

    /// The synchronisation that a site does from time to time: cohorts and the courses that they are bound to.
    pub fn sync_cohorts(&mut self) {
        let methods: Vec<_> = self
            .tables
            .methods
            .iter()
            .filter(|(_, method)| method.kind == "cohort" && method.enabled)
            .map(|(id, method)| (id, method.source))
            .collect();
        for (method, cohort) in methods {
            let members = self
                .tables
                .cohort_members
                .with(&key("cohort", cohort))
                .map(|(_, member)| member.user);
            let taken = self
                .tables
                .enrolments
                .with(&key("method", method))
                .map(|(_, row)| row.user);
            for user in members.chain(taken).collect::<std::collections::BTreeSet<_>>() {
                self.sync_cohort_method(method, user);
            }
        }
    }

    fn sync_cohort_method(&mut self, id: i64, user: i64) {
        let Some(method) = self.tables.methods.get(id).cloned() else {
            return;
        };
        let there = self.tables.enrolments.first(&pair("one", id, user)).map(|(row, _)| row);
        match (self.tables.cohort_members.any(&pair("one", method.source, user)), there) {
            (true, None) => {
                self.enrol(UserEnrolment {
                    method: id,
                    user,
                    active: true,
                    timestart: 0,
                    timeend: 0,
                });
                self.give(method.course, Assignment::of("enrol_cohort", id, method.role, user));
                if method.group != 0 {
                    self.join_group(method.group, user);
                }
            }
            (false, Some(row)) => self.unenrol(row),
            _ => {}
        }
    }

    /// Lets the courses that link to a method's course know.
    fn follow(&mut self, method: i64, user: i64) {
        let known = self
            .tables
            .methods
            .get(method)
            .map(|method| (method.course, method.kind != "meta"));
        if let Some((course, true)) = known {
            self.follow_course(course, user);
        }
    }
}
