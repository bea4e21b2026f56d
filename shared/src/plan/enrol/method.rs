//! Which method of a course enrols people (D98).

use super::rules::{METHOD_FOLLOWS_SOURCE, METHOD_MISSING};
use crate::directory::{Course, Effective, Enrolment, Id, Method};
use crate::plan::{Failed, Planner};
use crate::settings::enrolments;

/// The methods that a file may enrol by.
pub const WRITABLE: &[&str] = &["manual", "self"];
/// The methods whose enrolments follow something else: a cohort, another course, nobody.
pub const FOLLOWING: &[&str] = &["cohort", "meta", "guest"];

impl Planner<'_> {
    /// The method to enrol somebody by; `None` where it is missing and the role alone is to be given.
    pub(crate) fn method_or_role(&self, course: Id, word: &str) -> Result<Option<Method>, Failed> {
        if FOLLOWING.contains(&word) {
            return Err(Failed::new(&METHOD_FOLLOWS_SOURCE, self.course_name(course)).with("method", word));
        }
        match self.usable_methods(course, word).first() {
            Some(method) => Ok(Some((*method).clone())),
            None if self.settings.word(&enrolments::MISSING_METHOD) == "role_only" => Ok(None),
            None => Err(self.method_missing(course, word)),
        }
    }

    /// The methods of this kind that may be used in a course: enabled ones first, then in the order of the course.
    pub(crate) fn usable_methods(&self, course: Id, word: &str) -> Vec<&Method> {
        let key = format!("{}\u{1f}{word}", course.0);
        let mut methods = self.snapshot.table::<Method>().find("course+method", &key);
        if !self.settings.flag(&enrolments::USE_DISABLED_METHODS) {
            methods.retain(|method| method.enabled);
        }
        // The sort is stable and the table in the order of ids.
        methods.sort_by_key(|method| (!method.enabled, method.sortorder));
        methods
    }

    /// The failure that a course lacks a usable method.
    pub(crate) fn method_missing(&self, course: Id, word: &str) -> Failed {
        Failed::new(&METHOD_MISSING, self.course_name(course)).with("method", word)
    }

    /// Somebody's enrolment by a method.
    pub(crate) fn enrolment(&self, method: Id, user: Id) -> Option<&Enrolment> {
        self.snapshot
            .table::<Enrolment>()
            .first("method+user", &format!("{}\u{1f}{}", method.0, user.0))
    }

    /// All enrolments of somebody in a course, by whatever method.
    pub(crate) fn enrolments_of(&self, course: Id, user: Id) -> Vec<&Enrolment> {
        self.snapshot
            .table::<Enrolment>()
            .find("course+user", &format!("{}\u{1f}{}", course.0, user.0))
    }

    /// The enrolments of somebody that follow a cohort or another course, with the kinds of their methods; those of which
    /// nothing is written down. They have no id.
    pub(crate) fn derived_enrolments(&self, course: Id, user: Id) -> Vec<(String, Enrolment)> {
        let mut ways = self.snapshot.effective(course, user);
        // A link may bring somebody by several ways of the other course.
        ways.dedup_by_key(|way| way.method);
        let unwritten = ways
            .into_iter()
            .filter(|way| self.enrolment(way.method, user).is_none());
        let enrolment = |way: Effective| {
            let enrolment = Enrolment {
                id: Id::NONE,
                method: way.method,
                course,
                user,
                suspended: false,
                timestart: way.timestart,
                timeend: way.timeend,
                timecreated: self.clock.now,
            };
            (way.kind, enrolment)
        };
        unwritten.map(enrolment).collect()
    }

    fn course_name(&self, course: Id) -> String {
        self.snapshot
            .get::<Course>(course)
            .map_or_else(String::new, |course| course.shortname.clone())
    }
}
