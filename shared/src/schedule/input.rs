//! What a schedule can take in: the locations of the settings (D87), in the order in which files are run (D81).

use crate::settings::{Key, Settings, locations, pictures};

/// One kind of input.
#[derive(Debug, Clone, Copy)]
pub struct Input {
    /// Its name: `users` of `locations.users`.
    pub name: &'static str,
    /// The setting that says where it is found.
    pub key: &'static Key,
    /// The command file that it is.
    pub format: &'static str,
    /// What is done with the people of a list (D35); blank where it isn't one.
    pub operation: &'static str,
}

macro_rules! inputs {
    ($( $name:literal $key:path, $format:literal $operation:literal; )*) => {
        &[ $( Input { name: $name, key: &$key, format: $format, operation: $operation }, )* ]
    };
}

/// All of them, in the order of D81: lists of users before users, so that removals free identifiers.
pub const INPUTS: &[Input] = inputs! {
    "course_checks"     locations::COURSE_CHECKS,    "course-checks"    "";
    "course_resets"     locations::COURSE_RESETS,    "course-resets"    "";
    "course_deletions"  locations::COURSE_DELETIONS, "course-deletions" "";
    "courses"           locations::COURSES,          "courses"          "";
    "metacourses"       locations::METACOURSES,      "metacourses"      "";
    "user_deletions"    locations::USER_DELETIONS,   "users"            "delete";
    "user_suspensions"  locations::USER_SUSPENSIONS, "users"            "suspend";
    "user_restores"     locations::USER_RESTORES,    "users"            "restore";
    "users"             locations::USERS,            "users"            "";
    "user_pictures"     pictures::PREFIX,            "user-pictures"    "";
    "cohorts"           locations::COHORTS,          "cohorts"          "";
    "groups"            locations::GROUPS,           "groups"           "";
    "cohort_bindings"   locations::COHORT_BINDINGS,  "cohort-bindings"  "";
    "enrolments"        locations::ENROLMENTS,       "enrolments"       "";
    "group_members"     locations::GROUP_MEMBERS,    "group-members"    "";
};

impl Input {
    /// The one of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        INPUTS.iter().find(|input| input.name == name)
    }

    /// Its place in the order of D81, from 0.
    #[must_use]
    pub fn rank(name: &str) -> usize {
        INPUTS
            .iter()
            .position(|input| input.name == name)
            .unwrap_or(INPUTS.len())
    }

    /// Where it is found, as the settings say; pictures by the beginning of their names.
    #[must_use]
    pub fn location(&self, settings: &Settings) -> String {
        let set = settings.get(self.key);
        match self.format {
            "user-pictures" => format!("{set}*.zip"),
            _ => set.to_owned(),
        }
    }

    /// A location of its own in its normal form; `None` where it can't be one.
    #[must_use]
    pub fn accepted(location: &str) -> Option<String> {
        let mut probe = Settings::new();
        probe.set(locations::USERS.name, location).ok()?;
        Some(probe.get(&locations::USERS).to_owned()).filter(|_| !location.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{FORMATS, find};

    #[test]
    fn inputs_are_in_the_order_in_which_files_are_run_d81() {
        let places: Vec<usize> = INPUTS
            .iter()
            .map(|input| {
                assert!(find(input.format).is_some(), "{}", input.format);
                FORMATS.iter().position(|format| format.name() == input.format).unwrap()
            })
            .collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn every_location_of_the_settings_is_an_input() {
        for key in crate::settings::keys().filter(|key| key.name.starts_with("locations.")) {
            let name = key.name.trim_start_matches("locations.");
            assert_eq!(Input::find(name).unwrap().key.name, key.name);
        }
    }

    #[test]
    fn where_files_are_found() {
        let mut settings = Settings::new();
        settings.set("locations.users", "hr/users_*.csv").unwrap();
        let of = |name| Input::find(name).unwrap().location(&settings);
        assert_eq!(of("users"), "hr/users_*.csv");
        assert_eq!(of("user_pictures"), "userpictures_*.zip");
        assert_eq!(Input::accepted(" hr/u.csv ").as_deref(), Some("hr/u.csv"));
        for bad in ["", "../users.csv", "h*/users.csv", "hr/"] {
            assert_eq!(Input::accepted(bad), None, "{bad}");
        }
    }
}
