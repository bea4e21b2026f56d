//! Enrolments and roles.

use super::by::{CourseBy, UserBy};
use super::kind::{Key, keys};

keys! { Enrolments;
    /// What `cid` means.
    COURSE_BY = Key::word("enrolments.course_by", CourseBy::WORDS, "shortname")
        .legacy(&["enrols_courseidentifier"])
        .legacy_default("id");
    /// What `uid` means.
    USER_BY = Key::word("enrolments.user_by", UserBy::WORDS, "username")
        .legacy(&["enrols_useridentifier"])
        .legacy_default("id");
    /// What a row without a command does.
    DEFAULT_CMD = Key::word(
        "enrolments.default_cmd",
        &["add", "del", "shift", "enable", "disable"],
        "add",
    )
    .legacy(&["enrols_defaultcmd"])
    .legacy_values(&[("delete", "del")]);
    /// Only memberships of groups that Tool Sync made are removed.
    PROTECT_GROUPS = Key::flag("enrolments.protect_groups", false)
        .legacy(&["enrols_protectgroups"]);
    /// Enrolment methods that a course has disabled may be used.
    USE_DISABLED_METHODS = Key::flag("enrolments.use_disabled_methods", false)
        .legacy(&["enrols_enableenrolondisabled"]);
    /// What becomes of a row whose enrolment method the course lacks.
    MISSING_METHOD = Key::word("enrolments.missing_method", &["error", "role_only"], "error");
    /// Delete the groups that a run has emptied (D71).
    CLEAN_EMPTY_GROUPS = Key::flag("enrolments.clean_empty_groups", false)
        .legacy(&["enrolcleanup"]);
    /// Mail the teachers what has changed in their course (D89).
    MAIL_TEACHERS = Key::flag("enrolments.mail_teachers", false).legacy(&["enrols_mailadmins"]);
}
