//! Teachers of a row (C §1.7.2, D57, D65, D81).

use super::site::{NOW, Site};
use crate::directory::{Enrolment, Method, User};

const HEADER: &str = "shortname;fullname;teacher1_account;teacher1_role;teacher2_account;teacher2_role";

fn file(cells: &str) -> String {
    format!("{HEADER}\nP1;The course P1;{cells}")
}

/// A8: one order, and no guesses.
#[test]
fn an_account_is_searched_by_one_identifier_after_another() {
    for (cell, expected) in [
        ("7", "7"),
        ("MLEFEVRE", "mlefevre"),
        ("M.Lefevre@Rivage.Example", "mlefevre"),
        ("22304518", "mlefevre"),
        ("Maud Lefèvre", "mlefevre"),
        ("maud lefèvre", ""),
        ("Lefèvre", ""),
        ("nobody", ""),
        ("-1", ""),
    ] {
        let mut site = Site::new();
        let named_by_number = site.user("7", "Sept", "Nains");
        assert_eq!(named_by_number.0, 6);
        let maud = site.user("mlefevre", "Maud", "Lefèvre");
        site.change::<User>(maud, |user| {
            user.idnumber = "22304518".into();
            user.email = "m.lefevre@rivage.example".into();
        });
        // The account of id 7 is Maud's: the id comes before the user name.
        let expected = if cell == "7" { "mlefevre" } else { expected };
        let run = site.run(&file(&format!("{cell};;;")));
        match expected {
            "" => assert_eq!(
                run.rows(),
                ["2 created partial: course-created P1; CRS115 P1"],
                "{cell:?}"
            ),
            username => {
                let outcome = format!("2 created: course-created P1; enrolment-created P1, {username}");
                assert_eq!(run.rows(), [outcome], "{cell:?}");
            }
        }
    }
}

/// B16, B17: the role of the cell, with an enrolment.
#[test]
fn a_teacher_is_enrolled_with_a_role() {
    let mut site = Site::new();
    site.user("anna", "Anna", "Roux");
    site.user("bruno", "Bruno", "Petit");
    let run = site.run(&file("anna;;bruno;EditingTeacher"));
    assert_eq!(
        run.rows(),
        ["2 created: course-created P1; enrolment-created P1, anna; enrolment-created P1, bruno"]
    );
    assert_eq!(
        (site.roles("P1", "anna"), site.roles("P1", "bruno")),
        (vec!["teacher"], vec!["editingteacher"])
    );
    let enrolments: Vec<&Enrolment> = site.snapshot.table::<Enrolment>().iter().collect();
    assert!(
        enrolments
            .iter()
            .all(|enrolment| (enrolment.timestart, enrolment.timeend) == (NOW, 0))
    );
}

/// B18, A9: the course stands, the row is partial and comes back in the tryback.
#[test]
fn a_teacher_who_is_not_enrolled_costs_the_course_nothing() {
    for (cells, outcome) in [
        ("nobody;;;", "CRS115 P1"),
        ("Anna Roux;;;", "CRS116 P1"),
        ("anna1;teecher;;", "CRS117 P1"),
        ("anna1;guest;;", "CRS117 P1"),
    ] {
        let mut site = Site::new();
        site.user("anna1", "Anna", "Roux");
        site.user("anna2", "Anna", "Roux");
        site.user("bruno", "Bruno", "Petit");
        let run = site.run(&file(cells));
        assert_eq!(
            run.rows(),
            [format!("2 created partial: course-created P1; {outcome}")],
            "{cells:?}"
        );

        let with_another = format!("{}bruno;", &cells[..cells.len() - 1]);
        let mut site = Site::new();
        site.user("anna1", "Anna", "Roux");
        site.user("anna2", "Anna", "Roux");
        site.user("bruno", "Bruno", "Petit");
        let run = site.run(&file(&with_another));
        let expected = format!("2 created partial: course-created P1; {outcome}; enrolment-created P1, bruno");
        assert_eq!(run.rows(), [expected], "the others are enrolled: {with_another:?}");
    }
}

#[test]
fn a_role_without_an_account_is_a_warning() {
    let mut site = Site::new();
    let file = file(";editingteacher;;");
    assert_eq!(site.check(&file), ["2 CRS008 teacher1_role"]);
    assert_eq!(site.run(&file).rows(), ["2 created: course-created P1"]);
}

