//! Categories, courses, sections, groups and groupings.

use shared::settings::{Settings, courses as settings_of, groups as groups_of};

use super::part::{Part, course};
use crate::store::{Store, StoreError};

/// The last `topicN` that a file may have.
const LAST_TOPIC: i64 = 52;

pub(super) fn categories() -> Part {
    Part::of("categories", "")
        .column("id", "t.id")
        .category("path", "t.id")
        .columns(&["name", "idnumber", "visible", "sortorder", "description"])
        .column("courses", "(SELECT count(*) FROM courses AS c WHERE c.category = t.id)")
}

pub(super) async fn courses(store: &Store, settings: &Settings) -> Result<Part, StoreError> {
    let part = Part::of("courses", "").columns(&["shortname", "fullname", "idnumber"]);
    let part = match settings.word(&settings_of::CATEGORY_BY) {
        "idnumber" => part
            .join("categories AS k", "k.id = t.category")
            .column("category", "coalesce(k.idnumber, '')"),
        _ => part.category("category", "t.category"),
    };
    let part = part
        .columns(&["summary", "format", "sortorder", "showgrades", "newsitems"])
        .moment("startdate", "t.startdate")
        .columns(&[
            "marker",
            "maxbytes",
            "legacyfiles",
            "showreports",
            "visible",
            "visibleold",
            "coursedisplay",
            "enablecompletion",
            "groupmode",
            "groupmodeforce",
            "lang",
            "theme",
        ])
        .moment("timecreated", "t.timecreated")
        .column("self", switch("self"))
        .column("guest", switch("guest"));
    let last: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM sections")
        .fetch_one(store.read())
        .await?;
    let part = part.column(
        "numsections",
        "(SELECT coalesce(max(number), 0) FROM sections AS s WHERE s.course = t.id)",
    );
    Ok((0..=last.min(LAST_TOPIC)).fold(part, |part, number| {
        let topic = format!(
            "(SELECT CASE WHEN summary = '' THEN name ELSE name || '|' || summary END \
             FROM sections AS s WHERE s.course = t.id AND s.number = {number})"
        );
        part.column(format!("topic{number}"), topic)
    }))
}

/// Whether a course has a method of its own that is on; blank where it has none.
fn switch(method: &str) -> String {
    format!("(SELECT max(enabled) FROM methods AS m WHERE m.course = t.id AND m.method = '{method}')")
}

pub(super) fn sections() -> Part {
    Part::of("sections", "")
        .join("courses AS c", "c.id = t.course")
        .column("course", "c.shortname")
        .columns(&["number", "name", "summary", "visible"])
}

/// Groupings first: a group is put into one by its idnumber, which must be there then. A group of several groupings
/// has a row for each.
pub(super) fn groups(settings: &Settings) -> Vec<Part> {
    let by = settings.course_by(&groups_of::COURSE_BY);
    let groupings = Part::of("groupings", "")
        .join("courses AS c", "c.id = t.course")
        .always("type", "grouping")
        .key("courseid", course(by, "c"))
        .columns(&["name", "idnumber", "description"])
        .always("enrolmentkey", "")
        .always("grouping", "");
    let groups = Part::of("groups", "")
        .join("courses AS c", "c.id = t.course")
        .join_many("grouping_groups AS l", "l.group_id = t.id", "l.id")
        .join("groupings AS g", "g.id = l.\"grouping\"")
        .always("type", "group")
        .key("courseid", course(by, "c"))
        .columns(&["name", "idnumber", "description", "enrolmentkey"])
        .column("grouping", "coalesce(g.idnumber, '')");
    vec![groupings, groups]
}

pub(super) fn groupings() -> Part {
    Part::of("groupings", "")
        .join("courses AS c", "c.id = t.course")
        .column("course", "c.shortname")
        .columns(&["name", "idnumber", "description"])
        .column(
            "groups",
            "(SELECT count(*) FROM grouping_groups AS l WHERE l.\"grouping\" = t.id)",
        )
}
