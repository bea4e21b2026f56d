//! Cohorts, their members, and their bindings to courses.

use super::by::{CourseBy, GroupBy, RoleBy, UserBy};
use super::kind::{Key, keys};

keys! { Cohorts;
    /// How a row finds its cohort (D33).
    MATCH_BY = Key::word("cohorts.match_by", GroupBy::WORDS, "idnumber")
        .legacy(&["cohorts_cohortidentifier"])
        .legacy_default("idnumber");
    /// What `userid` means.
    USER_BY = Key::word("cohorts.user_by", UserBy::WORDS, "username")
        .legacy(&["cohorts_useridentifier"])
        .legacy_default("idnumber");
    /// What `course` of bindings means.
    COURSE_BY = Key::word("cohorts.course_by", CourseBy::WORDS, "shortname")
        .legacy(&["cohorts_courseidentifier"])
        .legacy_default("idnumber");
    /// What `role` of bindings means.
    ROLE_BY = Key::word("cohorts.role_by", RoleBy::WORDS, "shortname")
        .legacy(&["cohorts_roleidentifier"])
        .legacy_values(&[("idnumber", "shortname")])
        .legacy_default("shortname");
    /// Cohorts that are missing are made.
    AUTO_CREATE = Key::flag("cohorts.auto_create", true).legacy(&["cohorts_autocreate"]);
    /// Delete the cohorts that a run has emptied, but for those emptied by `free` (D71).
    DELETE_EMPTIED = Key::flag("cohorts.delete_emptied", false).legacy(&["cohorts_syncdelete"]);
}
