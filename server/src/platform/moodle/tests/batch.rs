//! Batches: how many calls they take, and what one bad item costs (P16).

use fake_moodle::{Rule, Setup, What, When};
use serde_json::Value;
use shared::directory::{Entity, Id, User};
use shared::plan::{Step, Verb};

use super::super::client::Form;
use super::super::send::batch::{Call, Item, Verdict, ids, send};
use super::world::{World, world};
use crate::platform::{IdMap, PlatformError};

const CREATE: Call = Call {
    function: "core_user_create_users",
    list: "users",
    besides: Form::new(),
    most: 1000,
    judge: ids,
};

fn person(username: &str) -> Item {
    let user = User {
        id: Id(-1),
        username: username.into(),
        ..User::default()
    };
    let field = |name: &str, value: &str| (format!("[{name}]"), value.to_owned());
    Item {
        places: Vec::new(),
        step: Step {
            verb: Verb::Create,
            before: None,
            after: Some(user.into_any()),
            key: username.to_owned(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        },
        key: 0,
        fields: vec![
            field("username", username),
            field("auth", "ldap"),
            field("firstname", "Nora"),
            field("lastname", "Lind"),
            field("email", &format!("{}@school.example", username.to_lowercase())),
        ],
    }
}

/// People 0 to `count`, of whom the site refuses those whose names have a capital.
fn people(count: usize, bad: &[usize]) -> Vec<Item> {
    let name = |at: usize| match bad.contains(&at) {
        true => format!("N{at}"),
        false => format!("n{at}"),
    };
    (0..count).map(|at| person(&name(at))).collect()
}

async fn sent(world: &World, items: &[Item], connections: usize) -> Result<Vec<Verdict>, PlatformError> {
    let moodle = world.moodle().await;
    send(&moodle, &CREATE, items, &IdMap::new(), connections).await
}

fn refused(verdicts: &[Verdict]) -> Vec<usize> {
    let all = verdicts.iter().enumerate();
    all.filter(|(_, verdict)| matches!(verdict, Verdict::Refused(_)))
        .map(|(at, _)| at)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_row_of_a_hundred_costs_at_most_eight_more_calls() {
    let world = world(Setup::default()).await;
    for bad in [0, 1, 37, 50, 98, 99] {
        world.calls();
        let items: Vec<Item> = people(100, &[bad])
            .into_iter()
            .enumerate()
            .map(|(at, _)| {
                person(&if at == bad {
                    format!("X{bad}")
                } else {
                    format!("p{bad}x{at}")
                })
            })
            .collect();
        let verdicts = sent(&world, &items, 1).await.unwrap();
        assert_eq!(refused(&verdicts), [bad]);
        let calls = world.calls().get("core_user_create_users").copied().unwrap();
        assert!(calls <= 1 + 8, "{bad}: {calls} calls");
    }
    let there = world.fake.export();
    let users = there
        .pointer("/users")
        .and_then(Value::as_object)
        .map_or(0, serde_json::Map::len);
    assert!(users >= 6 * 99, "{users}");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_bad_rows_fail_alone_and_the_others_are_done() {
    let world = world(Setup::default()).await;
    let bad = [3, 4, 61, 99, 130];
    let verdicts = sent(&world, &people(150, &bad), 2).await.unwrap();
    assert_eq!(refused(&verdicts), bad);
    let Some(Verdict::Refused(refusal)) = verdicts.get(61) else {
        panic!("not refused");
    };
    assert_eq!(refusal.rule.code, "PLT215");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_call_has_no_more_fields_than_the_site_is_known_to_read() {
    let world = world(Setup::default()).await;
    let verdicts = sent(&world, &people(1000, &[]), 2).await.unwrap();
    assert!(refused(&verdicts).is_empty());
    let calls = world.fake.calls();
    assert!(calls.iter().all(|call| call.fields <= 900), "{calls:?}");
    let created = calls.iter().filter(|call| call.function == "core_user_create_users");
    assert_eq!(created.count(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_takes_only_short_forms_gets_short_ones() {
    let setup = Setup {
        site: fake_moodle::state::Options {
            max_input_vars: 200,
            ..fake_moodle::state::Options::default()
        },
        ..Setup::default()
    };
    let world = world(setup).await;
    let verdicts = sent(&world, &people(300, &[]), 2).await.unwrap();
    assert!(refused(&verdicts).is_empty(), "{:?}", refused(&verdicts));
    // All of them, once.
    let there = world.fake.with_state(|state| {
        (0..300)
            .filter(|at| state.user_named(&format!("n{at}")).is_some())
            .count()
    });
    assert_eq!(there, 300);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_is_looked_for_and_nobody_is_made_twice() {
    let world = world(Setup::default()).await;
    for (at, what) in [
        What::DropAfter,
        What::StatusAfter(502),
        What::CutAnswer,
        What::DropBefore,
        What::Status(500),
    ]
    .into_iter()
    .enumerate()
    {
        world.fake.clear_faults();
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), what.clone()).of("core_user_create_users"));
        let items: Vec<Item> = (0..40).map(|n| person(&format!("lost{at}x{n}"))).collect();
        let verdicts = sent(&world, &items, 1).await.unwrap();
        assert!(
            verdicts
                .iter()
                .all(|verdict| matches!(verdict, Verdict::Done(Some(id)) if id.0 > 0)),
            "{what:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_never_answers_stops_the_batch_and_nothing_is_called_refused() {
    let world = world(Setup::default()).await;
    world.fake.add_fault(Rule::new(When::Always, What::Status(503)));
    let sent = sent(&world, &people(20, &[]), 1).await;
    assert!(matches!(sent, Err(PlatformError::Unreachable(_))), "{sent:?}");
    // Five failures open the breaker: then nobody calls.
    assert!(world.fake.calls().len() <= 6, "{}", world.fake.calls().len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_has_too_much_to_do_is_waited_for_and_blames_no_row() {
    for busy in [What::Status(503), What::Throttled(1)] {
        let world = world(Setup::default()).await;
        let rule = Rule::new(When::Always, busy).of("core_user_create_users");
        world.fake.add_fault(rule);
        let sent = sent(&world, &people(20, &[]), 1).await;
        assert!(matches!(sent, Err(PlatformError::Unreachable(_))), "{sent:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_site_fails_at_again_and_again_while_it_answers_everything_else_is_refused() {
    let world = world(Setup::default()).await;
    let rule = Rule::new(When::Always, What::Status(500)).of("core_user_create_users");
    world.fake.add_fault(rule);
    let verdicts = sent(&world, &people(2, &[]), 1).await.unwrap();
    assert_eq!(refused(&verdicts), [0, 1]);
}
