//! Generated files, and that they are read and planned as they say (C §13, scenario 9).

use super::*;
use crate::directory::Id;
use crate::formats::bench::Bench;
use crate::formats::find;

fn settings(changed: &[(&str, &str)]) -> Settings {
    let mut settings = Settings::new();
    for (name, value) in changed {
        settings.set(name, value).unwrap();
    }
    settings
}

fn course(id: i64, shortname: &str, idnumber: &str) -> Course {
    Course {
        id: Id(id),
        shortname: shortname.into(),
        idnumber: idnumber.into(),
        fullname: format!("All about {shortname}"),
        ..Course::default()
    }
}

fn generated(generated: Generated, courses: &[Course], settings: &Settings) -> GeneratedFile {
    let by = generated.by(settings);
    let identifier = |course: &Course| match by {
        CourseBy::Idnumber => course.idnumber.clone(),
        _ => course.id.0.to_string(),
    };
    let picked: Vec<Picked<'_>> = courses
        .iter()
        .map(|course| Picked {
            course,
            alike: courses
                .iter()
                .filter(|other| identifier(other) == identifier(course))
                .count(),
        })
        .collect();
    generated.write(&picked, settings)
}

/// A generated file, its left-out courses after it.
fn text(file: &GeneratedFile) -> String {
    let mut text = String::from_utf8(file.bytes.clone()).unwrap();
    for out in &file.left_out {
        text += &format!(" -{} {:?}", out.shortname, out.why);
    }
    text
}

#[test]
fn a_deletion_file_names_a_course_a_line_in_the_order_of_the_selection() {
    let file = generated(
        Generated::CourseDeletions,
        &[course(24, "LAW-4", ""), course(21, "BIO-101", "")],
        &settings(&[]),
    );
    assert_eq!(text(&file), "LAW-4\nBIO-101");
    assert_eq!((file.name.as_str(), file.courses), ("deletecourses.csv", 2));
}

/// The example of C §6.3.
#[test]
fn a_reset_file_asks_for_all_but_the_editing_teachers() {
    let by_idnumber = settings(&[("course_resets.match_by", "idnumber")]);
    let file = generated(Generated::CourseResets, &[course(1, "MUSIC", "MUS-001")], &by_idnumber);
    assert_eq!(
        text(&file),
        "idnumber;roles;local_roles;completion;grades;groups;groupings;blog_associations;events;logs;notes;comments;modules\n\
         MUS-001;student teacher guest;all;yes;all;all;all;yes;yes;yes;yes;yes;all\n"
    );
    assert_eq!(file.name, "resetcourses.csv");
}

#[test]
fn courses_that_the_file_cannot_name_are_left_out() {
    let courses = [
        course(1, "A", "SAME"),
        course(2, "B", "SAME"),
        course(3, "C", " "),
        course(4, "D", "OWN"),
        course(4, "D", "OWN"),
    ];
    let by_idnumber = settings(&[("course_deletions.match_by", "idnumber")]);
    let picked: Vec<Picked<'_>> = courses
        .iter()
        .map(|course| Picked {
            course,
            alike: if course.idnumber == "SAME" { 2 } else { 1 },
        })
        .collect();
    let file = Generated::CourseDeletions.write(&picked, &by_idnumber);
    assert_eq!(text(&file), "OWN -A NotUnique -B NotUnique -C Blank");
}

#[test]
fn a_file_is_called_as_its_location_says_where_that_is_one_name() {
    for (location, name) in [
        ("old/courses.csv", "old/courses.csv"),
        ("/gone.txt, deletecourses.csv", "gone.txt"),
        ("old_*.csv", "deletecourses.csv"),
        ("https://hr.example/gone.csv", "deletecourses.csv"),
    ] {
        let settings = settings(&[("locations.course_deletions", location)]);
        assert_eq!(Generated::CourseDeletions.file_name(&settings), name, "{location}");
    }
}

/// Each identifier, separators and settings that the files are written and read by.
#[test]
fn what_is_generated_checks_clean_and_plans_to_what_it_says() {
    let written: &[&[(&str, &str)]] = &[
        &[],
        &[("csv.write_separator", ",")],
        &[("csv.write_separator", "tab")],
        &[("csv.separator", ","), ("csv.encoding", "windows-1252")],
    ];
    for kind in Generated::ALL {
        for by in ["shortname", "idnumber", "id"] {
            for changed in written {
                let key = format!("{}.match_by", kind.format().replace('-', "_"));
                let mut changed = changed.to_vec();
                changed.push((&key, by));
                round_trip(kind, &changed);
            }
        }
    }
}

fn round_trip(kind: Generated, changed: &[(&str, &str)]) {
    let settings = settings(changed);
    let courses = [
        course(71, "-Élan; \"one\"", "É|1"),
        course(72, "#2, second", "(2"),
        course(73, "R&#44D", "3\t3"),
        course(74, "PLAIN", "P-4"),
    ];
    let file = generated(kind, &courses, &settings);
    assert_eq!((file.courses, file.left_out.len()), (4, 0), "{changed:?}");
    let mut bench = Bench::new(find(kind.format()).unwrap());
    bench.settings = settings;
    for course in courses.clone() {
        bench.snapshot.put(course);
    }
    let text = String::from_utf8(file.bytes).unwrap();
    let found: Vec<String> = bench
        .check(&text)
        .into_iter()
        .filter(|found| !found.contains(" info "))
        .collect();
    assert_eq!(found, [""; 0], "{changed:?}\n{text}");
    let plans = bench.run(&text);
    let keys: Vec<_> = plans.iter().map(|plan| plan.outcomes[0].key.as_str()).collect();
    let shortnames: Vec<_> = courses.iter().map(|course| course.shortname.as_str()).collect();
    assert_eq!(keys, shortnames, "{changed:?}\n{text}");
    if kind == Generated::CourseDeletions {
        assert!(plans.iter().all(|plan| plan.steps.len() == 1), "{changed:?}");
    }
}
