//! Mails and webhooks by TLS, at real servers: who proves who it is gets them, and nobody else hears a word of them.

use shared::api::{NotifyEvent, OutboxState};
use shared::i18n::{Catalog, Lang};

use super::post_office::{PostOffice, Sealing};
use super::{BAD, HEAD, School, schools};
use crate::notify::Notifier;
use crate::notify::post::{Mail, Post, Undelivered};
use crate::outgoing::testing::{Authority, Receiver, Reply, here, self_signed_authority};
use crate::outgoing::{Distrust, Trust};
use crate::store::SecretKey;

const FROM: Option<&str> = Some("Tool Sync <sync@school.example>");

/// A mail server on this machine, spoken to by TLS, with a password.
fn post(office: &PostOffice, scheme: &str, query: &str, trust: &Trust) -> Post {
    let url = format!("{scheme}://sync:s3cret@localhost:{}{query}", office.port());
    Post::configured(Some(&url), FROM, trust).unwrap().unwrap()
}

async fn send(post: &Post) -> Result<String, Undelivered> {
    let mail = Mail {
        id: "01J",
        to: "nadia.reyes@school.example",
        subject: "Errors",
        written: 1_709_618_400,
        text: "text",
        html: "<p>text</p>",
        attached: None,
    };
    post.send(mail).await
}

/// What was heard without TLS.
fn in_clear(office: &PostOffice) -> Vec<String> {
    let commands = office.commands().into_iter();
    commands
        .filter(|(_, sealed)| !sealed)
        .map(|(command, _)| command)
        .collect()
}

#[tokio::test]
async fn a_mail_and_its_password_go_by_tls_from_the_first_byte_or_after_starttls() {
    let authority = Authority::new("School");
    let config = authority.server(&["localhost"]);
    for (sealing, scheme, query, clear) in [
        (Sealing::Whole(config.clone()), "smtps", "", vec![]),
        (
            Sealing::Offered(config.clone()),
            "smtp",
            "?tls=required",
            vec!["EHLO", "STARTTLS"],
        ),
        (
            Sealing::Offered(config),
            "smtp",
            "?tls=opportunistic",
            vec!["EHLO", "STARTTLS"],
        ),
    ] {
        let office = PostOffice::sealed(sealing);
        // A password may only go where encryption is certain; on this machine, it is nobody's business.
        let post = post(&office, scheme, query, &authority.trusted());
        send(&post).await.unwrap();
        assert_eq!(office.mails()[0].to, "nadia.reyes@school.example");
        assert_eq!(in_clear(&office), clear, "{scheme}{query}");
        assert!(
            office.commands().contains(&("AUTH".to_owned(), true)),
            "{scheme}{query}"
        );
    }
}

#[tokio::test]
async fn a_mail_server_that_does_not_prove_who_it_is_hears_neither_password_nor_mail() {
    let (school, stranger) = (Authority::new("School"), Authority::new("Stranger"));
    let names = ["localhost"];
    let (own, own_trust) = self_signed_authority("localhost");
    for (config, trust, why) in [
        (stranger.server(&names), school.trusted(), Distrust::Issuer),
        (school.server(&names), Trust::default(), Distrust::Issuer),
        (school.expired(&names), school.trusted(), Distrust::Expired),
        (school.early(&names), school.trusted(), Distrust::Early),
        (school.server(&["other.example"]), school.trusted(), Distrust::Name),
        (own, own_trust, Distrust::Authority),
    ] {
        for (sealing, scheme, query) in [
            (Sealing::Whole(config.clone()), "smtps", ""),
            (Sealing::Offered(config.clone()), "smtp", "?tls=required"),
            (Sealing::Offered(config.clone()), "smtp", "?tls=opportunistic"),
        ] {
            let office = PostOffice::sealed(sealing);
            let refused = send(&post(&office, scheme, query, &trust)).await.unwrap_err();
            match refused {
                Undelivered::Distrusted(found) => assert_eq!(found, why, "{scheme}{query}"),
                other => panic!("{why:?} {scheme}{query}: {other:?}"),
            }
            let heard = office.commands();
            assert!(
                heard.iter().all(|(command, _)| command != "AUTH" && command != "MAIL"),
                "{heard:?}"
            );
        }
    }
}

