//! The same file a second time asks for nothing; a tryback does the rest.

use super::world::World;
use crate::plan::RowStatus;

const FILE: &str = "\
username;firstname;lastname;email;idnumber;password;city;suspended;deleted;oldusername;profile_field_badge;cohort;cohortid;course1;enrol1;group1;end1
nora.lind;Nora;Lind;nora@school.example;N1;Ap-77!xyz;Bergen;0;;;B-1;Spring;SPR;BIO101;manual;Lab A;2025-06-30
emil.saule;Émile;Saule;NOMAIL;N2;*NOPASS*;;1;;;;Spring;;BIO101;manual;Lab B;
ivo.berg2;Ivo;Berg;;S10;;;;;ivo.berg;B-2;;;;;;
lea.noor;Lea;Noor;lea@school.example;S11;;;;;;;;;;;;
old.hand;;;;;;;;1;;;;;;;;
back.again;Back;Again;;;;;;;;;;;;;;
";

fn school() -> World {
    let mut world = World::new("users.allow_rename=1");
    world.user(41, "ivo.berg", "S10", "");
    world.user(42, "lea.noor", "", "");
    world.user(43, "old.hand", "", "");
    world.former(44, "back.again", "", "");
    world
}

#[test]
fn the_same_file_twice() {
    let mut world = school();
    let first = world.plan(FILE);
    assert!(
        first.iter().all(|plan| !plan.steps.is_empty() && !plan.partial),
        "{}",
        super::shown::outcomes(&first)
    );
    let second = world.plan(FILE);
    assert!(second.iter().all(|plan| plan.steps.is_empty()));
    let statuses: Vec<RowStatus> = second.iter().map(|plan| plan.status).collect();
    let unchanged = RowStatus::Unchanged;
    assert_eq!(
        statuses,
        [
            unchanged,
            unchanged,
            unchanged,
            unchanged,
            RowStatus::Skipped,
            unchanged
        ]
    );
}

#[test]
fn a_tryback_does_the_rest() {
    let mut world = school();
    let text = "username;firstname;lastname;course1;enrol1\nada;Ada;Byron;CHE101;manual\n";
    let first = world.outcomes(text);
    assert_eq!(first, "2 created partial: user-created ada · ✗PLT103 CHE101");
    world.course(102, "CHE101");
    world.put(crate::directory::Method {
        id: crate::directory::Id(202),
        course: crate::directory::Id(102),
        method: "manual".into(),
        enabled: true,
        ..Default::default()
    });
    assert_eq!(
        world.outcomes(text),
        "2 updated: user-unchanged ada · enrolment-created CHE101, ada"
    );
}
