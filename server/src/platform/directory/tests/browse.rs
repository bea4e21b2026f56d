//! Looking at the directory: who is found, in which order, and where a list goes on.

use shared::api::directory::PersonDto;
use shared::directory::*;

use super::super::browse::courses::taking;
use super::super::browse::{
    Browse, CohortFilter, CourseFilter, CourseSort, Looked, Part, Standing, Taking, UserFilter, UserSort, read_cursor,
};
use super::effective::{put, school};
use super::world::{World, user, worlds};
use crate::platform::Directory;
use crate::store::SecretKey;

fn part(limit: usize) -> Part {
    Part { after: None, limit }
}

fn called(text: &str) -> UserFilter {
    UserFilter {
        text: Some(text.to_owned()),
        ..UserFilter::default()
    }
}

/// Account, given name, family name, identifier.
const PEOPLE: [(&str, &str, &str, &str); 6] = [
    ("mlefevre", "Marie-Amélie", "Lefèvre-Duchâtel", "22303391"),
    ("nlind", "Nora", "Lind", "N1001"),
    ("oystein", "Øystein", "Bjørnsson", ""),
    ("zlind", "Zoé", "lind", "N1002"),
    ("a_b", "Ann", "Underscore", ""),
    ("axb", "Axel", "Bakker", ""),
];

async fn people(world: &World) -> Browse {
    let people = PEOPLE.map(|(username, firstname, lastname, idnumber)| User {
        firstname: firstname.into(),
        lastname: lastname.into(),
        idnumber: idnumber.into(),
        email: format!("{username}@North.Example"),
        suspended: username == "zlind",
        ..user(0, username)
    });
    put(world, people).await;
    Browse::new(world.store.clone())
}

async fn names(browse: &Browse, filter: &UserFilter) -> Vec<String> {
    let page = browse.users(filter, &part(50)).await.unwrap();
    assert_eq!(page.total, Some(page.items.len() as u64));
    page.items.into_iter().map(|user| user.username).collect()
}

#[tokio::test]
async fn people_are_found_by_the_beginning_of_what_they_are_called() {
    for world in worlds().await {
        let browse = people(&world).await;
        for (typed, found) in [
            ("lef", &["mlefevre"][..]),
            ("LEFÈVRE du", &["mlefevre"]),
            ("marie amelie", &["mlefevre"]),
            ("Nora Lind", &["nlind"]),
            ("duchatel", &["mlefevre"]),
            ("amélie lef", &["mlefevre"]),
            ("lind", &["nlind", "zlind"]),
            ("oy", &["oystein"]),
            ("bjorn", &["oystein"]),
            ("n100", &[]),
            ("N100", &["nlind", "zlind"]),
            ("zlind@north", &["zlind"]),
            ("a_b@", &["a_b"]),
            ("ind", &[]),
            ("%", &[]),
        ] {
            assert_eq!(names(&browse, &called(typed)).await, found, "{typed}");
        }
    }
}

