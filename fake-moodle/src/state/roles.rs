//! Roles and who has them where; and courses that take in whoever takes part in another.

use serde::Serialize;

use super::{Key, Level, Row, State, UserEnrolment, key, pair};

/// A role.
#[derive(Debug, Clone, Serialize)]
pub struct Role {
    /// Its id.
    pub id: i64,
    /// Its short name.
    pub shortname: String,
    /// Where it can be assigned.
    pub levels: Vec<Level>,
}

impl Row for Role {
    fn keys(&self) -> Vec<Key> {
        vec![key("shortname", &self.shortname)]
    }
}

/// That somebody has a role somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assignment {
    /// The role.
    pub role: i64,
    /// The account.
    pub user: i64,
    /// Where.
    pub context: i64,
    /// Which method gave it; empty if somebody did.
    pub component: String,
    /// The method that gave it, 0 for none.
    pub item: i64,
}

impl Assignment {
    /// A role that a method gives; where is said when it is given.
    pub fn of(component: &str, item: i64, role: i64, user: i64) -> Self {
        Self {
            role,
            user,
            context: 0,
            component: component.to_owned(),
            item,
        }
    }

    /// A role that somebody gives.
    pub fn by_hand(role: i64, user: i64) -> Self {
        Self::of("", 0, role, user)
    }
}

impl Row for Assignment {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("context", self.context),
            key("user", self.user),
            pair("at", self.context, self.user),
        ]
    }
}

/// From the first beginning to the last end; 0 is no limit.
fn widest(one: (i64, i64), other: (i64, i64)) -> (i64, i64) {
    let end = if one.1 == 0 || other.1 == 0 {
        0
    } else {
        one.1.max(other.1)
    };
    (one.0.min(other.0), end)
}

impl State {
    /// Whether a role exists and can be assigned at this level.
    pub fn assignable(&self, role: i64, level: Level) -> bool {
        self.tables
            .roles
            .get(role)
            .is_some_and(|role| role.levels.contains(&level))
    }

    /// Assigns a role in a course, once.
    pub fn give(&mut self, course: i64, assignment: Assignment) {
        if let Some(context) = self.context(Level::Course, course) {
            self.assign(Assignment { context, ..assignment });
        }
    }

    /// Assigns a role, once.
    pub fn assign(&mut self, assignment: Assignment) {
        let (context, user) = (assignment.context, assignment.user);
        if !self
            .tables
            .assignments
            .with(&pair("at", context, user))
            .any(|(_, row)| *row == assignment)
        {
            self.tables.assignments.insert(|_| assignment);
            self.roles_changed(context, user);
        }
    }

    /// Takes back a role that somebody gave.
    pub fn unassign(&mut self, role: i64, user: i64, context: i64) {
        let found = self.tables.assignments.with(&pair("at", context, user));
        let rows: Vec<_> = found
            .filter(|(_, row)| row.role == role && row.component.is_empty())
            .map(|(id, _)| id)
            .collect();
        for id in rows {
            self.tables.assignments.remove(id);
        }
        self.roles_changed(context, user);
    }

    /// The roles of somebody in a course, each once, by id.
    pub fn roles_in(&self, course: i64, user: i64) -> Vec<&Role> {
        let Some(context) = self.context(Level::Course, course) else {
            return Vec::new();
        };
        let rows = self.tables.assignments.with(&pair("at", context, user));
        let mut ids: Vec<i64> = rows.map(|(_, row)| row.role).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter().filter_map(|id| self.tables.roles.get(id)).collect()
    }

    fn roles_changed(&mut self, context: i64, user: i64) {
        let course = self
            .tables
            .contexts
            .get(context)
            .filter(|context| context.level == Level::Course);
        if let Some(course) = course.map(|context| context.instance) {
            self.follow_course(course, user);
        }
    }

    /// Lets the courses that link to this one take somebody in or let them go.
    pub(super) fn follow_course(&mut self, course: i64, user: i64) {
        for method in self.tables.methods.find(&pair("meta", 0, course)) {
            self.sync_meta(method, user);
        }
    }

    /// Brings one person of a link in line with the course that is linked. What came to that course by a link itself isn't
    /// passed on; who is gone there stays here, suspended and without roles.
    pub fn sync_meta(&mut self, id: i64, user: i64) {
        let Some(method) = self.tables.methods.get(id).cloned().filter(|method| method.enabled) else {
            return;
        };
        let mut ways = self.ways(method.source, user);
        ways.retain(|(_, way)| way.kind != "meta");
        let there = self
            .tables
            .enrolments
            .first(&pair("one", id, user))
            .map(|(_, row)| row.clone());
        let holding = ways.iter().filter(|(row, way)| row.active && way.enabled);
        let limits = holding.map(|(row, _)| (row.timestart, row.timeend)).reduce(widest);
        if ways.is_empty() && there.is_none() || self.user(user).is_none() {
            return;
        }
        // Who is suspended keeps the dates of before.
        let before = there.as_ref().map(|row| (row.timestart, row.timeend));
        let (timestart, timeend) = limits.or(before).unwrap_or_default();
        let taken = UserEnrolment {
            method: id,
            user,
            active: limits.is_some(),
            timestart,
            timeend,
        };
        if there.is_none_or(|row| row != taken) {
            self.enrol(taken);
        }
        let wanted: Vec<i64> = match ways.is_empty() {
            true => Vec::new(),
            false => self.own_roles(method.source, user),
        };
        let Some(context) = self.context(Level::Course, method.course) else {
            return;
        };
        let rows = self.tables.assignments.with(&pair("at", context, user));
        let given: Vec<_> = rows
            .filter(|(_, row)| row.item == id)
            .map(|(at, row)| (at, row.role))
            .collect();
        for (at, role) in given {
            if !wanted.contains(&role) {
                self.tables.assignments.remove(at);
            }
        }
        for role in wanted {
            self.assign(Assignment {
                context,
                ..Assignment::of("enrol_meta", id, role, user)
            });
        }
        if method.group != 0 && !ways.is_empty() {
            self.join_group(method.group, user);
        }
    }

    /// The roles in a course but for those that links brought.
    fn own_roles(&self, course: i64, user: i64) -> Vec<i64> {
        let Some(context) = self.context(Level::Course, course) else {
            return Vec::new();
        };
        let rows = self.tables.assignments.with(&pair("at", context, user));
        rows.filter(|(_, row)| row.component != "enrol_meta")
            .map(|(_, row)| row.role)
            .collect()
    }
}
