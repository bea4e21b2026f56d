//! `core_course_*`: courses.

mod contents;
mod copy;
mod delete;
mod find;
mod record;
mod write;

use super::Function;
use crate::params::{Field, Kind, Shape, list, needed, or, record as inner, taken};

pub(super) use record::image_url;

const OPTION: Shape = Shape::Record(&[needed("name", Kind::AlphaNumExt), needed("value", Kind::Raw)]);
const CUSTOM: Shape = Shape::Record(&[needed("shortname", Kind::AlphaNumExt), needed("value", Kind::Raw)]);

/// Numbers of a course that can be sent, with what a new course has without them.
const NUMBERS: [(&str, i64); 14] = [
    ("summaryformat", 1),
    ("showgrades", 1),
    ("newsitems", 5),
    ("startdate", 0),
    ("enddate", 0),
    ("maxbytes", 0),
    ("showreports", 0),
    ("visible", 1),
    ("groupmode", 0),
    ("groupmodeforce", 0),
    ("defaultgroupingid", 0),
    ("enablecompletion", 1),
    ("completionnotify", 0),
    ("showcompletionconditions", 1),
];

const NEW: Shape = Shape::Record(&[
    needed("fullname", Kind::Text),
    needed("shortname", Kind::Text),
    needed("categoryid", Kind::Int),
    taken("idnumber", Kind::Raw),
    taken("summary", Kind::Raw),
    taken("summaryformat", Kind::Int),
    or("format", Kind::AlphaNumExt, "topics"),
    taken("showgrades", Kind::Int),
    taken("newsitems", Kind::Int),
    taken("startdate", Kind::Int),
    taken("enddate", Kind::Int),
    taken("numsections", Kind::Int),
    taken("maxbytes", Kind::Int),
    taken("showreports", Kind::Int),
    taken("visible", Kind::Int),
    taken("hiddensections", Kind::Int),
    taken("groupmode", Kind::Int),
    taken("groupmodeforce", Kind::Int),
    taken("defaultgroupingid", Kind::Int),
    taken("enablecompletion", Kind::Int),
    taken("completionnotify", Kind::Int),
    taken("lang", Kind::AlphaNumExt),
    taken("forcetheme", Kind::AlphaNumExt),
    list("courseformatoptions", &OPTION).optional(),
    list("customfields", &CUSTOM).optional(),
]);

const CHANGED: Shape = Shape::Record(&[
    needed("id", Kind::Int),
    taken("fullname", Kind::Text),
    taken("shortname", Kind::Text),
    taken("categoryid", Kind::Int),
    taken("idnumber", Kind::Raw),
    taken("summary", Kind::Raw),
    taken("summaryformat", Kind::Int),
    taken("format", Kind::AlphaNumExt),
    taken("showgrades", Kind::Int),
    taken("newsitems", Kind::Int),
    taken("startdate", Kind::Int),
    taken("enddate", Kind::Int),
    taken("numsections", Kind::Int),
    taken("maxbytes", Kind::Int),
    taken("showreports", Kind::Int),
    taken("visible", Kind::Int),
    taken("hiddensections", Kind::Int),
    taken("groupmode", Kind::Int),
    taken("groupmodeforce", Kind::Int),
    taken("defaultgroupingid", Kind::Int),
    taken("enablecompletion", Kind::Int),
    taken("completionnotify", Kind::Int),
    taken("lang", Kind::AlphaNumExt),
    taken("forcetheme", Kind::AlphaNumExt),
    list("courseformatoptions", &OPTION).optional(),
    list("customfields", &CUSTOM).optional(),
]);

const DUPLICATE: &[Field] = &[
    needed("courseid", Kind::Int),
    needed("fullname", Kind::Text),
    needed("shortname", Kind::Text),
    needed("categoryid", Kind::Int),
    or("visible", Kind::Int, "1"),
    list("options", &OPTION).optional(),
];

const IMPORT: &[Field] = &[
    needed("importfrom", Kind::Int),
    needed("importto", Kind::Int),
    or("deletecontent", Kind::Int, "0"),
    list("options", &OPTION).optional(),
];

const LISTED: &[Field] = &[list("ids", &super::IDS).optional()];

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("core_course_create_courses", &[list("courses", &NEW)], write::create),
    Function::new(
        "core_course_update_courses",
        &[list("courses", &CHANGED)],
        write::update,
    ),
    Function::new(
        "core_course_delete_courses",
        &[list("courseids", &super::IDS)],
        delete::delete,
    ),
    Function::new(
        "core_course_get_courses_by_field",
        &[or("field", Kind::AlphaNumExt, ""), or("value", Kind::Raw, "")],
        find::by_field,
    ),
    Function::new(
        "core_course_get_courses",
        &[inner("options", LISTED).optional()],
        find::listed,
    ),
    Function::new(
        "core_course_search_courses",
        &[
            needed("criterianame", Kind::AlphaNumExt),
            needed("criteriavalue", Kind::Raw),
            or("page", Kind::Int, "0"),
            or("perpage", Kind::Int, "0"),
        ],
        find::search,
    ),
    Function::new(
        "core_course_get_contents",
        &[needed("courseid", Kind::Int), list("options", &OPTION).optional()],
        contents::contents,
    ),
    Function::new("core_course_duplicate_course", DUPLICATE, copy::duplicate),
    Function::new("core_course_import_course", IMPORT, copy::import),
];
