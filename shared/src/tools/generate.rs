//! Files that delete or reset courses, made from a selection of courses (C §6.2, §6.3).

use std::borrow::Cow;

use crate::directory::Course;
use crate::settings::{CourseBy, Key, Settings, course_deletions, course_resets, csv, locations};
use crate::text::{Dialect, Encoding, Separator, quote, write_row};

/// What a file is generated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generated {
    /// A list of courses to delete.
    CourseDeletions,
    /// A file that resets courses.
    CourseResets,
}

/// What a reset file asks for (C §6.3). Editing teachers stay enrolled.
const RESETS: &[(&str, &str)] = &[
    ("roles", "student teacher guest"),
    ("local_roles", "all"),
    ("completion", "yes"),
    ("grades", "all"),
    ("groups", "all"),
    ("groupings", "all"),
    ("blog_associations", "yes"),
    ("events", "yes"),
    ("logs", "yes"),
    ("notes", "yes"),
    ("comments", "yes"),
    ("modules", "all"),
];

/// A course of a selection.
#[derive(Debug, Clone, Copy)]
pub struct Picked<'a> {
    /// The course.
    pub course: &'a Course,
    /// How many courses have the identifier by which the file will name it.
    pub alike: usize,
}

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Its name in the inbox.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many courses it names.
    pub courses: usize,
    /// The courses that it can't name.
    pub left_out: Vec<LeftOut>,
}

/// A course that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its short name.
    pub shortname: String,
    /// Why.
    pub why: Why,
}

/// Why a course was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has no such identifier.
    Blank,
    /// Others have the same one.
    NotUnique,
}

impl Why {
    /// The message of the catalogue.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blank => "generate-left-out-blank",
            Self::NotUnique => "generate-left-out-not-unique",
        }
    }
}

impl Generated {
    /// Both.
    pub const ALL: [Self; 2] = [Self::CourseDeletions, Self::CourseResets];

    /// The command file that it makes.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::CourseDeletions => "course-deletions",
            Self::CourseResets => "course-resets",
        }
    }

    /// The one that makes a command file.
    #[must_use]
    pub fn of(format: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|generated| generated.format() == format)
    }

    /// By what the file names courses.
    #[must_use]
    pub fn by(self, settings: &Settings) -> CourseBy {
        settings.course_by(match self {
            Self::CourseDeletions => &course_deletions::MATCH_BY,
            Self::CourseResets => &course_resets::MATCH_BY,
        })
    }

    /// The name of the file: the one that its command file is looked for under, where that is one name.
    #[must_use]
    pub fn file_name(self, settings: &Settings) -> String {
        let key: &Key = match self {
            Self::CourseDeletions => &locations::COURSE_DELETIONS,
            Self::CourseResets => &locations::COURSE_RESETS,
        };
        let location = settings.text(key);
        let first = location.split(',').next().unwrap_or_default().trim();
        match first.contains("://") || first.contains('*') || first.is_empty() {
            true => key.default.to_owned(),
            false => first.trim_start_matches('/').to_owned(),
        }
    }

    /// Writes the file. The courses stand in their order; one that is picked twice stands once.
    #[must_use]
    pub fn write(self, picked: &[Picked<'_>], settings: &Settings) -> GeneratedFile {
        let by = self.by(settings);
        let separator = separator(settings);
        let mut file = GeneratedFile {
            name: self.file_name(settings),
            bytes: mark(settings),
            courses: 0,
            left_out: Vec::new(),
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut identifiers = Vec::new();
        for Picked { course, alike } in picked.iter().filter(|picked| seen.insert(picked.course.id)) {
            let identifier = match by {
                CourseBy::Id => Cow::Owned(course.id.0.to_string()),
                CourseBy::Idnumber => Cow::Borrowed(course.idnumber.as_str()),
                CourseBy::Shortname => Cow::Borrowed(course.shortname.as_str()),
            };
            let why = match (identifier.trim().is_empty(), alike) {
                (true, _) => Some(Why::Blank),
                (false, 2..) => Some(Why::NotUnique),
                _ => None,
            };
            match why {
                Some(why) => file.left_out.push(LeftOut {
                    shortname: course.shortname.clone(),
                    why,
                }),
                None => identifiers.push(identifier),
            }
        }
        file.courses = identifiers.len();
        match self {
            Self::CourseDeletions => {
                let lines: Vec<Cow<'_, str>> = identifiers.iter().map(|identifier| list_cell(identifier)).collect();
                // No line end after the last one.
                file.bytes.extend(lines.join("\n").into_bytes());
            }
            Self::CourseResets => {
                let dialect = Dialect {
                    separator,
                    ..Dialect::default()
                };
                let names = RESETS.iter().map(|(name, _)| *name);
                file.bytes
                    .extend(write_row(std::iter::once(by.word()).chain(names), &dialect));
                for identifier in &identifiers {
                    let values = RESETS.iter().map(|(_, value)| *value);
                    let cells = std::iter::once(identifier.as_ref()).chain(values);
                    file.bytes.extend(write_row(cells, &dialect));
                }
            }
        }
        file
    }
}

/// `csv.write_separator`; where another one is fixed for reading, that one: the file is made to be read here.
fn separator(settings: &Settings) -> Separator {
    let fixed = settings.word(&csv::SEPARATOR).parse().ok();
    fixed
        .or_else(|| settings.word(&csv::WRITE_SEPARATOR).parse().ok())
        .unwrap_or_default()
}

/// Generated files are UTF-8. Where another encoding is fixed for reading, a byte-order mark says so (D6).
fn mark(settings: &Settings) -> Vec<u8> {
    match settings.word(&csv::ENCODING) {
        "auto" | "UTF-8" => Vec::new(),
        _ => Encoding::Utf8.bom().to_vec(),
    }
}

/// The one cell of a line, in quotes where any separator would cut it (D8).
fn list_cell(identifier: &str) -> Cow<'_, str> {
    let mut cells = Separator::ALL
        .map(|separator| quote(identifier, true, separator))
        .into_iter();
    cells
        .find(|cell| matches!(cell, Cow::Owned(_)))
        .unwrap_or(Cow::Borrowed(identifier))
}

#[cfg(test)]
mod tests;
