//! The form fields of a course.

use shared::directory::Course;

use super::super::super::client::Fields;
use super::Sending;

/// What is written of a course, by the names of the parameters.
fn said(course: &Course, sending: &Sending<'_>) -> Vec<(&'static str, String)> {
    let yes = |flag: bool| i64::from(flag).to_string();
    vec![
        ("fullname", course.fullname.clone()),
        ("shortname", course.shortname.clone()),
        ("categoryid", sending.real(course.category).to_string()),
        ("idnumber", course.idnumber.clone()),
        ("summary", course.summary.clone()),
        ("format", course.format.clone()),
        ("showgrades", yes(course.showgrades)),
        ("newsitems", course.newsitems.to_string()),
        ("startdate", course.startdate.to_string()),
        ("maxbytes", course.maxbytes.to_string()),
        ("showreports", yes(course.showreports)),
        ("visible", yes(course.visible)),
        ("groupmode", course.groupmode.to_string()),
        ("groupmodeforce", yes(course.groupmodeforce)),
        ("defaultgroupingid", sending.real(course.defaultgroupingid).to_string()),
        ("enablecompletion", yes(course.enablecompletion)),
        ("lang", course.lang.clone()),
        ("forcetheme", course.theme.clone()),
        ("coursedisplay", course.coursedisplay.to_string()),
    ]
}

/// The fields of a new course, whose last section has this number. What is blank is left to the site.
pub(super) fn of_new(course: &Course, last_section: Option<i64>, sending: &Sending<'_>) -> Fields {
    let said = said(course, sending).into_iter();
    let mut filled: Vec<_> = said
        .filter(|(name, value)| !value.is_empty() && *name != "defaultgroupingid")
        .collect();
    filled.extend(last_section.map(|number| ("numsections", number.to_string())));
    named(filled)
}

/// The fields in which a course differs from how it was.
pub(super) fn differing(before: &Course, after: &Course, sending: &Sending<'_>) -> Fields {
    let was = said(before, sending);
    let differing = said(after, sending).into_iter().filter(|field| !was.contains(field));
    named(differing.collect())
}

/// Fields as they are sent: some are options of the course format.
fn named(fields: Vec<(&'static str, String)>) -> Fields {
    const OPTIONS: [&str; 2] = ["coursedisplay", "numsections"];
    let (options, fields): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| OPTIONS.contains(name));
    let fields = fields.into_iter().map(|(name, value)| (format!("[{name}]"), value));
    let options = options.into_iter().enumerate().flat_map(|(at, (name, value))| {
        let part = |part: &str| format!("[courseformatoptions][{at}][{part}]");
        [(part("name"), name.to_owned()), (part("value"), value)]
    });
    fields.chain(options).collect()
}
