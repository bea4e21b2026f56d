//! The command files that make the school.

use std::path::Path;

use anyhow::{Context, Result};

use super::names::SECTIONS;
use super::people::{courses, person, student, teachers};
use super::pictures::make_pictures;
use super::school::{School, programme};

/// Writes a file; says how many rows it has.
pub(super) type Write = fn(&School, &Path) -> Result<u64>;

/// All of them.
pub(super) const ALL: &[(&str, Write)] = &[
    ("courses.csv", make_courses),
    ("metacourses.csv", make_links),
    ("users.csv", make_users),
    ("userpictures_1.zip", make_pictures),
    ("cohorts.csv", make_cohorts),
    ("groups.csv", make_groups),
    ("cohort-bindings.csv", make_bindings),
    ("enrolments_1.csv", make_enrolments),
    ("enrolments_2_roles.csv", make_roles),
    ("group-members.csv", make_members),
];

const START: &str = "2025-09-01";
const END: &str = "2026-07-05";

/// A file on its way.
pub(super) struct Rows {
    out: csv::Writer<std::fs::File>,
    count: u64,
}

impl Rows {
    /// Begins a file; a list has no header.
    pub fn new(path: &Path, header: &[&str]) -> Result<Self> {
        let mut out = csv::WriterBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .from_path(path)
            .with_context(|| path.display().to_string())?;
        if !header.is_empty() {
            out.write_record(header)?;
        }
        Ok(Self { out, count: 0 })
    }

    pub fn add<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<()> {
        self.count += 1;
        Ok(self.out.write_record(cells)?)
    }

    pub fn done(mut self) -> Result<u64> {
        self.out.flush()?;
        Ok(self.count)
    }
}

fn make_courses(school: &School, path: &Path) -> Result<u64> {
    let header = "shortname fullname idnumber category summary format startdate visible lang groupmode self guest \
                  topic0 topic1 topic2 topic3";
    let mut rows = Rows::new(path, &header.split(' ').collect::<Vec<_>>())?;
    for course in 0..school.courses {
        let programme = programme(course % school.programmes());
        let shortname = school.shortname(course);
        let (title, summary) = school.title(course);
        let names = [programme.faculty, programme.department, programme.year.0];
        let category = names.map(|name| name.replace('/', "\\/")).join("/");
        let number = format!("C{course:05}");
        let format = if course % 3 == 0 { "weeks" } else { "topics" };
        let flag = |yes: bool| if yes { "1" } else { "0" };
        let switch = |yes: bool| if yes { "1" } else { "" };
        let lang = ["", "", "fr", "en"]
            .get((course % 4) as usize)
            .copied()
            .unwrap_or_default();
        let groupmode = ["0", "1", "2"].get((course % 3) as usize).copied().unwrap_or_default();
        let cells = [
            &*shortname,
            &title,
            &number,
            &category,
            summary,
            format,
            START,
            flag(course % 50 != 0),
            lang,
            groupmode,
            switch(course % 5 == 0),
            switch(course % 7 == 0),
        ];
        rows.add(cells.into_iter().chain(SECTIONS))?;
    }
    rows.done()
}

/// What a course passes on goes to one with a higher number: no loop can close.
fn make_links(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &["master", "meta", "cmd"])?;
    for link in 0..school.links.min(school.courses / 2) {
        let meta = school.courses - 1 - link;
        let ends = [school.shortname(link), school.shortname(meta)];
        rows.add([&ends[0], &ends[1], "add"])?;
        if link % 20 == 19 {
            rows.add([&ends[0], &ends[1], "del"])?;
        }
    }
    rows.done()
}

fn make_users(school: &School, path: &Path) -> Result<u64> {
    let header = "username firstname lastname idnumber email institution department city country lang phone1 suspended \
                  description profile_field_card profile_field_diet";
    let mut rows = Rows::new(path, &header.split(' ').collect::<Vec<_>>())?;
    for number in 0..school.users {
        let who = person(number);
        let is_staff = number < school.staff;
        let programme = programme(number.saturating_sub(school.staff) % school.programmes());
        let email = format!("{}@school.example", who.username);
        let idnumber = if is_staff {
            format!("P{number:06}")
        } else {
            format!("S{number:06}")
        };
        let about = match number % 10 {
            0 => format!("{} ; {}", programme.department, programme.year.0),
            1 => "« Toujours \"à l’heure\" »\nRoom 12".to_owned(),
            _ => String::new(),
        };
        let card = format!("CARD-{:08}", number * 7919 % 100_000_000);
        let diet = if number % 25 == 0 { "végétarien" } else { "" };
        rows.add([
            &*who.username,
            who.firstname,
            who.lastname,
            &idnumber,
            &email,
            "École du Lac",
            programme.department,
            who.city,
            who.country,
            who.lang,
            &who.phone,
            if who.suspended { "1" } else { "0" },
            &about,
            &card,
            diet,
        ])?;
    }
    rows.done()
}

