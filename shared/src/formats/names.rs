//! What the command files and their files are called. Apart from all else that is known of them, so that the page that only
//! names them doesn't carry their columns and rules.

/// What a command file is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// Its name: `users`. Also the id of its title in the catalogue (`format-users`).
    pub name: &'static str,
    /// Default and other known names of its files, the default first (D91).
    pub files: &'static [&'static str],
}

/// The names of all command files, in their order.
pub static NAMES: &[&Names] = &[
    &COURSE_CHECKS,
    &COURSE_RESETS,
    &COURSE_DELETIONS,
    &COURSES,
    &METACOURSES,
    &USERS,
    &USER_PICTURES,
    &COHORTS,
    &GROUPS,
    &COHORT_BINDINGS,
    &ENROLMENTS,
    &GROUP_MEMBERS,
];

pub(super) const COURSE_CHECKS: Names = Names {
    name: "course-checks",
    files: &["checkcourses.csv", "courses.csv"],
};

pub(super) const COURSE_RESETS: Names = Names {
    name: "course-resets",
    files: &["resetcourses.csv"],
};

pub(super) const COURSE_DELETIONS: Names = Names {
    name: "course-deletions",
    files: &["deletecourses.csv", "deletecourses.txt"],
};

pub(super) const COURSES: Names = Names {
    name: "courses",
    files: &["uploadcourses.csv", "courses.csv"],
};

pub(super) const METACOURSES: Names = Names {
    name: "metacourses",
    files: &["metacourses.csv"],
};

pub(super) const USERS: Names = Names {
    name: "users",
    files: &[
        "userimport.csv",
        "users.csv",
        "userdelete.csv",
        "usersuspend.csv",
        "userrestore.csv",
    ],
};

pub(super) const USER_PICTURES: Names = Names {
    name: "user-pictures",
    files: &["userpictures.zip"],
};

pub(super) const COHORTS: Names = Names {
    name: "cohorts",
    files: &["cohorts.csv"],
};

pub(super) const GROUPS: Names = Names {
    name: "groups",
    files: &["groups.csv"],
};

pub(super) const COHORT_BINDINGS: Names = Names {
    name: "cohort-bindings",
    files: &["cohortscourses.csv", "cohort-bindings.csv"],
};

pub(super) const ENROLMENTS: Names = Names {
    name: "enrolments",
    files: &["enrols.csv", "enrolments.csv"],
};

pub(super) const GROUP_MEMBERS: Names = Names {
    name: "group-members",
    files: &["groupmembers.csv", "group-members.csv"],
};

pub(super) const CATEGORY_DELETIONS: Names = Names {
    name: "category-deletions",
    files: &["emptycategories.csv"],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::FORMATS;

    #[test]
    fn every_format_is_named_in_its_place() {
        let names: Vec<_> = FORMATS.iter().map(|format| format.names()).collect();
        assert_eq!(names, NAMES);
    }
}
