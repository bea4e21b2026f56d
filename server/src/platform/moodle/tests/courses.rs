//! Courses: made, changed, copied, filled and deleted on a site.

use fake_moodle::{Functions, Rule, Setup, What, When};
use shared::settings::CourseBy;

use super::world::{World, waiting_world, world};

/// A site with two subjects and their courses, and a template.
pub async fn school() -> World {
    world(small()).await
}

/// How that is set up.
pub fn small() -> Setup {
    Setup {
        fill: fake_moodle::school::small,
        ..Setup::default()
    }
}

/// A course of the site, by its short name.
pub fn course(world: &World, shortname: &str) -> Option<fake_moodle::state::Course> {
    world.fake.with_state(|state| {
        let mut courses = state.tables.courses.iter().map(|(_, course)| course);
        courses.find(|course| course.shortname == shortname).cloned()
    })
}

fn shortnames(world: &World) -> Vec<String> {
    world.fake.with_state(|state| {
        let courses = state.tables.courses.iter().map(|(_, course)| course);
        courses.skip(1).map(|course| course.shortname.clone()).collect()
    })
}

/// So many rows of new courses, in three categories.
fn rows(count: usize) -> String {
    let row = |n: usize| format!("N-{n:03};New {n};Department {};ID-{n}\n", n % 3);
    let rows: String = (0..count).map(row).collect();
    format!("shortname;fullname;category;idnumber\n{rows}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_course_is_made_with_all_that_its_row_says_and_a_second_run_writes_nothing() {
    let world = school().await;
    let file = "shortname;fullname;category;idnumber;summary;format;visible;groupmode;coursedisplay;numsections;startdate\n\
                CHE-1;R&D, year 1;Science / Chemistry;C-CHE;About;weeks;0;2;1;6;2026-09-01\n";
    let ran = world.run(&[("uploadcourses.csv", file)], &[]).await;
    assert_eq!(
        ran.rows,
        ["2 created: course-created CHE-1; category-created Science; category-created Science/Chemistry"]
    );
    let made = course(&world, "CHE-1").unwrap();
    assert_eq!(
        (
            made.fullname.as_str(),
            made.idnumber.as_str(),
            made.summary.as_str(),
            made.format.as_str()
        ),
        ("R&D, year 1", "C-CHE", "About", "weeks")
    );
    assert_eq!((made.number("visible"), made.number("groupmode")), (0, 2));
    assert_eq!(
        (made.format_options["coursedisplay"], made.format_options["numsections"]),
        (1, 6)
    );
    // The method that a new course comes with costs no call.
    assert!(!world.calls().keys().any(|function| function.starts_with("enrol_")));

    let again = world
        .run(&[("uploadcourses.csv", file)], &["courses.force_update=1"])
        .await;
    assert_eq!(again.rows, ["2 unchanged: course-unchanged CHE-1; CRS112 CHE-1"]);
    let calls = world.calls();
    assert!(calls.keys().all(|function| function.contains("_get_")), "{calls:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_what_differs_is_sent_and_a_course_moves_to_a_new_category() {
    let world = school().await;
    let before = course(&world, "BIO-1").unwrap();
    let file = "shortname;fullname;category;newsitems\nBIO-1;Biology anew;Archive;3\nBIO-2;Biology, year 2;Biology;5\n";
    let ran = world
        .run(&[("uploadcourses.csv", file)], &["courses.force_update=1"])
        .await;
    assert_eq!(
        ran.rows,
        [
            "2 updated: course-updated BIO-1; category-created Archive",
            "3 unchanged: course-unchanged BIO-2"
        ]
    );
    let after = course(&world, "BIO-1").unwrap();
    assert_eq!(
        (after.fullname.as_str(), after.number("newsitems")),
        ("Biology anew", 3)
    );
    assert_eq!(after.idnumber, before.idnumber);
    assert_ne!(after.category, before.category);
    let calls = world.fake.calls();
    let update = calls
        .iter()
        .find(|call| call.function == "core_course_update_courses")
        .unwrap();
    // Token, function and format; the id, full name, category and number of announcements.
    assert_eq!((update.fields, update.items), (3 + 4, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_courses_are_found_in_one_list_and_made_twenty_a_call() {
    let world = school().await;
    let ran = world.run(&[("uploadcourses.csv", &rows(60))], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (60, 0));
    let calls = world.fake.calls();
    let most = calls
        .iter()
        .filter(|call| call.function == "core_course_create_courses");
    assert!(most.clone().all(|call| call.items <= 20), "{calls:?}");
    let counted = world.calls();
    assert_eq!(counted["core_course_get_courses"], 1, "{counted:?}");
    assert!(counted["core_course_create_courses"] <= 4, "{counted:?}");
    assert_eq!(counted["core_course_create_categories"], 1, "{counted:?}");
    // What is looked up afterwards is whether they have the method that they come with.
    assert_eq!(counted["core_course_get_courses_by_field"], 1, "{counted:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_bad_course_fails_alone_and_costs_a_handful_of_calls() {
    let world = school().await;
    // The site has no such language; nobody can know it beforehand.
    let file = rows(20)
        .replace("idnumber\n", "idnumber;lang\n")
        .replace("ID-7\n", "ID-7;fo\n");
    let ran = world.run(&[("uploadcourses.csv", &file)], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (19, 1), "{ran:?}");
    let failed: Vec<&String> = ran.rows.iter().filter(|row| row.contains("failed")).collect();
    assert!(failed[0].contains("The param \"lang\" is invalid"), "{failed:?}");
    assert!(course(&world, "N-007").is_none() && course(&world, "N-008").is_some());
    assert!(world.calls()["core_course_create_courses"] <= 8);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_lost_makes_no_course_twice() {
    let world = school().await;
    let lost = Rule::new(When::Nth(1), What::DropAfter);
    world.fake.add_fault(lost.of("core_course_create_courses"));
    let ran = world.run(&[("uploadcourses.csv", &rows(3))], &[]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (3, 0), "{ran:?}");
    assert_eq!(
        shortnames(&world).iter().filter(|name| name.starts_with("N-")).count(),
        3
    );
    assert_eq!(world.calls()["core_course_create_courses"], 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_short_name_that_differs_by_case_alone_is_found_by_a_search() {
    let world = school().await;
    let ran = world
        .plan(&[("uploadcourses.csv", "shortname;fullname\nbio-1;Twin\n")], &[])
        .await;
    assert_eq!(ran.counts.failed, 1, "{ran:?}");
    assert_eq!(world.calls().get("core_course_search_courses"), Some(&1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_course_is_copied_from_a_template_and_gets_what_its_row_says() {
    let world = school().await;
    let file = "shortname;fullname;category;idnumber;template;summary\nGEO-1;Geography;Geography;C-GEO;TPL;Maps\n";
    let ran = world.run(&[("uploadcourses.csv", file)], &[]).await;
    assert_eq!(
        ran.rows,
        ["2 created: course-created GEO-1; category-created Geography; template-applied GEO-1"]
    );
    let made = course(&world, "GEO-1").unwrap();
    assert_eq!((made.idnumber.as_str(), made.summary.as_str()), ("C-GEO", "Maps"));
    assert_eq!(made.sections[1].modules.len(), 2);
    let calls = world.calls();
    assert_eq!(
        (
            calls["core_course_duplicate_course"],
            calls["core_course_update_courses"]
        ),
        (1, 1)
    );

    // It isn't filled again later.
    let own = ["courses.force_update=1", "courses.template_mode=add"];
    let again = world.run(&[("uploadcourses.csv", file)], &own).await;
    assert_eq!(again.rows, ["2 unchanged: course-unchanged GEO-1"]);
}

/// The copy is made; then the call that changes it isn't done, or its answer is lost, or the run has to wait.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_gets_what_its_row_says_whatever_comes_in_between() {
    let file = "shortname;fullname;category;idnumber;template;summary\nGEO-1;Geography;Geography;C-GEO;TPL;Maps\n";
    for what in [What::DropBefore, What::DropAfter, What::LoginRedirect] {
        let world = waiting_world(small(), 0).await;
        let once = Rule::new(When::Nth(1), what.clone()).of("core_course_update_courses");
        world.fake.add_fault(once);
        let ran = world.run(&[("uploadcourses.csv", file)], &[]).await;
        assert_eq!(
            ran.rows,
            ["2 created: course-created GEO-1; category-created Geography; template-applied GEO-1"],
            "{what:?}"
        );
        let made = course(&world, "GEO-1").unwrap();
        assert_eq!(
            (made.idnumber.as_str(), made.summary.as_str()),
            ("C-GEO", "Maps"),
            "{what:?}"
        );
        assert_eq!(world.calls()["core_course_duplicate_course"], 1, "{what:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_template_is_brought_into_a_course_once() {
    let world = school().await;
    let file = "shortname;fullname;template\nBIO-1;Biology, year 1;TPL\n";
    let own = ["courses.force_update=1", "courses.template_mode=add"];
    let ran = world.run(&[("uploadcourses.csv", file)], &own).await;
    assert_eq!(ran.rows, ["2 updated: course-updated BIO-1; template-applied BIO-1"]);
    let modules = |world: &World| {
        let sections = course(world, "BIO-1").unwrap().sections;
        sections.iter().map(|section| section.modules.len()).sum::<usize>()
    };
    assert_eq!(modules(&world), 3);
    let again = world.run(&[("uploadcourses.csv", file)], &own).await;
    assert_eq!(
        (again.rows, modules(&world)),
        (vec!["2 unchanged: course-unchanged BIO-1".to_owned()], 3)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_whose_answer_is_lost_is_not_done_twice() {
    let world = school().await;
    world
        .fake
        .add_fault(Rule::new(When::Nth(1), What::DropAfter).of("core_course_import_course"));
    let file = "shortname;fullname;template\nBIO-1;Biology, year 1;TPL\n";
    let own = ["courses.force_update=1", "courses.template_mode=add"];
    let ran = world.run(&[("uploadcourses.csv", file)], &own).await;
    assert_eq!((ran.counts.updated, ran.counts.failed), (1, 0), "{ran:?}");
    assert_eq!(world.calls()["core_course_import_course"], 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn courses_are_deleted_together_and_the_plan_says_who_takes_part() {
    let world = school().await;
    let file = "shortname\nBIO-1\nMAT-1\nGONE\n";
    let ran = world.run(&[("deletecourses.csv", file)], &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 deleted: course-deleted BIO-1",
            "3 deleted: course-deleted MAT-1",
            "4 skipped: course-absent GONE"
        ]
    );
    assert_eq!(shortnames(&world), ["BIO-2", "MAT-2", "TPL"]);
    assert_eq!(world.calls()["core_course_delete_courses"], 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_service_lacks_is_said_before_anything_is_sent() {
    let all: Vec<String> = Functions::Core.names().into_iter().collect();
    let without = |name: &str| all.iter().filter(|function| *function != name).cloned().collect();
    let world = world(Setup {
        functions: Functions::Only(without("core_course_create_courses")),
        ..small()
    })
    .await;
    let ran = world.plan(&[("uploadcourses.csv", &rows(1))], &[]).await;
    assert_eq!(ran.counts.failed, 1);
    assert!(ran.rows[0].contains("PLT201"), "{ran:?}");
    let calls = world.calls();
    assert!(!calls.contains_key("core_course_create_categories"), "{calls:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn courses_are_found_by_id_idnumber_and_by_one_of_their_groups() {
    use crate::platform::Platform;
    use shared::directory::{CourseKey, Keys};
    let world = school().await;
    let bio = course(&world, "BIO-1").unwrap();
    let group = world.fake.with_state(|state| {
        state.tables.groups.insert(|_| fake_moodle::state::Group {
            course: bio.id,
            name: "A".into(),
            idnumber: String::new(),
            description: String::new(),
            descriptionformat: 1,
            enrolmentkey: None,
            visibility: 0,
            participation: true,
        })
    });
    let mut keys = Keys::default();
    keys.courses.insert(CourseKey::By(CourseBy::Id, bio.id.to_string()));
    keys.courses.insert(CourseKey::By(CourseBy::Id, "999".into()));
    keys.courses.insert(CourseKey::By(CourseBy::Id, "1".into()));
    keys.courses.insert(CourseKey::By(CourseBy::Idnumber, "C-MAT-1".into()));
    keys.courses.insert(CourseKey::OfGroup(group.to_string()));
    keys.courses.insert(CourseKey::OfGroup("999".into()));
    let moodle = world.moodle().await;
    let snapshot = moodle.fetch(&keys).await.unwrap();
    let found = |by, value: &str| snapshot.courses_by(by, value).len();
    assert_eq!(
        (
            found(CourseBy::Id, &bio.id.to_string()),
            found(CourseBy::Shortname, "MAT-1")
        ),
        (1, 1)
    );
    // The front page is no course.
    assert_eq!((found(CourseBy::Id, "1"), found(CourseBy::Id, "999")), (0, 0));
    assert_eq!(snapshot.courses_named(&CourseKey::OfGroup(group.to_string())).len(), 1);
    world.calls();
    // What was looked up once isn't asked again.
    moodle.fetch(&keys).await.unwrap();
    assert!(world.calls().is_empty());
}
