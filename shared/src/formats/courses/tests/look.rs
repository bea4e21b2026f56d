//! What a site holds, as tests compare it.

use super::site::Site;
use crate::directory::{Category, Course, Id, Method, Role, RoleAssignment, Section};
use crate::settings::{CourseBy, UserBy};

impl Site {
    pub(super) fn named(&self, shortname: &str) -> &Course {
        let found = self.snapshot.courses_by(CourseBy::Shortname, shortname);
        assert_eq!(found.len(), 1, "courses called {shortname}");
        found[0]
    }

    /// The sections of a course: number, name, summary.
    pub(super) fn sections(&self, shortname: &str) -> Vec<(i64, &str, &str)> {
        let course = self.named(shortname).id.0.to_string();
        let mut sections: Vec<_> = self.snapshot.table::<Section>().find("course", &course);
        sections.sort_by_key(|section| section.number);
        sections
            .iter()
            .map(|section| (section.number, section.name.as_str(), section.summary.as_str()))
            .collect()
    }

    /// The methods of a course, with a minus before those that are disabled.
    pub(super) fn methods(&self, shortname: &str) -> Vec<String> {
        let course = self.named(shortname).id.0.to_string();
        let methods = self.snapshot.table::<Method>().find("course", &course);
        methods
            .iter()
            .map(|method| format!("{}{}", if method.enabled { "" } else { "-" }, method.method))
            .collect()
    }

    /// The roles of somebody in a course.
    pub(super) fn roles(&self, shortname: &str, username: &str) -> Vec<&str> {
        let user = self.snapshot.users_by(UserBy::Username, username)[0].id.0;
        let key = format!("{}\u{1f}{user}", self.named(shortname).id.0);
        let held = self.snapshot.table::<RoleAssignment>().find("course+user", &key);
        held.iter()
            .map(|held| self.snapshot.get::<Role>(held.role).unwrap().shortname.as_str())
            .collect()
    }

    /// Where a course stands.
    pub(super) fn path_of(&self, shortname: &str) -> String {
        self.path(self.named(shortname).category)
    }

    fn path(&self, category: Id) -> String {
        let category = self.snapshot.get::<Category>(category).unwrap();
        match category.parent.is_none() {
            true => category.name.clone(),
            false => format!("{}/{}", self.path(category.parent), category.name),
        }
    }
}
