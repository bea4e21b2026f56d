//! Links between courses.

use super::by::CourseBy;
use super::kind::{Key, keys};

keys! { Metacourses;
    /// What `master` and `meta` mean.
    MATCH_BY = Key::word("metacourses.match_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_filemetabindingidentifier"])
        .legacy_default("shortname");
    /// What `del` does to a link.
    REMOVAL = Key::word("metacourses.removal", &["disable", "delete"], "disable");
}
