//! Accounts on both databases, with a clock whose hands are turned.

use shared::api::{Credentials, OperatorChange, OperatorRole, SetUp};

use super::audit::{Chain, verify};
use super::{AccountError, Accounts, By, Fault, Lifetime, NewOperator, NewToken};
use crate::clock::testing::{Hands, clock};
use crate::store::testing::{TestStore, stores};

const RIGHT: &str = "mosses and lichens";
const HOUR: i64 = 3600;

struct Site {
    accounts: Accounts,
    hands: Hands,
    store: TestStore,
}

/// A site with the administrator n.roussel and the operator e.lebihan, once on each database.
async fn sites() -> Vec<Site> {
    let mut sites = Vec::new();
    for store in stores().await {
        let (clock, hands) = clock();
        let accounts = Accounts::new(store.clone(), clock, Lifetime::default());
        for (name, role) in [
            ("n.roussel", OperatorRole::Administrator),
            ("e.lebihan", OperatorRole::Operator),
        ] {
            let new = NewOperator {
                name: name.into(),
                display_name: String::new(),
                role,
                password: RIGHT.into(),
            };
            accounts.create_operator(new, "command line").await.unwrap();
        }
        sites.push(Site { accounts, hands, store });
    }
    sites
}

impl Site {
    async fn tries(&self, name: &str, password: &str) -> String {
        let asked = Credentials {
            name: name.into(),
            password: password.into(),
        };
        match self.accounts.sign_in(asked, "a browser").await {
            Ok((operator, _)) => format!("in as {}", operator.name),
            Err(AccountError::WrongCredentials) => "wrong".into(),
            Err(AccountError::Delayed { seconds }) => format!("wait {seconds}"),
            Err(error) => panic!("{error}"),
        }
    }

    async fn session(&self, name: &str) -> String {
        let asked = Credentials {
            name: name.into(),
            password: RIGHT.into(),
        };
        self.accounts
            .sign_in(asked, "a browser")
            .await
            .unwrap()
            .1
            .reveal()
            .to_owned()
    }

    async fn whose(&self, word: &str) -> Option<String> {
        self.accounts
            .by_session(word)
            .await
            .unwrap()
            .map(|caller| caller.operator.name)
    }
}

#[tokio::test]
async fn five_wrong_passwords_delay_and_never_lock() {
    for site in sites().await {
        for name in ["E.LeBihan", "nobody.at.all"] {
            for _ in 0..5 {
                assert_eq!(site.tries(name, "wrong").await, "wrong");
            }
            assert_eq!(site.tries(name, RIGHT).await, "wait 30");
            site.hands.forward(30);
            assert_eq!(site.tries(name, "wrong").await, "wrong");
            assert_eq!(site.tries(name, "wrong").await, "wait 60");
            site.hands.forward(60);
        }
        assert_eq!(site.tries("e.lebihan", RIGHT).await, "in as e.lebihan");
        // What was counted is forgotten.
        assert_eq!(site.tries("e.lebihan", "wrong").await, "wrong");
        assert_eq!(site.tries("e.lebihan", RIGHT).await, "in as e.lebihan");
    }
}

#[tokio::test]
async fn a_session_slides_for_twelve_hours_and_ends_after_seven_days() {
    for site in sites().await {
        let word = site.session("e.lebihan").await;
        site.hands.forward(12 * HOUR);
        assert_eq!(site.whose(&word).await, None);

        let word = site.session("e.lebihan").await;
        for _ in 0..15 {
            site.hands.forward(11 * HOUR);
            assert_eq!(site.whose(&word).await.as_deref(), Some("e.lebihan"));
        }
        site.hands.forward(3 * HOUR);
        assert_eq!(site.whose(&word).await, None);
    }
}

#[tokio::test]
async fn the_word_of_a_session_is_nowhere_in_the_database() {
    for site in sites().await {
        let word = site.session("e.lebihan").await;
        let digest: Vec<u8> = sqlx::query_scalar("SELECT digest FROM sessions")
            .fetch_one(site.store.read())
            .await
            .unwrap();
        assert_eq!(digest, super::secret::digest(&word));
        assert_eq!(site.whose("e.lebihan").await, None);
    }
}

#[tokio::test]
async fn signing_out_ends_a_session_and_a_new_password_the_others() {
    for site in sites().await {
        let (one, other) = (site.session("e.lebihan").await, site.session("e.lebihan").await);
        let caller = site.accounts.by_session(&one).await.unwrap().unwrap();
        let wrong = site
            .accounts
            .change_password(&caller, "wrong".into(), "another long one".into())
            .await;
        assert!(matches!(wrong, Err(AccountError::WrongCredentials)));
        site.accounts
            .change_password(&caller, RIGHT.into(), "another long one".into())
            .await
            .unwrap();
        assert_eq!(site.whose(&one).await.as_deref(), Some("e.lebihan"));
        assert_eq!(site.whose(&other).await, None);
        assert_eq!(site.tries("e.lebihan", RIGHT).await, "wrong");
        site.accounts.sign_out(&caller).await.unwrap();
        assert_eq!(site.whose(&one).await, None);

        site.accounts
            .reset_password("e.lebihan", "a third, long one".into(), "command line")
            .await
            .unwrap();
        assert_eq!(site.tries("e.lebihan", "a third, long one").await, "in as e.lebihan");
    }
}

