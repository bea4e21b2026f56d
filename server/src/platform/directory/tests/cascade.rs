//! What goes along with a deletion, and what stays.

use shared::directory::*;
use shared::plan::{Step, Verb};
use shared::settings::GroupBy;

use super::world::{World, course, created, named, short, user, worlds};
use crate::platform::Platform;

/// Two courses of the same shape, two people in both, a cohort bound to the first, and the first linked to the second.
pub(super) struct School {
    pub people: Vec<Id>,
    pub courses: Vec<Id>,
    pub methods: Vec<Id>,
    pub groups: Vec<Id>,
    pub groupings: Vec<Id>,
    pub cohort: Id,
}

pub(super) async fn school(world: &World) -> School {
    let people = world
        .put(vec![user(-1, "ajones").into_any(), user(-2, "bkaur").into_any()])
        .await;
    let courses = world
        .put(vec![course(-1, "BIO-101").into_any(), course(-2, "CHEM-2").into_any()])
        .await;
    let cohort = Cohort {
        id: Id(-1),
        name: "Year 1".into(),
        idnumber: "Y1".into(),
        ..Cohort::default()
    };
    let cohort = world.put(vec![cohort.into_any()]).await[0];
    let method = |id, course: Id, method: &str, source: Id| {
        Method {
            id: Id(id),
            course,
            method: method.into(),
            enabled: true,
            source,
            ..Method::default()
        }
        .into_any()
    };
    let methods = world
        .put(vec![
            method(-1, courses[0], "manual", Id::NONE),
            method(-2, courses[1], "manual", Id::NONE),
            method(-3, courses[0], "cohort", cohort),
            method(-4, courses[1], "meta", courses[0]),
        ])
        .await;
    let mut groups = Vec::new();
    let mut groupings = Vec::new();
    for (at, course) in courses.iter().copied().enumerate() {
        let group = Group {
            id: Id(-1),
            course,
            name: "TP1".into(),
            ..Group::default()
        };
        let grouping = Grouping {
            id: Id(-2),
            course,
            name: "TPs".into(),
            ..Grouping::default()
        };
        let ids = world.put(vec![group.into_any(), grouping.into_any()]).await;
        let (group, grouping) = (ids[0], ids[1]);
        world
            .put(vec![
                GroupingGroup {
                    id: Id(-1),
                    grouping,
                    group_id: group,
                }
                .into_any(),
                Section {
                    id: Id(-2),
                    course,
                    number: 0,
                    ..Section::default()
                }
                .into_any(),
            ])
            .await;
        for user in people.iter().copied() {
            let method = methods[at];
            world
                .put(vec![
                    Enrolment {
                        id: Id(-1),
                        method,
                        course,
                        user,
                        ..Enrolment::default()
                    }
                    .into_any(),
                    RoleAssignment {
                        id: Id(-2),
                        role: Id(5),
                        course,
                        user,
                        method,
                    }
                    .into_any(),
                    GroupMember {
                        id: Id(-3),
                        group_id: group,
                        course,
                        user,
                        ..GroupMember::default()
                    }
                    .into_any(),
                ])
                .await;
        }
        groups.push(group);
        groupings.push(grouping);
    }
    for user in people.iter().copied() {
        world
            .put(vec![
                CohortMember {
                    id: Id(-1),
                    cohort,
                    user,
                    timeadded: 0,
                }
                .into_any(),
                Enrolment {
                    id: Id(-2),
                    method: methods[2],
                    course: courses[0],
                    user,
                    ..Enrolment::default()
                }
                .into_any(),
                Enrolment {
                    id: Id(-3),
                    method: methods[3],
                    course: courses[1],
                    user,
                    ..Enrolment::default()
                }
                .into_any(),
                RoleAssignment {
                    id: Id(-4),
                    role: Id(5),
                    course: courses[1],
                    user,
                    method: methods[3],
                }
                .into_any(),
            ])
            .await;
    }
    School {
        people,
        courses,
        methods,
        groups,
        groupings,
        cohort,
    }
}

async fn delete<T: Held>(world: &World, id: Id) {
    let entity = world
        .all::<T>()
        .await
        .into_iter()
        .find(|entity| entity.id() == id)
        .unwrap()
        .into_any();
    let step = Step {
        verb: Verb::Delete,
        before: Some(entity.clone()),
        after: None,
        ..created(entity)
    };
    world.apply(&[step]).await.unwrap();
}

/// How many of each kind there are that hang on others.
pub(super) async fn counts(world: &World) -> Vec<u64> {
    let totals = world.directory.totals().await.unwrap();
    use EntityKind as K;
    let kinds = [
        K::Section,
        K::Method,
        K::Enrolment,
        K::RoleAssignment,
        K::Group,
        K::Grouping,
        K::GroupingGroup,
        K::GroupMember,
        K::CohortMember,
    ];
    kinds.iter().map(|kind| totals[kind]).collect()
}

