//! What ties people and courses together: enrolments, roles, memberships of groups, bindings, meta links.

use shared::settings::{RoleBy, Settings, cohorts, enrolments as enrolments_of, groups, metacourses};

use super::following::{active_elsewhere, first_of_them, suspended_there, takes_part, takes_part_still};
use super::part::{Part, course, group, user};

/// By a method that files may enrol by. Not as a list of methods: the pages would go by their index then, and be sorted
/// anew each.
const FILE_METHODS: &str =
    "EXISTS (SELECT 1 FROM methods AS d WHERE d.id = t.method AND d.method IN ('manual', 'self'))";
/// The same, where the course hasn't disabled it: an empty directory can't be given a method that is off.
const ENABLED_METHODS: &str =
    "EXISTS (SELECT 1 FROM methods AS d WHERE d.id = t.method AND d.method IN ('manual', 'self') AND d.enabled = 1)";
/// An enrolment that brought a role of its own along.
const OWN_ROLE: &str = "EXISTS (SELECT 1 FROM role_assignments AS o \
    WHERE o.\"user\" = t.\"user\" AND o.course = t.course AND o.method = t.method)";
/// The role that somebody holds in the course on its own. An enrolment brings none along then.
const GIVEN_ROLE: &str = "(SELECT x.shortname FROM role_assignments AS o JOIN roles AS x ON x.id = o.role \
    WHERE o.\"user\" = t.\"user\" AND o.course = t.course AND o.method = 0 ORDER BY o.id LIMIT 1)";

/// A row for each role that came with an enrolment, then one for each that is suspended. Files can't enrol without a
/// role: an enrolment that has none is written with one that the account holds in the course on its own, else with that
/// of students. Enrolments of bound cohorts and meta links follow these: only who is suspended there is written.
pub(super) fn enrolments(settings: &Settings) -> Vec<Part> {
    vec![
        added(FILE_METHODS, settings),
        disabled(&suspended(FILE_METHODS), settings),
        disabled(&suspended_there(), settings),
    ]
}

/// The enrolments of a package that bring their roles along.
pub(super) fn enrolments_with_roles(settings: &Settings) -> Vec<Part> {
    let these = format!("{ENABLED_METHODS} AND {OWN_ROLE}");
    vec![added(&these, settings), disabled(&suspended(&these), settings)]
}

/// The other enrolments of a package. Behind the roles that are given on their own, so that they bring none along again;
/// and behind all enrolments, who is suspended where they follow a cohort or another course.
pub(super) fn enrolments_after_roles(settings: &Settings) -> Vec<Part> {
    let these = format!("{ENABLED_METHODS} AND NOT {OWN_ROLE}");
    let there = format!("{} AND {}", suspended_there(), active_elsewhere());
    vec![
        added(&these, settings),
        disabled(&suspended(&these), settings),
        disabled(&there, settings),
    ]
}

/// Who is suspended in a course by every way: a row without a method, since several ways may be of one kind.
pub(super) fn suspended_altogether(settings: &Settings) -> Vec<Part> {
    let them = [
        suspended_there(),
        format!("NOT {}", active_elsewhere()),
        first_of_them(),
    ];
    let part = Part::of("enrolments", them.join(" AND ")).always("cmd", "disable");
    vec![participation(part, settings).always("rolename", "")]
}

fn suspended(these: &str) -> String {
    format!("t.suspended = 1 AND {these}")
}

fn added(these: &str, settings: &Settings) -> Part {
    participation(Part::of("enrolments", these).always("cmd", "add"), settings)
        .join("methods AS m", "m.id = t.method")
        .join_many(
            "role_assignments AS a",
            "a.\"user\" = t.\"user\" AND a.course = t.course AND a.method = t.method",
            "a.id",
        )
        .join("roles AS r", "r.id = a.role")
        .column("rolename", format!("coalesce(r.shortname, {GIVEN_ROLE}, 'student')"))
        .column("enrol", "m.method")
        .moment("starttime", "t.timestart")
        .moment("endtime", "t.timeend")
}

