//! Bindings of cohorts: made, suspended and taken away by the plugin's functions, and known by our ledger alone.

use fake_moodle::{Functions, Rule, Setup, What, When};
use shared::directory::{COHORT, Cohort, CohortKey, Course, CourseKey, Entity, EntityKind, Id, Keys, Method};
use shared::plan::{Capability, Lack, Step, Verb};
use shared::settings::{CourseBy, GroupBy};

use super::courses::{course, school, small};
use super::world::{World, world};
use crate::platform::{Fate, IdMap, Platform, Remote};

/// Roles by their numbers on a fresh site.
const STUDENT: i64 = 5;
const TEACHER: i64 = 4;

fn binding(world: &World, role: i64) -> Method {
    Method {
        id: Id(-1),
        course: Id(course(world, "BIO-1").unwrap().id),
        method: COHORT.into(),
        enabled: true,
        source: Id(cohort(world)),
        role: Id(role),
        ..Method::default()
    }
}

fn cohort(world: &World) -> i64 {
    world.fake.with_state(|state| {
        let mut cohorts = state.tables.cohorts.iter();
        cohorts.find(|(_, cohort)| cohort.idnumber == "CO-7A").unwrap().0
    })
}

fn step(before: Option<Method>, after: Option<Method>) -> Step {
    Step {
        verb: match (&before, &after) {
            (None, _) => Verb::Create,
            (_, None) => Verb::Delete,
            _ => Verb::Update,
        },
        before: before.map(Entity::into_any),
        after: after.map(Entity::into_any),
        key: String::new(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}

/// Does steps as a run does, ledger and all.
async fn does(world: &World, steps: &[Step]) -> Vec<Fate> {
    let moodle = world.moodle().await;
    let mut ids = IdMap::new();
    let fates = moodle.send(steps, &mut ids).await.unwrap();
    let done: Vec<&Step> = steps
        .iter()
        .zip(&fates)
        .filter(|(_, fate)| fate.is_done())
        .map(|(step, _)| step)
        .collect();
    let mut tx = world.store.begin().await.unwrap();
    moodle.note(&mut tx, &done, &ids).await.unwrap();
    tx.commit().await.unwrap();
    fates
}

/// The bindings of the course that we know of.
async fn known(world: &World) -> Vec<Method> {
    let mut keys = Keys::default();
    keys.courses.insert(CourseKey::By(CourseBy::Shortname, "BIO-1".into()));
    let snapshot = world.moodle().await.fetch(&keys).await.unwrap();
    let course = snapshot.table::<Course>().iter().next().unwrap().id;
    let methods = snapshot.table::<Method>().find("course", &course.0.to_string());
    let bindings = methods.into_iter().filter(|method| method.method == COHORT);
    bindings.cloned().collect()
}

/// The bindings of the course that there are: role, and whether they work.
fn there(world: &World) -> Vec<(i64, bool)> {
    let course = course(world, "BIO-1").unwrap().id;
    world.fake.with_state(|state| {
        let methods = state.methods(course).into_iter();
        let bindings = methods.filter(|(_, method)| method.kind == "cohort");
        let mut bindings: Vec<(i64, bool)> = bindings.map(|(_, method)| (method.role, method.enabled)).collect();
        bindings.sort_unstable();
        bindings
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cohort_is_bound_once_for_each_role_and_known_again() {
    let world = school().await;
    let second = Method {
        id: Id(-2),
        ..binding(&world, TEACHER)
    };
    let steps = [step(None, Some(binding(&world, STUDENT))), step(None, Some(second))];
    assert_eq!(does(&world, &steps).await, [Fate::Done, Fate::Done]);
    assert_eq!(there(&world), [(TEACHER, true), (STUDENT, true)]);
    let known = known(&world).await;
    let mut roles: Vec<(i64, bool)> = known.iter().map(|binding| (binding.role.0, binding.enabled)).collect();
    roles.sort_unstable();
    assert_eq!(roles, [(TEACHER, true), (STUDENT, true)]);
    assert!(
        known
            .iter()
            .all(|binding| binding.id.0 > 0 && binding.source.0 == cohort(&world))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_binding_is_suspended_and_still_known_and_one_that_is_gone_is_not() {
    let world = school().await;
    does(&world, &[step(None, Some(binding(&world, STUDENT)))]).await;
    let before = known(&world).await.remove(0);
    let after = Method {
        enabled: false,
        ..before.clone()
    };
    assert_eq!(
        does(&world, &[step(Some(before), Some(after.clone()))]).await,
        [Fate::Done]
    );
    assert_eq!(there(&world), [(STUDENT, false)]);
    assert_eq!(known(&world).await, std::slice::from_ref(&after));
    assert_eq!(does(&world, &[step(Some(after), None)]).await, [Fate::Done]);
    assert!(there(&world).is_empty() && known(&world).await.is_empty());

    // One that somebody takes away by hand isn't believed any longer.
    does(&world, &[step(None, Some(binding(&world, STUDENT)))]).await;
    assert_eq!(known(&world).await.len(), 1);
    let id = course(&world, "BIO-1").unwrap().id;
    world.fake.with_state(|state| {
        let bound = state
            .methods(id)
            .into_iter()
            .find(|(_, method)| method.kind == "cohort");
        state.delete_method(bound.unwrap().0);
    });
    assert!(known(&world).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_binding_whose_answer_is_lost_is_made_once() {
    let world = school().await;
    let lost = Rule::new(When::Nth(1), What::DropAfter);
    world.fake.add_fault(lost.of("tool_sync_cohort_bind"));
    assert_eq!(
        does(&world, &[step(None, Some(binding(&world, STUDENT)))]).await,
        [Fate::Done]
    );
    assert_eq!(there(&world), [(STUDENT, true)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_binding_that_the_site_refuses_fails_alone() {
    let world = school().await;
    let unknown = Method {
        id: Id(-2),
        role: Id(999),
        ..binding(&world, STUDENT)
    };
    let steps = [step(None, Some(unknown)), step(None, Some(binding(&world, STUDENT)))];
    let fates = does(&world, &steps).await;
    assert_eq!(fates.iter().map(Fate::is_done).collect::<Vec<_>>(), [false, true]);
    assert_eq!(known(&world).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_plugin_bindings_cannot_be_made_and_nothing_resumes_them() {
    let world = world(Setup {
        functions: Functions::Core,
        ..small()
    })
    .await;
    let snapshot = world.moodle().await.fetch(&Keys::default()).await.unwrap();
    let lack = |capability| snapshot.capabilities().lack(capability);
    assert_eq!(
        lack(Capability::BindingAdd),
        Some(&Lack::Plugin(vec!["tool_sync_cohort_bind"]))
    );
    assert_eq!(lack(Capability::BindingResume), Some(&Lack::Never));
    assert!(snapshot.capabilities().synchronises_cohorts);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_hangs_on_courses_and_cohorts_is_counted() {
    let world = school().await;
    does(&world, &[step(None, Some(binding(&world, STUDENT)))]).await;
    let mut keys = Keys::default();
    keys.courses_at_risk
        .insert(CourseKey::By(CourseBy::Shortname, "BIO-1".into()));
    keys.cohorts_at_risk
        .insert(CohortKey(GroupBy::Idnumber, "CO-7A".into()));
    let snapshot = world.moodle().await.fetch(&keys).await.unwrap();
    let course = snapshot.table::<Course>().iter().next().unwrap().id;
    assert_eq!(
        snapshot.along(EntityKind::Course, course),
        [(EntityKind::Enrolment, 12)]
    );
    // Members, bindings, and who takes part by these.
    if let Some(cohort) = snapshot.table::<Cohort>().iter().next() {
        let along = snapshot.along(EntityKind::Cohort, cohort.id);
        assert_eq!(
            along,
            [
                (EntityKind::CohortMember, 5),
                (EntityKind::Method, 1),
                (EntityKind::Enrolment, 5)
            ]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_binding_that_one_file_makes_and_suspends_is_suspended() {
    let world = world(small()).await;
    let file = "cmd;course;cohort;role\nadd;BIO-1;CO-7A;student\ndel;BIO-1;CO-7A;student\n";
    let ran = world.run(&[("cohort-bindings.csv", file)], &[]).await;
    assert_eq!(ran.counts.failed, 0, "{:?}", ran.rows);
    let enabled = world.fake.with_state(|state| {
        let bound = state.tables.methods.iter().filter(|(_, method)| method.kind == COHORT);
        bound.map(|(_, method)| method.enabled).collect::<Vec<_>>()
    });
    assert_eq!(enabled, [false]);
}
