//! The directory as files.

use shared::check::{Across, Check, Observer, Request};
use shared::diagnostic::Diagnostic;
use shared::directory::*;
use shared::rule::Severity;
use shared::settings::Settings;

use super::world::{NOW, World, course, user, worlds};
use crate::platform::directory::Exported;

/// A small school with one of everything that a file can carry.
async fn school(world: &World) {
    let people = world
        .put(vec![
            User {
                idnumber: "S-2041".into(),
                suspended: true,
                ..user(-1, "ajones")
            }
            .into_any(),
            user(-2, "bkaur").into_any(),
            ProfileField {
                id: Id(-3),
                shortname: "badge".into(),
                ..ProfileField::default()
            }
            .into_any(),
            ProfileValue {
                id: Id(-4),
                user: Id(-2),
                field: Id(-3),
                data: "blue; green".into(),
            }
            .into_any(),
        ])
        .await;
    let category = Category {
        id: Id(-1),
        name: "Arts/Music".into(),
        parent: Id(1),
        ..Category::default()
    };
    let biology = Course {
        category: Id(-1),
        startdate: NOW,
        ..course(-2, "BIO-101")
    };
    let section = |id, number, name: &str, summary: &str| {
        let (name, summary) = (name.into(), summary.into());
        Section {
            id: Id(id),
            course: Id(-2),
            number,
            name,
            summary,
            visible: true,
        }
        .into_any()
    };
    let method = |id, method: &str, source, enabled| {
        let (course, role) = (Id(-2), Id(5));
        let method = method.into();
        Method {
            id: Id(id),
            course,
            method,
            enabled,
            source,
            role,
            ..Method::default()
        }
        .into_any()
    };
    let enrolment = |id, method, user, suspended| {
        let (method, course) = (Id(method), Id(-2));
        Enrolment {
            id: Id(id),
            method,
            course,
            user,
            suspended,
            timestart: NOW,
            ..Enrolment::default()
        }
        .into_any()
    };
    let held = |id, role, user, method| {
        RoleAssignment {
            id: Id(id),
            role: Id(role),
            course: Id(-2),
            user,
            method: Id(method),
        }
        .into_any()
    };
    let group = |id, name: &str, idnumber: &str| {
        let (name, idnumber) = (name.into(), idnumber.into());
        Group {
            id: Id(id),
            course: Id(-2),
            name,
            idnumber,
            ..Group::default()
        }
        .into_any()
    };
    let member = |id, group_id| {
        let (group_id, course) = (Id(group_id), Id(-2));
        GroupMember {
            id: Id(id),
            group_id,
            course,
            user: people[0],
            ..GroupMember::default()
        }
        .into_any()
    };
    let cohort = |id, name: &str, idnumber: &str| {
        let (name, idnumber) = (name.into(), idnumber.into());
        Cohort {
            id: Id(id),
            name,
            idnumber,
            visible: true,
            ..Cohort::default()
        }
        .into_any()
    };
    world
        .put(vec![
            category.into_any(),
            biology.into_any(),
            course(-3, "ALL-1").into_any(),
            section(-4, 0, "", ""),
            section(-5, 1, "Cells", "What we are made of"),
            method(-6, "manual", Id::NONE, true),
            method(-7, "guest", Id::NONE, false),
            method(-8, "cohort", Id(-20), false),
            method(-9, "meta", Id(-3), true),
            enrolment(-10, -6, people[0], true),
            enrolment(-11, -6, people[1], false),
            enrolment(-12, -8, people[1], false),
            held(-13, 5, people[0], -6),
            held(-14, 4, people[0], -6),
            held(-15, 3, people[1], 0),
            group(-16, "TP1", "TP-1"),
            group(-17, "TP2", ""),
            member(-18, -16),
            member(-19, -17),
            cohort(-20, "Year 1", "Y1"),
            cohort(-21, "Nobody", ""),
            CohortMember {
                id: Id(-22),
                cohort: Id(-20),
                user: people[1],
                timeadded: NOW,
            }
            .into_any(),
            Grouping {
                id: Id(-23),
                course: Id(-2),
                name: "TPs".into(),
                idnumber: "PRAC".into(),
                ..Grouping::default()
            }
            .into_any(),
            GroupingGroup {
                id: Id(-24),
                grouping: Id(-23),
                group_id: Id(-16),
            }
            .into_any(),
        ])
        .await;
}

