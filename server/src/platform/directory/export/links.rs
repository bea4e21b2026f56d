//! What ties people and courses together: enrolments, roles, memberships of groups, bindings, meta links.

use shared::settings::{RoleBy, Settings, cohorts, enrolments as enrolments_of, groups, metacourses};

use super::part::{Part, course, group, user};

const FILE_METHODS: &str = "t.method IN (SELECT id FROM methods WHERE method IN ('manual', 'self'))";
const SUSPENDED: &str = "t.suspended = 1 AND t.method IN (SELECT id FROM methods WHERE method IN ('manual', 'self'))";

/// A row for each role that came with an enrolment. Files can't enrol without a role: an enrolment that has none is
/// written with that of students. Enrolments of bound cohorts and meta links follow these and aren't written.
pub(super) fn enrolments(settings: &Settings) -> Vec<Part> {
    let added = participation(Part::of("enrolments", FILE_METHODS).always("cmd", "add"), settings)
        .join("methods AS m", "m.id = t.method")
        .join_many(
            "role_assignments AS a",
            "a.\"user\" = t.\"user\" AND a.course = t.course AND a.method = t.method",
            "a.id",
        )
        .join("roles AS r", "r.id = a.role")
        .column("rolename", "coalesce(r.shortname, 'student')")
        .column("enrol", "m.method")
        .moment("starttime", "t.timestart")
        .moment("endtime", "t.timeend");
    let disabled = participation(Part::of("enrolments", SUSPENDED).always("cmd", "disable"), settings)
        .join("methods AS m", "m.id = t.method")
        .always("rolename", "")
        .column("enrol", "m.method")
        // A blank date stays as it is.
        .always("starttime", "")
        .always("endtime", "");
    vec![added, disabled]
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

pub(super) fn group_members(settings: &Settings) -> Part {
    Part::of("group_members", "")
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
            .column("makegroup", "CASE WHEN t.group_id = 0 THEN 0 ELSE 1 END")
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
