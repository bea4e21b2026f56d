//! Who takes part in which course: what is fetched for it, and what the views say.

use shared::directory::*;

use super::world::{World, course, named, short, user, worlds};

const COURSES: [&str; 4] = ["BIO-101", "CHEM-2", "ALL-1", "ALL-2"];
const PEOPLE: [&str; 6] = ["ajones", "bkaur", "clee", "dmora", "epetit", "fruiz"];

fn method(course: i64, kind: &str, source: i64) -> Method {
    Method {
        course: Id(course),
        method: kind.into(),
        enabled: true,
        source: Id(source),
        ..Method::default()
    }
}

fn enrolled(method: i64, course: i64, user: i64, dates: (i64, i64)) -> Enrolment {
    Enrolment {
        method: Id(method),
        course: Id(course),
        user: Id(user),
        timestart: dates.0,
        timeend: dates.1,
        ..Enrolment::default()
    }
}

fn member(cohort: i64, user: i64) -> CohortMember {
    CohortMember {
        cohort: Id(cohort),
        user: Id(user),
        ..CohortMember::default()
    }
}

/// Puts entities in whose links are the ids that the ones before got: 1, 2, 3 of each kind.
pub(super) async fn put<T: Entity>(world: &World, entities: impl IntoIterator<Item = T>) {
    let numbered = (1..).zip(entities).map(|(number, mut entity)| {
        entity.set_id(Id(-number));
        entity.into_any()
    });
    world.put(numbered.collect()).await;
}

/// A school in which people are enrolled in every way there is: BIO-101 by itself and by two cohorts, CHEM-2 by a
/// disabled method and by a cohort with a group; ALL-1 is linked to both, ALL-2 to CHEM-2 and to ALL-1.
pub(super) async fn school(world: &World) {
    put(world, PEOPLE.map(|name| user(0, name))).await;
    put(world, COURSES.map(|name| course(0, name))).await;
    put(
        world,
        ["H1", "H2"].map(|idnumber| Cohort {
            idnumber: idnumber.into(),
            ..Cohort::default()
        }),
    )
    .await;
    let members = [(1, 1), (1, 2), (2, 2), (2, 3)];
    put(world, members.map(|(cohort, user)| member(cohort, user))).await;
    let group = Group {
        course: Id(2),
        name: "H2".into(),
        ..Group::default()
    };
    put(world, [group]).await;
    let dated = |method: Method, start, end, role| Method {
        timestart: start,
        timeend: end,
        role: Id(role),
        ..method
    };
    let methods = [
        method(1, "manual", 0),
        method(1, "self", 0),
        dated(method(1, "cohort", 1), 50, 0, 5),
        dated(method(1, "cohort", 2), 0, 800, 4),
        Method {
            enabled: false,
            ..method(2, "manual", 0)
        },
        Method {
            group_id: Id(1),
            ..dated(method(2, "cohort", 2), 20, 30, 5)
        },
        method(3, "meta", 1),
        dated(method(3, "meta", 2), 25, 28, 3),
        method(4, "meta", 3),
        dated(method(4, "meta", 2), 0, 29, 0),
        method(4, "guest", 0),
        method(3, "manual", 0),
        method(4, "meta", 4),
    ];
    put(world, methods).await;
    let enrolments = [
        enrolled(1, 1, 1, (100, 700)),
        Enrolment {
            suspended: true,
            ..enrolled(1, 1, 4, (200, 0))
        },
        enrolled(2, 1, 4, (300, 600)),
        Enrolment {
            suspended: true,
            ..enrolled(2, 1, 5, (400, 500))
        },
        enrolled(5, 2, 6, (0, 0)),
        // Suspended in a binding and in a link; and in a binding whose cohort they aren't in.
        Enrolment {
            suspended: true,
            ..enrolled(3, 1, 2, (1, 2))
        },
        Enrolment {
            suspended: true,
            ..enrolled(7, 3, 1, (1, 2))
        },
        Enrolment {
            suspended: true,
            ..enrolled(6, 2, 5, (1, 2))
        },
        enrolled(12, 3, 6, (0, 0)),
        enrolled(11, 4, 6, (0, 0)),
    ];
    put(world, enrolments).await;
    let roles = [(4, 1, 1, 1), (5, 1, 1, 1), (5, 4, 1, 2), (3, 4, 1, 0)];
    let roles = roles.map(|(role, user, course, method)| RoleAssignment {
        role: Id(role),
        user: Id(user),
        course: Id(course),
        method: Id(method),
        ..RoleAssignment::default()
    });
    put(world, roles).await;
    // One who is there by a cohort too, and one who takes no part any more.
    let by_hand = [2, 4].map(|user| GroupMember {
        group_id: Id(1),
        course: Id(2),
        user: Id(user),
        ..GroupMember::default()
    });
    put(world, by_hand).await;
}

