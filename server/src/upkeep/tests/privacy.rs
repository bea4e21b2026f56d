//! What is known of a person, found and erased.

use shared::api::{NotifyChannel, NotifyEvent, NotifyTime, PersonErase, PersonPlace, SubscriptionNew};

use super::{School, USERS, schools};
use crate::accounts::audit::{self, Action, Deed};
use crate::notify::outbox::{self, Content, Draft};
use crate::notify::{Alarm, Happening, What, subscriptions};
use crate::store::SecretKey;
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

fn mail(target: &str, subject: &str, text: &str, is_secret: bool) -> Draft {
    Draft {
        channel: NotifyChannel::Mail,
        what: "summary",
        target: target.to_owned(),
        subject: subject.to_owned(),
        subscription: String::new(),
        run: String::new(),
        content: Content::Mail {
            text: text.to_owned(),
            html: String::new(),
            attached: None,
        },
        is_secret,
    }
}

impl School {
    /// Messages to and about Nora Lind and Nora Linden, and something that happened for a file of hers.
    async fn tells(&self) {
        let key = SecretKey::open(self.store.folder()).unwrap();
        let at = self.place.clock.now();
        let drafts = vec![
            mail("nora.lind@northfield.example", "Welcome", "Your password: 1234", true),
            mail("old@northfield.example", "Welcome", "Your user name: nora.lind", true),
            mail("t.haas@northfield.example", "BIO-101", "Nora Lind was enrolled.", false),
            mail(
                "t.haas@northfield.example",
                "BIO-102",
                "Nora Linden was enrolled.",
                false,
            ),
        ];
        let happening = Happening {
            at,
            schedule: String::new(),
            run: String::new(),
            what: What::Alarm {
                alarm: Alarm::NoSource {
                    reason: "there is no NORA.LIND.csv".to_owned(),
                },
            },
        };
        let deed = Deed {
            at,
            actor: "n.roussel",
            action: Action::FileRemoved,
            target: "nora.lind.csv",
            detail: serde_json::Value::Null,
        };
        let mut tx = self.store.begin().await.unwrap();
        outbox::write(&mut tx, &key, at, drafts).await.unwrap();
        happening.note(&mut tx).await.unwrap();
        audit::append(&mut tx, deed).await.unwrap();
        tx.commit().await.unwrap();
        let by = subscriptions::By {
            actor: "n.roussel",
            at,
            zone: &jiff::tz::TimeZone::UTC,
        };
        let new = SubscriptionNew {
            channel: NotifyChannel::Mail,
            target: "Nora.Lind@northfield.example".to_owned(),
            language: String::new(),
            schedule: String::new(),
            events: vec![NotifyEvent::Failed],
            time: NotifyTime::AtOnce,
        };
        subscriptions::create(&self.store, &key, new, by).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_and_what_they_tell_are_found_and_erased_and_what_is_not_ours_to_erase_is_told() {
    for school in schools().await {
        school.ran("users.csv", USERS).await;
        school.tells().await;

        let found = search(&school.place, "nora.lind", "n.roussel").await.unwrap();
        let subjects: Vec<&str> = found.messages.iter().map(|message| message.subject.as_str()).collect();
        assert_eq!(subjects, ["BIO-101", "Welcome", "Welcome"]);
        assert_eq!((found.happenings, found.deeds), (1, 2));
        let stays: Vec<(PersonPlace, &str)> = found.stays.iter().map(|one| (one.place, one.name.as_str())).collect();
        assert_eq!(stays, [(PersonPlace::Subscription, "Nora.Lind@northfield.example")]);

        let list = "username;firstname;lastname;deleted\nnora.lind;Nora;Lind;1\n";
        school.ran("users.csv", list).await;
        let account = found.accounts[0].id;
        let asked = |dry_run| PersonErase { account, dry_run };
        let would = erase(&school.place, &asked(true), "n.roussel").await.unwrap().unwrap();
        assert_eq!(school.rows("outbox").await, 4, "told, not done");
        let did = erase(&school.place, &asked(false), "n.roussel").await.unwrap().unwrap();
        for told in [&would, &did] {
            assert_eq!((told.messages, told.happenings, told.deeds), (3, 1, 2));
            assert_eq!(told.stays, found.stays);
        }
        assert_eq!(school.rows("outbox").await, 1);
        // The lines are the removal of the file and the subscription. That something happened is told all the same, and whoever looks through the audit finds it whole.
        let detail: String = sqlx::query_scalar("SELECT detail FROM happenings WHERE kind = 'alarm'")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        let left: What = serde_json::from_str(&detail).unwrap();
        let reason = "*ERASED*".to_owned();
        assert_eq!(
            left,
            What::Alarm {
                alarm: Alarm::NoSource { reason }
            }
        );
        let found = search(&school.place, "nora.lind", "n.roussel").await.unwrap();
        assert_eq!((found.messages.len(), found.happenings, found.deeds), (0, 0, 2));
        assert!(matches!(
            audit::verify(&school.store).await.unwrap(),
            audit::Chain::Whole(_)
        ));
    }
}
