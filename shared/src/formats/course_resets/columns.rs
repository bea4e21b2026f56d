//! The columns of a course resets file: what names the course, what is reset, and the options of activities.

use super::modules::{ModuleOption, options};
use crate::column::{Column, Kind, Refers};

/// The words of a column that says yes or no (D40).
pub(super) const YES_NO: &[&str] = &[
    "yes", "1", "true", "oui", "vrai", "all", "no", "0", "false", "non", "faux", "none",
];
/// The words of `grades`.
pub(super) const GRADES: &[&str] = &["all", "items", "grades", "none", "no"];
/// The words of `local_roles`.
pub(super) const LOCAL_ROLES: &[&str] = &["all", "roles", "overrides", "none", "no"];
/// The words of `groups`.
pub(super) const GROUPS: &[&str] = &["all", "groups", "remove", "members", "none", "no"];
/// The words of `groupings`.
pub(super) const GROUPINGS: &[&str] = &["all", "groupings", "groups", "remove", "members", "none", "no"];

/// The stem of options that an activity module declares by itself.
pub(super) const DECLARED: &str = "reset_";

const fn yes_no(name: &'static str) -> Column {
    Column::new(name, Kind::Word(YES_NO))
}

const fn identity(name: &'static str) -> Column {
    Column::new(name, Kind::Reference(Refers::Course)).key()
}

/// Makes one table of the columns that all modules share and of those of each module.
macro_rules! columns {
    ($($general:expr,)+ ; $($name:literal = $($alias:literal)|+ of $module:literal $by_default:literal,)+) => {
        /// All columns, in the order in which help and samples show them.
        pub(super) const COLUMNS: &[Column] = &[
            $($general,)+
            $(yes_no($name).aliases(&[$($alias),+]),)+
            yes_no(DECLARED).open(),
        ];
        /// The options of modules.
        pub(super) const OPTIONS: &[ModuleOption] = options!($($name $module $by_default,)+);
    };
}

columns! {
    identity("shortname"),
    identity("idnumber"),
    identity("id"),
    yes_no("events"),
    yes_no("logs"),
    yes_no("notes"),
    Column::new("grades", Kind::Word(GRADES)),
    Column::new("roles", Kind::Text(0)),
    Column::new("local_roles", Kind::Word(LOCAL_ROLES)),
    Column::new("groups", Kind::Word(GROUPS)),
    Column::new("groupings", Kind::Word(GROUPINGS)),
    Column::new("modules", Kind::Text(0)),
    yes_no("completion"),
    yes_no("blog_associations"),
    yes_no("comments"),
    ;
    "forum_all" = "reset_forum_all" of "forum" true,
    "forum_subscriptions" = "reset_forum_subscriptions" of "forum" false,
    "forum_ratings" = "reset_forum_ratings" of "forum" true,
    "forum_digests" = "reset_forum_digests" of "forum" false,
    "forum_track_prefs" = "reset_forum_track_prefs" of "forum" false,
    "glossary_all" = "reset_glossary_all" of "glossary" false,
    "glossary_ratings" = "reset_glossary_ratings" of "glossary" true,
    "glossary_comments" = "reset_glossary_comments" of "glossary" true,
    "glossary_notenrolled" = "reset_glossary_notenrolled" of "glossary" false,
    "chat" = "reset_chat" of "chat" true,
    "data" = "reset_data" of "data" false,
    "data_ratings" = "reset_data_ratings" of "data" true,
    "data_comments" = "reset_data_comments" of "data" true,
    "data_notenrolled" = "reset_data_notenrolled" of "data" false,
    "slots" = "reset_slots" | "scheduler_slots" | "reset_scheduler_slots" of "scheduler" true,
    "apointments" = "appointments" | "reset_apointments" | "reset_appointments" | "scheduler_appointments"
        | "reset_scheduler_appointments" of "scheduler" true,
    "assignment_submissions" = "reset_assignment_submissions" of "assignment" true,
    "assign_submissions" = "reset_assign_submissions" of "assign" true,
    "assign_user_overrides" = "reset_assign_user_overrides" of "assign" true,
    "assign_group_overrides" = "reset_assign_group_overrides" of "assign" true,
    "survey_answers" = "reset_survey_answers" of "survey" true,
    "survey_analysis" = "reset_survey_analysis" of "survey" true,
    "lesson" = "reset_lesson" of "lesson" true,
    "lesson_user_overrides" = "reset_lesson_user_overrides" of "lesson" true,
    "lesson_group_overrides" = "reset_lesson_group_overrides" of "lesson" true,
    "choice" = "reset_choice" of "choice" true,
    "feedback" = "reset_feedback" of "feedback" true,
    "h5pactivity" = "reset_h5pactivity" of "h5pactivity" true,
    "scorm" = "reset_scorm" of "scorm" true,
    "quiz_attempts" = "reset_quiz_attempts" of "quiz" true,
    "quiz_user_overrides" = "reset_quiz_user_overrides" of "quiz" true,
    "quiz_group_overrides" = "reset_quiz_group_overrides" of "quiz" true,
    "workshop_submissions" = "reset_workshop_submissions" of "workshop" true,
    "workshop_assessments" = "reset_workshop_assessments" of "workshop" true,
    "workshop_phase" = "reset_workshop_phase" of "workshop" true,
}