/// An export, with its header, and only the columns named, as lines.
async fn lines(world: &World, exported: Exported, columns: &str, settings: &Settings) -> (Vec<String>, u64) {
    let mut export = world.directory.export(exported, settings).await.unwrap();
    let header = export.header().to_vec();
    let wanted = columns
        .split(' ')
        .map(|name| header.iter().position(|column| column == name).unwrap());
    let wanted: Vec<usize> = wanted.collect();
    let mut lines = Vec::new();
    while let Some(page) = export.next().await.unwrap() {
        for row in page {
            assert_eq!(row.len(), header.len());
            lines.push(wanted.iter().map(|at| row[*at].as_str()).collect::<Vec<_>>().join("; "));
        }
    }
    (lines, export.left_out())
}

async fn check(exported: Exported, columns: &str, expected: &[&str], left_out: u64) {
    for world in worlds().await {
        school(&world).await;
        let (lines, left) = lines(&world, exported, columns, &Settings::default()).await;
        assert_eq!(lines, expected);
        assert_eq!(left, left_out);
    }
}

#[tokio::test]
async fn accounts_come_with_their_profile_fields() {
    let columns = "username firstname email idnumber suspended profile_field_badge";
    let expected = [
        "ajones; Amélie; ajones@North.Example; S-2041; 1; ",
        "bkaur; Amélie; bkaur@North.Example; ; 0; blue; green",
    ];
    check(Exported::Users, columns, &expected, 0).await;
}

#[tokio::test]
async fn courses_come_with_paths_dates_switches_and_sections() {
    let columns = "shortname category startdate self guest numsections topic0 topic1";
    let expected = [
        "BIO-101; Miscellaneous/Arts\\/Music; 2024-09-01T12:00:00Z; ; 0; 1; ; Cells|What we are made of",
        "ALL-1; ; 0; ; ; 0; ; ",
    ];
    check(Exported::Courses, columns, &expected, 0).await;
}

#[tokio::test]
async fn enrolments_come_with_a_row_for_each_role_then_the_suspended_ones() {
    let columns = "cmd cid uid rolename enrol starttime endtime";
    let expected = [
        "add; BIO-101; ajones; student; manual; 2024-09-01T12:00:00Z; 0",
        "add; BIO-101; ajones; teacher; manual; 2024-09-01T12:00:00Z; 0",
        "add; BIO-101; bkaur; editingteacher; manual; 2024-09-01T12:00:00Z; 0",
        "disable; BIO-101; ajones; ; manual; ; ",
    ];
    check(Exported::Enrolments, columns, &expected, 0).await;
    check(
        Exported::RoleOnly,
        "cid uid rolename",
        &["BIO-101; bkaur; editingteacher"],
        0,
    )
    .await;
    let all = [
        "BIO-101; ajones; student; manual",
        "BIO-101; ajones; teacher; manual",
        "BIO-101; bkaur; editingteacher; ",
    ];
    check(Exported::Roles, "course user role method", &all, 0).await;
}

#[tokio::test]
async fn groupings_come_before_the_groups_in_them() {
    let expected = [
        "grouping; BIO-101; TPs; PRAC; ",
        "group; BIO-101; TP1; TP-1; PRAC",
        "group; BIO-101; TP2; ; ",
    ];
    check(Exported::Groups, "type courseid name idnumber grouping", &expected, 0).await;
    check(Exported::Groupings, "course name groups", &["BIO-101; TPs; 1"], 0).await;
}

