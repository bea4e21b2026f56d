//! A course as a site tells it.

use std::collections::BTreeSet;

use serde_json::Value;
use shared::directory::{Course, Id};

use super::said;

/// A course that was looked up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The course.
    pub course: Course,
    /// The kinds of its enabled enrolment methods: all that a site tells of them.
    pub methods: BTreeSet<String>,
}

/// Reads a course; `None` for the front page, which is none (D29).
pub(super) fn read(said: &Value) -> Option<Found> {
    let category = Id(said::number(said, "categoryid"));
    if category.is_none() {
        return None;
    }
    let visible = said::flag(said, "visible", true);
    let course = Course {
        id: Id(said::number(said, "id")),
        fullname: said::name(said, "fullname"),
        shortname: said::name(said, "shortname"),
        idnumber: said::text(said, "idnumber"),
        category,
        summary: said::text(said, "summary"),
        format: said::text(said, "format"),
        sortorder: said::number(said, "sortorder"),
        showgrades: said::flag(said, "showgrades", true),
        newsitems: said::number(said, "newsitems"),
        startdate: said::number(said, "startdate"),
        marker: said::number(said, "marker"),
        maxbytes: said::number(said, "maxbytes"),
        legacyfiles: said::flag(said, "legacyfiles", false),
        showreports: said::flag(said, "showreports", false),
        visible,
        visibleold: visible,
        coursedisplay: option(said, "coursedisplay"),
        enablecompletion: said::flag(said, "enablecompletion", false),
        groupmode: said::number(said, "groupmode"),
        groupmodeforce: said::flag(said, "groupmodeforce", false),
        defaultgroupingid: Id(said::number(said, "defaultgroupingid")),
        lang: said::text(said, "lang"),
        theme: said::text(said, "theme"),
        timecreated: said::number(said, "timecreated"),
        timemodified: said::number(said, "timemodified"),
    };
    let methods = said::list(said, "enrollmentmethods").iter();
    let methods = methods.filter_map(Value::as_str).map(str::to_owned).collect();
    Some(Found { course, methods })
}

/// An option of the course format.
fn option(said: &Value, name: &str) -> i64 {
    let mut options = said::list(said, "courseformatoptions").iter();
    let option = options.find(|option| said::text(option, "name") == name);
    option.map_or(0, |option| said::number(option, "value"))
}
