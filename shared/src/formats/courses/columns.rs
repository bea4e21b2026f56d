//! The columns of the file: the table of D91, with the limits of C §1.3.
//!
//! What a blank means on creation stands in `fields.rs` and in the help of each column; on an existing course a blank
//! or absent cell changes nothing (D53).

use crate::column::{Column, Kind, Refers, SiteList};

/// Largest number of a section: `topic52`.
pub(super) const LAST_SECTION: u32 = 52;
/// No upper limit of its own.
const ANY: i64 = i64::MAX;

/// All columns.
pub(super) const COLUMNS: &[Column] = &[
    Column::new("shortname", Kind::Text(150)).required().key().unique(),
    Column::new("fullname", Kind::Text(254)).required(),
    Column::new("idnumber", Kind::Text(100)).key().unique().emptiable(),
    Column::new("id", Kind::Integer(1, ANY)).key(),
    Column::new("category", Kind::Reference(Refers::Category)).aliases(&["category_path"]),
    Column::new("summary", Kind::Text(0)).emptiable(),
    Column::new("format", Kind::SiteList(SiteList::CourseFormats)),
    Column::new("template", Kind::Reference(Refers::Course)).steers(),
    Column::new("startdate", Kind::Date { end: false }),
    Column::new("visible", Kind::Truth),
    Column::new("visibleold", Kind::Truth),
    Column::new("sortorder", Kind::Integer(0, 4_294_967_295)),
    Column::new("lang", Kind::Language).emptiable(),
    Column::new("theme", Kind::SiteList(SiteList::Themes)).emptiable(),
    Column::new("groupmode", Kind::Word(&["0", "1", "2"])),
    Column::new("groupmodeforce", Kind::Truth),
    Column::new("defaultgroupingid", Kind::Integer(0, ANY)),
    Column::new("coursedisplay", Kind::Word(&["0", "1"])),
    Column::new("enablecompletion", Kind::Truth),
    Column::new("showgrades", Kind::Truth),
    Column::new("showreports", Kind::Truth),
    Column::new("newsitems", Kind::Integer(0, 10)),
    Column::new("marker", Kind::Integer(0, ANY)),
    Column::new("maxbytes", Kind::Integer(0, ANY)),
    Column::new("legacyfiles", Kind::Truth),
    Column::new("timecreated", Kind::Date { end: false }),
    Column::new("timemodified", Kind::Date { end: false }),
    Column::new("self", Kind::Truth),
    Column::new("guest", Kind::Truth),
    Column::new("numsections", Kind::Integer(0, LAST_SECTION as i64)),
    Column::new("topic", Kind::Text(0)).indexed(0, LAST_SECTION),
    Column::new("teacher", Kind::Reference(Refers::User)).indexed_with(1, u32::MAX, "_account"),
    Column::new("teacher", Kind::Text(40)).indexed_with(1, u32::MAX, "_role"),
    // Of the platform's own upload (D25).
    Column::new("enrolment_", Kind::Text(40)).indexed(1, u32::MAX),
    Column::new("enrolment_", Kind::Truth).indexed_with(1, u32::MAX, "_disable"),
];
