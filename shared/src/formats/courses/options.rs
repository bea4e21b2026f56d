//! The settings of this file, read once when it is opened.

use crate::settings::{CourseBy, Key, Settings, courses, csv, enrolments, site};
use crate::value::date::SlashDates;

/// The settings that change what this file does.
pub(super) static SETTINGS: &[&Key] = &[
    &courses::MATCH_BY,
    &courses::CATEGORY_BY,
    &courses::NEW_CATEGORIES_VISIBLE,
    &courses::PROTECT_CATEGORY,
    &courses::FORCE_UPDATE,
    &courses::TEMPLATE_MODE,
    &courses::TEMPLATE_FOLDER,
    &courses::DEFAULT_SUMMARY,
    &courses::DEFAULT_SECTIONS,
    &enrolments::USE_DISABLED_METHODS,
    &enrolments::MISSING_METHOD,
    &site::COURSE_FORMATS,
    &site::LANGUAGES,
    &site::THEMES,
    &csv::SLASH_DATES,
    &csv::BLANK_CLEARS,
];

/// What the column `category` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CategoryBy {
    /// An id, or names from the root.
    Path,
    /// An idnumber.
    Idnumber,
}

/// What a template does to a course that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TemplateMode {
    /// Nothing.
    Ignore,
    /// Its content is added.
    Add,
    /// Its content takes the place of that of the course.
    Replace,
}

/// The settings of a run, as this file needs them.
#[derive(Debug, Clone)]
pub(super) struct Options {
    /// How a row finds its course.
    pub match_by: CourseBy,
    /// What `category` means.
    pub category_by: CategoryBy,
    /// Whether categories made on the way show.
    pub new_categories_visible: bool,
    /// Whether updates leave a course where it is.
    pub protect_category: bool,
    /// Whether courses that exist are updated.
    pub force_update: bool,
    /// What a template does to a course that exists.
    pub template_mode: TemplateMode,
    /// Where template archives lie; blank = none may be used.
    pub template_folder: String,
    /// Summary of a new course that has none.
    pub default_summary: String,
    /// Sections of a new course whose row names none.
    pub default_sections: i64,
    /// Format of a new course whose row names none.
    pub default_format: String,
    /// How dates with slashes are read.
    pub slash_dates: SlashDates,
}

impl Options {
    /// Reads the settings of a run.
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            match_by: settings.course_by(&courses::MATCH_BY),
            category_by: match settings.word(&courses::CATEGORY_BY) {
                "idnumber" => CategoryBy::Idnumber,
                _ => CategoryBy::Path,
            },
            new_categories_visible: settings.flag(&courses::NEW_CATEGORIES_VISIBLE),
            protect_category: settings.flag(&courses::PROTECT_CATEGORY),
            force_update: settings.flag(&courses::FORCE_UPDATE),
            template_mode: match settings.word(&courses::TEMPLATE_MODE) {
                "add" => TemplateMode::Add,
                "replace" => TemplateMode::Replace,
                _ => TemplateMode::Ignore,
            },
            template_folder: settings.text(&courses::TEMPLATE_FOLDER).to_owned(),
            default_summary: settings.text(&courses::DEFAULT_SUMMARY).to_owned(),
            default_sections: settings.number(&courses::DEFAULT_SECTIONS),
            default_format: default_format(&settings.list(&site::COURSE_FORMATS)),
            slash_dates: settings.word(&csv::SLASH_DATES).parse().unwrap_or_default(),
        }
    }
}

/// `topics` wherever the site has it, else the first of its formats.
fn default_format(formats: &[&str]) -> String {
    const USUAL: &str = "topics";
    match formats.first() {
        Some(first) if !formats.contains(&USUAL) => (*first).to_owned(),
        _ => USUAL.to_owned(),
    }
}
