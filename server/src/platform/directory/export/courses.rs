//! Categories, courses, sections, groups and groupings.

use shared::settings::{Settings, courses as settings_of, groups as groups_of};

use super::part::{Part, course, emptied};
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

/// The last section of a course is always filled, be it with a bar alone: a new course has as many sections as its row
/// fills (C §1.7.1).
pub(super) async fn courses(store: &Store, settings: &Settings) -> Result<Part, StoreError> {
    let part = Part::of("courses", "").columns(&["shortname", "fullname", "idnumber"]);
    let part = match settings.word(&settings_of::CATEGORY_BY) {
        "idnumber" => part
            .join("categories AS k", "k.id = t.category")
            .column("category", "coalesce(k.idnumber, '')"),
        _ => part.category("category", "t.category"),
    };
    let part = part
        .column(
            "summary",
            emptied("t.summary", settings.text(&settings_of::DEFAULT_SUMMARY)),
        )
        .columns(&["format", "sortorder", "showgrades", "newsitems"])
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
            "(SELECT CASE WHEN s.summary <> '' THEN s.name || '|' || s.summary \
                          WHEN s.name <> '' OR {number} = 0 THEN s.name \
                          WHEN EXISTS (SELECT 1 FROM sections AS n WHERE n.course = t.id AND n.number > {number}) THEN '' \
                          ELSE '|' END \
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

/// A link to a grouping that a row can name.
const NAMED_GROUPING: &str = "l.group_id = t.id \
    AND EXISTS (SELECT 1 FROM groupings AS w WHERE w.id = l.\"grouping\" AND w.idnumber <> '')";

/// Groupings first: a group is put into one by its idnumber, which must be there then. A group of several groupings
/// has a row for each. `whole` leaves groupings out that no row of a group can name, since they would come back empty.
pub(super) fn groups(settings: &Settings, whole: bool) -> Vec<Part> {
    let by = settings.course_by(&groups_of::COURSE_BY);
    let groupings = Part::of("groupings", if whole { "t.idnumber <> ''" } else { "" })
        .join("courses AS c", "c.id = t.course")
        .always("type", "grouping")
        .key("courseid", course(by, "c"))
        .columns(&["name", "idnumber", "description"])
        .always("enrolmentkey", "")
        .always("selfgrouping", "0")
        .always("grouping", "");
    let groups = Part::of("groups", "")
        .join("courses AS c", "c.id = t.course")
        .join_many("grouping_groups AS l", NAMED_GROUPING, "l.id")
        .join("groupings AS g", "g.id = l.\"grouping\"")
        .always("type", "group")
        .key("courseid", course(by, "c"))
        .columns(&["name", "idnumber", "description", "enrolmentkey"])
        .always("selfgrouping", "0")
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