/// D65: the tryback of a partial row does the rest, with forced update.
#[test]
fn a_replay_enrols_the_teacher_who_was_missing() {
    let file = file("anna;;nobody;");
    let mut site = Site::new();
    site.user("anna", "Anna", "Roux");
    site.run(&file);
    assert_eq!(
        site.run(&file).rows(),
        ["2 skipped: course-exists P1"],
        "without it nothing happens"
    );
    site.set("courses.force_update", "1");
    site.user("nobody", "No", "Body");
    let run = site.run(&file);
    assert_eq!(
        run.rows(),
        ["2 updated: course-updated P1; enrolment-unchanged P1, anna; enrolment-created P1, nobody"]
    );
    let run = site.run(&file);
    assert_eq!(run.steps(), [""; 0], "a third time nothing is left to do");
    assert_eq!(
        run.rows(),
        ["2 unchanged: course-unchanged P1; enrolment-unchanged P1, anna; enrolment-unchanged P1, nobody"]
    );
}

/// D81: the accounts come with a users file of the same package.
#[test]
fn teachers_are_planned_again_after_the_accounts() {
    for (match_by, header, row) in [
        ("shortname", "shortname;fullname;teacher1_account", "P1;Piano;anna"),
        (
            "idnumber",
            "idnumber;shortname;fullname;teacher1_account",
            "M-1;P1;Piano;anna",
        ),
        ("id", "id;shortname;fullname;teacher1_account", ";P1;Piano;anna"),
    ] {
        let file = format!("{header}\n{row}");
        let mut site = Site::new();
        site.set("courses.match_by", match_by);
        assert_eq!(
            site.run(&file).rows(),
            ["2 created partial: course-created P1; CRS115 P1"]
        );
        site.user("anna", "Anna", "Roux");
        assert_eq!(
            site.run_later(&file).rows(),
            ["2 updated: enrolment-created P1, anna"],
            "{match_by}"
        );
        assert_eq!(site.run_later(&file).steps(), [""; 0], "{match_by}");
    }
    let (seen, mut command_file) = Site::new().open("shortname;fullname\nP1;Piano");
    let mut site = Site::new();
    site.course("P1");
    let settings = crate::settings::Settings::new();
    let clock = crate::plan::Moment {
        now: NOW,
        zone: jiff::tz::TimeZone::UTC,
    };
    let mut planner = crate::plan::Planner::new(&mut site.snapshot, &settings, &clock);
    assert!(
        command_file.plan_later(&seen.rows[0], &mut planner).is_none(),
        "nothing of this row waits"
    );
}

#[test]
fn one_person_may_have_two_roles() {
    let mut site = Site::new();
    site.user("anna", "Anna", "Roux");
    site.run(&file("anna;teacher;anna;editingteacher"));
    assert_eq!(site.roles("P1", "anna"), ["teacher", "editingteacher"]);
    assert_eq!(site.snapshot.table::<Enrolment>().len(), 1);
}

/// One engine enrols (D98): who is enrolled already gets the role besides; without the method, where the settings say so,
/// the role alone.
#[test]
fn a_teacher_who_is_there_already_gets_the_role_besides() {
    let mut site = Site::new();
    site.user("anna", "Anna", "Roux");
    site.run(&file("anna;;;"));
    site.set("courses.force_update", "1");
    for (cells, expected) in [
        (
            "anna;editingteacher;;",
            "2 updated: course-updated P1; enrolment-updated P1, anna; role-assigned P1, anna",
        ),
        (
            "anna;editingteacher;;",
            "2 unchanged: course-unchanged P1; enrolment-unchanged P1, anna",
        ),
    ] {
        assert_eq!(site.run(&file(cells)).rows(), [expected]);
    }
    assert_eq!(site.roles("P1", "anna"), ["teacher", "editingteacher"]);
    let manual = site.snapshot.table::<Method>().iter().next().unwrap().id;
    site.change::<Method>(manual, |method| method.enabled = false);
    site.set("enrolments.missing_method", "role_only");
    for expected in [
        "2 updated partial: course-updated P1; role-assigned P1, anna; ENR020 P1",
        "2 unchanged partial: course-unchanged P1; role-unchanged P1, anna; ENR020 P1",
    ] {
        assert_eq!(site.run(&file("anna;teacher;;")).rows(), [expected]);
    }
}
