//! Files of the platform's own uploads run as ours do (D25).

use super::tool::Tool;

const USERS: &str = "username,firstname,lastname,idnumber\najones,Ann,Jones,S-2041\nbkaur,Bela,Kaur,S-2050\n";
const COURSES: &str = "shortname,fullname,idnumber,category_path,enrolment_1,enrolment_2,enrolment_2_disable
BIO-101,Biology,BIO,Sciences / Life,manual,self,0
CHEM-2,Chemistry,CHEM,Sciences,guest,,
";
const COHORTS: &str = "name,idnumber,description,visible\nIntake 2024 A,CO-24-A,First years,1\n";
const FLAT: &str = "add,student,S-2041,BIO\nadd,teacher,S-2050,BIO,1725148800,0\nadd,student,S-9,BIO\n";

#[test]
fn a_package_of_uploads_runs_and_has_nothing_to_do_the_second_time() {
    let tool = Tool::new();
    for (name, text) in [
        ("people.csv", USERS),
        ("upload.csv", COURSES),
        ("list.csv", COHORTS),
        ("flat.txt", FLAT),
    ] {
        tool.file(name, text);
    }
    let package = ["run", "flat.txt", "list.csv", "people.csv", "upload.csv"];
    let formats = |run: &serde_json::Value| -> Vec<String> {
        let files = run["files"].as_array().unwrap().iter();
        files
            .map(|file| {
                let counts = &file["counts"];
                format!(
                    "{} {} {} {}",
                    file["format"].as_str().unwrap(),
                    counts["created"],
                    counts["unchanged"],
                    counts["failed"]
                )
            })
            .collect()
    };
    let (exit, run) = tool.json(&package);
    assert_eq!(exit, 1);
    assert_eq!(
        formats(&run),
        ["courses 2 0 0", "users 2 0 0", "cohorts 1 0 0", "enrolments 2 0 1"]
    );
    let tryback = std::fs::read_to_string(&tool.area("flat_tryback")[0]).unwrap();
    assert!(tryback.starts_with("# line 3: PLT101 "), "{tryback}");
    assert!(tryback.ends_with("\nadd,student,S-9,BIO\n"), "{tryback}");

    let (_, again) = tool.json(&[&package[..], &["--set", "courses.force_update=1"]].concat());
    assert_eq!(
        formats(&again),
        ["courses 0 2 0", "users 0 2 0", "cohorts 0 1 0", "enrolments 0 2 1"]
    );
    let (_, enrolments) = tool.text(&["export", "enrolments"]);
    assert!(
        enrolments.contains("BIO-101") && enrolments.contains("bkaur"),
        "{enrolments}"
    );
}
