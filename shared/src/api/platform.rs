//! The platform that runs write to, and the connection to a Moodle.

use serde::{Deserialize, Serialize};

/// The platform that runs write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformDto {
    /// `directory`, the one that is built in, or `moodle`.
    pub kind: String,
    /// `SQLite` or `PostgreSQL`, where the directory and the journal of runs are.
    pub database: String,
    /// Whether a chunk of rows, their journal and the place of the run are one transaction.
    pub transactional: bool,
    /// How many there are of each entity, by its name.
    pub holds: Vec<PlatformCount>,
    /// How long it took to answer, in milliseconds.
    pub milliseconds: u64,
    /// The Moodle that the settings name; left out where they name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteDto>,
}

/// Where runs write, as it is called; it isn't asked for that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformNameDto {
    /// `directory`, the one that is built in, or `moodle`.
    pub kind: String,
    /// The address of the Moodle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What the Moodle calls itself, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How many there are of an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlatformCount {
    /// Its name: `user`.
    pub entity: String,
    /// How many.
    pub count: u64,
}

/// A Moodle that runs write to. Its token is told to nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteDto {
    /// Its address.
    pub url: String,
    /// When its token was given, Unix seconds; `None` where it has none.
    pub since: Option<i64>,
    /// Who gave it.
    pub actor: String,
    /// When it was tested last, Unix seconds.
    pub tested: Option<i64>,
    /// What that has found.
    pub report: Option<ConnectionReport>,
    /// Why it can't be worked with now, in the language of the caller; `None`: it answers.
    pub problem: Option<String>,
    /// What can be done about that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
}

/// A Moodle that is to be connected, or tried.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConnectionWish {
    /// Its address; blank for the one that the settings name.
    pub url: String,
    /// The token; blank for the one that is kept.
    pub token: String,
}

/// What a test of a connection has found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionReport {
    /// Name of the site.
    pub name: String,
    /// Its release: `4.4 (Build: 20240422)`.
    pub release: String,
    /// The account of the token.
    pub username: String,
    /// Milliseconds that a small call takes.
    pub milliseconds: u64,
    /// Seconds by which its clock is ahead of this server's; `None` where it doesn't say.
    pub clock_ahead: Option<i64>,
    /// The largest file that it takes, bytes; `None`: as large as it takes any, or unknown.
    pub max_upload: Option<u64>,
    /// Whether the token may send files.
    pub uploads: bool,
    /// How many fields of a form it reads, as far as that was tried.
    pub max_fields: u64,
    /// How many functions the token may call.
    pub functions: u64,
    /// Functions that the token may not call and that are of use here, by name.
    pub missing: Vec<MissingFunction>,
    /// What can be done there.
    pub able: Vec<AbleDto>,
    /// The roles of the settings, by name.
    pub roles: Vec<RoleCheck>,
}

/// A function that is missing from the service of the token.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MissingFunction {
    /// Its name.
    pub name: String,
    /// Whether nothing goes without it.
    pub needed: bool,
    /// Whether the plugin tool_sync brings it.
    pub plugin: bool,
    /// What it would enable: names of capabilities.
    pub enables: Vec<String>,
}

/// Whether something can be done on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbleDto {
    /// Its name: `user-create`; the message `capability-user-create` says what it is.
    pub name: String,
    /// Whether it can be done.
    pub yes: bool,
    /// Whether no site can do it.
    pub never: bool,
}

/// Whether the roles of the settings are those of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesReport {
    /// In how many courses was looked.
    pub courses: u64,
    /// At how many people.
    pub people: u64,
    /// The roles of the settings, then those that only the site has, by name.
    pub roles: Vec<RoleCheck>,
}

/// A role of the settings, or of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleCheck {
    /// Its short name.
    pub shortname: String,
    /// Its number, as the settings say; 0 where they don't.
    pub id: i64,
    /// The number under which it was seen on the site; `None`: it was not seen.
    pub seen: Option<i64>,
    /// Another role that has the number of the settings on the site.
    pub holder: Option<String>,
    /// What that means.
    pub standing: RoleStanding,
}

/// How the settings and the site agree on a role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoleStanding {
    /// It was seen under the number of the settings.
    Confirmed,
    /// It was seen under another number, or its number is that of another role.
    Contradicted,
    /// Nobody was seen to hold it.
    #[default]
    Unseen,
    /// It isn't given in courses, so that nobody can be seen to hold it.
    Beyond,
    /// The site has it, the settings don't.
    Unlisted,
}

impl RoleStanding {
    /// The id of its words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Confirmed => "role-confirmed",
            Self::Contradicted => "role-contradicted",
            Self::Unseen => "role-unseen",
            Self::Beyond => "role-beyond",
            Self::Unlisted => "role-unlisted",
        }
    }
}

/// The setting `moodle.roles` with the numbers that were seen on the site; `None` where it has them already. A number that
/// is another role's on the site is left out.
#[must_use]
pub fn roles_of_the_site(roles: &[RoleCheck]) -> Option<String> {
    let of_the_site = |role: &&RoleCheck| role.seen.is_some() || role.holder.is_none();
    let entry = |role: &RoleCheck| format!("{}={}", role.shortname, role.seen.unwrap_or(role.id));
    let differs = |role: &RoleCheck| matches!(role.standing, RoleStanding::Contradicted | RoleStanding::Unlisted);
    roles.iter().any(differs).then(|| {
        let entries: Vec<String> = roles.iter().filter(of_the_site).map(entry).collect();
        entries.join(" ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(shortname: &str, id: i64, seen: Option<i64>, standing: RoleStanding) -> RoleCheck {
        RoleCheck {
            shortname: shortname.to_owned(),
            id,
            seen,
            standing,
            ..RoleCheck::default()
        }
    }

    #[test]
    fn the_numbers_of_the_site_take_the_place_of_others() {
        let student = role("student", 5, Some(5), RoleStanding::Confirmed);
        let manager = role("manager", 1, None, RoleStanding::Unseen);
        assert_eq!(roles_of_the_site(&[student.clone(), manager.clone()]), None);
        let teacher = role("teacher", 4, Some(9), RoleStanding::Contradicted);
        let tutor = role("tutor", 0, Some(7), RoleStanding::Unlisted);
        let mentor = RoleCheck {
            holder: Some("tutor".to_owned()),
            ..role("mentor", 7, None, RoleStanding::Contradicted)
        };
        assert_eq!(
            roles_of_the_site(&[manager, mentor, student, teacher, tutor]).as_deref(),
            Some("manager=1 student=5 teacher=9 tutor=7")
        );
    }
}
