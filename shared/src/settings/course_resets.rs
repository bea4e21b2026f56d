//! Courses to reset.

use super::by::CourseBy;
use super::kind::{Key, keys};

keys! { CourseResets;
    /// How a row finds its course.
    MATCH_BY = Key::word("course_resets.match_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_fileresetidentifier"])
        .legacy_default("shortname");
    /// What an absent `completion`, `blog_associations` or `comments` means (D56).
    ABSENT_OPTIONS = Key::word("course_resets.absent_options", &["no", "yes"], "no");
}
