//! A chunk applied at once leaves what its steps leave one by one.

use shared::directory::*;
use shared::plan::{Planner, Step};

use super::world::{NOW, World, course, named, plan, user, worlds};
use crate::platform::{IdMap, Transactional};

/// All that a directory holds, without the moments of deletions.
async fn everything(world: &World) -> Vec<AnyEntity> {
    let mut all = Vec::new();
    for kind in EntityKind::ALL {
        all.extend(world.dump(*kind).await.into_iter().map(|entity| match entity {
            AnyEntity::User(mut user) if user.deleted != 0 => {
                (user.deleted, user.timemodified) = (1, 0);
                AnyEntity::User(user)
            }
            other => other,
        }));
    }
    all
}

/// Plans the rows on both of two equal directories, applies them at once on one and step by step on the other.
async fn both_ways(rows: impl Fn(&mut Snapshot) -> Vec<Step>) {
    for (at_once, by_step) in worlds().await.into_iter().zip(worlds().await) {
        let mut snapshot = at_once.fetch(Keys::default()).await;
        let steps = rows(&mut snapshot);
        at_once.apply(&steps).await.unwrap();
        let mut ids = IdMap::new();
        for step in &steps {
            let mut tx = by_step.store.begin().await.unwrap();
            by_step
                .directory
                .apply(&mut tx, std::slice::from_ref(step), &mut ids)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(everything(&at_once).await, everything(&by_step).await);
    }
}

fn rename(planner: &mut Planner<'_>, id: Id, username: &str) {
    let user = planner.snapshot.get::<User>(id).unwrap().clone();
    planner.update(
        User {
            username: username.into(),
            timemodified: NOW,
            ..user
        },
        username,
    );
}

#[tokio::test]
async fn two_accounts_swap_their_names() {
    for world in worlds().await {
        let ids = world
            .put(vec![user(-1, "ajones").into_any(), user(-2, "bkaur").into_any()])
            .await;
        let keys = Keys {
            users: [named("ajones"), named("bkaur")].into(),
            ..Keys::default()
        };
        world
            .change(&keys, |planner| {
                rename(planner, ids[0], "aside");
                rename(planner, ids[1], "ajones");
                rename(planner, ids[0], "bkaur");
            })
            .await;
        let names: Vec<String> = world
            .all::<User>()
            .await
            .into_iter()
            .map(|user| user.username)
            .collect();
        assert_eq!(names, ["bkaur", "ajones"]);
    }
}

#[tokio::test]
async fn a_name_given_up_in_a_chunk_is_taken_in_the_same_chunk() {
    both_ways(|snapshot| {
        plan(snapshot, |planner| {
            let first = planner.create(user(0, "ajones"), "ajones");
            rename(planner, first, "ajones2");
            let second = planner.create(user(0, "ajones"), "ajones");
            planner.delete::<User>(second, "ajones");
            planner.create(user(0, "ajones"), "ajones");
        })
    })
    .await;
}

#[tokio::test]
async fn what_hangs_on_a_deleted_course_is_gone_though_it_came_in_the_same_chunk() {
    both_ways(|snapshot| {
        plan(snapshot, |planner| {
            let who = planner.create(user(0, "ajones"), "ajones");
            let old = planner.create(course(0, "BIO-101"), "BIO-101");
            let group = planner.create(
                Group {
                    course: old,
                    name: "TP1".into(),
                    ..Group::default()
                },
                "TP1",
            );
            let grouping = planner.create(
                Grouping {
                    course: old,
                    name: "TPs".into(),
                    ..Grouping::default()
                },
                "TPs",
            );
            planner.create(
                GroupingGroup {
                    grouping,
                    group_id: group,
                    ..GroupingGroup::default()
                },
                "TPs, TP1",
            );
            let method = Method {
                course: old,
                method: "manual".into(),
                ..Method::default()
            };
            let method = planner.create(method, "manual");
            planner.create(
                Enrolment {
                    method,
                    course: old,
                    user: who,
                    ..Enrolment::default()
                },
                "ajones",
            );
            planner.delete::<Course>(old, "BIO-101");
            planner.create(course(0, "BIO-101"), "BIO-101");
        })
    })
    .await;
}

/// Numbers that look random and are the same on each run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// One of the things that rows do, on whatever is there.
fn anything(planner: &mut Planner<'_>, dice: &mut Dice) {
    fn some<T: Held>(planner: &Planner<'_>, dice: &mut Dice) -> Option<T> {
        let mut all: Vec<&T> = planner.snapshot.table::<T>().iter().collect();
        all.sort_by_key(|entity| std::cmp::Reverse(entity.id()));
        (!all.is_empty()).then(|| all[dice.throw(all.len())].clone())
    }
    let name = format!("n{}", dice.throw(12));
    let free = |planner: &Planner<'_>| planner.snapshot.table::<User>().find("username", &name).is_empty();
    match dice.throw(10) {
        0 | 1 if free(planner) => {
            planner.create(user(0, &name), name);
        }
        2 if free(planner) => {
            if let Some(user) = some::<User>(planner, dice) {
                rename(planner, user.id, &name);
            }
        }
        3 => {
            if let Some(user) = some::<User>(planner, dice) {
                planner.update(
                    User {
                        city: name.clone(),
                        ..user
                    },
                    name,
                );
            }
        }
        4 => {
            if let Some(user) = some::<User>(planner, dice) {
                let gone: Vec<Id> = planner
                    .snapshot
                    .table::<Enrolment>()
                    .find("user", &user.id.0.to_string())
                    .into_iter()
                    .map(|enrolment| enrolment.id)
                    .collect();
                for id in gone {
                    planner.delete::<Enrolment>(id, "");
                }
                planner.delete::<User>(user.id, name);
            }
        }
        5 if planner.snapshot.table::<Course>().find("shortname", &name).is_empty() => {
            let course = planner.create(course(0, &name), &name);
            planner.create(
                Method {
                    course,
                    method: "manual".into(),
                    ..Method::default()
                },
                &name,
            );
        }
        6 | 7 => {
            let (Some(user), Some(method)) = (some::<User>(planner, dice), some::<Method>(planner, dice)) else {
                return;
            };
            let key = format!("{}\u{1f}{}", method.id.0, user.id.0);
            if planner
                .snapshot
                .table::<Enrolment>()
                .first("method+user", &key)
                .is_none()
            {
                let enrolment = Enrolment {
                    method: method.id,
                    course: method.course,
                    user: user.id,
                    ..Enrolment::default()
                };
                planner.create(enrolment, name);
            }
        }
        8 => {
            if let Some(enrolment) = some::<Enrolment>(planner, dice) {
                planner.delete::<Enrolment>(enrolment.id, name);
            }
        }
        9 => {
            if let Some(enrolment) = some::<Enrolment>(planner, dice) {
                planner.update(
                    Enrolment {
                        timeend: enrolment.timeend + 1,
                        ..enrolment
                    },
                    name,
                );
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn any_chunk_leaves_what_its_steps_leave() {
    for seed in 0..6 {
        both_ways(|snapshot| {
            let mut dice = Dice(seed);
            plan(snapshot, |planner| {
                for _ in 0..150 {
                    anything(planner, &mut dice);
                }
            })
        })
        .await;
    }
}

#[tokio::test]
async fn rows_that_enrol_and_unenrol_take_few_stretches() {
    let mut snapshot = Snapshot::default();
    for id in 1..=100 {
        let member = GroupMember {
            id: Id(id),
            group_id: Id(7),
            course: Id(300),
            user: Id(400 + id),
            ..GroupMember::default()
        };
        snapshot.put(member);
    }
    let steps = plan(&mut snapshot, |planner| {
        for id in 1..=100 {
            let member = planner.snapshot.get::<GroupMember>(Id(id)).unwrap().clone();
            planner.delete::<GroupMember>(member.id, "");
            planner.create(
                GroupMember {
                    id: Id::NONE,
                    group_id: Id(8),
                    ..member
                },
                "",
            );
        }
    });
    assert_eq!(crate::platform::order::stretches(&steps).len(), 1);
}
