//! What is known of a person, found and erased.

use shared::api::PersonErase;

use super::{School, USERS, schools};
use crate::accounts::audit;
use crate::upkeep::privacy::{erase, search};

async fn deeds(school: &School) -> String {
    let filter = audit::DeedFilter {
        limit: 100,
        ..audit::DeedFilter::default()
    };
    let page = audit::list(&school.store, &filter).await.unwrap();
    serde_json::to_string(&page).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_in_accounts_runs_and_files_and_erased_from_all() {
    for school in schools().await {
        let first = school.ran("users.csv", USERS).await;
        let other = school
            .ran("users.csv", "username;firstname;lastname\nnora.linden;Nora;Linden\n")
            .await;
        school.place.area.put_new("waiting.csv", &mut USERS.as_bytes()).unwrap();

        let found = search(&school.place, "Nora.Lind@northfield.example", "n.roussel")
            .await
            .unwrap();
        assert_eq!(found.accounts.len(), 1);
        assert!(found.words.contains(&"nora.lind".to_owned()));
        // Not the other one whose name begins the same.
        assert_eq!(
            found
                .runs
                .iter()
                .map(|run| (run.id.as_str(), run.rows))
                .collect::<Vec<_>>(),
            [(first.as_str(), 1)]
        );
        let names: Vec<&str> = found.files.iter().map(|file| file.name.as_str()).collect();
        assert!(names.contains(&"waiting.csv"), "{names:?}");
        assert!(names.iter().any(|name| name.starts_with("archives/")), "{names:?}");
        assert!(names.contains(&format!("runs/{first}/input-0").as_str()), "{names:?}");
        assert!(!names.iter().any(|name| name.contains(&other)), "{names:?}");

        // A live account isn't erased: its deletion is a run of its own.
        let account = found.accounts[0].id;
        let asked = |dry_run| PersonErase { account, dry_run };
        assert_eq!(erase(&school.place, &asked(true), "n.roussel").await.unwrap(), None);
        let list = "username;firstname;lastname;deleted\nnora.lind;Nora;Lind;1\n";
        school.ran("users.csv", list).await;

        let would = erase(&school.place, &asked(true), "n.roussel").await.unwrap().unwrap();
        let did = erase(&school.place, &asked(false), "n.roussel").await.unwrap().unwrap();
        assert_eq!(
            (would.rows, &would.files, &would.waiting),
            (did.rows, &did.files, &did.waiting)
        );
        assert!(did.rows >= 1 && did.files.len() >= 2, "{did:?}");
        assert_eq!(did.waiting, ["waiting.csv"]);

        // Only what waits still names her; the runs are still there with their counts.
        let found = search(&school.place, "nora.lind", "n.roussel").await.unwrap();
        assert!(found.accounts.is_empty() && found.runs.is_empty(), "{found:?}");
        assert_eq!(
            found.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(),
            ["waiting.csv"]
        );
        assert!(school.state(&first).await.is_some());
        let outcomes = school
            .runs
            .outcomes(
                &first,
                crate::store::runs::RowFilter {
                    limit: 10,
                    ..Default::default()
                },
                None,
                shared::i18n::Catalog::of(shared::i18n::Lang::En),
            )
            .await
            .unwrap();
        assert_eq!(outcomes.items.len(), 2);
        // Who looked and who erased is written down, and the audit doesn't name the person.
        let deeds = deeds(&school).await;
        assert!(
            deeds.contains("person-searched") && deeds.contains("person-erased"),
            "{deeds}"
        );
        assert!(!deeds.to_lowercase().contains("nora"), "{deeds}");
    }
}
