//! Groups and groupings on a Moodle.

use fake_moodle::state::{Group, key};
use fake_moodle::{Rule, What, When};
use shared::api::RunState;

use super::school::{at_school, course, groups, without, writes};
use super::world::{Ran, World, world};

const HEAD: &str = "type,cmd,courseid,name,idnumber,description,enrolmentkey,grouping,updateid\n";

async fn run(world: &World, rows: &str) -> Ran {
    let ran = world.run(&[("groups.csv", &format!("{HEAD}{rows}"))], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{ran:?}");
    ran
}

/// The groupings of a course, with their groups.
fn groupings(world: &World, shortname: &str) -> Vec<String> {
    world.fake.with_state(|state| {
        let groupings = state.tables.groupings.with(&key("course", course(state, shortname)));
        let said = groupings.map(|(id, grouping)| {
            let places = state.tables.grouping_groups.with(&key("grouping", id));
            let names = places.filter_map(|(_, place)| state.tables.groups.get(place.group));
            let names: Vec<&str> = names.map(|group| group.name.as_str()).collect();
            format!("{}: {}", grouping.name, names.join(", "))
        });
        said.collect()
    })
}

fn group(world: &World, name: &str) -> Option<Group> {
    world.fake.with_state(|state| {
        let mut groups = state.tables.groups.iter();
        groups
            .find(|(_, group)| group.name == name)
            .map(|(_, group)| group.clone())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn groupings_and_their_groups_are_made_in_one_run() {
    let world = at_school().await;
    let rows = "grouping,add,TPL,Practical classes,PRAC,All labs,,,\n\
                group,add,TPL,Monday lab,LAB-MO,Room 4,monday,PRAC,\n\
                group,add,TPL,Tuesday lab,LAB-TU,,,PRAC,\n\
                grouping,add,TPL,Nameless,,,,,\n";
    let ran = run(&world, rows).await;
    assert!(ran.rows.iter().all(|row| row.contains(" created: ")), "{:?}", ran.rows);
    assert_eq!(groups(&world, "TPL"), ["Monday lab: ", "Tuesday lab: "]);
    assert_eq!(
        groupings(&world, "TPL"),
        ["Practical classes: Monday lab, Tuesday lab", "Nameless: "]
    );
    let monday = group(&world, "Monday lab").unwrap();
    assert_eq!(
        (monday.description.as_str(), monday.enrolmentkey.as_deref()),
        ("Room 4", Some("monday"))
    );
    let calls = world.calls();
    assert_eq!(
        writes(&calls),
        [
            ("core_group_assign_grouping", 1),
            ("core_group_create_groupings", 1),
            ("core_group_create_groups", 1)
        ]
    );
    let again = run(&world, rows).await;
    assert!(
        again.rows.iter().all(|row| row.contains(" unchanged: ")),
        "{:?}",
        again.rows
    );
    assert!(writes(&world.calls()).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_differs_of_a_group_is_sent() {
    let world = at_school().await;
    run(&world, "group,add,TPL,Monday lab,LAB-MO,Room 4,monday,,\n").await;
    let by_idnumber = "groups.group_by=idnumber";
    let rows = format!("{HEAD}group,add,TPL,First lab,,,,,LAB-MO\n");
    world.calls();
    let ran = world.run(&[("groups.csv", &rows)], &[by_idnumber]).await;
    assert_eq!(ran.rows, ["2 updated: group-updated TPL, First lab"]);
    let first = group(&world, "First lab").unwrap();
    assert_eq!(
        (
            first.idnumber.as_str(),
            first.description.as_str(),
            first.enrolmentkey.as_deref()
        ),
        ("LAB-MO", "Room 4", Some("monday"))
    );
    let sent = world.fake.calls();
    let update = sent
        .iter()
        .find(|call| call.function == "core_group_update_groups")
        .unwrap();
    // Id and name, and what every call has: token, function, format.
    assert_eq!(update.fields, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn members_and_places_go_with_a_group_without_calls_of_their_own() {
    let world = at_school().await;
    run(
        &world,
        "grouping,add,BIO-1,Labs,LABS,,,,\ngroup,add,BIO-1,Monday lab,LAB-MO,,,LABS,\n",
    )
    .await;
    let members = "courseid,groupid,userid\nBIO-1,Monday lab,elif.brandt\nBIO-1,Monday lab,dorian.petit\n";
    let ran = world
        .run(&[("group_members.csv", members)], &["groups.group_by=name"])
        .await;
    assert!(ran.rows.iter().all(|row| row.contains("group-member-added")), "{ran:?}");
    assert_eq!(groups(&world, "BIO-1"), ["Monday lab: elif.brandt, dorian.petit"]);
    world.calls();
    let ran = run(&world, "group,del,BIO-1,,LAB-MO,,,,\n").await;
    assert!(
        ran.rows[0].starts_with("2 deleted: group-deleted BIO-1, Monday lab; "),
        "{:?}",
        ran.rows
    );
    assert!(
        ran.rows[0].contains("group-member-removed BIO-1, Monday lab, elif.brandt"),
        "{:?}",
        ran.rows
    );
    assert_eq!(writes(&world.calls()), [("core_group_delete_groups", 1)]);
    assert!(groups(&world, "BIO-1").is_empty());
    assert_eq!(groupings(&world, "BIO-1"), ["Labs: "]);
    let ran = run(&world, "grouping,del,BIO-1,,LABS,,,,\n").await;
    assert_eq!(ran.rows, ["2 deleted: grouping-deleted BIO-1, Labs"]);
    assert!(groupings(&world, "BIO-1").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_the_site_refuses_fails_its_row_alone() {
    let world = at_school().await;
    let mut rows = String::new();
    for number in 1..=40 {
        // No name may look as if it had a tag in it.
        let name = if number == 13 {
            "Group <b>".to_owned()
        } else {
            format!("Group {number}")
        };
        rows.push_str(&format!("group,add,TPL,{name},N{number},,,,\n"));
    }
    let ran = run(&world, &rows).await;
    let failed: Vec<&String> = ran.rows.iter().filter(|row| !row.contains(" created: ")).collect();
    assert!(
        failed.len() == 1 && failed[0].starts_with("14 failed: PLT215 "),
        "{failed:?}"
    );
    assert_eq!(groups(&world, "TPL").len(), 39);
    let calls = world.calls();
    assert!(calls["core_group_create_groups"] <= 9, "{calls:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_whose_answer_is_lost_are_found_by_their_names() {
    let world = at_school().await;
    for function in [
        "core_group_create_groups",
        "core_group_create_groupings",
        "core_group_assign_grouping",
    ] {
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), What::DropAfter).of(function));
    }
    let rows = "grouping,add,TPL,Labs,LABS,,,,\ngroup,add,TPL,Monday lab,LAB-MO,,,LABS,\n";
    let ran = run(&world, rows).await;
    assert!(ran.rows.iter().all(|row| row.contains(" created: ")), "{:?}", ran.rows);
    assert_eq!(groupings(&world, "TPL"), ["Labs: Monday lab"]);
    assert_eq!(groups(&world, "TPL").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_lacks_for_groups_is_said_in_the_plan() {
    let world = world(without(&["core_group_create_groups", "core_group_assign_grouping"])).await;
    let rows = format!("{HEAD}grouping,add,TPL,Labs,LABS,,,,\ngroup,add,TPL,Monday lab,LAB-MO,,,LABS,\n");
    let plan = world.plan(&[("groups.csv", &rows)], &[]).await;
    assert_eq!(plan.rows[0], "2 created: grouping-created TPL, Labs");
    assert!(plan.rows[1].starts_with("3 failed: PLT201 ") && plan.rows[1].contains("core_group_create_groups"));
}
