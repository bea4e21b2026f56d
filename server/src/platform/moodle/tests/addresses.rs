//! E-mail addresses: found whatever their capitals (D28), though a site's look-up tells them apart.

use fake_moodle::Setup;

use super::school::{at_school, part};
use super::world::world;

const FILE: &str = "cid;uid;rolename;enrol\nBIO-1;ben.okafor@example.org;editingteacher;manual\n";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_found_by_an_address_whatever_its_capitals() {
    let world = at_school().await;
    world.fake.with_state(|state| {
        let ben = state.user_named("ben.okafor").unwrap().id;
        let capitals = "Ben.Okafor@Example.org".to_owned();
        state.tables.users.change(ben, |user| user.email = capitals);
    });
    let ran = world
        .run(&[("enrolments.csv", FILE)], &["enrolments.user_by=email"])
        .await;
    assert!(ran.rows[0].starts_with("2 unchanged: "), "{:?}", ran.rows);
    assert_eq!(part(&world, "BIO-1", "ben.okafor"), "manual active 0-0 editingteacher");
    assert_eq!(world.calls()["core_user_get_users"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_of_an_address_that_differs_by_capitals_is_told_in_the_plan() {
    let world = world(Setup::default()).await;
    let first = "username;firstname;lastname;email\nnora;Nora;Lind;Nora.Lind@example.org\n";
    let other = "username;firstname;lastname;email\nnl;Nora;Lind;nora.lind@example.org\n";
    world.run(&[("users.csv", first)], &[]).await;
    let ran = world.plan(&[("users.csv", other)], &[]).await;
    assert!(ran.rows[0].starts_with("2 failed: USR023 "), "{:?}", ran.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_new_accounts_searches_the_first_addresses_alone() {
    let world = world(Setup::default()).await;
    let row = |number: i32| format!("new{number};New;Name;new{number}@example.org\n");
    let rows: String = (0..40).map(row).collect();
    let file = format!("username;firstname;lastname;email\n{rows}");
    let ran = world.run(&[("users.csv", &file)], &[]).await;
    assert_eq!((ran.counts.created, world.calls()["core_user_get_users"]), (40, 16));
    let ran = world.run(&[("users.csv", &file)], &[]).await;
    let calls = world.calls();
    assert_eq!((ran.counts.unchanged, calls.get("core_user_get_users")), (40, None));
}
