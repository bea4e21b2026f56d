//! Courses to look for.

use super::by::CourseBy;
use super::kind::{Key, keys};

keys! { CourseChecks;
    /// How a line finds its course.
    MATCH_BY = Key::word("course_checks.match_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_existfileidentifier"])
        .legacy_default("shortname");
}
