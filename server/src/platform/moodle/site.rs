//! What a site says of itself, and what it can therefore do.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;
use shared::directory::{Category, Entity, EntityKind, ResetTask, Resets};
use shared::plan::{Capabilities, Lack};

use super::client::{CallError, Client, Form};
use super::fetch::presumed;
use super::functions::MEANS;

/// What a site says of itself and of the token.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Its name.
    pub sitename: String,
    /// Its address, as it knows it itself.
    pub siteurl: String,
    /// The account of the token.
    pub username: String,
    /// Its id.
    pub userid: i64,
    /// Language of that account.
    pub lang: String,
    /// Release: `4.4 (Build: 20240422)`.
    pub release: String,
    /// Version: `2024042200`.
    pub version: String,
    /// Whether files may be sent.
    pub uploadfiles: i64,
    /// Largest file that the account may send, in bytes; -1 = as much as the site takes.
    pub usermaxuploadfilesize: i64,
    /// The functions that the token may call.
    pub functions: Vec<Offered>,
}

/// A function that a token may call.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(default)]
pub struct Offered {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

impl Site {
    /// Asks a site.
    ///
    /// # Errors
    ///
    /// It doesn't answer, or turns the token away.
    pub async fn ask(client: &Client) -> Result<Self, CallError> {
        let answer = client.read("core_webservice_get_site_info", Form::new()).await?;
        Ok(Self::read(answer))
    }

    pub(super) fn read(answer: Value) -> Self {
        serde_json::from_value(answer).unwrap_or_default()
    }

    /// Whether the token may call a function.
    pub fn offers(&self, function: &str) -> bool {
        self.functions.iter().any(|offered| offered.name == function)
    }

    /// What the site can't do, and what would enable it (D100).
    pub fn capabilities(&self) -> Capabilities {
        let offered: BTreeSet<&str> = self.functions.iter().map(|function| function.name.as_str()).collect();
        let missing = |wanted: &'static [&'static str]| -> Vec<&'static str> {
            wanted.iter().copied().filter(|name| !offered.contains(name)).collect()
        };
        let mut capabilities = Capabilities::copying_courses()
            .synchronising_cohorts()
            .needing_addresses()
            .making(&new_category().into_any());
        for means in MEANS {
            let can = |wanted: &'static [&'static str]| !wanted.is_empty() && missing(wanted).is_empty();
            if can(means.core) || can(means.plugin) {
                continue;
            }
            let lack = match (means.core, means.plugin) {
                ([], []) => Lack::Never,
                ([], plugin) => Lack::Plugin(missing(plugin)),
                (core, _) => Lack::Functions(missing(core)),
            };
            capabilities = capabilities.without(means.capability, lack);
        }
        let capabilities = capabilities.making(&presumed().into_any());
        UNWRITABLE.iter().fold(capabilities, |capabilities, (kind, fields)| {
            capabilities.not_writing(*kind, fields)
        })
    }

    /// What of a course can be cleared.
    pub fn resets(&self) -> Resets {
        Resets::only(RESETS).without(CANNOT_RESET)
    }
}

/// Whether some function writes a field.
pub(super) fn is_written(kind: EntityKind, field: &str) -> bool {
    let fields = UNWRITABLE.iter().filter(|(of, _)| *of == kind);
    !fields.flat_map(|(_, fields)| *fields).any(|(name, _)| *name == field)
}

/// Fields that no function writes, with whether it matters to people that they can't be.
static UNWRITABLE: &[(EntityKind, &[(&str, bool)])] = &[
    (
        EntityKind::User,
        &[
            ("timecreated", false),
            ("timemodified", false),
            // The site asks for another password itself where it has made one.
            ("force_password_change", false),
            ("maildigest", true),
            ("autosubscribe", true),
            ("trackforums", true),
        ],
    ),
    (EntityKind::Category, &[("sortorder", false), ("visible", true)]),
    (
        EntityKind::Course,
        &[
            ("sortorder", false),
            ("marker", true),
            ("legacyfiles", true),
            ("visibleold", false),
            ("timecreated", false),
            ("timemodified", false),
        ],
    ),
    (EntityKind::Cohort, &[("timecreated", false), ("component", false)]),
    (EntityKind::Group, &[("timecreated", false)]),
    (
        EntityKind::Method,
        &[
            ("sortorder", false),
            ("timestart", false),
            ("timeend", true),
            ("group_id", true),
        ],
    ),
];

/// A new category, as far as nothing is written of it.
fn new_category() -> Category {
    Category {
        visible: true,
        ..Category::default()
    }
}

/// What functions reach.
const RESETS: &[ResetTask] = &[
    ResetTask::Participants,
    ResetTask::GroupMembers,
    ResetTask::Groups,
    ResetTask::GroupingMembers,
    ResetTask::Groupings,
];

/// What a Moodle holds, and no function clears.
const CANNOT_RESET: &[ResetTask] = &[
    ResetTask::Events,
    ResetTask::Logs,
    ResetTask::Notes,
    ResetTask::BlogAssociations,
    ResetTask::Completion,
    ResetTask::Overrides,
    ResetTask::LocalRoles,
    ResetTask::Modules,
    ResetTask::GradeItems,
    ResetTask::Grades,
    ResetTask::Comments,
];

#[cfg(test)]
mod tests {
    use shared::plan::Capability;

    use super::*;

    fn offering(names: &[&str]) -> Site {
        let functions = names.iter().map(|name| Offered {
            name: (*name).to_owned(),
            version: String::new(),
        });
        Site {
            functions: functions.collect(),
            ..Site::default()
        }
    }

    #[test]
    fn a_site_can_do_what_its_service_offers_and_says_what_else_would_be_needed() {
        let capabilities = offering(&["core_user_create_users", "core_course_duplicate_course"]).capabilities();
        assert_eq!(capabilities.lack(Capability::UserCreate), None);
        let lack = |functions: &[&'static str]| Some(Lack::Functions(functions.to_vec()));
        assert_eq!(
            capabilities.lack(Capability::CourseCopy).cloned(),
            lack(&["core_course_update_courses"])
        );
        assert_eq!(
            capabilities.lack(Capability::BindingAdd),
            Some(&Lack::Plugin(vec!["tool_sync_cohort_bind"]))
        );
        assert_eq!(capabilities.lack(Capability::BindingResume), Some(&Lack::Never));
        let with_plugin = offering(&["tool_sync_cohort_bind"]).capabilities();
        assert_eq!(with_plugin.lack(Capability::BindingAdd), None);
    }

    #[test]
    fn fields_that_cannot_be_written_are_fields() {
        for (kind, fields) in UNWRITABLE {
            for (name, _) in *fields {
                assert!(kind.fields().iter().any(|field| field.name == *name), "{name}");
            }
        }
    }
}
