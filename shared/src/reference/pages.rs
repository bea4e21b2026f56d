//! The pages that come with the command files, built in.

use crate::i18n::Lang;

macro_rules! page {
    ($folder:literal) => {
        [
            include_str!(concat!("../formats/", $folder, "/doc/en.md")),
            include_str!(concat!("../formats/", $folder, "/doc/fr.md")),
        ]
    };
}

/// The pages by the name of the command file, in the order of [`Lang::ALL`].
const PAGES: &[(&str, [&str; 2])] = &[
    ("course-checks", page!("course_checks")),
    ("course-resets", page!("course_resets")),
    ("course-deletions", page!("course_deletions")),
    ("courses", page!("courses")),
    ("metacourses", page!("metacourses")),
    ("users", page!("users")),
    ("user-pictures", page!("user_pictures")),
    ("cohorts", page!("cohorts")),
    ("groups", page!("groups")),
    ("cohort-bindings", page!("cohort_bindings")),
    ("enrolments", page!("enrolments")),
    ("group-members", page!("group_members")),
];

/// The page of a command file in Markdown: a heading, a paragraph, then sections of the second level. `None` for a
/// command file without one: then its tables say all.
#[must_use]
pub fn page(format: &str, lang: Lang) -> Option<&'static str> {
    let (_, [en, fr]) = PAGES.iter().find(|(name, _)| *name == format)?;
    Some(match lang {
        Lang::En => en,
        Lang::Fr => fr,
    })
}
