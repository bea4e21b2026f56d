//! Accounts: command files of users against a site.

use fake_moodle::state::{FieldKind, Options, ProfileField};
use fake_moodle::{Functions, Rule, Setup, What, When, school};
use shared::api::RunState;
use shared::directory::{Keys, UserKey};
use shared::settings::UserBy;

use super::world::{World, waiting_world, world};
use crate::platform::Platform;

/// Two people of whom most is said.
const TWO: &str = "username;firstname;lastname;email;idnumber;city;lang;maildisplay;password\n\
    nora.lind;Nora;Lind;nora.lind@example.org;N1;Lyon;fr;2;Sesame,7open\n\
    emeric.saule;Émeric;Saule;emeric.saule@example.org;N2;;en;0;Sesame,8open\n";

fn small() -> Setup {
    Setup {
        site: school::options(),
        fill: school::small,
        ..Setup::default()
    }
}

/// Some of what a site has of an account.
fn account(world: &World, username: &str) -> fake_moodle::state::User {
    world
        .fake
        .with_state(|state| state.user_named(username).cloned())
        .unwrap_or_default()
}

/// How often what changes something was called since the last look.
fn writes(world: &World) -> Vec<(String, usize)> {
    let writes = |name: &str| !name.contains("_get_") && !name.contains("_search_");
    world.calls().into_iter().filter(|(name, _)| writes(name)).collect()
}

