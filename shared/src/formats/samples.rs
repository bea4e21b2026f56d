//! The samples that come with the command files. Apart from how they are checked, so that the browser's worker doesn't
//! carry them.

use super::Format;

/// A sample file that comes with a format.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// Its name.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// Samples of a format, from the folder `samples` of its own. A folder is named like its format, with `_` for `-`.
macro_rules! samples {
    ($format:literal in $folder:literal: $($name:literal),+ $(,)?) => {
        ($format, &[ $( Sample {
            name: $name,
            bytes: include_bytes!(concat!($folder, "/samples/", $name)),
        } ),+ ])
    };
    ($folder:literal: $($name:literal),+ $(,)?) => {
        samples!($folder in $folder: $($name),+)
    };
}

/// The samples of each format, by its folder.
static SAMPLES: &[(&str, &[Sample])] = &[
    samples!("course-checks" in "course_checks":
        "ok.csv",
        "descriptions.csv",
        "with_header.csv",
        "every_rule.csv",
    ),
    samples!("course-resets" in "course_resets":
        "ok.csv",
        "all.csv",
        "modules.csv",
        "every_rule.csv",
    ),
    samples!("course-deletions" in "course_deletions":
        "ok.csv",
        "clean_up.csv",
        "with_header.csv",
        "every_rule.csv",
    ),
    samples!("courses":
        "ok.csv",
        "sections.csv",
        "template.csv",
        "teachers.csv",
        "update.csv",
        "core.csv",
        "every_rule.csv",
    ),
    samples!("metacourses": "ok.csv", "commands.csv", "every_rule.csv"),
    samples!("users":
        "ok.csv",
        "everything.csv",
        "update.csv",
        "rename.csv",
        "suspend_and_delete.csv",
        "list.csv",
        "legacy.csv",
        "core.csv",
        "every_rule.csv",
    ),
    samples!("user-pictures" in "user_pictures": "ok.zip", "every_rule.zip"),
    samples!("cohorts":
        "ok.csv",
        "commands.csv",
        "members.csv",
        "delete.csv",
        "legacy.csv",
        "core.csv",
        "every_rule.csv",
    ),
    samples!("groups":
        "ok.csv",
        "groupings.csv",
        "update.csv",
        "delete.csv",
        "core.csv",
        "every_rule.csv",
    ),
    samples!("cohort-bindings" in "cohort_bindings": "ok.csv", "commands.csv", "dates.csv", "every_rule.csv"),
    samples!("enrolments":
        "ok.csv",
        "commands.csv",
        "dates.csv",
        "groups.csv",
        "role_only.csv",
        "short_rows.csv",
        "flat.csv",
        "every_rule.csv",
        "role_only_rules.csv",
    ),
    samples!("group_members":
        "ok.csv",
        "commands.csv",
        "every_rule.csv",
    ),
];

/// The samples of a format; the first is the smallest that works and is the one offered for download.
#[must_use]
pub fn samples(format: &dyn Format) -> &'static [Sample] {
    SAMPLES
        .iter()
        .find(|(folder, _)| folder.replace('_', "-") == format.name())
        .map_or(&[], |(_, samples)| samples)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::FORMATS;

    #[test]
    fn every_format_has_a_sample_that_works() {
        for format in FORMATS {
            assert_eq!(
                samples(*format).first().map(|sample| sample.name),
                Some(if format.is_archive() { "ok.zip" } else { "ok.csv" }),
                "{}",
                format.name()
            );
        }
    }
}