fn set_up(token: &str) -> SetUp {
    SetUp {
        token: token.into(),
        name: "N.Roussel".into(),
        display_name: "Nathalie Roussel".into(),
        password: RIGHT.into(),
        language: "fr".into(),
        time_zone: "Europe/Paris".into(),
        sample_data: false,
    }
}

#[tokio::test]
async fn the_set_up_link_works_once() {
    for store in stores().await {
        let accounts = Accounts::new(store.clone(), clock().0, Lifetime::default());
        let word = accounts.open_set_up().await.unwrap().unwrap();
        assert!(accounts.waits_for_set_up().await.unwrap());
        for (change, field, why) in [
            (
                (|asked| asked.name = "two words".into()) as fn(&mut SetUp),
                "name",
                Fault::Name,
            ),
            (|asked| asked.password = "short".into(), "password", Fault::Password),
            (|asked| asked.language = "de".into(), "language", Fault::Language),
            (
                |asked| asked.time_zone = "Europe/Atlantis".into(),
                "time_zone",
                Fault::Zone,
            ),
        ] {
            let mut asked = set_up(word.reveal());
            change(&mut asked);
            let error = accounts.set_up(asked, "").await.unwrap_err();
            assert!(
                matches!(error, AccountError::Field { field: f, why: w } if f == field && w == why),
                "{error}"
            );
        }
        assert!(matches!(
            accounts.set_up(set_up("guessed"), "").await,
            Err(AccountError::SetupClosed)
        ));

        let (operator, session) = accounts.set_up(set_up(word.reveal()), "").await.unwrap();
        assert_eq!(
            (operator.name.as_str(), operator.role),
            ("n.roussel", OperatorRole::Administrator)
        );
        assert!(accounts.by_session(session.reveal()).await.unwrap().is_some());
        let settings = crate::store::settings::load(&store).await.unwrap();
        assert_eq!(settings.text(&shared::settings::site::TIME_ZONE), "Europe/Paris");

        assert!(!accounts.waits_for_set_up().await.unwrap());
        assert!(matches!(
            accounts.set_up(set_up(word.reveal()), "").await,
            Err(AccountError::SetupClosed)
        ));
        assert!(accounts.open_set_up().await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_token_gives_no_more_than_its_owner_has() {
    for site in sites().await {
        let new = |owner: &str, role, expires| NewToken {
            owner: owner.into(),
            name: "nightly".into(),
            role,
            read_only: true,
            formats: vec!["users".into()],
            expires,
        };
        let accounts = &site.accounts;
        let (token, word) = accounts
            .create_token(new("e.lebihan", Some(OperatorRole::Administrator), 0), "command line")
            .await
            .unwrap();
        assert_eq!(token.role, OperatorRole::Operator);
        let caller = accounts.by_token(word.reveal()).await.unwrap().unwrap();
        assert_eq!(
            (caller.name(), caller.operator.role),
            ("e.lebihan", OperatorRole::Operator)
        );
        assert_eq!(
            caller.by,
            By::Token {
                read_only: true,
                formats: vec!["users".into()]
            }
        );

        accounts
            .set_role("e.lebihan", OperatorRole::Reviewer, "n.roussel")
            .await
            .unwrap();
        assert_eq!(
            accounts.by_token(word.reveal()).await.unwrap().unwrap().operator.role,
            OperatorRole::Reviewer
        );
        assert_eq!(accounts.tokens().await.unwrap().len(), 1);
        accounts.revoke_token(&token.id, "n.roussel").await.unwrap();
        assert!(accounts.by_token(word.reveal()).await.unwrap().is_none());

        let soon = accounts.clock().now() + 60;
        let (_, word) = accounts
            .create_token(new("n.roussel", None, soon), "command line")
            .await
            .unwrap();
        assert!(accounts.by_token(word.reveal()).await.unwrap().is_some());
        site.hands.forward(60);
        assert!(accounts.by_token(word.reveal()).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    for site in sites().await {
        let step_down = site
            .accounts
            .set_role("n.roussel", OperatorRole::Reviewer, "n.roussel")
            .await;
        assert!(matches!(step_down, Err(AccountError::LastAdministrator)));
        site.accounts
            .set_role("e.lebihan", OperatorRole::Administrator, "n.roussel")
            .await
            .unwrap();
        site.accounts
            .set_role("n.roussel", OperatorRole::Reviewer, "n.roussel")
            .await
            .unwrap();
        let roles: Vec<_> = site
            .accounts
            .operators()
            .await
            .unwrap()
            .into_iter()
            .map(|one| one.role)
            .collect();
        assert_eq!(roles, [OperatorRole::Administrator, OperatorRole::Reviewer]);
    }
}

#[tokio::test]
async fn a_name_is_given_once_and_every_deed_is_in_the_chain() {
    for site in sites().await {
        let again = NewOperator {
            name: "N.ROUSSEL".into(),
            display_name: String::new(),
            role: OperatorRole::Reviewer,
            password: RIGHT.into(),
        };
        let error = site.accounts.create_operator(again, "n.roussel").await.unwrap_err();
        assert!(
            matches!(
                error,
                AccountError::Field {
                    field: "name",
                    why: Fault::Taken
                }
            ),
            "{error}"
        );

        site.session("n.roussel").await;
        site.tries("n.roussel", "wrong").await;
        site.tries("a stranger", "wrong").await;
        let deeds: Vec<(String, String)> = sqlx::query_as("SELECT actor, action FROM audit ORDER BY number")
            .fetch_all(site.store.read())
            .await
            .unwrap();
        let deeds: Vec<_> = deeds
            .iter()
            .map(|(actor, action)| format!("{actor}: {action}"))
            .collect();
        assert_eq!(
            deeds,
            [
                "command line: operator-created",
                "command line: operator-created",
                "n.roussel: signed-in",
                "n.roussel: sign-in-failed",
                ": sign-in-failed",
            ]
        );
        assert_eq!(verify(&site.store).await.unwrap(), Chain::Whole(5));
    }
}

#[tokio::test]
async fn administrators_see_who_there_is_and_change_all_or_nothing() {
    for site in sites().await {
        let word = site.session("e.lebihan").await;
        let new = NewToken {
            owner: "e.lebihan".into(),
            name: "nightly".into(),
            role: None,
            read_only: false,
            formats: Vec::new(),
            expires: 0,
        };
        site.accounts.create_token(new, "n.roussel").await.unwrap();
        let staff = site.accounts.staff().await.unwrap();
        let [eric, nathalie] = staff.as_slice() else { panic!() };
        assert_eq!((eric.sessions, eric.tokens, eric.disabled), (1, 1, false));
        assert_eq!((nathalie.name.as_str(), nathalie.sessions), ("n.roussel", 0));

        // The role and the name for people would do; that nobody is left to administer undoes both.
        let change = OperatorChange {
            display_name: Some("Nathalie".into()),
            role: Some(OperatorRole::Reviewer),
            disabled: None,
        };
        let refused = site.accounts.change_operator("n.roussel", change, "n.roussel").await;
        assert!(matches!(refused, Err(AccountError::LastAdministrator)));
        assert_eq!(site.accounts.staff().await.unwrap()[1].display_name, "n.roussel");

        let disabled = OperatorChange {
            disabled: Some(true),
            ..OperatorChange::default()
        };
        site.accounts
            .change_operator("e.lebihan", disabled, "n.roussel")
            .await
            .unwrap();
        assert!(site.accounts.by_session(&word).await.unwrap().is_none());
        assert!(site.accounts.staff().await.unwrap()[0].disabled);
        assert!(matches!(verify(&site.store).await.unwrap(), Chain::Whole(_)));
    }
}

#[tokio::test]
async fn the_usual_schedules_come_with_the_first_administrator_of_the_command_line_too() {
    for store in stores().await {
        let accounts = Accounts::new(store.clone(), clock().0, Lifetime::default());
        let schedules = async || crate::store::schedules::all(&store).await.unwrap();
        let creates = async |name: &str, role| {
            let new = NewOperator {
                name: name.into(),
                display_name: String::new(),
                role,
                password: RIGHT.into(),
            };
            accounts.create_operator(new, "command line").await.unwrap();
        };
        creates("e.lebihan", OperatorRole::Operator).await;
        assert!(schedules().await.is_empty());
        let administrator = OperatorRole::Administrator;
        accounts
            .set_role("e.lebihan", administrator, "command line")
            .await
            .unwrap();
        let made = schedules().await;
        assert_eq!(made.len(), 7);
        assert!(made.iter().all(|one| one.paused && one.created_by == "command line"));
        // The next administrator finds them as they are.
        let mut tx = store.begin().await.unwrap();
        crate::store::schedules::remove(&mut tx, &made[0].id).await.unwrap();
        tx.commit().await.unwrap();
        creates("n.roussel", administrator).await;
        assert_eq!(schedules().await.len(), 6);
    }
}
