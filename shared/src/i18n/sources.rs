//! The files of the catalogue: one line each, English and French side by side.
//!
//! What all formats share is under `shared/locales`; a format brings its own
//! `messages/en.ftl` and `messages/fr.ftl` and adds the line `of_format!("<folder>")`.

use super::Lang;

/// A file in English, and the same in French.
pub(super) type Source = (&'static str, &'static str);

macro_rules! shared {
    ($name:literal) => {
        (
            include_str!(concat!("../../locales/en/", $name, ".ftl")),
            include_str!(concat!("../../locales/fr/", $name, ".ftl")),
        )
    };
}

macro_rules! of_format {
    ($folder:literal) => {
        (
            include_str!(concat!("../formats/", $folder, "/messages/en.ftl")),
            include_str!(concat!("../formats/", $folder, "/messages/fr.ftl")),
        )
    };
}

/// All files.
pub(super) const SOURCES: &[Source] = &[
    shared!("rules"),
    shared!("command-line"),
    shared!("report"),
    shared!("reference"),
    shared!("problems"),
    shared!("audit"),
    shared!("choices"),
    shared!("settings"),
    shared!("settings-general"),
    shared!("settings-formats"),
    of_format!("course_checks"),
    of_format!("course_resets"),
    of_format!("course_deletions"),
    of_format!("courses"),
    of_format!("metacourses"),
    of_format!("users"),
    of_format!("user_pictures"),
    of_format!("cohorts"),
    of_format!("groups"),
    of_format!("cohort_bindings"),
    of_format!("enrolments"),
    of_format!("group_members"),
    of_format!("category_deletions"),
    shared!("tools"),
    shared!("schedules"),
    shared!("sources"),
    shared!("upkeep"),
    shared!("notify"),
    shared!("moodle"),
];

/// The files in a language.
pub fn sources(lang: Lang) -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(move |(english, french)| match lang {
        Lang::En => *english,
        Lang::Fr => *french,
    })
}
