//! Groups and groupings: found by the id of a group, renamed in turn, deleted with what hangs on them.

use shared::directory::*;
use shared::plan::InCourse;
use shared::settings::UserBy;

use super::world::{World, course, named, short, user, worlds};

fn group(id: i64, course: Id, name: &str) -> Group {
    Group {
        id: Id(id),
        course,
        name: name.into(),
        ..Group::default()
    }
}

/// `BIO-101` and `CHEM-2` with a group TP1 each, in which `ajones` is and who is enrolled in both; in `BIO-101` it is
/// filled by a binding, and in the default grouping of the course. Returns the groups.
async fn school(world: &World) -> Vec<Id> {
    let people = world.put(vec![user(-1, "ajones").into_any()]).await;
    let courses = world
        .put(vec![course(-1, "BIO-101").into_any(), course(-2, "CHEM-2").into_any()])
        .await;
    let mut groups = Vec::new();
    for course in courses.iter().copied() {
        let method = |id, kind: &str, group_id| Method {
            id: Id(id),
            course,
            method: kind.into(),
            enabled: true,
            group_id,
            ..Method::default()
        };
        let all = vec![
            group(-1, course, "TP1").into_any(),
            method(-2, "manual", Id::NONE).into_any(),
            method(-3, "cohort", Id(-1)).into_any(),
            Grouping {
                id: Id(-4),
                course,
                name: "TPs".into(),
                ..Grouping::default()
            }
            .into_any(),
            GroupingGroup {
                id: Id(-5),
                grouping: Id(-4),
                group_id: Id(-1),
            }
            .into_any(),
            GroupMember {
                id: Id(-6),
                group_id: Id(-1),
                course,
                user: people[0],
                ..GroupMember::default()
            }
            .into_any(),
            Enrolment {
                id: Id(-7),
                method: Id(-2),
                course,
                user: people[0],
                ..Enrolment::default()
            }
            .into_any(),
        ];
        let ids = world.put(all).await;
        groups.push(ids[0]);
        let keys = Keys {
            course_groups: [short("BIO-101"), short("CHEM-2")].into(),
            ..Keys::default()
        };
        let change = |planner: &mut shared::plan::Planner<'_>| {
            let before = planner.snapshot.get::<Course>(course).unwrap().clone();
            let after = Course {
                defaultgroupingid: ids[3],
                ..before
            };
            planner.update(after, "BIO-101");
        };
        world.change(&keys, change).await;
    }
    groups
}

#[tokio::test]
async fn a_course_is_found_by_the_id_of_one_of_its_groups() {
    for world in worlds().await {
        let groups = school(&world).await;
        let of_group = |id: String| CourseKey::OfGroup(id);
        let key = of_group(groups[1].0.to_string());
        let keys = Keys {
            courses: [key.clone(), of_group("999".into()), of_group("TP1".into())].into(),
            course_groups: [key.clone()].into(),
            participations: [(key, named("ajones"))].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let courses: Vec<&str> = snapshot
            .table::<Course>()
            .iter()
            .map(|c| c.shortname.as_str())
            .collect();
        assert_eq!(courses, ["CHEM-2"]);
        let found: Vec<Id> = snapshot.table::<Group>().iter().map(Entity::id).collect();
        assert_eq!(found, [groups[1]]);
        let course = snapshot.get::<Group>(groups[1]).unwrap().course;
        let person = snapshot.table::<User>().first("username", "ajones").unwrap().id;
        assert!(snapshot.takes_part(course, person));
        assert_eq!(snapshot.table::<GroupMember>().len(), 1);
    }
}

#[tokio::test]
async fn a_name_that_one_group_gives_up_another_may_take() {
    for world in worlds().await {
        let groups = school(&world).await;
        let keys = Keys {
            course_groups: [short("BIO-101")].into(),
            ..Keys::default()
        };
        let change = |planner: &mut shared::plan::Planner<'_>| {
            let first = planner.snapshot.get::<Group>(groups[0]).unwrap().clone();
            let second = planner.create(group(0, first.course, "TP2"), "TP2");
            let named = |group: &Group, name: &str| Group {
                name: name.into(),
                ..group.clone()
            };
            planner.update(named(&first, "Old"), "TP1");
            let second = planner.snapshot.get::<Group>(second).unwrap().clone();
            planner.update(named(&second, "TP1"), "TP2");
        };
        world.change(&keys, change).await;
        let names: Vec<String> = world
            .all::<Group>()
            .await
            .iter()
            .map(|group| group.name().to_owned())
            .collect();
        assert_eq!(names, ["Old", "TP1", "TP1"], "the second is that of the other course");
    }
}

#[tokio::test]
async fn what_hangs_on_a_group_or_grouping_goes_by_steps_of_its_own() {
    for world in worlds().await {
        let groups = school(&world).await;
        let keys = Keys {
            groups_at_risk: [short("BIO-101")].into(),
            ..Keys::default()
        };
        let delete = |planner: &mut shared::plan::Planner<'_>| {
            let group = planner.snapshot.get::<Group>(groups[0]).unwrap().clone();
            assert!(
                planner.find_user(UserBy::Username, "ajones").is_ok(),
                "steps name members"
            );
            planner.delete_group(&group);
            for grouping in planner.all_in_course::<Grouping>(group.course) {
                planner.delete_grouping(&grouping);
            }
        };
        world.change(&keys, delete).await;
        let (groups, groupings) = (world.all::<Group>().await, world.all::<Grouping>().await);
        assert_eq!((groups.len(), groupings.len()), (1, 1));
        assert_eq!(world.all::<GroupMember>().await.len(), 1);
        assert_eq!(world.all::<GroupingGroup>().await.len(), 1);
        let fills: Vec<bool> = world
            .all::<Method>()
            .await
            .iter()
            .map(|m| !m.group_id.is_none())
            .collect();
        assert_eq!(fills, [false, false, false, true]);
        let courses = world.all::<Course>().await;
        let defaults: Vec<bool> = courses.iter().map(|c| !c.defaultgroupingid.is_none()).collect();
        assert_eq!(defaults, [false, true]);
    }
}