#[tokio::test]
async fn what_the_settings_cannot_name_is_left_out_and_counted() {
    check(
        Exported::GroupMembers,
        "courseid groupid userid",
        &["BIO-101; TP-1; ajones"],
        1,
    )
    .await;
    for world in worlds().await {
        school(&world).await;
        let mut settings = Settings::default();
        settings.set("groups.group_by", "name").unwrap();
        settings.set("groups.user_by", "idnumber").unwrap();
        let (lines, left) = lines(&world, Exported::GroupMembers, "courseid groupid userid", &settings).await;
        assert_eq!(lines, ["BIO-101; TP1; S-2041", "BIO-101; TP2; S-2041"]);
        assert_eq!(left, 0);
    }
}

#[tokio::test]
async fn cohorts_come_once_and_then_with_each_member() {
    check(
        Exported::CohortMembers,
        "cidnumber cname userid",
        &["Y1; Year 1; ", "Y1; Year 1; bkaur"],
        1,
    )
    .await;
    check(Exported::Cohorts, "name members", &["Year 1; 1", "Nobody; 0"], 0).await;
}

#[tokio::test]
async fn bindings_and_links_that_are_off_have_a_second_row() {
    let expected = ["BIO-101; Y1; add; student; 0", "BIO-101; Y1; del; student; 0"];
    check(
        Exported::CohortBindings,
        "course cohort cmd role makegroup",
        &expected,
        0,
    )
    .await;
    check(Exported::Metalinks, "master meta cmd", &["ALL-1; BIO-101; add"], 0).await;
}

#[tokio::test]
async fn categories_and_sections_are_lists() {
    let expected = ["Miscellaneous; 0", "Miscellaneous/Arts\\/Music; 1"];
    check(Exported::Categories, "path courses", &expected, 0).await;
    check(
        Exported::Sections,
        "course number name",
        &["BIO-101; 0; ", "BIO-101; 1; Cells"],
        0,
    )
    .await;
}

#[tokio::test]
async fn more_than_one_page_comes_whole() {
    for world in worlds().await {
        let account = |number: i64| user(-1 - number, &format!("user{number:04}")).into_any();
        world.put((0..2500).map(account).collect()).await;
        let (lines, _) = lines(&world, Exported::Users, "username", &Settings::default()).await;
        assert_eq!(lines.len(), 2500);
        assert!(lines.is_sorted());
    }
}

/// The bytes of an export as a file.
async fn bytes(world: &World, exported: Exported) -> Vec<u8> {
    let mut export = world.directory.export(exported, &Settings::default()).await.unwrap();
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: &[String]| cells.iter().map(quoted).collect::<Vec<_>>().join(";") + "\n";
    let mut text = line(export.header());
    while let Some(page) = export.next().await.unwrap() {
        text.extend(page.iter().map(|row| line(row)));
    }
    text.into_bytes()
}

struct Errors(Vec<Diagnostic>);

impl Observer for Errors {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        if diagnostic.severity() == Severity::Error {
            self.0.push(diagnostic);
        }
    }
}

#[tokio::test]
async fn the_checks_of_a_command_file_let_its_export_through() {
    for world in worlds().await {
        school(&world).await;
        for exported in Exported::ALL {
            let Some(format) = exported.format().and_then(shared::formats::find) else {
                continue;
            };
            let mut request = Request::new(format!("{}.csv", exported.name()), Settings::default());
            request.format = Some(format);
            let (mut across, mut errors) = (Across::default(), Errors(Vec::new()));
            let mut check = Check::new(&request, &mut across);
            check.feed(&bytes(&world, *exported).await, &mut errors);
            check.finish(&mut errors);
            let summary = check.summary().clone();
            drop(check);
            assert_eq!(errors.0.first(), None, "{}", exported.name());
            assert!(summary.rows > 0 && summary.rows == summary.valid_rows);
        }
    }
}

#[test]
fn names_are_found() {
    for exported in Exported::ALL {
        assert_eq!(Exported::find(exported.name()), Some(*exported));
    }
    assert_eq!(Exported::find("everything"), None);
}
