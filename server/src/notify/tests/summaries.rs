//! What a run has changed in a course, for those who look after it (D89).

use serde_json::json;
use shared::api::RunMode;

use super::{School, schools, told};

const USERS: &str = "username;firstname;lastname;email;lang\n\
    teach;Tea;Cher;teach@school.example;en\n\
    prof;Pro;Fesseur;prof@school.example;fr\n\
    nora.lind;Nora;Lind;nora@school.example;en\n\
    louis.roy;Louis;Roy;louis@school.example;fr\n";
const COURSES: &str = "shortname;fullname;category\nMATH;Mathematics;Science\nBIO;Biology;Science\n";
const TEACHERS: &str =
    "cmd;uid;cid;rolename\nadd;teach;MATH;editingteacher\nadd;prof;MATH;manager\nadd;prof;BIO;teacher\n";

async fn staffed() -> Vec<School> {
    let schools = schools().await;
    for school in &schools {
        school.ran("users.csv", USERS).await;
        school.ran("courses.csv", COURSES).await;
        school.ran("enrols.csv", TEACHERS).await;
        school.told().await;
        assert!(school.post.mails().is_empty(), "nobody has asked for mails");
    }
    schools
}

const ENROLMENTS: (&str, &str) = (
    "enrols.csv",
    "cmd;uid;cid;rolename\nadd;nora.lind;MATH;student\nadd;louis.roy;MATH;student\nadd;nora.lind;BIO;student\nadd;ghost;MATH;student\n",
);
const GROUPS: (&str, &str) = ("groups.csv", "courseid;name\nMATH;Blue\n");

#[tokio::test(flavor = "multi_thread")]
async fn d89_one_mail_per_course_recipient_and_run_with_both_kinds_together() {
    for school in staffed().await {
        let on = json!({"enrolments.mail_teachers": "1", "groups.mail_teachers": "1"});
        school.ran_so(&[ENROLMENTS, GROUPS], on.clone(), RunMode::Run).await;
        // In Biology nobody holds editingteacher or manager.
        assert_eq!(school.told().await, (2, 0));
        assert_eq!(
            school.subjects(),
            [
                told("prof@school.example", "Mathematics\u{202f}: ce qui a changé"),
                told("teach@school.example", "Mathematics: what has changed"),
            ]
        );
        let mails = school.post.mails();
        let english = mails.iter().find(|mail| mail.to.starts_with("teach")).unwrap();
        insta::allow_duplicates! { insta::assert_snapshot!(english.text(), @r"
        An import has changed 3 things in Mathematics.

        Participants
        - MATH, nora.lind: role student given
        - MATH, louis.roy: role student given

        Groups
        - MATH, Blue: group created

        -- 
        You get this because you look after this course. It was sent by a
        program; nobody reads answers to it.
        ") };
        // The same again changes nothing: no mail.
        school.ran_so(&[ENROLMENTS, GROUPS], on, RunMode::Run).await;
        assert_eq!(school.told().await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d89_each_kind_by_its_own_setting_and_never_of_a_simulation() {
    for school in staffed().await {
        let both = json!({"enrolments.mail_teachers": "1", "groups.mail_teachers": "1"});
        school.ran_so(&[ENROLMENTS, GROUPS], both, RunMode::Simulate).await;
        assert_eq!(school.told().await, (0, 0));
        let groups = json!({"groups.mail_teachers": "1"});
        school.ran_so(&[ENROLMENTS, GROUPS], groups, RunMode::Run).await;
        assert_eq!(school.told().await, (2, 0));
        let text = school.post.mails()[0].text();
        assert!(text.contains("Groups\n") && !text.contains("Participants"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_names_a_hundred_changes_and_counts_the_others() {
    for school in staffed().await {
        let people: String = (0..130)
            .map(|n| format!("p{n};P;{n};p{n}@school.example;en\n"))
            .collect();
        school
            .ran(
                "users.csv",
                &format!("username;firstname;lastname;email;lang\n{people}"),
            )
            .await;
        let rows: String = (0..130).map(|n| format!("add;p{n};MATH;student\n")).collect();
        let file = format!("cmd;uid;cid;rolename\n{rows}");
        let on = json!({"enrolments.mail_teachers": "1"});
        school.ran_so(&[("enrols.csv", &file)], on, RunMode::Run).await;
        school.told().await;
        let mails = school.post.mails();
        let text = mails.iter().find(|mail| mail.to.starts_with("teach")).unwrap().text();
        assert!(
            text.starts_with("An import has changed 130 things in Mathematics."),
            "{text}"
        );
        assert!(text.contains("- and 30 more\n"), "{text}");
    }
}
