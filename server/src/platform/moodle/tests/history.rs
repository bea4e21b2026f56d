//! Ids of a site are others than those of the directory here: what runs did there is no history of what is here.

use fake_moodle::{Setup, school};
use sqlx::Row;

use super::world::{World, world};
use crate::store::runs::{course_after, runs_about};

/// The kinds of things that runs have written down as changed or created.
async fn kinds(world: &World) -> Vec<String> {
    let sql = "SELECT entity FROM run_changes UNION SELECT entity FROM run_creations ORDER BY entity";
    let rows = sqlx::query(sql).fetch_all(world.store.read()).await.unwrap();
    rows.iter().map(|row| row.get("entity")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_run_did_on_a_site_is_no_history_of_the_directory() {
    let world = world(Setup {
        fill: school::small,
        ..Setup::default()
    })
    .await;
    let files = [
        (
            "users.csv",
            "username;firstname;lastname;email;auth\nnora.lind;Nora;Lind;nora.lind@example.org;ldap\n",
        ),
        (
            "enrolments.csv",
            "cid;uid;rolename;enrol\nBIO-1;nora.lind;student;manual\n",
        ),
    ];
    let ran = world.run(&files, &[]).await;
    assert_eq!(ran.counts.failed, 0, "{:?}", ran.rows);
    assert_eq!(kinds(&world).await, ["moodle-course", "moodle-user"]);
    for id in 1..200 {
        for kind in ["user", "course"] {
            let runs = runs_about(&world.store, (kind, id), i64::MAX, 10).await.unwrap();
            assert!(runs.is_empty(), "{kind} {id}: {runs:?}");
        }
    }
    // Whom to tell of the courses of a run is known all the same (D89).
    assert!(course_after(&world.store, 1, 0).await.unwrap().is_some());
}
