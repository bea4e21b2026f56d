//! Fetching just what keys name.

use shared::directory::*;
use shared::settings::{CourseBy, GroupBy, UserBy};

use super::world::{course, named, numbered, short, user, worlds};

fn names(snapshot: &Snapshot) -> Vec<String> {
    let mut names: Vec<String> = snapshot
        .table::<User>()
        .iter()
        .map(|user| user.username.clone())
        .collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn accounts_are_found_by_each_identifier() {
    for world in worlds().await {
        let ids = world
            .put(vec![
                User {
                    idnumber: "S-2041".into(),
                    ..user(-1, "ajones")
                }
                .into_any(),
                User {
                    idnumber: "S-2050".into(),
                    firstname: "Ana María".into(),
                    ..user(-2, "bkaur")
                }
                .into_any(),
                user(-3, "clee").into_any(),
            ])
            .await;
        let by = |by, value: &str| UserKey::By(by, value.to_owned());
        for (key, expected) in [
            (by(UserBy::Username, "ajones"), vec!["ajones"]),
            (by(UserBy::Idnumber, "S-2050"), vec!["bkaur"]),
            (by(UserBy::Idnumber, "s-2050"), vec![]),
            (by(UserBy::Email, "clee@north.example"), vec!["clee"]),
            (by(UserBy::Id, &ids[2].0.to_string()), vec!["clee"]),
            (by(UserBy::Id, "first"), vec![]),
            (by(UserBy::Idnumber, ""), vec![]),
            (by(UserBy::Username, "nobody"), vec![]),
            (UserKey::FullName("Ana María Ørsted".into()), vec!["bkaur"]),
        ] {
            let keys = Keys {
                users: [key.clone()].into(),
                ..Keys::default()
            };
            assert_eq!(names(&world.fetch(keys).await), expected, "{key:?}");
        }
        let keys = Keys {
            users: [by(UserBy::Username, "ajones"), by(UserBy::Idnumber, "S-2050")].into(),
            ..Keys::default()
        };
        assert_eq!(names(&world.fetch(keys).await), ["ajones", "bkaur"]);
    }
}

#[tokio::test]
async fn courses_come_with_their_methods() {
    for world in worlds().await {
        let courses = world
            .put(vec![
                Course {
                    idnumber: "C-1".into(),
                    ..course(-1, "BIO-101")
                }
                .into_any(),
                course(-2, "Chimie-É").into_any(),
            ])
            .await;
        let method = Method {
            id: Id(-1),
            course: courses[0],
            method: "manual".into(),
            ..Method::default()
        };
        world.put(vec![method.into_any()]).await;
        for (key, expected, methods) in [
            (short("BIO-101"), Some(courses[0]), 1),
            (short("bio-101"), None, 0),
            (CourseKey::By(CourseBy::Idnumber, "C-1".into()), Some(courses[0]), 1),
            (
                CourseKey::By(CourseBy::Id, courses[1].0.to_string()),
                Some(courses[1]),
                0,
            ),
            (CourseKey::Folded("chimie-é".into()), Some(courses[1]), 0),
        ] {
            let snapshot = world
                .fetch(Keys {
                    courses: [key.clone()].into(),
                    ..Keys::default()
                })
                .await;
            assert_eq!(
                snapshot.table::<Course>().iter().next().map(Course::id),
                expected,
                "{key:?}"
            );
            assert_eq!(snapshot.table::<Method>().len(), methods, "{key:?}");
        }
    }
}

#[tokio::test]
async fn what_people_are_in_a_course_comes_for_the_named_pairs_only() {
    for world in worlds().await {
        let people = world
            .put(vec![user(-1, "ajones").into_any(), user(-2, "bkaur").into_any()])
            .await;
        let courses = world
            .put(vec![course(-1, "BIO-101").into_any(), course(-2, "CHEM-2").into_any()])
            .await;
        for course in courses.iter().copied() {
            let group = Group {
                id: Id(-1),
                course,
                name: "TP1".into(),
                ..Group::default()
            };
            let method = Method {
                id: Id(-2),
                course,
                method: "manual".into(),
                ..Method::default()
            };
            let mut all = vec![group.into_any(), method.into_any()];
            for (at, user) in (0..).zip(people.iter().copied()) {
                let id = |number: i64| Id(-10 * at - number);
                all.extend([
                    Enrolment {
                        id: id(10),
                        method: Id(-2),
                        course,
                        user,
                        ..Enrolment::default()
                    }
                    .into_any(),
                    RoleAssignment {
                        id: id(11),
                        role: Id(5),
                        course,
                        user,
                        method: Id(-2),
                    }
                    .into_any(),
                    GroupMember {
                        id: id(12),
                        group_id: Id(-1),
                        course,
                        user,
                        ..GroupMember::default()
                    }
                    .into_any(),
                ]);
            }
            world.put(all).await;
        }
        let keys = Keys {
            participations: [(short("BIO-101"), named("bkaur"))].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let pair = |course, user| (course, user) == (courses[0], people[1]);
        assert_eq!(snapshot.table::<Enrolment>().len(), 1);
        assert!(
            snapshot
                .table::<Enrolment>()
                .iter()
                .all(|enrolment| pair(enrolment.course, enrolment.user))
        );
        assert_eq!(snapshot.table::<RoleAssignment>().len(), 1);
        assert!(
            snapshot
                .table::<RoleAssignment>()
                .iter()
                .all(|held| pair(held.course, held.user))
        );
        assert_eq!(snapshot.table::<GroupMember>().len(), 1);
        assert!(
            snapshot
                .table::<GroupMember>()
                .iter()
                .all(|member| pair(member.course, member.user))
        );
        // The course and the account come along, with the methods; the groups only where they are asked for.
        assert_eq!(
            (snapshot.table::<Course>().len(), snapshot.table::<User>().len()),
            (1, 1)
        );
        assert_eq!(
            (snapshot.table::<Method>().len(), snapshot.table::<Group>().len()),
            (1, 0)
        );

        let keys = Keys {
            course_group_members: [short("CHEM-2")].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        assert_eq!(
            (snapshot.table::<Group>().len(), snapshot.table::<GroupMember>().len()),
            (1, 2)
        );
    }
}

#[tokio::test]
async fn groups_and_contents_of_courses_come_where_they_are_asked_for() {
    for world in worlds().await {
        let courses = world
            .put(vec![course(-1, "BIO-101").into_any(), course(-2, "CHEM-2").into_any()])
            .await;
        for course in courses.iter().copied() {
            world
                .put(vec![
                    Group {
                        id: Id(-1),
                        course,
                        name: "TP1".into(),
                        ..Group::default()
                    }
                    .into_any(),
                    Grouping {
                        id: Id(-2),
                        course,
                        name: "TPs".into(),
                        ..Grouping::default()
                    }
                    .into_any(),
                    GroupingGroup {
                        id: Id(-3),
                        grouping: Id(-2),
                        group_id: Id(-1),
                    }
                    .into_any(),
                    Section {
                        id: Id(-4),
                        course,
                        number: 1,
                        name: "Cells".into(),
                        ..Section::default()
                    }
                    .into_any(),
                ])
                .await;
        }
        let count = |snapshot: &Snapshot| {
            let groups = (snapshot.table::<Group>().len(), snapshot.table::<Grouping>().len());
            (
                groups,
                snapshot.table::<GroupingGroup>().len(),
                snapshot.table::<Section>().len(),
            )
        };
        let keys = Keys {
            courses: [short("BIO-101")].into(),
            ..Keys::default()
        };
        assert_eq!(count(&world.fetch(keys).await), ((0, 0), 0, 0));
        let keys = Keys {
            course_groups: [short("BIO-101")].into(),
            ..Keys::default()
        };
        assert_eq!(count(&world.fetch(keys).await), ((1, 1), 1, 0));
        let keys = Keys {
            course_contents: [short("BIO-101")].into(),
            ..Keys::default()
        };
        assert_eq!(count(&world.fetch(keys).await), ((1, 1), 1, 1));
    }
}

#[tokio::test]
async fn cohorts_come_with_the_named_members() {
    for world in worlds().await {
        let people = world
            .put(vec![user(-1, "ajones").into_any(), user(-2, "bkaur").into_any()])
            .await;
        let cohort = Cohort {
            id: Id(-1),
            name: "Year 1".into(),
            idnumber: "Y1".into(),
            ..Cohort::default()
        };
        let mut all = vec![cohort.into_any()];
        for (at, user) in (2..).zip(people.iter().copied()) {
            all.push(
                CohortMember {
                    id: Id(-at),
                    cohort: Id(-1),
                    user,
                    timeadded: 0,
                }
                .into_any(),
            );
        }
        world.put(all).await;
        let by_name = CohortKey(GroupBy::Name, "Year 1".into());
        let snapshot = world
            .fetch(Keys {
                cohorts: [by_name].into(),
                ..Keys::default()
            })
            .await;
        assert_eq!(
            (snapshot.table::<Cohort>().len(), snapshot.table::<CohortMember>().len()),
            (1, 0)
        );
        let keys = Keys {
            cohort_members: [(numbered("Y1"), named("ajones"))].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        assert_eq!(snapshot.table::<CohortMember>().len(), 1);
        assert_eq!(snapshot.table::<CohortMember>().iter().next().unwrap().user, people[0]);
    }
}

#[tokio::test]
async fn profile_values_come_for_the_named_accounts() {
    for world in worlds().await {
        let people = world
            .put(vec![user(-1, "ajones").into_any(), user(-2, "bkaur").into_any()])
            .await;
        let field = ProfileField {
            id: Id(-1),
            shortname: "badge".into(),
            ..ProfileField::default()
        };
        let value = |id, user| {
            ProfileValue {
                id: Id(id),
                user,
                field: Id(-1),
                data: "blue".into(),
            }
            .into_any()
        };
        world
            .put(vec![field.into_any(), value(-2, people[0]), value(-3, people[1])])
            .await;
        let snapshot = world
            .fetch(Keys {
                profile_values: [named("bkaur")].into(),
                ..Keys::default()
            })
            .await;
        assert_eq!(snapshot.table::<ProfileField>().len(), 1);
        let users: Vec<Id> = snapshot
            .table::<ProfileValue>()
            .iter()
            .map(|value| value.user)
            .collect();
        assert_eq!(users, [people[1]]);
    }
}

#[tokio::test]
async fn a_chunk_of_thousands_of_keys_is_fetched_at_once() {
    for world in worlds().await {
        let numbers = 0..3000;
        let account = |number: i64| {
            User {
                idnumber: format!("S-{number}"),
                ..user(-1 - number, &format!("user{number}"))
            }
            .into_any()
        };
        world.put(numbers.clone().map(account).collect()).await;
        let mut keys = Keys::default();
        for number in numbers {
            keys.users.insert(named(&format!("user{number}")));
            keys.users.insert(UserKey::By(UserBy::Idnumber, format!("S-{number}")));
            keys.users
                .insert(UserKey::By(UserBy::Email, format!("user{number}@north.example")));
        }
        assert_eq!(world.fetch(keys).await.table::<User>().len(), 3000);
    }
}
