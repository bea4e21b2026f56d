//! Creating courses, all or none; and changing them, each by itself.

use serde_json::{Value, json};

use super::NUMBERS;
use crate::errors::{Exception, missing, moodle, too_long};
use crate::functions::Call;
use crate::params::Args;
use crate::state::{Course, State, key};

pub(super) fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut made = Vec::new();
    for sent in call.args.items("courses") {
        let category = sent.int("categoryid");
        check_category(call.state, category)?;
        call.require("moodle/course:create", "Create courses")?;
        let (shortname, start) = (sent.text("shortname"), sent.int("startdate"));
        let course = Course {
            category,
            shortname: shortname.to_owned(),
            fullname: sent.text("fullname").to_owned(),
            format: sent.text("format").to_owned(),
            numbers: NUMBERS.map(|(name, default)| (name.to_owned(), default)).into(),
            ..Course::default()
        };
        check(call.state, sent, &course, None)?;
        let course = filled(call.state, course, sent);
        debug_assert_eq!(course.number("startdate"), start);
        let id = call.state.add_course(course);
        made.push(json!({"id": id, "shortname": shortname}));
    }
    Ok(json!(made))
}

pub(super) fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut warnings = Vec::new();
    for sent in call.args.items("courses") {
        let mark = call.state.tables.mark();
        if let Err(why) = update_one(call, sent) {
            call.state.tables.undo(mark);
            let (code, message) = (why.code(), &why.message);
            warnings.push(json!({"item": "course", "itemid": sent.int("id"), "warningcode": code, "message": message}));
        }
    }
    Ok(json!({"warnings": warnings}))
}

fn update_one(call: &mut Call<'_>, sent: Args<'_>) -> Result<(), Exception> {
    let id = sent.int("id");
    let mut course = call
        .state
        .tables
        .courses
        .get(id)
        .cloned()
        .ok_or_else(|| missing("course", id))?;
    call.enter(id)?;
    call.require("moodle/course:update", "Update course settings")?;
    check(call.state, sent, &course, Some(id))?;
    for (name, place) in [
        ("fullname", &mut course.fullname),
        ("shortname", &mut course.shortname),
        ("format", &mut course.format),
    ] {
        if let Some(value) = sent.try_text(name) {
            value.clone_into(place);
        }
    }
    let mut course = filled(call.state, course, sent);
    course.timemodified = call.state.now;
    call.state.tables.courses.change(id, |row| *row = course);
    if let Some(category) = sent.try_int("categoryid") {
        check_category(call.state, category)?;
        if call
            .state
            .tables
            .courses
            .get(id)
            .is_some_and(|course| course.category != category)
        {
            call.state.move_course(id, category);
        }
    }
    Ok(())
}

fn check_category(state: &State, category: i64) -> Result<(), Exception> {
    if state.tables.categories.has(category) {
        return Ok(());
    }
    let message = format!(
        "You cannot execute functions in the category context (category id:{category}). The context error message was: \
         Invalid parameter value detected"
    );
    Err(moodle("errorcatcontextnotvalid", &message))
}

/// That the short name of a new or changed course is free.
pub(super) fn free_shortname(state: &State, shortname: &str, own: Option<i64>) -> Result<(), Exception> {
    let other = state
        .tables
        .courses
        .first(&key("shortname", shortname))
        .filter(|(id, _)| Some(*id) != own);
    match other {
        Some(_) => Err(taken_shortname(shortname)),
        None => Ok(()),
    }
}

/// Another course has this short name; the sentence names what it is given.
pub(super) fn taken_shortname(named: &str) -> Exception {
    moodle(
        "shortnametaken",
        &format!("Short name is already used for another course ({named})"),
    )
}

fn check(state: &State, sent: Args<'_>, course: &Course, own: Option<i64>) -> Result<(), Exception> {
    let invalid = |name: &str| moodle("errorinvalidparam", &format!("The param \"{name}\" is invalid."));
    for name in ["fullname", "shortname"] {
        if sent.try_text(name).is_some_and(|text| text.trim().is_empty()) {
            return Err(invalid(name));
        }
    }
    if !sent.text("lang").is_empty() && !state.options.kinds.langs.contains(sent.text("lang")) {
        return Err(invalid("lang"));
    }
    if let Some(shortname) = sent.try_text("shortname") {
        free_shortname(state, shortname, own)?;
    }
    if let Some(number) = sent.try_text("idnumber").filter(|number| !number.is_empty()) {
        let other = state
            .tables
            .courses
            .first(&key("idnumber", number))
            .filter(|(id, _)| Some(*id) != own);
        if other.is_some() {
            let message = format!("ID number is already used for another course ({number})");
            return Err(moodle("courseidnumbertaken", &message));
        }
    }
    let date = |name| sent.try_int(name).unwrap_or_else(|| course.number(name));
    if date("enddate") != 0 && date("enddate") < date("startdate") {
        return Err(moodle(
            "enddatebeforestartdate",
            "The course end date must be after the start date.",
        ));
    }
    let long = |name, limit| sent.text(name).chars().count() > limit;
    match () {
        () if long("shortname", 255) => Err(too_long(255)),
        () if long("fullname", 1333) => Err(too_long(1333)),
        () if long("idnumber", 100) => Err(too_long(100)),
        () => Ok(()),
    }
}

/// Takes over what was sent beside names and category.
fn filled(state: &State, mut course: Course, sent: Args<'_>) -> Course {
    for (name, _) in NUMBERS {
        if let Some(value) = sent.try_int(name) {
            course.numbers.insert(name.to_owned(), value);
        }
    }
    for (name, place) in [
        ("idnumber", &mut course.idnumber),
        ("summary", &mut course.summary),
        ("lang", &mut course.lang),
    ] {
        if let Some(value) = sent.try_text(name) {
            value.clone_into(place);
        }
    }
    for name in ["numsections", "hiddensections"] {
        if let Some(value) = sent.try_int(name) {
            course.format_options.insert(name.to_owned(), value);
        }
    }
    for option in sent.items("courseformatoptions") {
        if let Ok(value) = option.text("value").parse() {
            course.format_options.insert(option.text("name").to_owned(), value);
        }
    }
    for field in sent.items("customfields") {
        let name = field.text("shortname");
        if state.options.course_fields.iter().any(|known| known.shortname == name) {
            course.custom.insert(name.to_owned(), field.text("value").to_owned());
        }
    }
    course
}
