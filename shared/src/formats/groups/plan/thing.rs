//! What groups and groupings have in common when a row defines or deletes them.

use crate::directory::{Group, Grouping, Id};
use crate::formats::groups::command::Type;
use crate::plan::{InCourse, Planner};

/// The names of outcomes.
pub(super) struct Words {
    pub created: &'static str,
    pub updated: &'static str,
    /// Made on the way without an idnumber, which it now has (D36).
    pub adopted: &'static str,
    pub unchanged: &'static str,
    pub absent: &'static str,
}

/// A group or a grouping.
pub(super) trait Thing: InCourse {
    /// Its word in files.
    const TYPE: Type;
    /// The names of its outcomes.
    const WORDS: Words;

    /// A new one of a course, without a name.
    fn new(course: Id, now: i64) -> Self;
    fn set_name(&mut self, to: &str);
    fn set_idnumber(&mut self, to: &str);
    fn description(&self) -> &str;
    fn set_description(&mut self, to: &str);
    /// What lets people in by self-enrolment; groupings have none.
    fn enrolment_key(&self) -> Option<&str>;
    fn set_enrolment_key(&mut self, to: &str);
    /// Deletes it with all that hangs on it.
    fn delete(&self, planner: &mut Planner<'_>);
}

impl Thing for Group {
    const TYPE: Type = Type::Group;
    const WORDS: Words = Words {
        created: "group-created",
        updated: "group-updated",
        adopted: "group-adopted",
        unchanged: "group-unchanged",
        absent: "group-absent",
    };

    fn new(course: Id, now: i64) -> Self {
        Self {
            course,
            timecreated: now,
            ..Self::default()
        }
    }
    fn set_name(&mut self, to: &str) {
        to.clone_into(&mut self.name);
    }
    fn set_idnumber(&mut self, to: &str) {
        to.clone_into(&mut self.idnumber);
    }
    fn description(&self) -> &str {
        &self.description
    }
    fn set_description(&mut self, to: &str) {
        to.clone_into(&mut self.description);
    }
    fn enrolment_key(&self) -> Option<&str> {
        Some(&self.enrolmentkey)
    }
    fn set_enrolment_key(&mut self, to: &str) {
        to.clone_into(&mut self.enrolmentkey);
    }
    fn delete(&self, planner: &mut Planner<'_>) {
        planner.delete_group(self);
    }
}

impl Thing for Grouping {
    const TYPE: Type = Type::Grouping;
    const WORDS: Words = Words {
        created: "grouping-created",
        updated: "grouping-updated",
        adopted: "grouping-adopted",
        unchanged: "grouping-unchanged",
        absent: "grouping-absent",
    };

    fn new(course: Id, _: i64) -> Self {
        Self {
            course,
            ..Self::default()
        }
    }
    fn set_name(&mut self, to: &str) {
        to.clone_into(&mut self.name);
    }
    fn set_idnumber(&mut self, to: &str) {
        to.clone_into(&mut self.idnumber);
    }
    fn description(&self) -> &str {
        &self.description
    }
    fn set_description(&mut self, to: &str) {
        to.clone_into(&mut self.description);
    }
    fn enrolment_key(&self) -> Option<&str> {
        None
    }
    fn set_enrolment_key(&mut self, _: &str) {}
    fn delete(&self, planner: &mut Planner<'_>) {
        planner.delete_grouping(self);
    }
}
