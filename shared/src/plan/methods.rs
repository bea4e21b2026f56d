//! Enrolment methods of a course that follow something: bindings of cohorts, meta links.

use super::Planner;
use crate::directory::{Id, Method};

impl Planner<'_> {
    /// The place after the last method of a course.
    pub(crate) fn next_method(&self, course: Id) -> i64 {
        let methods = self.snapshot.table::<Method>().find("course", &course.0.to_string());
        methods.iter().map(|method| method.sortorder + 1).max().unwrap_or(0)
    }

    /// The methods of a course, of one kind, that follow this cohort or course: enabled and disabled ones, by their ids.
    pub(crate) fn methods_following(&self, course: Id, kind: &str, source: Id) -> Vec<Method> {
        let key = format!("{}\u{1f}{kind}\u{1f}{}", course.0, source.0);
        let methods = self.snapshot.table::<Method>().find("course+method+source", &key);
        methods.into_iter().cloned().collect()
    }

    /// A method of a course that follows something of which the platform doesn't tell.
    pub(crate) fn method_without_source(&self, course: Id, kind: &str) -> Option<Method> {
        let key = format!("{}\u{1f}{kind}", course.0);
        let methods = self.snapshot.table::<Method>().find("course+method", &key);
        methods.into_iter().find(|method| method.source.is_none()).cloned()
    }

    /// Enables or disables methods. Says whether that changes any.
    pub(crate) fn switch_methods(&mut self, methods: &[Method], enabled: bool, key: &str) -> bool {
        let mut changed = false;
        for method in methods.iter().cloned() {
            changed |= self.update(Method { enabled, ..method }, key);
        }
        changed
    }
}
