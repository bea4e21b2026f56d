//! What a users file says to the other files of a package (D82).

use super::check::{check_in, settings, told};
use crate::check::Across;

/// Courses come before users, users before enrolments (D81).
fn package(words: &str, files: &[(&str, &str)]) -> String {
    let mut across = Across::package(files.len());
    let settings = settings(words);
    let lines = files.iter().flat_map(|(name, text)| {
        let found = check_in(&mut across, name, &settings, text);
        told(&found)
            .into_iter()
            .filter(|told| told.contains("PKG"))
            .map(|told| format!("{name}: {told}"))
            .collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join(", ")
}

const USERS: &str = "\
username;firstname;lastname;idnumber;deleted;oldusername;course1;enrol1
Ada;Ada;Byron;S1;;;BIO101;manual
ivo;;;;1;;;
lea.noor;Lea;Noor;;;lea;;
";

#[test]
fn enrolments_find_the_accounts_that_users_define() {
    for (uid, expected) in [
        ("ada", ""),
        ("lea.noor", ""),
        ("ivo", "enrols.csv: 2 PKG002 uid"),
        ("lea", "enrols.csv: 2 PKG002 uid"),
        ("zoe", "enrols.csv: 2 PKG001 uid"),
    ] {
        let enrolments = format!("cid;uid;rolename\nBIO101;{uid};student\n");
        let files = [("users.csv", USERS), ("enrols.csv", enrolments.as_str())];
        assert_eq!(package("users.allow_rename=1", &files), expected, "{uid}");
    }
}

#[test]
fn users_find_the_courses_that_courses_define() {
    for (shortname, expected) in [("BIO101", ""), ("CHE101", "users.csv: 2 PKG001 course1")] {
        let courses = format!("shortname;fullname\n{shortname};A course\n");
        let files = [("courses.csv", courses.as_str()), ("users.csv", USERS)];
        assert_eq!(package("", &files), expected, "{shortname}");
    }
}

#[test]
fn a_list_to_suspend_defines_nobody() {
    let enrolments = "cid;uid;rolename\nBIO101;zoe;student\n";
    let files = [("usersuspend.csv", "username\nada\n"), ("enrols.csv", enrolments)];
    assert_eq!(package("users.operation=suspend users.match_by=username", &files), "");
    let files = [("userdelete.csv", "username\nzoe\n"), ("enrols.csv", enrolments)];
    let told = package("users.operation=delete users.match_by=username", &files);
    assert_eq!(told, "enrols.csv: 2 PKG002 uid");
}