#[tokio::test]
async fn a_deleted_account_leaves_courses_groups_and_cohorts() {
    for world in worlds().await {
        let school = school(&world).await;
        assert_eq!(counts(&world).await, [2, 4, 8, 6, 2, 2, 2, 4, 2]);
        delete::<User>(&world, school.people[0]).await;
        assert_eq!(counts(&world).await, [2, 4, 4, 3, 2, 2, 2, 2, 1]);
        let left = |user: Id| user == school.people[1];
        assert!(
            world
                .all::<Enrolment>()
                .await
                .iter()
                .all(|enrolment| left(enrolment.user))
        );
        assert!(world.all::<GroupMember>().await.iter().all(|member| left(member.user)));
    }
}

#[tokio::test]
async fn a_deleted_course_takes_all_that_is_in_it_and_the_links_to_it() {
    for world in worlds().await {
        let school = school(&world).await;
        delete::<Course>(&world, school.courses[0]).await;
        // Its own part, and the meta link of the other course with the enrolments and roles that came from it.
        assert_eq!(counts(&world).await, [1, 1, 2, 2, 1, 1, 1, 2, 2]);
        assert_eq!(world.all::<Method>().await[0].id, school.methods[1]);
        assert!(
            world
                .all::<Group>()
                .await
                .iter()
                .all(|group| group.course == school.courses[1])
        );
    }
}

#[tokio::test]
async fn a_deleted_method_takes_its_enrolments_and_roles() {
    for world in worlds().await {
        let school = school(&world).await;
        delete::<Method>(&world, school.methods[0]).await;
        assert_eq!(counts(&world).await, [2, 3, 6, 4, 2, 2, 2, 4, 2]);
    }
}

#[tokio::test]
async fn a_deleted_cohort_takes_its_members_and_bindings() {
    for world in worlds().await {
        let school = school(&world).await;
        delete::<Cohort>(&world, school.cohort).await;
        assert_eq!(counts(&world).await, [2, 3, 6, 6, 2, 2, 2, 4, 0]);
    }
}

#[tokio::test]
async fn all_members_of_a_cohort_are_known_where_it_is_emptied() {
    for world in worlds().await {
        let school = school(&world).await;
        let key = CohortKey(GroupBy::Idnumber, "Y1".into());
        let named = Keys {
            cohorts: [key.clone()].into(),
            ..Keys::default()
        };
        assert!(world.fetch(named).await.table::<CohortMember>().is_empty());
        let emptied = Keys {
            cohort_contents: [key].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(emptied).await;
        let members = snapshot
            .table::<CohortMember>()
            .find("cohort", &school.cohort.0.to_string());
        let mut names: Vec<&str> = members
            .into_iter()
            .map(|member| snapshot.get::<User>(member.user).unwrap().username.as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["ajones", "bkaur"]);
    }
}

#[tokio::test]
async fn a_deleted_group_takes_its_members_and_places_and_bindings_fill_it_no_more() {
    for world in worlds().await {
        let school = school(&world).await;
        let binding = world.all::<Method>().await[2].clone();
        let filling = Method {
            group_id: school.groups[0],
            ..binding.clone()
        };
        let update = Step {
            verb: Verb::Update,
            before: Some(binding.into_any()),
            ..created(filling.into_any())
        };
        world.apply(&[update]).await.unwrap();
        delete::<Group>(&world, school.groups[0]).await;
        assert_eq!(counts(&world).await, [2, 4, 8, 6, 1, 2, 1, 2, 2]);
        assert_eq!(world.all::<Method>().await[2].group_id, Id::NONE);
    }
}

#[tokio::test]
async fn a_deleted_grouping_leaves_its_groups() {
    for world in worlds().await {
        let school = school(&world).await;
        delete::<Grouping>(&world, school.groupings[0]).await;
        assert_eq!(counts(&world).await, [2, 4, 8, 6, 2, 1, 1, 4, 2]);
    }
}

#[tokio::test]
async fn a_plan_knows_what_would_go_along() {
    for world in worlds().await {
        let school = school(&world).await;
        let keys = Keys {
            users_at_risk: [named("ajones"), named("nobody")].into(),
            courses_at_risk: [short("BIO-101")].into(),
            cohorts_at_risk: [CohortKey(GroupBy::Idnumber, "Y1".into())].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let mut along = snapshot.along(EntityKind::User, school.people[0]).to_vec();
        along.sort_unstable();
        use EntityKind as K;
        assert_eq!(
            along,
            [
                (K::CohortMember, 1),
                (K::Enrolment, 4),
                (K::RoleAssignment, 3),
                (K::GroupMember, 2)
            ]
        );
        let mut along = snapshot.along(EntityKind::Cohort, school.cohort).to_vec();
        along.sort_unstable();
        assert_eq!(along, [(K::CohortMember, 2), (K::Method, 1), (K::Enrolment, 2)]);
        let mut along = snapshot.along(EntityKind::Course, school.courses[0]).to_vec();
        along.sort_unstable();
        assert_eq!(
            along,
            [
                (K::Section, 1),
                (K::Group, 1),
                (K::Grouping, 1),
                (K::GroupingGroup, 1),
                // One of them in the other course: the link to this one, with what came by it.
                (K::Method, 3),
                (K::Enrolment, 6),
                (K::RoleAssignment, 4),
                (K::GroupMember, 2)
            ]
        );
    }
}
