//! Files as people have them.

use std::path::PathBuf;

use anyhow::Result;
use e2e::{Folder, windows_1252};

/// Six pupils, saved by a French Excel. Line 2 has an accent in the user name, line 3 a double @, line 4 no last name;
/// line 5 has capitals, line 6 a blank too many, which both are mended when they are read.
const PUPILS: &str = "\
username;firstname;lastname;email;idnumber
mlefèvre;Marion;Lefèvre;marion.lefevre@lycee-pasteur.example;P001
jdurand;Jérôme;Durand;jerome.durand@@lycee-pasteur.example;P002
cmartin;Chloé;;chloe.martin@lycee-pasteur.example;P003
NGirard;Noël;Girard;noel.girard@lycee-pasteur.example;P004
aleroy;Aurélie;Leroy;aurelie.leroy@lycee-pasteur.example ;P005
pmoreau;Paul;Moreau;paul.moreau@lycee-pasteur.example;P006
";

/// Pupils with problems, as a French Excel saves them.
pub(crate) fn pupils(folder: &Folder) -> Result<PathBuf> {
    folder.file("users.csv", windows_1252(PUPILS)?)
}

/// Four accounts without a fault.
pub(crate) fn four_accounts(folder: &Folder) -> Result<PathBuf> {
    let rows = "\
username,firstname,lastname,email,idnumber
abernard,Alice,Bernard,alice.bernard@lycee-pasteur.example,P101
bpetit,Bruno,Petit,bruno.petit@lycee-pasteur.example,P102
crobert,Claire,Robert,claire.robert@lycee-pasteur.example,P103
drichard,David,Richard,david.richard@lycee-pasteur.example,P104
";
    folder.file("users.csv", rows)
}

/// So many pupils of a year, with somebody who leaves, and the enrolments of the pupils.
pub(crate) fn a_year(folder: &Folder, pupils: u32) -> Result<(PathBuf, PathBuf)> {
    let (mut users, mut enrolments) = (
        String::from("username;firstname;lastname;email;auth;deleted\n"),
        String::from("cid;uid;rolename;enrol\n"),
    );
    for number in 1..=pupils {
        let name = format!("eleve{number:04}");
        users += &format!("{name};Camille;Martin {number};{name}@lycee-pasteur.example;ldap;\n");
        enrolments += &format!("BIO-1;{name};student;manual\n");
    }
    users += "louis.ferreira;Louis;Ferreira;louis.ferreira@example.org;;1\n";
    Ok((
        folder.file("users.csv", users)?,
        folder.file("enrolments.csv", enrolments)?,
    ))
}

/// Two courses.
pub(crate) fn two_courses(folder: &Folder) -> Result<PathBuf> {
    let rows = "shortname;fullname;category\nBIO-101;Biology;Sciences\nCHEM-2;Chemistry;Sciences\n";
    folder.file("uploadcourses.csv", rows)
}

/// Deletes those four.
pub(crate) fn four_deletions(folder: &Folder) -> Result<PathBuf> {
    let rows = "\
username,firstname,lastname,idnumber,deleted
abernard,Alice,Bernard,P101,1
bpetit,Bruno,Petit,P102,1
crobert,Claire,Robert,P103,1
drichard,David,Richard,P104,1
";
    folder.file("leavers.csv", rows)
}

/// Enrols one of those who are deleted.
pub(crate) fn enrolments_of_leavers(folder: &Folder) -> Result<PathBuf> {
    folder.file(
        "enrolments.csv",
        "cid,uid,rolename,enrol\nDRT-1,bpetit,student,manual\n",
    )
}

/// Enrolments of a second day: one of a person whom nobody knows.
pub(crate) fn enrolments_in_part(folder: &Folder) -> Result<PathBuf> {
    let rows = "\
cid,uid,rolename,enrol
BIO-201,nobody,student,manual
DRT-1,mlefevre,student,manual
";
    folder.file("enrolments.csv", rows)
}

/// A school: its courses, its people, a cohort that is bound to a course, enrolments. In the order of their runs.
pub(crate) fn school(folder: &Folder) -> Result<Vec<PathBuf>> {
    [
        (
            "courses.csv",
            "shortname,fullname,category\nBIO-201,Biologie cellulaire,Sciences\nDRT-1,Droit civil,Droit\n",
        ),
        (
            "users.csv",
            "\
username,firstname,lastname,email,idnumber
mlefevre,Marion,Lefèvre,marion.lefevre@univ-rivage.example,P001
jdurand,Jérôme,Durand,jerome.durand@univ-rivage.example,P002
",
        ),
        ("cohorts.csv", "cidnumber,cname,userid\nL2,Licence 2,jdurand\n"),
        ("cohort-bindings.csv", "course,cohort\nBIO-201,L2\n"),
        (
            "enrolments.csv",
            "cid,uid,rolename,enrol\nBIO-201,mlefevre,student,manual\n",
        ),
    ]
    .into_iter()
    .map(|(name, text)| folder.file(name, text))
    .collect()
}