/// Each cohort, then who is in it.
fn make_cohorts(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &["cidnumber", "cname", "cdescription", "userid"])?;
    for cohort in 0..school.cohorts {
        let (idnumber, name) = school.cohort(cohort);
        rows.add([&*idnumber, &name, "Rentrée 2025", ""])?;
    }
    for number in 0..school.students() {
        let (idnumber, _) = school.cohort(school.cohort_of(number));
        rows.add([&*idnumber, "", "", &person(student(school, number)).username])?;
    }
    let teams = school.cohorts.saturating_sub(2 * school.programmes());
    for number in 0..if teams == 0 { 0 } else { school.staff } {
        let (idnumber, _) = school.cohort(school.cohorts - teams + number % teams);
        rows.add([&*idnumber, "", "", &person(number).username])?;
    }
    rows.done()
}

/// Every fourth course has its groups in a grouping.
fn make_groups(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(
        path,
        &["type", "courseid", "name", "idnumber", "description", "grouping"],
    )?;
    for course in 0..school.courses {
        let shortname = school.shortname(course);
        let grouping = if course % 4 == 0 {
            format!("{shortname}-TD")
        } else {
            String::new()
        };
        if !grouping.is_empty() {
            rows.add(["grouping", &shortname, "Travaux dirigés", &grouping, "", ""])?;
        }
        for (number, _) in (1..).zip(school.groups_of(course)) {
            let (name, idnumber) = (format!("Groupe {number}"), group(&shortname, number));
            rows.add(["group", &shortname, &name, &idnumber, "Lundi ; jeudi", &grouping])?;
        }
    }
    rows.done()
}

fn group(shortname: &str, number: u64) -> String {
    format!("{shortname}-G{number}")
}

/// Classes take part in a course of another programme; a few did, and don't any more.
fn make_bindings(school: &School, path: &Path) -> Result<u64> {
    let header = ["course", "cohort", "cmd", "role", "enrolstart", "enrolend", "makegroup"];
    let mut rows = Rows::new(path, &header)?;
    for binding in 0..school.bindings.min(school.cohorts) {
        let shortname = school.shortname((binding * 5 + 1) % school.courses);
        let (idnumber, _) = school.cohort(binding);
        let makes_group = if binding % 3 == 0 { "1" } else { "0" };
        rows.add([&*shortname, &idnumber, "add", "student", START, END, makes_group])?;
        if binding % 25 == 24 {
            rows.add([&*shortname, &idnumber, "del", "student", "", "", ""])?;
        }
    }
    rows.done()
}

/// Teachers and students; one student in a hundred is suspended in a course.
fn make_enrolments(school: &School, path: &Path) -> Result<u64> {
    let header = ["cmd", "cid", "uid", "rolename", "enrol", "starttime", "endtime"];
    let mut rows = Rows::new(path, &header)?;
    let names: Vec<String> = (0..school.courses).map(|course| school.shortname(course)).collect();
    for (course, shortname) in (0..).zip(&names) {
        let (editing, helping) = teachers(school, course);
        for (who, role) in [(editing, "editingteacher"), (helping, "teacher")] {
            rows.add(["add", shortname, &person(who).username, role, "manual", "0", "0"])?;
        }
    }
    for number in 0..school.students() {
        let username = person(student(school, number)).username;
        for course in courses(school, number) {
            let shortname = names.get(usize::try_from(course)?).map_or("", String::as_str);
            rows.add(["add", shortname, &username, "student", "manual", START, END])?;
        }
        if number % 100 == 99 {
            for course in courses(school, number).into_iter().take(1) {
                rows.add(["disable", &school.shortname(course), &username, "", "manual", "", ""])?;
            }
        }
    }
    rows.done()
}

/// Some of the staff look after courses that they take no part in.
fn make_roles(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &["cid", "uid", "rolename"])?;
    for course in (0..school.courses).step_by(10) {
        let who = (course * 7 + 3) % school.staff;
        rows.add([&*school.shortname(course), &person(who).username, "manager"])?;
    }
    rows.done()
}

/// In every third course the students of its programme are in groups.
fn make_members(school: &School, path: &Path) -> Result<u64> {
    let mut rows = Rows::new(path, &["courseid", "groupid", "userid"])?;
    for number in 0..school.students() {
        let username = person(student(school, number)).username;
        for course in courses(school, number).into_iter().filter(|course| course % 3 == 0) {
            let groups = school.groups_of(course);
            let count = groups.end - groups.start;
            if count > 0 {
                let shortname = school.shortname(course);
                rows.add([&*shortname, &group(&shortname, number % count + 1), &username])?;
            }
        }
    }
    rows.done()
}
