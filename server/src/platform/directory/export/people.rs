//! Accounts, cohorts and their members.

use shared::directory::{Entity as _, EntityKind, ProfileField};
use shared::settings::{GroupBy, Settings, cohorts as settings_of, site};

use super::part::{Part, emptied, user};
use crate::platform::directory::select::{entities, table};
use crate::store::{Store, StoreError};

/// More profile fields than this make the query too large; the rest is left out.
pub(super) const MOST_FIELDS: usize = 60;

pub(super) async fn users(store: &Store, settings: &Settings) -> Result<Part, StoreError> {
    let part = Part::of("users", "t.deleted = 0").columns(&[
        "username",
        "firstname",
        "lastname",
        "idnumber",
        "email",
        "auth",
        "suspended",
        "institution",
        "department",
    ]);
    let part = part
        .column("city", emptied("t.city", settings.text(&site::CITY)))
        .columns(&[
            "country",
            "lang",
            "timezone",
            "maildisplay",
            "maildigest",
            "mailformat",
            "autosubscribe",
            "trackforums",
            "phone1",
            "phone2",
            "address",
            "description",
        ]);
    let kind = EntityKind::ProfileField;
    let fields = entities(store, kind, &format!("{} WHERE 1 = 1", table(kind)), &[]).await?;
    let mut fields: Vec<&ProfileField> = fields.iter().filter_map(ProfileField::from_any).collect();
    fields.sort_unstable_by(|one, other| one.shortname.cmp(&other.shortname));
    Ok(fields.into_iter().take(MOST_FIELDS).fold(part, |part, field| {
        let value = format!(
            "(SELECT data FROM profile_values AS v WHERE v.\"user\" = t.id AND v.field = {})",
            field.id.0
        );
        part.column(format!("profile_field_{}", field.shortname), value)
    }))
}

pub(super) fn cohorts() -> Part {
    Part::of("cohorts", "")
        .columns(&["id", "name", "idnumber", "description"])
        .category("category", "t.category")
        .columns(&["visible", "component"])
        .moment("timecreated", "t.timecreated")
        .column(
            "members",
            "(SELECT count(*) FROM cohort_members AS m WHERE m.cohort = t.id)",
        )
}

/// Each cohort once without a member, so that empty ones are there too, then a row for each member. The category of a
/// cohort is named by its idnumber, which an empty directory doesn't know: `placed` says whether to name it.
pub(super) fn cohort_members(settings: &Settings, placed: bool) -> Vec<Part> {
    let match_by = settings.group_by(&settings_of::MATCH_BY);
    let place = |part: Part, sql: &str| match placed {
        true => part.column("ccatcontextidnumber", sql),
        false => part,
    };
    let defined = named(Part::of("cohorts", ""), match_by, "t")
        .join("categories AS k", "k.id = t.category")
        .column("cdescription", "t.description");
    let defined = place(defined, "coalesce(k.idnumber, '')")
        .column("component", "t.component")
        .always("userid", "");
    let members = named(Part::of("cohort_members", ""), match_by, "h")
        .join("cohorts AS h", "h.id = t.cohort")
        .join("users AS u", "u.id = t.\"user\"")
        .always("cdescription", "");
    let members = place(members, "''")
        .always("component", "")
        .key("userid", user(settings.user_by(&settings_of::USER_BY), "u"));
    vec![defined, members]
}

/// The columns that name a cohort; the one of the setting must be filled.
fn named(part: Part, match_by: GroupBy, alias: &str) -> Part {
    let (idnumber, name) = (format!("{alias}.idnumber"), format!("{alias}.name"));
    match match_by {
        GroupBy::Id => part
            .key("cid", format!("{alias}.id"))
            .column("cidnumber", idnumber)
            .column("cname", name),
        GroupBy::Idnumber => part.key("cidnumber", idnumber).column("cname", name),
        GroupBy::Name => part.column("cidnumber", idnumber).key("cname", name),
    }
}
