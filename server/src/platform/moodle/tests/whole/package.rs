//! A package of all that a school brings in a night: some hundred rows, some of them bad.

use std::fmt::Write;

use fake_moodle::school;
use fake_moodle::state::{Group, GroupMember, State, key};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use shared::archive::Writer;

/// How many people are new.
const PEOPLE: usize = 120;
/// The courses into which they go.
const COURSES: [&str; 5] = ["BIO-1", "MAT-1", "CHE-02", "CHE-07", "GEO-1"];

/// The small school with two groups that only one person is in, who leaves.
pub fn school(state: &mut State) {
    school::small(state);
    let ines = state.user_named("ines.keller").unwrap().id;
    let course = state.tables.courses.first(&key("shortname", "BIO-2")).unwrap().0;
    for name in ["Old A", "Old B"] {
        let group = state.tables.groups.insert(|_| Group {
            course,
            name: name.to_owned(),
            idnumber: String::new(),
            description: String::new(),
            descriptionformat: 1,
            enrolmentkey: None,
            visibility: 0,
            participation: true,
        });
        state.tables.group_members.insert(|_| GroupMember { group, user: ines });
    }
}

/// The files, by name.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("uploadcourses.csv", courses().into_bytes()),
        (
            "metacourses.csv",
            "master;meta\nBIO-1;BIO-2\nCHE-02;CHE-07\n".to_owned().into_bytes(),
        ),
        ("userimport.csv", users().into_bytes()),
        ("userpictures_all.zip", pictures()),
        ("cohorts.csv", cohorts().into_bytes()),
        ("groups.csv", groups().into_bytes()),
        (
            "cohortscourses.csv",
            "course;cohort;role\nMAT-2;CO-7A;student\nCHE-03;CO-NEW;student\nNOPE;CO-NEW;student\n"
                .to_owned()
                .into_bytes(),
        ),
        ("enrols.csv", enrolments().into_bytes()),
        (
            "groupmembers.csv",
            "cmd;courseid;groupid;userid\nadd;BIO-1;LAB-MO;n004\nadd;BIO-1;LAB-MO;n009\nadd;BIO-1;NONE;n014\n"
                .to_owned()
                .into_bytes(),
        ),
    ]
}

/// Settings of the run.
pub const SETTINGS: [&str; 3] = [
    "users.match_by=username",
    "courses.template_mode=add",
    "enrolments.clean_empty_groups=1",
];

fn courses() -> String {
    let mut rows =
        "shortname;fullname;category;idnumber;summary;template;lang;teacher1_account;teacher1_role\n".to_owned();
    for n in 0..20 {
        // The site has no such language, and says so only when it is asked.
        let lang = if n == 11 { "fo" } else { "" };
        let department = n % 3;
        // The accounts of some are made by a later file.
        let teacher = match n % 4 {
            1 => format!("n{n:03};editingteacher"),
            2 => "ben.okafor;teacher".to_owned(),
            _ => ";".to_owned(),
        };
        let _ = writeln!(
            rows,
            "CHE-{n:02};Chemistry {n};Science/Department {department};C-{n};About {n};;{lang};{teacher}"
        );
    }
    for (short, full) in [("GEO-1", "Geography"), ("GEO-2", "Maps"), ("GEO-3", "Rivers")] {
        let _ = writeln!(rows, "{short};{full};Geography;C-{short};All of {full};TPL;;;");
    }
    rows.push_str("CHE-00;Twice;Science;C-TWICE;;;;;\n;No name;Science;;;;;;\n");
    rows
}

fn users() -> String {
    let mut rows = "username;firstname;lastname;email;auth;password;idnumber;city;suspended;deleted;\
                    profile_field_staffid;profile_field_campus\n"
        .to_owned();
    for n in 0..PEOPLE {
        let email = match n {
            30 => "x@@y.example".to_owned(),
            // Somebody of the school has it already.
            60 => "ben.okafor@example.org".to_owned(),
            n => format!("n{n:03}@school.example"),
        };
        let (auth, password) = if n % 10 == 0 {
            ("manual", format!("Moss-{n}-lichen"))
        } else {
            ("ldap", String::new())
        };
        let suspended = u8::from(n % 40 == 7);
        let campus = if n % 2 == 0 { "North" } else { "South" };
        let _ = writeln!(
            rows,
            "n{n:03};First{n};Last{n};{email};{auth};{password};E{n};Bergen;{suspended};0;S{n};{campus}"
        );
    }
    rows.push_str("ben.okafor;Ben;Okafor;ben@school.example;;;P002;Oslo;0;0;;\n");
    rows.push_str("greta.nowak;Greta;Nowak;;;;P007;;1;0;;\nlouis.ferreira;Louis;Ferreira;;;;;;0;1;;\n");
    rows
}

/// A picture of one colour.
fn picture(tone: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(110, 110, Rgb([tone, 90, 120])));
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn pictures() -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    for (name, tone) in [
        ("n001.png", 10),
        ("n002.png", 10),
        ("n003.png", 40),
        ("ben.okafor.png", 90),
        ("nobody.png", 60),
    ] {
        archive.add(name, &picture(tone)).unwrap();
    }
    archive.finish().unwrap()
}

fn cohorts() -> String {
    let mut rows = "cmd;cidnumber;cname;cdescription;userid\n".to_owned();
    rows.push_str("add;CO-NEW;Intake;First year;n000\n");
    for n in 1..40 {
        let _ = writeln!(rows, "add;CO-NEW;;;n{n:03}");
    }
    rows.push_str("del;CO-7B;;;dorian.petit\nadd;CO-7A;;;nobody\nadd;CO-OTHER;Others;;n050\n");
    rows
}

fn groups() -> String {
    "type;courseid;name;idnumber;description;selfgrouping;grouping;enrolmentkey\n\
     grouping;BIO-1;Practical classes;PRAC;All lab groups;;;\n\
     group;BIO-1;Monday lab;LAB-MO;Room 4;0;PRAC;\n\
     group;BIO-1;Tuesday lab;LAB-TU;Room 5;0;PRAC;\n\
     group;GEO-1;Choir;CHOIR;;1;;sing-along\n\
     group;NOPE;Lab;;;;;\n"
        .to_owned()
}

fn enrolments() -> String {
    let mut rows = "cmd;cid;uid;rolename;enrol;starttime;endtime;gcmd;g1\n".to_owned();
    for n in 0..PEOPLE {
        let course = COURSES[n % COURSES.len()];
        let role = if n % 20 == 4 { "teacher" } else { "student" };
        let (start, end) = if n % 3 == 0 {
            ("2026-09-01", "2027-06-30")
        } else {
            ("", "")
        };
        let group = match n % 7 {
            0 => "gaddcreate;Team A",
            3 => "gaddcreate;Team B",
            _ => ";",
        };
        let _ = writeln!(rows, "add;{course};n{n:03};{role};manual;{start};{end};{group}");
    }
    rows.push_str("add;NOPE;n001;student;manual;;;;\nadd;BIO-1;nobody;student;manual;;;;\n");
    rows.push_str("add;BIO-1;n003;chancellor;manual;;;;\n");
    rows.push_str("del;BIO-1;chiara.lindqvist;;manual;;;;\ndel;MAT-1;elif.brandt;;manual;;;;\n");
    rows.push_str("disable;BIO-1;farid.moreau;;manual;;;;\nshift;MAT-1;hugo.andersson;teacher;manual;;;;\n");
    rows.push_str("del;BIO-2;ines.keller;;manual;;;;\n");
    rows
}
