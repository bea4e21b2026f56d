//! Cohorts.

use serde::Serialize;

use super::{Key, Row, State, key, pair};

/// A cohort.
#[derive(Debug, Clone, Serialize)]
pub struct Cohort {
    /// Its id.
    pub id: i64,
    /// The context of the site or of a category.
    pub context: i64,
    /// Name, which others may have too.
    pub name: String,
    /// ID number. An update can give it to a second cohort.
    pub idnumber: String,
    /// Description.
    pub description: String,
    /// Format of the description.
    pub descriptionformat: i64,
    /// Whether it is shown.
    pub visible: bool,
    /// Theme.
    pub theme: String,
}

impl Row for Cohort {
    fn keys(&self) -> Vec<Key> {
        vec![key("idnumber", &self.idnumber), key("context", self.context)]
    }
}

/// That somebody is in a cohort.
#[derive(Debug, Clone, Serialize)]
pub struct CohortMember {
    /// The cohort.
    pub cohort: i64,
    /// The account.
    pub user: i64,
}

impl Row for CohortMember {
    fn keys(&self) -> Vec<Key> {
        vec![
            key("cohort", self.cohort),
            key("user", self.user),
            pair("one", self.cohort, self.user),
        ]
    }
}

impl State {
    /// Puts somebody into a cohort; false if they were there.
    pub fn join_cohort(&mut self, cohort: i64, user: i64) -> bool {
        if self.tables.cohort_members.any(&pair("one", cohort, user)) {
            return false;
        }
        self.tables.cohort_members.insert(|_| CohortMember { cohort, user });
        self.follow_cohort(cohort, user);
        true
    }

    /// Takes somebody out of a cohort.
    pub fn leave_cohort(&mut self, cohort: i64, user: i64) {
        for member in self.tables.cohort_members.find(&pair("one", cohort, user)) {
            self.tables.cohort_members.remove(member);
        }
        self.follow_cohort(cohort, user);
    }

    /// Removes a cohort, its members and the methods bound to it.
    pub fn delete_cohort(&mut self, cohort: i64) {
        for member in self.tables.cohort_members.find(&key("cohort", cohort)) {
            self.tables.cohort_members.remove(member);
        }
        for method in self.tables.methods.find(&pair("cohort", 0, cohort)) {
            self.delete_method(method);
        }
        self.tables.cohorts.remove(cohort);
    }
}
