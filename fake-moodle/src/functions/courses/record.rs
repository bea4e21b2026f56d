//! Courses as they are answered.

use std::cell::RefCell;
use std::collections::HashMap;

use serde_json::{Value, json};

use crate::json::put;
use crate::state::{Course, Level, State, key};

/// The address of the picture that the site draws for a course.
pub(crate) fn image_url(state: &State, course: &Course) -> String {
    let context = state.context(Level::Course, course.id).unwrap_or(0);
    format!(
        "{}/pluginfile.php/{context}/course/generated/course.svg",
        state.options.url
    )
}

/// The orders of courses: that of their category, and their place there. A category is looked through once.
#[derive(Debug)]
pub(super) struct Orders<'a> {
    state: &'a State,
    tree: Vec<i64>,
    places: RefCell<HashMap<i64, Vec<i64>>>,
}

impl<'a> Orders<'a> {
    /// Those of a site.
    pub(super) fn of(state: &'a State) -> Self {
        Self {
            state,
            tree: state.tree(0),
            places: RefCell::default(),
        }
    }

    fn get(&self, course: &Course) -> i64 {
        if course.category == 0 {
            return 1;
        }
        let rank = (1..)
            .zip(&self.tree)
            .find(|(_, id)| **id == course.category)
            .map_or(0, |(rank, _)| rank);
        let mut known = self.places.borrow_mut();
        let places = known.entry(course.category).or_insert_with(|| {
            let courses = self.state.tables.courses.with(&key("category", course.category));
            let mut places: Vec<i64> = courses.map(|(_, course)| course.place).collect();
            places.sort_unstable();
            places
        });
        let before = places.partition_point(|place| *place < course.place);
        rank * 10_000 + i64::try_from(before).unwrap_or(0) + 1
    }
}

/// What a search says of a course.
pub(super) fn short(orders: &Orders<'_>, course: &Course) -> Value {
    let state = orders.state;
    let mut methods: Vec<String> = Vec::new();
    for (_, method) in state.methods(course.id) {
        if course.id != 1 && method.enabled && !methods.contains(&method.kind) {
            methods.push(method.kind);
        }
    }
    let conditions = match course.format.as_str() {
        "site" => Value::Null,
        _ => json!(course.number("showcompletionconditions") == 1),
    };
    let category = state
        .tables
        .categories
        .get(course.category)
        .map_or("", |category| category.name.as_str());
    let mut record = json!({
        "id": course.id,
        "fullname": course.fullname,
        "displayname": course.fullname,
        "shortname": course.shortname,
        "courseimage": image_url(state, course),
        "categoryid": course.category,
        "categoryname": category,
        "sortorder": orders.get(course),
        "summary": course.summary,
        "summaryformat": 1,
        "summaryfiles": [],
        "overviewfiles": [],
        "showactivitydates": false,
        "showcompletionconditions": conditions,
        "contacts": [],
        "enrollmentmethods": methods,
    });
    let custom = custom(state, course);
    if !custom.is_empty() {
        put(&mut record, "customfields", json!(custom));
    }
    record
}

/// What a look-up says of a course.
pub(super) fn full(orders: &Orders<'_>, course: &Course) -> Value {
    let mut record = short(orders, course);
    let numbers = [
        "showgrades",
        "newsitems",
        "startdate",
        "enddate",
        "maxbytes",
        "showreports",
        "visible",
        "groupmode",
        "groupmodeforce",
        "defaultgroupingid",
        "enablecompletion",
        "completionnotify",
    ];
    for name in numbers {
        put(&mut record, name, json!(course.number(name)));
    }
    let filters = [
        "displayh5p",
        "activitynames",
        "mathjaxloader",
        "emoticon",
        "urltolink",
        "mediaplugin",
    ];
    let filters = filters.map(|name| json!({"filter": name, "localstate": 0, "inheritedstate": 1}));
    let rest = json!({
        "idnumber": course.idnumber,
        "format": course.format,
        "lang": course.lang,
        "theme": "",
        "marker": 0,
        "legacyfiles": 0,
        "calendartype": "",
        "timecreated": course.timecreated,
        "timemodified": course.timemodified,
        "requested": 0,
        "cacherev": course.timemodified,
        "filters": filters,
    });
    if let (Some(record), Value::Object(rest)) = (record.as_object_mut(), rest) {
        record.extend(rest);
    }
    if course.format != "site" {
        let mut options = format_options(course);
        options.push(json!({"name": "indentation", "value": "1"}));
        put(&mut record, "courseformatoptions", json!(options));
    }
    record
}

/// What the list of courses says of one.
pub(super) fn listed(orders: &Orders<'_>, course: &Course) -> Value {
    let mut record = full(orders, course);
    let fields = [
        "courseimage",
        "categoryname",
        "sortorder",
        "summaryfiles",
        "overviewfiles",
        "contacts",
        "enrollmentmethods",
        "theme",
        "marker",
        "legacyfiles",
        "calendartype",
        "requested",
        "cacherev",
        "filters",
    ];
    if let Some(record) = record.as_object_mut() {
        let order = record.remove("sortorder");
        record.retain(|name, _| !fields.contains(&name.as_str()));
        record.insert("categorysortorder".to_owned(), order.unwrap_or_default());
        record.insert(
            "numsections".to_owned(),
            json!(course.format_options.get("numsections").copied().unwrap_or(4)),
        );
        record.insert("hiddensections".to_owned(), json!(hidden_sections(course)));
        record.insert("forcetheme".to_owned(), json!(""));
        record.insert("courseformatoptions".to_owned(), json!(format_options(course)));
    }
    record
}

fn hidden_sections(course: &Course) -> i64 {
    course.format_options.get("hiddensections").copied().unwrap_or(1)
}

fn format_options(course: &Course) -> Vec<Value> {
    let option = |name: &str, default| json!({"name": name, "value": course.format_options.get(name).copied().unwrap_or(default)});
    let mut options = vec![option("hiddensections", 1), option("coursedisplay", 0)];
    if course.format == "weeks" {
        options.push(option("automaticenddate", 1));
    }
    options
}

fn custom(state: &State, course: &Course) -> Vec<Value> {
    let filled = state.options.course_fields.iter().filter_map(|field| {
        let value = course.custom.get(&field.shortname).filter(|value| !value.is_empty())?;
        Some(json!({
            "type": field.kind.name(),
            "value": value,
            "valueraw": value,
            "name": field.name,
            "shortname": field.shortname,
        }))
    });
    filled.collect()
}