#[tokio::test]
async fn people_are_sorted_as_one_reads_and_told_apart_by_their_standing() {
    for world in worlds().await {
        let browse = people(&world).await;
        let by = |sort, standing| UserFilter {
            standing,
            sort,
            ..UserFilter::default()
        };
        let all = names(&browse, &by(UserSort::Name, Standing::Live)).await;
        assert_eq!(all, ["axb", "oystein", "mlefevre", "nlind", "zlind", "a_b"]);
        let all = names(&browse, &by(UserSort::Username, Standing::Live)).await;
        assert_eq!(all, ["a_b", "axb", "mlefevre", "nlind", "oystein", "zlind"]);
        let all = names(&browse, &by(UserSort::Newest, Standing::Active)).await;
        assert_eq!(all, ["axb", "a_b", "oystein", "nlind", "mlefevre"]);
        assert_eq!(
            names(&browse, &by(UserSort::Name, Standing::Suspended)).await,
            ["zlind"]
        );

        let nora = world
            .all::<User>()
            .await
            .into_iter()
            .find(|user| user.username == "nlind");
        let step = shared::plan::Step {
            verb: shared::plan::Verb::Delete,
            before: nora.map(Entity::into_any),
            after: None,
            key: "nlind".into(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        };
        world.apply(&[step]).await.unwrap();
        let deleted = by(UserSort::Name, Standing::Deleted);
        assert_eq!(names(&browse, &deleted).await, ["nlind"]);
        for typed in ["nlin", "lind", "N1001", "nlind@"] {
            let filter = UserFilter {
                text: Some(typed.into()),
                ..deleted.clone()
            };
            assert_eq!(names(&browse, &filter).await, ["nlind"], "{typed}");
            assert!(!names(&browse, &called(typed)).await.contains(&"nlind".to_owned()));
        }
    }
}

#[tokio::test]
async fn a_list_goes_on_where_it_ended_whoever_comes_meanwhile() {
    for world in worlds().await {
        let browse = people(&world).await;
        for (sort, expected) in [
            (UserSort::Name, ["axb", "oystein", "mlefevre", "nlind", "zlind", "a_b"]),
            (
                UserSort::Username,
                ["a_b", "axb", "mlefevre", "nlind", "oystein", "zlind"],
            ),
            (
                UserSort::Newest,
                ["axb", "a_b", "zlind", "oystein", "nlind", "mlefevre"],
            ),
        ] {
            let filter = UserFilter {
                sort,
                ..UserFilter::default()
            };
            let (mut seen, mut next) = (Vec::new(), part(2));
            loop {
                let page = browse.users(&filter, &next).await.unwrap();
                assert_eq!(page.total.is_some(), next.after.is_none());
                seen.extend(page.items.into_iter().map(|user| user.username));
                let Some(cursor) = page.next else { break };
                next.after = Some(read_cursor(&cursor).unwrap());
            }
            assert_eq!(seen, expected, "{sort:?}");
        }
        // Somebody before the place is not told, and nobody is told twice.
        let first = browse.users(&UserFilter::default(), &part(2)).await.unwrap();
        let early = User {
            firstname: "A".into(),
            lastname: "Aaberg".into(),
            ..user(0, "aaa")
        };
        put(&world, [early]).await;
        let after = read_cursor(&first.next.unwrap());
        let rest = browse
            .users(&UserFilter::default(), &Part { after, limit: 2 })
            .await
            .unwrap();
        let rest: Vec<&str> = rest.items.iter().map(|user| user.username.as_str()).collect();
        assert_eq!(rest, ["mlefevre", "nlind"]);
    }
}

/// Somebody with the ways: kind, source, `!` = doesn't count, `*` = stored.
fn told(person: &PersonDto) -> String {
    let ways = person.ways.iter().map(|way| {
        let source = way.source.as_ref().map_or("", |source| source.name.as_str());
        let not = if way.effective { "" } else { "!" };
        let stored = if way.stored { "*" } else { "" };
        format!("{not}{}{stored} {source}", way.kind).trim().to_owned()
    });
    format!("{}: {}", person.user.username, ways.collect::<Vec<_>>().join(", "))
}

#[tokio::test]
async fn the_people_of_a_course_by_all_their_ways() {
    for world in worlds().await {
        school(&world).await;
        let browse = Browse::new(world.store.clone());
        for id in 1..=4 {
            for which in [Taking::All, Taking::Effective, Taking::Stored] {
                let all = browse.people_of_course(id, which, None, &part(50)).await.unwrap();
                let all: Vec<String> = all.items.iter().map(|person| person.user.username.clone()).collect();
                // However they are picked out, and part by part.
                for few in [true, false] {
                    let of = taking(id, which);
                    let (mut seen, mut next) = (Vec::new(), part(1));
                    loop {
                        let page = browse.people_by(&of, few, None, &next).await.unwrap();
                        seen.extend(page.items.into_iter().map(|person| person.user.username));
                        let Some(cursor) = page.next else { break };
                        next.after = Some(read_cursor(&cursor).unwrap());
                    }
                    assert_eq!(seen, all, "{id} {which:?} {few}");
                    let found = browse.people_by(&of, few, Some("ajo"), &part(9)).await.unwrap();
                    assert_eq!(
                        found.items.len(),
                        usize::from(all.contains(&"ajones".to_owned())),
                        "{id} {which:?} {few}"
                    );
                }
            }
            let effective = browse
                .people_of_course(id, Taking::Effective, None, &part(50))
                .await
                .unwrap();
            assert!(
                effective
                    .items
                    .iter()
                    .all(|person| person.ways.iter().any(|way| way.effective)),
                "{id}"
            );
            let stored = browse
                .people_of_course(id, Taking::Stored, None, &part(50))
                .await
                .unwrap();
            assert!(
                stored
                    .items
                    .iter()
                    .all(|person| person.ways.iter().any(|way| way.stored)),
                "{id}"
            );
        }
        let all = browse.people_of_course(1, Taking::All, None, &part(50)).await.unwrap();
        let all: Vec<String> = all.items.iter().map(told).collect();
        assert_eq!(
            all,
            [
                "ajones: manual*, cohort",
                "bkaur: cohort*, cohort",
                "clee: cohort",
                "dmora: manual*, self*, !",
                "epetit: self*"
            ]
        );

        // The same from the other end.
        for person in 1..=6 {
            let courses = browse.courses_of(person, &part(50)).await.unwrap();
            for participation in courses.items {
                let people = browse
                    .people_of_course(participation.course.id, Taking::All, None, &part(50))
                    .await
                    .unwrap();
                let there = people.items.into_iter().find(|there| there.user.id == person).unwrap();
                assert_eq!((there.ways, there.groups), (participation.ways, participation.groups));
            }
        }
    }
}

async fn faculties(world: &World) -> Browse {
    let category = |name: &str, parent| Category {
        name: name.into(),
        idnumber: name.to_uppercase(),
        parent: Id(parent),
        visible: true,
        ..Category::default()
    };
    // 1 is there from the beginning.
    put(
        world,
        [category("Sciences", 0), category("Écologie", 2), category("Droit", 0)],
    )
    .await;
    let course = |name: &str, short: &str, category, visible| Course {
        fullname: name.into(),
        shortname: short.into(),
        category: Id(category),
        visible,
        ..Course::default()
    };
    put(
        world,
        [
            course("Écologie des sols", "ECO-2", 3, true),
            course("Biologie cellulaire", "BIO-201", 2, true),
            course("Droit civil", "DRT-1", 4, false),
            course("Étangs et mares", "ECO-1", 3, true),
        ],
    )
    .await;
    Browse::new(world.store.clone())
}

#[tokio::test]
async fn courses_are_listed_with_those_below_and_found_by_any_part_of_their_names() {
    for world in worlds().await {
        let browse = faculties(&world).await;
        let filter = CourseFilter {
            below: true,
            ..CourseFilter::default()
        };
        let shorts = async |filter: CourseFilter| {
            let page = browse.courses(&filter, &part(50)).await.unwrap();
            page.items
                .into_iter()
                .map(|course| course.shortname)
                .collect::<Vec<_>>()
        };
        assert_eq!(shorts(filter.clone()).await, ["BIO-201", "DRT-1", "ECO-2", "ECO-1"]);
        let in_sciences = CourseFilter {
            category: Some(2),
            ..filter.clone()
        };
        assert_eq!(shorts(in_sciences.clone()).await, ["BIO-201", "ECO-2", "ECO-1"]);
        let direct = CourseFilter {
            below: false,
            ..in_sciences
        };
        assert_eq!(shorts(direct).await, ["BIO-201"]);
        let hidden = CourseFilter {
            visible: Some(false),
            sort: CourseSort::Newest,
            ..filter.clone()
        };
        assert_eq!(shorts(hidden).await, ["DRT-1"]);
        for (typed, found) in [
            ("cellul", &["BIO-201"][..]),
            ("ecologie", &["ECO-2"]),
            ("eco-1", &["ECO-1"]),
            ("100%", &[]),
            ("—", &[]),
        ] {
            let filter = CourseFilter {
                text: Some(typed.into()),
                ..filter.clone()
            };
            assert_eq!(shorts(filter).await, found, "{typed}");
        }
        let course = browse.course(1).await.unwrap().unwrap();
        let path: Vec<&str> = course.path.iter().map(|place| place.name.as_str()).collect();
        assert_eq!(path, ["Sciences", "Écologie"]);
        assert_eq!(browse.course(77).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_category_counts_the_courses_below_it() {
    for world in worlds().await {
        let browse = faculties(&world).await;
        let tree = browse.categories_in(0, &part(50)).await.unwrap();
        let tree: Vec<_> = tree
            .items
            .iter()
            .map(|one| (one.name.as_str(), one.courses, one.children))
            .collect();
        assert_eq!(tree, [("Sciences", 3, 1), ("Droit", 1, 0), ("Miscellaneous", 0, 0)]);
        let sciences = browse.category(2).await.unwrap().unwrap();
        assert_eq!((sciences.own_courses, sciences.category.courses), (1, 3));
        let found = browse.categories("ecolo", &part(50)).await.unwrap();
        assert_eq!(found.items.len(), 1);
    }
}

#[tokio::test]
async fn what_is_called_exactly_so_is_found_first() {
    for world in worlds().await {
        let browse = faculties(&world).await;
        people(&world).await;
        let cohort = |name: &str| Cohort {
            name: name.into(),
            idnumber: format!("{name}-24"),
            ..Cohort::default()
        };
        put(&world, [cohort("Bio amateurs"), cohort("Lindau")]).await;
        let found = browse.search("lind", 8).await.unwrap();
        let users: Vec<&str> = found.users.iter().map(|user| user.username.as_str()).collect();
        assert_eq!((users, found.cohorts.len()), (vec!["nlind", "zlind"], 1));
        let found = browse.search("ECO-1", 8).await.unwrap();
        assert_eq!(found.courses[0].shortname, "ECO-1");
        assert_eq!(browse.search("bio", 1).await.unwrap().courses.len(), 1);
        let page = browse.cohorts(&CohortFilter::default(), &part(1)).await.unwrap();
        assert_eq!((page.items[0].name.as_str(), page.total), ("Bio amateurs", Some(2)));
    }
}

#[tokio::test]
async fn an_identifier_names_one_nobody_or_several() {
    for world in worlds().await {
        let browse = faculties(&world).await;
        people(&world).await;
        let same = User {
            email: "NLind@north.example".into(),
            ..user(0, "twin")
        };
        put(&world, [same]).await;
        for (kind, by, value, expected) in [
            (EntityKind::User, "username", "NLind", Some(Looked::Found(2))),
            (EntityKind::User, "email", "nlind@north.example", Some(Looked::Several)),
            (EntityKind::User, "idnumber", "n1001", Some(Looked::Nothing)),
            (EntityKind::User, "idnumber", "", Some(Looked::Nothing)),
            (EntityKind::User, "id", "x", Some(Looked::Nothing)),
            (EntityKind::User, "shortname", "x", None),
            (EntityKind::Course, "shortname", "BIO-201", Some(Looked::Found(2))),
            (EntityKind::Category, "name", "Droit", Some(Looked::Found(4))),
            (EntityKind::Cohort, "name", "Droit", Some(Looked::Nothing)),
        ] {
            assert_eq!(browse.look_up(kind, by, value).await.unwrap(), expected, "{by}={value}");
        }
    }
}

#[tokio::test]
async fn rows_that_are_older_than_the_search_are_found_after_the_next_start() {
    for world in worlds().await {
        let browse = people(&world).await;
        let mut tx = world.store.begin().await.unwrap();
        sqlx::query("UPDATE users SET name_folded = ''")
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(names(&browse, &called("bjorn")).await, [""; 0]);
        let key = SecretKey::open(world.store.folder()).unwrap();
        Directory::open(world.store.clone(), key).await.unwrap();
        assert_eq!(names(&browse, &called("bjorn")).await, ["oystein"]);
    }
}
