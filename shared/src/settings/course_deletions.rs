//! Courses to delete.

use super::by::CourseBy;
use super::kind::{Key, keys};

keys! { CourseDeletions;
    /// How a line finds its course.
    MATCH_BY = Key::word("course_deletions.match_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_filedeleteidentifier"])
        .legacy_default("shortname");
}
