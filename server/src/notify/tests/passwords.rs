//! Mails to people whose account got a password from a file (D88).

use serde_json::json;
use shared::api::RunMode;

use super::{School, schools, told};

const HEAD: &str = "username;firstname;lastname;email;password;lang\n";
const NORA: &str = "nora.lind;Nora;Lind;nora@school.example;Tr0ub4dor&3;en\n";
const LOUIS: &str = "louis.roy;Louis;Roy;louis@school.example;C0rrect-Horse;fr\n";

impl School {
    async fn users(&self, rows: &[&str], how: &str) -> shared::api::RunDto {
        let text = format!("{HEAD}{}", rows.concat());
        self.ran_so(
            &[("users.csv", &text)],
            json!({"users.send_passwords": how}),
            RunMode::Run,
        )
        .await
    }

    /// What the mail to somebody says.
    fn text_to(&self, address: &str) -> String {
        let mails = self.post.mails();
        mails.iter().rfind(|mail| mail.to == address).unwrap().text()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_a_link_goes_to_who_got_a_password_in_their_language() {
    for school in schools().await {
        school
            .set(&[("site.password_url", "https://id.school.example/password")])
            .await;
        let failed = "odile;Odile;Saule;a@@b;An0ther-One;en\n";
        let without = "anna.b;Anna;B;anna.b@school.example;;en\n";
        school.users(&[NORA, LOUIS, failed, without], "link").await;
        assert_eq!(school.told().await, (2, 0));
        assert_eq!(
            school.subjects(),
            [
                told("louis@school.example", "Votre nouveau compte"),
                told("nora@school.example", "Your new account"),
            ]
        );
        insta::allow_duplicates! { insta::assert_snapshot!(school.text_to("nora@school.example"), @r"
        Hello Nora Lind,

        An account has been made for you. Your user name is nora.lind.
        Set your password here before you sign in for the first time.

        Set a password:
        https://id.school.example/password

        -- 
        This was sent by a program. Nobody reads answers to it.
        ") };
        let french = school.text_to("louis@school.example");
        assert!(french.starts_with("Bonjour Louis Roy,\n"), "{french}");
        // The same file again changes nothing.
        school.users(&[NORA, LOUIS], "link").await;
        assert_eq!(school.told().await, (0, 0));
        // Another password does.
        school.users(&[&NORA.replace("Tr0ub", "Tr1ub")], "link").await;
        assert_eq!(school.told().await, (1, 0));
        assert!(
            school
                .subjects()
                .contains(&told("nora@school.example", "Your new password"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_in_clear_it_is_sealed_until_it_is_sent() {
    for school in schools().await {
        school.users(&[NORA], "clear").await;
        let in_clear = async || {
            let texts: Vec<String> = sqlx::query_scalar(
                "SELECT payload FROM outbox UNION ALL SELECT subject FROM outbox UNION ALL SELECT detail FROM run_rows",
            )
            .fetch_all(school.store.read())
            .await
            .unwrap();
            texts.iter().any(|text| text.contains("Tr0ub4dor"))
        };
        let noted: Vec<u8> = sqlx::query_scalar("SELECT sealed FROM password_mails")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert!(!noted.is_empty() && !String::from_utf8_lossy(&noted).contains("Tr0ub4dor"));
        while school.tell_once().await.unwrap() {}
        assert!(!in_clear().await);
        let left: i64 = sqlx::query_scalar("SELECT count(*) FROM password_mails")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert_eq!(left, 0);
        assert_eq!(school.told().await, (1, 0));
        assert!(
            school
                .text_to("nora@school.example")
                .contains("Your password is: Tr0ub4dor&3\n")
        );
        assert!(!in_clear().await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_a_link_without_an_address_is_no_mail_and_the_run_says_so() {
    for school in schools().await {
        let run = school.users(&[NORA, LOUIS], "link").await;
        assert_eq!(school.told().await, (0, 0));
        let english = shared::i18n::Catalog::of(shared::i18n::Lang::En);
        let run = school.runs.get(&run.summary.id, english).await.unwrap();
        let said = run
            .timeline
            .iter()
            .filter(|event| event.what == "passwords-not-mailed")
            .count();
        assert_eq!(said, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn d88_nothing_is_noted_unless_it_is_wanted_and_nothing_of_a_simulation() {
    for school in schools().await {
        let text = format!("{HEAD}{NORA}");
        let clear = json!({"users.send_passwords": "clear"});
        school.ran_so(&[("users.csv", &text)], clear, RunMode::Simulate).await;
        school.users(&[NORA], "no").await;
        let noted: i64 = sqlx::query_scalar("SELECT count(*) FROM password_mails")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert_eq!(noted, 0);
        assert_eq!(school.told().await, (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_are_written_to_by_two_servers_each_once() {
    for school in schools().await {
        let rows: Vec<String> = (0..450).map(|n| NORA.replace("nora", &format!("nora{n}"))).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        school.users(&rows, "clear").await;
        let other = school.other().await;
        let (one, two) = tokio::join!(school.tell_once(), other.tell_once());
        one.unwrap();
        two.unwrap();
        let mut to: Vec<String> = school
            .messages()
            .await
            .into_iter()
            .map(|message| message.target)
            .collect();
        to.sort();
        to.dedup();
        assert_eq!((to.len(), school.messages().await.len()), (450, 450));
    }
}