#[tokio::test]
async fn where_encryption_is_demanded_and_not_offered_nothing_is_said() {
    let office = PostOffice::open();
    let refused = send(&post(&office, "smtp", "?tls=required", &Trust::default())).await;
    assert!(
        matches!(refused, Err(Undelivered::Distrusted(Distrust::NoStartTls))),
        "{refused:?}"
    );
    // It has no TLS at its port at all.
    let refused = send(&post(&office, "smtps", "", &Trust::default())).await;
    assert!(
        matches!(refused, Err(Undelivered::Distrusted(Distrust::Plain))),
        "{refused:?}"
    );
    let heard = in_clear(&office);
    assert!(
        heard.iter().all(|command| command != "AUTH" && command != "MAIL"),
        "{heard:?}"
    );
    for lang in Lang::ALL {
        let told = Distrust::NoStartTls.told("mail.school.example:587", Catalog::of(lang));
        assert!(
            told.contains("STARTTLS") && told.contains("mail.school.example:587"),
            "{told}"
        );
    }
}

/// The library takes such a line for the server's own (its reader keeps it over the handshake), so that who stands in
/// between may have a mail taken for sent; `smtps://` leaves no room for it. What is said is still said by TLS alone.
#[tokio::test]
async fn what_somebody_slips_in_before_encryption_gets_nothing_out_in_clear() {
    let authority = Authority::new("School");
    let office = PostOffice::sealed(Sealing::Slipped(authority.server(&["localhost"])));
    let _ = send(&post(&office, "smtp", "?tls=required", &authority.trusted())).await;
    assert_eq!(in_clear(&office), ["EHLO", "STARTTLS"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_untrusted_mail_server_is_explained_in_the_outbox_and_asked_again() {
    let authority = Authority::new("School");
    for school in schools().await {
        let office = PostOffice::sealed(Sealing::Whole(authority.server(&["localhost"])));
        let stranger = school.by_post(post(&office, "smtps", "", &Trust::default()));
        school
            .subscribe("nadia.reyes@school.example", &[NotifyEvent::Errors])
            .await;
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        assert_eq!(stranger.work_once().await.unwrap().failed, 1);
        let message = &school.messages().await[0];
        assert_eq!(message.state, OutboxState::Waiting);
        assert!(message.reason.contains("--ca-file"), "{}", message.reason);
        // Once its authority is known, the message goes out.
        school.hands.forward(3600);
        let known = school.by_post(post(&office, "smtps", "", &authority.trusted()));
        assert_eq!(known.work_once().await.unwrap().sent, 1);
        assert_eq!(office.mails().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_called_by_tls_and_a_stranger_is_told_nothing() {
    let authority = Authority::new("School");
    for school in schools().await {
        let receiver = Receiver::sealed(authority.server(&["localhost"]), |_| Reply::status(204)).await;
        school
            .subscribe(&receiver.url("/hooks/1"), &[NotifyEvent::Errors])
            .await;
        school.ran("users.csv", &format!("{HEAD}{BAD}")).await;
        assert_eq!(school.told().await, (0, 1));
        assert!(receiver.heard().is_empty());
        assert!(school.messages().await[0].reason.contains("--ca-file"));
        school.hands.forward(3600);
        let known = known(&school, authority.trusted());
        assert_eq!(known.work_once().await.unwrap().sent, 1);
        assert_eq!(receiver.heard()[0].path, "/hooks/1");
    }
}

fn known(school: &School, trust: Trust) -> Notifier {
    let key = SecretKey::open(school.store.folder()).unwrap();
    Notifier::new(school.place().clone(), key, None, here().trusting(trust))
}