type Line = (i64, i64, i64, String, i64, i64, i64, i64);

/// What is fetched says of a participation.
async fn fetched(world: &World, course: &str, user: &str) -> (Vec<Line>, Vec<(i64, i64, i64)>) {
    let keys = Keys {
        participations: [(short(course), named(user))].into(),
        ..Keys::default()
    };
    let snapshot = world.fetch(keys).await;
    let user = snapshot.table::<User>().first("username", user).unwrap().id;
    let course = snapshot.table::<Course>().first("shortname", course).unwrap().id;
    let line = |way: Effective| {
        let suspended = i64::from(way.suspended);
        let (method, role) = (way.method.0, way.role.0);
        (
            course.0,
            user.0,
            method,
            way.kind,
            suspended,
            way.timestart,
            way.timeend,
            role,
        )
    };
    let groups = snapshot.effective_groups(course, user);
    let groups = groups.into_iter().map(|(group, method)| (group.0, user.0, method.0));
    (
        snapshot.effective(course, user).into_iter().map(line).collect(),
        groups.collect(),
    )
}

#[tokio::test]
async fn the_views_say_what_the_snapshot_says() {
    for world in worlds().await {
        school(&world).await;
        let (mut lines, mut groups) = (Vec::new(), Vec::new());
        for course in COURSES {
            for user in PEOPLE {
                let (its, in_groups) = fetched(&world, course, user).await;
                lines.extend(its);
                groups.extend(in_groups);
            }
        }
        lines.sort_unstable();
        groups.sort_unstable();
        let sql = "SELECT course, \"user\", method, kind, suspended, timestart, timeend, role \
                   FROM effective_enrolments ORDER BY course, \"user\", method, kind, suspended, timestart, timeend, role";
        let view: Vec<Line> = sqlx::query_as(sql).fetch_all(world.store.read()).await.unwrap();
        assert_eq!(view, lines);
        let sql = "SELECT group_id, \"user\", method FROM effective_group_members ORDER BY group_id, \"user\", method";
        let view: Vec<(i64, i64, i64)> = sqlx::query_as(sql).fetch_all(world.store.read()).await.unwrap();
        assert_eq!(view, groups);
        insta::allow_duplicates! {
            let said: Vec<String> = lines.iter().map(|line| format!("{line:?}")).collect();
            insta::assert_snapshot!(said.join("\n"), @r#"
            (1, 1, 1, "manual", 0, 100, 700, 4)
            (1, 1, 3, "cohort", 0, 50, 0, 5)
            (1, 2, 3, "cohort", 1, 50, 0, 5)
            (1, 2, 4, "cohort", 0, 0, 800, 4)
            (1, 3, 4, "cohort", 0, 0, 800, 4)
            (1, 4, 1, "manual", 1, 200, 0, 0)
            (1, 4, 2, "self", 0, 300, 600, 5)
            (1, 5, 2, "self", 1, 400, 500, 0)
            (2, 2, 6, "cohort", 0, 20, 30, 5)
            (2, 3, 6, "cohort", 0, 20, 30, 5)
            (3, 1, 7, "meta", 1, 50, 0, 5)
            (3, 1, 7, "meta", 1, 100, 700, 4)
            (3, 2, 7, "meta", 0, 0, 800, 4)
            (3, 2, 7, "meta", 1, 50, 0, 5)
            (3, 2, 8, "meta", 0, 25, 28, 3)
            (3, 3, 7, "meta", 0, 0, 800, 4)
            (3, 3, 8, "meta", 0, 25, 28, 3)
            (3, 4, 7, "meta", 0, 300, 600, 5)
            (3, 4, 7, "meta", 1, 200, 0, 0)
            (3, 5, 7, "meta", 1, 400, 500, 0)
            (3, 6, 12, "manual", 0, 0, 0, 0)
            (4, 2, 10, "meta", 0, 20, 29, 5)
            (4, 3, 10, "meta", 0, 20, 29, 5)
            (4, 6, 9, "meta", 0, 0, 0, 0)
            "#);
        }
    }
}

/// Lists of a course or of a person read nothing but what belongs to them.
#[tokio::test]
async fn the_views_go_by_indexes() {
    let by = ["course = 5", "\"user\" = 7", "course = 5 AND \"user\" = 7"];
    let views = ["effective_enrolments", "effective_group_members"];
    for world in worlds().await {
        if world.store.dialect() != crate::store::Dialect::Sqlite {
            continue;
        }
        for (view, by) in views.into_iter().flat_map(|view| by.map(|by| (view, by))) {
            let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM {view} WHERE {by}");
            let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
                .fetch_all(world.store.read())
                .await
                .unwrap();
            let scans = |line: &&(i64, i64, i64, String)| line.3.starts_with("SCAN") && !line.3.ends_with(view);
            let scans: Vec<_> = plan.iter().filter(scans).collect();
            assert!(scans.is_empty(), "{view} by {by}: {scans:?}");
        }
    }
}

#[tokio::test]
async fn what_is_followed_is_fetched_for_the_named_accounts_only() {
    for world in worlds().await {
        school(&world).await;
        let keys = Keys {
            participations: [(short("ALL-1"), named("ajones"))].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let ajones = snapshot.table::<User>().iter().next().unwrap().id;
        let mut members = snapshot.table::<CohortMember>().iter();
        assert!(members.all(|member| member.user == ajones));
        let mut enrolments = snapshot.table::<Enrolment>().iter();
        assert!(enrolments.all(|enrolment| enrolment.user == ajones));
        // The linked courses lend their methods and the account's place in them, nothing else.
        assert_eq!(snapshot.table::<Course>().len(), 1);
        assert_eq!(snapshot.table::<Method>().len(), 3 + 6);
        assert_eq!(snapshot.table::<GroupMember>().len(), 0);
    }
}

#[tokio::test]
async fn links_are_followed_to_their_end() {
    for world in worlds().await {
        put(&world, ["A", "B", "C", "D", "E"].map(|name| course(0, name))).await;
        // A receives from B, B from C, C from A; D from E.
        let links = [(1, 2), (2, 3), (3, 1), (4, 5)].map(|(course, source)| method(course, "meta", source));
        put(&world, links).await;
        put(&world, [method(2, "manual", 0)]).await;
        let keys = Keys {
            meta_links: [short("A")].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let mut sources: Vec<i64> = snapshot.table::<Method>().iter().map(|link| link.source.0).collect();
        sources.sort_unstable();
        assert_eq!(sources, [1, 2, 3]);
        assert!(snapshot.receives_from(Id(1), Id(3)) && !snapshot.receives_from(Id(1), Id(5)));
    }
}

#[tokio::test]
async fn thousands_of_participations_are_fetched_at_once() {
    for world in worlds().await {
        put(&world, ["BIO-101", "ALL-1"].map(|name| course(0, name))).await;
        put(&world, [Cohort::default()]).await;
        put(&world, [method(1, "cohort", 1), method(2, "meta", 1)]).await;
        put(&world, (1..=2000).map(|number| user(0, &format!("user{number}")))).await;
        put(&world, (1..=2000).map(|number| member(1, number))).await;
        let people = (1..=2000).map(|number| (short("ALL-1"), named(&format!("user{number}"))));
        let keys = Keys {
            participations: people.collect(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        let all = snapshot.table::<Course>().iter().next().unwrap().id;
        let people: Vec<Id> = snapshot.table::<User>().iter().map(User::id).collect();
        assert_eq!(people.len(), 2000);
        assert!(people.iter().all(|user| snapshot.effective(all, *user).len() == 1));
    }
}
