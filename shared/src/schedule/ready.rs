//! The schedules that set-up makes, all paused (D85).

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    /// The message with its name.
    pub name: &'static str,
    /// What it takes in; nothing where it tidies up.
    pub inputs: &'static [&'static str],
    /// When.
    pub cron: &'static str,
}

/// All of them. Resets and checks of courses are in none.
pub const READY: &[Ready] = &[
    Ready {
        name: "schedule-ready-courses",
        inputs: &["course_deletions", "courses", "metacourses"],
        cron: "0 */12 * * *",
    },
    Ready {
        name: "schedule-ready-users",
        inputs: &["users"],
        cron: "0 */6 * * *",
    },
    Ready {
        name: "schedule-ready-pictures",
        inputs: &["user_pictures"],
        cron: "0 */12 * * *",
    },
    Ready {
        name: "schedule-ready-cohorts",
        inputs: &["cohorts", "cohort_bindings"],
        cron: "15 */12 * * *",
    },
    Ready {
        name: "schedule-ready-enrolments",
        inputs: &["enrolments"],
        cron: "30 */6 * * *",
    },
    Ready {
        name: "schedule-ready-groups",
        inputs: &["groups", "group_members"],
        cron: "45 */6 * * *",
    },
    Ready {
        name: "schedule-ready-retention",
        inputs: &[],
        cron: "0 1 * * *",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Lang};
    use crate::schedule::{Cron, Input};

    #[test]
    fn what_set_up_makes_can_be_run_and_has_a_name_d85() {
        for ready in READY {
            assert!(Cron::read(ready.cron).is_ok());
            for input in ready.inputs {
                assert!(Input::find(input).is_some(), "{input}");
                assert!(!["course_resets", "course_checks"].contains(input));
            }
            for lang in Lang::ALL {
                assert!(Catalog::of(lang).has(ready.name), "{} in {lang}", ready.name);
            }
        }
    }
}