fn once(function: &str) -> Vec<(String, usize)> {
    vec![(function.to_owned(), 1)]
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_made_and_the_second_time_nothing_is_written() {
    let world = world(Setup::default()).await;
    let ran = world.run(&[("users.csv", TWO)], &[]).await;
    assert_eq!(ran.state, RunState::Finished, "{}", ran.problem);
    assert_eq!(
        ran.rows,
        [
            "2 created: user-created nora.lind; user-password-set nora.lind",
            "3 created: user-created emeric.saule; user-password-set emeric.saule"
        ]
    );
    assert_eq!(writes(&world), once("core_user_create_users"));
    let nora = account(&world, "nora.lind");
    assert_eq!(
        (
            nora.firstname.as_str(),
            nora.email.as_str(),
            nora.idnumber.as_str(),
            nora.password.as_deref()
        ),
        ("Nora", "nora.lind@example.org", "N1", Some("Sesame,7open"))
    );
    assert_eq!(
        ["city", "lang", "maildisplay"].map(|name| nora.profile(name)),
        ["Lyon", "fr", "2"]
    );
    let ran = world.run(&[("users.csv", TWO)], &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 unchanged: user-unchanged nora.lind",
            "3 unchanged: user-unchanged emeric.saule"
        ]
    );
    assert_eq!(writes(&world), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_differs_is_sent() {
    let world = world(small()).await;
    let file = "username;firstname;lastname;idnumber;city\n\
        ben.okafor;Ben;Okafor;P002;\n\
        hugo.andersson;Hugo;Anderson;P008;Lyon\n";
    let ran = world.run(&[("users.csv", file)], &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 unchanged: user-unchanged ben.okafor",
            "3 updated: user-updated hugo.andersson"
        ]
    );
    let sent = world
        .fake
        .calls()
        .into_iter()
        .find(|call| call.function == "core_user_update_users")
        .unwrap();
    // Token, function, format, id, and the two that differ.
    assert_eq!(sent.fields, 6);
    let hugo = account(&world, "hugo.andersson");
    assert_eq!((hugo.lastname.as_str(), hugo.profile("city")), ("Anderson", "Lyon"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_made_suspended_is_suspended_by_a_second_call() {
    let world = world(Setup::default()).await;
    let file = "username;firstname;lastname;email;suspended\nnora.lind;Nora;Lind;nora.lind@example.org;1\n";
    let ran = world.run(&[("users.csv", file)], &["users.match_by=username"]).await;
    assert_eq!(
        ran.rows,
        ["2 created: user-created nora.lind; user-suspended nora.lind"]
    );
    assert!(account(&world, "nora.lind").suspended);
    assert_eq!(writes(&world).len(), 2);
    let back = file.replace(";1\n", ";0\n");
    world.run(&[("users.csv", &back)], &["users.match_by=username"]).await;
    assert!(!account(&world, "nora.lind").suspended);
}

/// The account is made; then the run has to wait before it is suspended, or that isn't done.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_made_suspended_is_suspended_whatever_comes_in_between() {
    for what in [What::DropBefore, What::DropAfter, What::LoginRedirect] {
        let world = waiting_world(Setup::default(), 0).await;
        let once = Rule::new(When::Nth(1), what.clone()).of("core_user_update_users");
        world.fake.add_fault(once);
        let file = "username;firstname;lastname;email;suspended;password\n\
                    nora.lind;Nora;Lind;nora.lind@example.org;1;Moss-1-lichen\n";
        let ran = world.run(&[("users.csv", file)], &["users.match_by=username"]).await;
        assert_eq!(
            ran.rows,
            ["2 created: user-created nora.lind; user-suspended nora.lind; user-password-set nora.lind"],
            "{what:?}"
        );
        assert!(account(&world, "nora.lind").suspended, "{what:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn accounts_are_renamed_and_deleted() {
    let world = world(small()).await;
    let file = "username;oldusername;firstname;lastname;idnumber;deleted\n\
        ben.obi;ben.okafor;Ben;Obi;P002;0\n\
        hugo.andersson;;Hugo;Andersson;P008;1\n\
        nobody;;No;Body;;1\n";
    let ran = world.run(&[("users.csv", file)], &["users.allow_rename=1"]).await;
    assert_eq!(
        ran.rows,
        [
            "2 updated: user-updated ben.obi; user-renamed ben.obi",
            "3 deleted: user-deleted hugo.andersson",
            "4 skipped: user-absent nobody"
        ]
    );
    assert_eq!(account(&world, "ben.obi").lastname, "Obi");
    assert_eq!(account(&world, "hugo.andersson").id, 0);
    // Nobody brings a deleted account back: the row makes another one.
    let again = "username;firstname;lastname;email;idnumber\nhugo.andersson;Hugo;Andersson;hugo@example.org;P008\n";
    let ran = world.run(&[("users.csv", again)], &[]).await;
    assert_eq!(ran.rows, ["2 created: user-created hugo.andersson"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guest_isnt_deleted_though_the_site_would_say_so() {
    let world = world(Setup::default()).await;
    let file = "username;firstname;lastname;deleted\nguest;Guest;User;1\n";
    let own = ["users.match_by=username", "users.protected=admin"];
    let ran = world.run(&[("users.csv", file)], &own).await;
    assert!(ran.rows[0].starts_with("2 failed: PLT207 guest"), "{:?}", ran.rows);
    assert_eq!(writes(&world), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_written_when_it_is_another_one() {
    let world = world(Setup::default()).await;
    world.run(&[("users.csv", TWO)], &[]).await;
    let _ = world.calls();
    let other = TWO.replace("Sesame,7open", "Sesame,9open");
    let ran = world.run(&[("users.csv", &other)], &[]).await;
    assert_eq!(
        ran.rows,
        [
            "2 updated: user-updated nora.lind; user-password-set nora.lind",
            "3 unchanged: user-unchanged emeric.saule"
        ]
    );
    assert_eq!(account(&world, "nora.lind").password.as_deref(), Some("Sesame,9open"));
    assert_eq!(writes(&world), once("core_user_update_users"));
    // Of two in one file the last one counts.
    let twice = "username;firstname;lastname;email;idnumber;password\n\
        nora.lind;Nora;Lind;nora.lind@example.org;N1;Sesame,1open\n\
        nora.lind;Nora;Lind;nora.lind@example.org;N1;Sesame,2open\n";
    world.run(&[("users.csv", twice)], &[]).await;
    assert_eq!(account(&world, "nora.lind").password.as_deref(), Some("Sesame,2open"));
    let sealed = world.store.folder().join("toolsync.db");
    let bytes = std::fs::read(sealed).unwrap_or_default();
    assert!(
        !bytes.windows(12).any(|some| some == b"Sesame,2open"),
        "a password in clear"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_without_a_password_gets_one_that_the_site_makes_or_that_nobody_knows() {
    let world = world(Setup {
        site: Options {
            password_policy: true,
            ..Options::default()
        },
        ..Setup::default()
    })
    .await;
    let head = "username;firstname;lastname;email;auth;password\n";
    let rows = [
        "a;A;A;a@example.org;manual;",
        "b;B;B;b@example.org;manual;*NOPASS*",
        "c;C;C;c@example.org;ldap;",
    ];
    let file = format!("{head}{}\n", rows.join("\n"));
    let own = ["users.match_by=username", "users.create_passwords=1"];
    let ran = world.run(&[("users.csv", &file)], &own).await;
    assert_eq!(ran.counts.created, 3, "{:?}", ran.rows);
    let [a, b, c] = ["a", "b", "c"].map(|name| account(&world, name));
    assert_eq!((a.mails, a.password), (1, None));
    assert_eq!((b.mails, b.password.map(|password| password.len())), (0, Some(36)));
    assert_eq!((c.mails, c.password), (0, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_row_fails_alone_and_costs_few_calls() {
    let world = world(Setup::default()).await;
    let row = |n: usize| {
        let auth = if n == 37 { "telepathy" } else { "manual" };
        format!("user{n};First;Last;user{n}@example.org;{auth}\n")
    };
    let rows: String = (0..64).map(row).collect();
    let file = format!("username;firstname;lastname;email;auth\n{rows}");
    let ran = world.run(&[("users.csv", &file)], &["users.match_by=username"]).await;
    assert_eq!((ran.counts.created, ran.counts.failed), (63, 1), "{:?}", ran.problem);
    let failed: Vec<&String> = ran.rows.iter().filter(|row| row.contains("failed")).collect();
    assert!(
        failed[0].contains("PLT215 user37") && failed[0].contains("invalidparameter"),
        "{failed:?}"
    );
    let calls = writes(&world);
    assert!(calls[0].1 <= 9, "{calls:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_change_fails_its_row_with_the_words_of_the_site() {
    // Somebody whom no key of the file finds, since the site compares addresses with regard to case and offers no search.
    let world = world(super::school::without(&["core_user_get_users"])).await;
    world.fake.with_state(|state| {
        let greta = state.user_named("greta.nowak").map_or(0, |user| user.id);
        state
            .tables
            .users
            .change(greta, |user| user.email = "Greta@example.org".to_owned());
    });
    let file = "username;firstname;lastname;idnumber;email\n\
        ben.okafor;Ben;Okafor;P002;greta@example.org\n\
        hugo.andersson;Hugo;Anderson;P008;\n";
    let ran = world.run(&[("users.csv", file)], &["users.protect_emails=0"]).await;
    assert_eq!(
        ran.rows,
        [
            "2 failed: PLT213 ben.okafor: On the site it belongs to something else already: Duplicate address [useremailduplicate].",
            "3 updated: user-updated hugo.andersson"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_doubles_nothing() {
    let world = world(Setup::default()).await;
    for function in [
        "core_user_create_users",
        "core_user_update_users",
        "core_user_delete_users",
    ] {
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), What::DropAfter).of(function));
    }
    let ran = world.run(&[("users.csv", TWO)], &[]).await;
    assert_eq!(
        (ran.state, ran.counts.created),
        (RunState::Finished, 2),
        "{:?}",
        ran.rows
    );
    let changed = TWO.replace("Lyon", "Nantes");
    let ran = world.run(&[("users.csv", &changed)], &[]).await;
    assert_eq!((ran.counts.updated, ran.counts.unchanged), (1, 1), "{:?}", ran.rows);
    let gone = "username;firstname;lastname;idnumber;deleted\nnora.lind;Nora;Lind;N1;1\n";
    let ran = world.run(&[("users.csv", gone)], &[]).await;
    assert_eq!(ran.rows, ["2 deleted: user-deleted nora.lind"]);
    let accounts = world
        .fake
        .with_state(|state| state.tables.users.iter().filter(|(_, user)| !user.deleted).count());
    assert_eq!(accounts, 3, "guest, admin, emeric.saule");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_that_is_missing_is_told_by_the_plan() {
    let all = Functions::All.names().into_iter();
    let world = world(Setup {
        functions: Functions::Only(all.filter(|name| name != "core_user_create_users").collect()),
        ..Setup::default()
    })
    .await;
    let plan = world.plan(&[("users.csv", TWO)], &[]).await;
    assert!(
        plan.rows[0].starts_with("2 failed: PLT201 nora.lind"),
        "{:?}",
        plan.rows
    );
    assert!(plan.rows[0].contains("core_user_create_users"), "{:?}", plan.rows);
    assert_eq!(writes(&world), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_function_writes_is_said_and_the_rest_is_written() {
    let world = world(Setup::default()).await;
    let file = "username;firstname;lastname;email;maildigest\nnora.lind;Nora;Lind;nora.lind@example.org;2\n";
    let ran = world.run(&[("users.csv", file)], &["users.match_by=username"]).await;
    assert_eq!(ran.rows, ["2 created: user-created nora.lind; PLT204 nora.lind"]);
}

fn with_fields() -> Setup {
    let campus = FieldKind::Menu(vec!["North".to_owned(), "South".to_owned()]);
    let user_fields = vec![
        ProfileField::new("StaffId", "Staff id", FieldKind::Text),
        ProfileField::new("campus", "Campus", campus),
    ];
    Setup {
        site: Options {
            user_fields,
            ..Options::default()
        },
        ..Setup::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn custom_fields_go_along_with_their_accounts() {
    let world = world(with_fields()).await;
    let file = "username;firstname;lastname;email;profile_field_campus\n\
        nora.lind;Nora;Lind;nora.lind@example.org;North\n\
        emeric.saule;Émeric;Saule;emeric.saule@example.org;\n";
    let own = ["users.match_by=username"];
    let ran = world.run(&[("users.csv", file)], &own).await;
    assert_eq!(
        ran.rows,
        [
            "2 created: user-created nora.lind",
            "3 created: user-created emeric.saule"
        ]
    );
    assert_eq!(writes(&world), once("core_user_create_users"));
    assert_eq!(
        account(&world, "nora.lind").custom.get("campus").map(String::as_str),
        Some("North")
    );
    let ran = world.run(&[("users.csv", file)], &own).await;
    assert_eq!(
        (ran.counts.unchanged, writes(&world)),
        (2, Vec::new()),
        "{:?}",
        ran.rows
    );
    let moved = file.replace("North", "South").replace("Saule;emeric", "Saulé;emeric");
    let ran = world.run(&[("users.csv", &moved)], &own).await;
    assert_eq!(ran.counts.updated, 2, "{:?}", ran.rows);
    assert_eq!(
        account(&world, "nora.lind").custom.get("campus").map(String::as_str),
        Some("South")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_that_the_site_drops_without_a_word_fails_its_part_of_the_row() {
    let world = world(with_fields()).await;
    let file = "username;firstname;lastname;email;profile_field_campus;profile_field_shoesize\n\
        a;A;A;a@example.org;North;44\n\
        b;B;B;b@example.org;West;45\n\
        c;C;C;c@example.org;South;\n";
    let ran = world.run(&[("users.csv", file)], &["users.match_by=username"]).await;
    assert_eq!(ran.counts.created, 3, "{:?}", ran.rows);
    assert!(
        ran.rows[0].contains("PLT207 a, shoesize") && !ran.rows[0].contains("campus"),
        "{:?}",
        ran.rows
    );
    assert!(
        ran.rows[1].contains("PLT207 b, campus") && ran.rows[1].contains("PLT207 b, shoesize"),
        "{:?}",
        ran.rows
    );
    assert_eq!(ran.rows[2], "4 created: user-created c");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_impossible_user_name_finds_nobody_and_spoils_no_other_look_up() {
    let world = world(small()).await;
    let moodle = world.moodle().await;
    let by = |by, value: &str| UserKey::By(by, value.to_owned());
    let keys = Keys {
        users: [
            by(UserBy::Username, "zoé b"),
            by(UserBy::Username, "ben.okafor"),
            by(UserBy::Email, "no address"),
            by(UserBy::Email, "a@b@c"),
            by(UserBy::Email, "hugo.andersson@example.org"),
            by(UserBy::Id, "7x"),
            by(UserBy::Idnumber, "P001"),
            UserKey::FullName("Greta Nowak".to_owned()),
            UserKey::FullName("greta nowak".to_owned()),
        ]
        .into(),
        ..Keys::default()
    };
    let snapshot = moodle.fetch(&keys).await.unwrap();
    let mut found: Vec<&str> = snapshot
        .table::<shared::directory::User>()
        .iter()
        .map(|user| user.username.as_str())
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        ["amelie.rousseau", "ben.okafor", "greta.nowak", "hugo.andersson"]
    );
    let _ = world.calls();
    moodle.fetch(&keys).await.unwrap();
    assert!(world.calls().is_empty(), "each is looked up once a run");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_and_teachers_can_be_written_to() {
    let world = world(small()).await;
    let moodle = world.moodle().await;
    let (ben, course) = world.fake.with_state(|state| {
        let course = fake_moodle::state::key("shortname", "BIO-1");
        (
            state.user_named("ben.okafor").map_or(0, |user| user.id),
            state.tables.courses.first(&course).map_or(0, |(id, _)| id),
        )
    });
    let people = moodle.people(&[ben, 99_999]).await.unwrap();
    let told: Vec<(&str, &str)> = people
        .iter()
        .map(|one| (one.name.as_str(), one.email.as_str()))
        .collect();
    assert_eq!(told, [("Ben Okafor", "ben.okafor@example.org")]);
    let teachers = moodle.teachers(course).await.unwrap().unwrap();
    let names: Vec<&str> = teachers.people.iter().map(|one| one.username.as_str()).collect();
    assert_eq!(
        (teachers.course.as_str(), names),
        ("Biology, year 1", vec!["amelie.rousseau", "ben.okafor"])
    );
    assert!(moodle.teachers(99_999).await.unwrap().is_none());
}
