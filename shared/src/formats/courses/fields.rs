//! The fields of a course that a cell sets as it is: one table for creation, template and update.
//!
//! Names, category, format and default grouping have rules of their own and aren't here.

use crate::directory::Course;
use crate::record::Field;
use crate::settings::CourseBy;
use crate::value::date::{Clock, SlashDates};
use crate::value::{date, lang, number, truth};

use super::options::Options;

/// A field of a course, by its column.
#[derive(Debug)]
pub(super) struct CourseField {
    /// The column.
    pub column: &'static str,
    set: Set,
}

/// How the text of a cell becomes the value of the field.
#[derive(Debug)]
enum Set {
    Truth(fn(&mut Course, bool)),
    Number(fn(&mut Course, i64)),
    Moment(fn(&mut Course, i64)),
    Text(fn(&mut Course, String)),
}

/// All of them.
pub(super) static FIELDS: &[CourseField] = &[
    text("summary", |course, to| course.summary = to),
    text("lang", |course, to| course.lang = lang::normal(&to).into_owned()),
    text("theme", |course, to| course.theme = to.to_lowercase()),
    number_of("sortorder", |course, to| course.sortorder = to),
    truth_of("showgrades", |course, to| course.showgrades = to),
    number_of("newsitems", |course, to| course.newsitems = to),
    moment("startdate", |course, to| course.startdate = to),
    number_of("marker", |course, to| course.marker = to),
    number_of("maxbytes", |course, to| course.maxbytes = to),
    truth_of("legacyfiles", |course, to| course.legacyfiles = to),
    truth_of("showreports", |course, to| course.showreports = to),
    truth_of("visible", |course, to| course.visible = to),
    truth_of("visibleold", |course, to| course.visibleold = to),
    number_of("coursedisplay", |course, to| course.coursedisplay = to),
    truth_of("enablecompletion", |course, to| course.enablecompletion = to),
    number_of("groupmode", |course, to| course.groupmode = to),
    truth_of("groupmodeforce", |course, to| course.groupmodeforce = to),
    moment("timecreated", |course, to| course.timecreated = to),
    moment("timemodified", |course, to| course.timemodified = to),
];

const fn text(column: &'static str, set: fn(&mut Course, String)) -> CourseField {
    CourseField {
        column,
        set: Set::Text(set),
    }
}
const fn truth_of(column: &'static str, set: fn(&mut Course, bool)) -> CourseField {
    CourseField {
        column,
        set: Set::Truth(set),
    }
}
const fn number_of(column: &'static str, set: fn(&mut Course, i64)) -> CourseField {
    CourseField {
        column,
        set: Set::Number(set),
    }
}
const fn moment(column: &'static str, set: fn(&mut Course, i64)) -> CourseField {
    CourseField {
        column,
        set: Set::Moment(set),
    }
}

impl CourseField {
    /// Writes what a cell says into the course. A cell that says nothing changes nothing.
    pub(super) fn write(&self, course: &mut Course, cell: Field<'_>, slash: SlashDates, clock: &Clock) {
        match (&self.set, cell) {
            (Set::Text(set), Field::Said(text)) => set(course, text.to_owned()),
            (Set::Text(set), Field::Emptied) => set(course, String::new()),
            (Set::Truth(set), Field::Said(text)) => {
                if let Some(yes) = truth::truth(text) {
                    set(course, yes);
                }
            }
            (Set::Number(set), Field::Said(text)) => {
                if let Some(number) = number::integer(text) {
                    set(course, number);
                }
            }
            (Set::Moment(set), Field::Said(text)) => {
                if let Ok(date) = date::parse(text, slash) {
                    set(course, date.moment.seconds(clock, false));
                }
            }
            (_, Field::Unsaid | Field::Emptied) => {}
        }
    }
}

/// A new course before its row is heard: the defaults of C §1.3.
pub(super) fn defaults(options: &Options, now: i64) -> Course {
    Course {
        summary: options.default_summary.clone(),
        format: options.default_format.clone(),
        showgrades: true,
        newsitems: 5,
        startdate: now,
        visible: true,
        visibleold: true,
        enablecompletion: true,
        timecreated: now,
        timemodified: now,
        ..Course::default()
    }
}

/// The column that names the course of a row.
pub(super) const fn key_column(by: CourseBy) -> &'static str {
    match by {
        CourseBy::Id => "id",
        CourseBy::Idnumber => "idnumber",
        CourseBy::Shortname => "shortname",
    }
}
