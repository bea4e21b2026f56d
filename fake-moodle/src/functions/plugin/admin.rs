//! Settings and files. What moves files is not in the public edition.

use serde_json::{Value, json};

use super::course;
use crate::errors::{Exception, invalid, php, untold};
use crate::functions::Call;

const KEYS: [(&str, &[&str]); 4] = [
    (
        "courses",
        &[
            "fileuploadlocation",
            "filedeletelocation",
            "filedeleteidentifier",
            "fileexistslocation",
            "existfileidentifier",
            "fileresetlocation",
            "fileresetidentifier",
        ],
    ),
    ("users", &["filelocation", "primaryidentity"]),
    (
        "cohorts",
        &[
            "filelocation",
            "useridentifier",
            "cohortidentifier",
            "autocreate",
            "syncdelete",
        ],
    ),
    ("enrols", &["filelocation", "courseidentifier", "useridentifier"]),
];

pub(super) fn set_config(call: &mut Call<'_>) -> Result<Value, Exception> {
    let (service, name) = (call.args.text("service"), call.args.text("confkey"));
    let Some((_, keys)) = KEYS.iter().find(|(known, _)| *known == service) else {
        return Err(php(
            "in_array(): Argument #2 ($haystack) must be of type array, null given",
        ));
    };
    if !keys.contains(&name) {
        return Err(invalid("Service keys not in acceptable ranges."));
    }
    call.state
        .config
        .insert(format!("{service}_{name}"), call.args.text("confvalue").to_owned());
    Ok(json!(true))
}

pub(super) fn for_money(_: &mut Call<'_>) -> Result<Value, Exception> {
    Err(untold("proreleasefeature"))
}

pub(super) fn check_course(call: &mut Call<'_>) -> Result<Value, Exception> {
    let source = call.args.text("courseidsource");
    if !["id", "idnumber", "shortname"].contains(&source) {
        return Err(invalid(format!("Bad course source {source}")));
    }
    Ok(json!(course(call.state, source, call.args.text("courseid")).is_ok()))
}