fn disabled(these: &str, settings: &Settings) -> Part {
    participation(Part::of("enrolments", these).always("cmd", "disable"), settings)
        .join("methods AS m", "m.id = t.method")
        .always("rolename", "")
        .column("enrol", "m.method")
        // A blank date stays as it is.
        .always("starttime", "")
        .always("endtime", "")
}

fn participation(part: Part, settings: &Settings) -> Part {
    part.join("courses AS c", "c.id = t.course")
        .join("users AS u", "u.id = t.\"user\"")
        .key("cid", course(settings.course_by(&enrolments_of::COURSE_BY), "c"))
        .key("uid", user(settings.user_by(&enrolments_of::USER_BY), "u"))
}

/// Without a column `enrol` a file gives roles only.
pub(super) fn role_only(settings: &Settings) -> Part {
    participation(Part::of("role_assignments", "t.method = 0 AND t.course <> 0"), settings)
        .join("roles AS r", "r.id = t.role")
        .key("rolename", "r.shortname")
}

pub(super) fn roles() -> Part {
    Part::of("role_assignments", "")
        .join("courses AS c", "c.id = t.course")
        .join("users AS u", "u.id = t.\"user\"")
        .join("roles AS r", "r.id = t.role")
        .join("methods AS m", "m.id = t.method")
        .column("course", "coalesce(c.shortname, '')")
        .column("user", "u.username")
        .column("role", "r.shortname")
        .column("method", "coalesce(m.method, '')")
}

/// Whom a bound cohort puts into the group anyway.
const FOLLOWS: &str = "EXISTS (SELECT 1 FROM methods AS f JOIN cohort_members AS h ON h.cohort = f.source \
    WHERE f.course = t.course AND f.method = 'cohort' AND f.enabled = 1 AND f.group_id = t.group_id \
    AND h.\"user\" = t.\"user\")";

/// Only what a file can say again. `whole`: in an empty directory.
pub(super) fn group_members(settings: &Settings, whole: bool) -> Part {
    let takes_part = if whole { takes_part_still() } else { takes_part() };
    Part::of("group_members", format!("{takes_part} AND NOT {FOLLOWS}"))
        .join("courses AS c", "c.id = t.course")
        .join("groups AS g", "g.id = t.group_id")
        .join("users AS u", "u.id = t.\"user\"")
        .key("courseid", course(settings.course_by(&groups::COURSE_BY), "c"))
        .key("groupid", group(settings.group_by(&groups::GROUP_BY), "g"))
        .key("userid", user(settings.user_by(&groups::USER_BY), "u"))
}

pub(super) fn cohort_bindings(settings: &Settings) -> Vec<Part> {
    let role = match settings.role_by() {
        RoleBy::Id => "r.id",
        RoleBy::Shortname => "r.shortname",
    };
    let binding = |only, cmd| {
        Part::of("methods", only)
            .join("courses AS c", "c.id = t.course")
            .join("cohorts AS h", "h.id = t.source")
            .join("roles AS r", "r.id = t.role")
            .key("course", course(settings.course_by(&cohorts::COURSE_BY), "c"))
            .key("cohort", group(settings.group_by(&cohorts::MATCH_BY), "h"))
            .always("cmd", cmd)
            .column("role", role)
            .column("enrol", "t.method")
            .moment("enrolstart", "t.timestart")
            .moment("enrolend", "t.timeend")
            .join("groups AS g", "g.id = t.group_id")
            // A file makes, or finds, a group of the cohort's name and no other.
            .column("makegroup", "CASE WHEN g.name = h.name THEN 1 ELSE 0 END")
    };
    vec![
        binding("t.method = 'cohort'", "add"),
        binding("t.method = 'cohort' AND t.enabled = 0", "del"),
    ]
}

pub(super) fn metalinks(settings: &Settings) -> Vec<Part> {
    let by = settings.course_by(&metacourses::MATCH_BY);
    let link = |only, cmd| {
        Part::of("methods", only)
            .join("courses AS c", "c.id = t.course")
            .join("courses AS s", "s.id = t.source")
            .key("master", course(by, "s"))
            .key("meta", course(by, "c"))
            .always("cmd", cmd)
    };
    vec![
        link("t.method = 'meta'", "add"),
        link("t.method = 'meta' AND t.enabled = 0", "del"),
    ]
}
