//! The JSON of the tools.

use serde::{Deserialize, Serialize};

use super::RunMode;
use crate::settings::CourseBy;

/// A category, in the order of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryDto {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The names from the root to it.
    pub path: String,
    /// How deep it is; 0 right under the root.
    pub depth: usize,
    /// Courses that stand right in it.
    pub courses: u64,
    /// Cohorts that belong to it.
    pub cohorts: u64,
}

/// A course that can be picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseItem {
    /// Its id.
    pub id: i64,
    /// Its short name.
    pub shortname: String,
    /// Its idnumber, perhaps blank.
    pub idnumber: String,
    /// Its title.
    pub fullname: String,
}

/// Where a clean-up of categories begins, and what it takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CleanUp {
    /// The category to begin with, itself included; 0 = the root, which is all.
    pub start: i64,
    /// A category with nothing but empty subcategories is empty too.
    pub ignore_empty_subcategories: bool,
    /// Cohorts of an empty category are deleted with it; otherwise they keep it.
    pub with_cohorts: bool,
    /// What is to be done: by default the plan waits for approval.
    pub mode: RunMode,
}

impl Default for CleanUp {
    fn default() -> Self {
        Self {
            start: 0,
            ignore_empty_subcategories: false,
            with_cohorts: false,
            mode: RunMode::Plan,
        }
    }
}

/// An empty category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmptyCategory {
    /// Its id.
    pub id: i64,
    /// The names from the root to it.
    pub path: String,
    /// Cohorts that belong to it, and keep it unless they go along.
    pub cohorts: u64,
    /// Whether new courses go there, so that it stays.
    pub default: bool,
}

/// Which courses a file is generated from. What is left out picks none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Selection {
    /// Identifiers, in the order in which the file is to name their courses.
    pub identifiers: Vec<String>,
    /// What the identifiers are; else what the file will name courses by.
    pub by: Option<CourseBy>,
    /// All courses that stand right in this category.
    pub category: Option<i64>,
    /// Those in the categories below it too.
    pub with_subcategories: bool,
}

/// What is to be generated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generate {
    /// `course-deletions` or `course-resets`.
    pub format: String,
    /// Of which courses.
    pub courses: Selection,
    /// Whether the file is put into the inbox, in place of one of its name.
    #[serde(default)]
    pub inbox: bool,
}

/// What was generated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratedDto {
    /// The name of the file.
    pub name: String,
    /// How many courses it names.
    pub courses: usize,
    /// What it says, in UTF-8.
    pub text: String,
    /// Whether it is in the inbox now.
    pub inbox: bool,
    /// What was left out, and why.
    pub warnings: Vec<String>,
}

/// Courses to look for: pasted text, one identifier a line, as in the command file `course-checks`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseChecksAsked {
    /// The lines.
    pub text: String,
    /// What the identifiers are; else what the settings say.
    #[serde(default)]
    pub by: Option<CourseBy>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseChecksDto {
    /// How many were found.
    pub found: u64,
    /// How many are missing.
    pub missing: u64,
    /// How many identifiers several courses have.
    pub ambiguous: u64,
    /// How many lines can't be read.
    pub failed: u64,
    /// Each line.
    pub rows: Vec<CourseCheckRow>,
}

/// One line of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CourseCheckRow {
    /// Its number, from 1.
    pub line: u64,
    /// What was looked for.
    pub identifier: String,
    /// What else the line says.
    pub description: String,
    /// `found`, `missing`, `ambiguous` or `failed`.
    pub status: String,
    /// The id; of several courses all.
    pub id: String,
    /// The short name; of several courses all.
    pub shortname: String,
    /// The idnumber.
    pub idnumber: String,
    /// The title; of several courses all.
    pub fullname: String,
    /// One sentence in the language of the caller.
    pub message: String,
}
