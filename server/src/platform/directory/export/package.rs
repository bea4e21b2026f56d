//! The whole directory as command files that rebuild it in an empty one (D94).
//!
//! Files are named so that a run takes them in the order of D81 and, within a format, by name. What they name things by
//! doesn't depend on the settings of this directory, which the other one may not have: people by user name, courses by
//! short name; cohorts and groups by idnumber where all have one, else by name.

use shared::settings::{
    Key, Settings, cohorts, courses as of_courses, enrolments, groups, metacourses, site, users as of_users,
};

use super::lost::{Lost, lost};
use super::part::Part;
use super::{Export, courses, links, people};
use crate::store::{Store, StoreError};

/// One file of a package.
#[derive(Debug)]
pub struct PackageFile {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub export: Export,
}

/// The files of a package, and what is to be said of them.
#[derive(Debug)]
pub struct Package {
    /// The files, in the order in which a run takes them.
    pub files: Vec<PackageFile>,
    /// The settings that a run of it needs, where they differ from the defaults or from those of this directory.
    pub settings: Vec<(&'static Key, String)>,
    /// What no command file carries, as far as there is any.
    pub lost: Vec<Lost>,
}

/// By what a package names things, and what a run of it may do.
const ALWAYS: &[(&Key, &str)] = &[
    (&of_courses::MATCH_BY, "shortname"),
    (&of_courses::CATEGORY_BY, "path"),
    (&metacourses::MATCH_BY, "shortname"),
    (&metacourses::REMOVAL, "disable"),
    (&of_users::MATCH_BY, "idnumber"),
    (&of_users::CREATE_PROFILE_FIELDS, "1"),
    (&cohorts::USER_BY, "username"),
    (&cohorts::COURSE_BY, "shortname"),
    (&cohorts::ROLE_BY, "shortname"),
    (&cohorts::AUTO_CREATE, "1"),
    (&groups::COURSE_BY, "shortname"),
    (&groups::USER_BY, "username"),
    (&enrolments::COURSE_BY, "shortname"),
    (&enrolments::USER_BY, "username"),
];

/// What may stand in this directory because its settings allow it.
const ALLOWING: &[&Key] = &[
    &site::COURSE_FORMATS,
    &site::LANGUAGES,
    &site::THEMES,
    &site::AUTH_METHODS,
    &of_users::EXTENDED_USERNAMES,
    &of_users::ALLOW_SAME_EMAIL,
];

const COHORTS_WITHOUT_IDNUMBER: &str = "SELECT count(*) FROM cohorts WHERE idnumber = ''";
const GROUPS_WITHOUT_IDNUMBER: &str = "SELECT count(*) FROM groups AS g WHERE g.idnumber = '' \
    AND EXISTS (SELECT 1 FROM group_members AS m WHERE m.group_id = g.id)";

impl Package {
    /// Begins the export of everything. `stored` are the settings of this directory.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn open(store: &Store, stored: &Settings) -> Result<Self, StoreError> {
        let wanted = wanted(store, stored).await?;
        let mut naming = stored.clone();
        for (key, value) in &wanted {
            // Only words of the program, and values that are stored, come here.
            let _ = naming.set_key(key, value);
        }
        let settings = wanted
            .into_iter()
            .filter(|(key, value)| value != key.default || stored.get(key) != value)
            .collect();
        let all: Vec<(&'static str, Vec<Part>)> = vec![
            ("courses.csv", vec![courses::courses(store, &naming).await?]),
            ("metacourses.csv", links::metalinks(&naming)),
            ("users.csv", vec![people::users(store, &naming).await?]),
            ("cohorts.csv", people::cohort_members(&naming, false)),
            ("groups.csv", courses::groups(&naming, true)),
            ("cohort-bindings.csv", links::cohort_bindings(&naming)),
            ("enrolments_1.csv", links::enrolments_with_roles(&naming)),
            ("enrolments_2_roles.csv", vec![links::role_only(&naming)]),
            ("enrolments_3.csv", links::enrolments_after_roles(&naming)),
            ("enrolments_4_suspended.csv", links::suspended_altogether(&naming)),
            ("group-members.csv", vec![links::group_members(&naming, true)]),
        ];
        let mut files = Vec::with_capacity(all.len());
        for (name, parts) in all {
            let export = Export::of(store, parts).await?;
            files.push(PackageFile { name, export });
        }
        Ok(Self {
            files,
            settings,
            lost: lost(store).await?,
        })
    }
}

/// The settings by which the files are written and read.
async fn wanted(store: &Store, stored: &Settings) -> Result<Vec<(&'static Key, String)>, StoreError> {
    let by = async |sql: &'static str| -> Result<&'static str, StoreError> {
        let without: i64 = sqlx::query_scalar(sql).fetch_one(store.read()).await?;
        Ok(if without == 0 { "idnumber" } else { "name" })
    };
    let (cohorts_by, groups_by) = (by(COHORTS_WITHOUT_IDNUMBER).await?, by(GROUPS_WITHOUT_IDNUMBER).await?);
    let always = ALWAYS.iter().map(|(key, value)| (*key, (*value).to_owned()));
    let allowing = ALLOWING.iter().map(|key| (*key, stored.get(key).to_owned()));
    let named = [(&cohorts::MATCH_BY, cohorts_by), (&groups::GROUP_BY, groups_by)];
    let named = named.map(|(key, value)| (key, value.to_owned()));
    Ok(always.chain(allowing).chain(named).collect())
}
