//! Requests to real servers on loopback, without encryption and with it.

use shared::i18n::Lang;

use super::testing::{Authority, Receiver, Reply, here, self_signed_authority};
use super::*;

async fn ask(outgoing: &Outgoing, url: &str) -> Result<(u16, String), OutgoingError> {
    let answer = outgoing.send(Asked::file(url)).await?;
    Ok((answer.status(), answer.text(1000).await?))
}

#[tokio::test]
async fn an_answer_of_any_status_is_an_answer() {
    let receiver = Receiver::start(|heard| match heard.path.as_str() {
        "/users.csv" => Reply::ok("username"),
        _ => Reply::status(404),
    })
    .await;
    let found = ask(&here(), &receiver.url("/users.csv")).await.unwrap();
    assert_eq!(found, (200, "username".into()));
    assert_eq!(ask(&here(), &receiver.url("/nothing")).await.unwrap().0, 404);
}

#[tokio::test]
async fn what_is_sent_arrives_with_its_headers_and_is_sent_nowhere_else() {
    let receiver = Receiver::start(|_| Reply::status(307).with("location", "/elsewhere")).await;
    let call = Asked::call(&receiver.url("/hook"), b"{\"run\":1}".to_vec()).with("x-signature", "s3al");
    let answer = here().send(call).await.unwrap();
    assert_eq!(answer.status(), 307);
    let heard = receiver.heard();
    assert_eq!(heard.len(), 1);
    assert_eq!((heard[0].method.as_str(), heard[0].path.as_str()), ("POST", "/hook"));
    assert_eq!(heard[0].body, b"{\"run\":1}");
    assert_eq!(heard[0].header("x-signature"), Some("s3al"));
    assert!(heard[0].header("user-agent").unwrap().starts_with("toolsync/"));
}

#[tokio::test]
async fn a_redirect_stays_at_its_host() {
    let receiver = Receiver::start(|heard| match heard.path.as_str() {
        "/latest.csv" => Reply::status(302).with("location", "/2026/users.csv"),
        "/2026/users.csv" => Reply::ok("moved"),
        "/away" => Reply::status(302).with("location", "https://example.org/users.csv"),
        _ => Reply::status(302).with("location", "/round"),
    })
    .await;
    let ask = async |path: &str| ask(&here(), &receiver.url(path)).await;
    assert_eq!(ask("/latest.csv").await.unwrap().1, "moved");
    assert!(matches!(ask("/away").await, Err(OutgoingError::Elsewhere(host)) if host == "example.org"));
    assert!(matches!(ask("/round").await, Err(OutgoingError::Astray)));
}

#[tokio::test]
async fn nothing_of_the_own_network_is_asked_unless_it_is_configured() {
    let receiver = Receiver::start(|_| Reply::ok("secret")).await;
    let strict = Outgoing::new(Policy {
        allow_http: true,
        ..Policy::default()
    });
    for url in [
        receiver.url("/"),
        // By a name: what it stands for is judged.
        receiver.url("/").replace("127.0.0.1", "localhost"),
    ] {
        let asked = ask(&strict, &url).await;
        assert!(matches!(asked, Err(OutgoingError::Private(_))), "{url}: {asked:?}");
    }
    assert!(receiver.heard().is_empty());
    let plain = ask(&Outgoing::default(), "http://school.example/users.csv").await;
    assert!(matches!(plain, Err(OutgoingError::Plain(_))));
}

#[tokio::test]
async fn an_answer_has_an_end() {
    let receiver = Receiver::start(|_| Reply::ok("x".repeat(2000))).await;
    let answer = here().send(Asked::file(&receiver.url("/"))).await.unwrap();
    assert!(matches!(answer.text(1000).await, Err(OutgoingError::TooLarge(1000))));
    let answer = here().send(Asked::file(&receiver.url("/"))).await.unwrap();
    let mut kept = Vec::new();
    assert!(matches!(
        answer.copy(&mut kept, 1000).await,
        Err(OutgoingError::TooLarge(1000))
    ));
    assert!(kept.len() <= 1000);
}

#[tokio::test]
async fn nobody_is_waited_for_without_end() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    let impatient = Asked {
        patience: Duration::from_millis(1),
        ..Asked::file(&url)
    };
    assert!(matches!(here().send(impatient).await, Err(OutgoingError::TimedOut)));
    drop(silent);
    assert!(matches!(ask(&here(), &url).await, Err(OutgoingError::Unreachable(_))));
}

#[test]
fn each_reason_has_its_sentence() {
    let reasons = [
        OutgoingError::BadAddress("x".into()),
        OutgoingError::Plain("x".into()),
        OutgoingError::Private("x".into()),
        OutgoingError::Elsewhere("x".into()),
        OutgoingError::Astray,
        OutgoingError::TooLarge(2 << 30),
        OutgoingError::TimedOut,
        OutgoingError::Distrusted("x".into(), Distrust::Issuer),
        OutgoingError::Unreachable("x".into()),
        OutgoingError::Disk(std::io::Error::other("x")),
    ];
    for lang in Lang::ALL {
        for reason in &reasons {
            let told = reason.told(Catalog::of(lang));
            assert!(told.contains(' '), "{told}");
        }
    }
}

/// Asks what is on this machine, by TLS alone, believing these authorities.
fn sealed(trust: Trust) -> Outgoing {
    let policy = Policy {
        allow_private: true,
        ..Policy::default()
    };
    Outgoing::new(policy).trusting(trust)
}

#[tokio::test]
async fn a_server_is_believed_whose_certificate_an_authority_of_ones_own_has_signed() {
    let authority = Authority::new("School");
    let receiver = Receiver::sealed(authority.server(&["localhost"]), |_| Reply::ok("username")).await;
    let asked = ask(&sealed(authority.trusted()), &receiver.url("/users.csv")).await;
    assert_eq!(asked.unwrap(), (200, "username".into()));
}

#[tokio::test]
async fn who_does_not_prove_who_it_is_hears_nothing_and_it_is_said_why() {
    let (school, stranger) = (Authority::new("School"), Authority::new("Stranger"));
    let names = ["localhost"];
    let (own, own_trust) = self_signed_authority("localhost");
    for (config, trust, why) in [
        (stranger.server(&names), school.trusted(), Distrust::Issuer),
        (school.server(&names), Trust::default(), Distrust::Issuer),
        (school.expired(&names), school.trusted(), Distrust::Expired),
        (school.early(&names), school.trusted(), Distrust::Early),
        (
            school.server(&["mail.school.example"]),
            school.trusted(),
            Distrust::Name,
        ),
        (own, own_trust, Distrust::Authority),
    ] {
        let receiver = Receiver::sealed(config, |_| Reply::ok("username")).await;
        let call = Asked::call(&receiver.url("/hook"), b"facts".to_vec()).with("authorization", "Bearer s3cret");
        let error = sealed(trust).send(call).await.unwrap_err();
        match &error {
            OutgoingError::Distrusted(host, found) => assert_eq!((host.as_str(), found), ("localhost", &why)),
            other => panic!("{why:?}: {other:?}"),
        }
        // It is tried again: certificates are renewed.
        assert!(error.may_pass());
        assert!(receiver.heard().is_empty(), "{why:?}");
        for lang in Lang::ALL {
            let told = error.told(Catalog::of(lang));
            assert!(told.contains("localhost") && !told.contains("distrust-"), "{told}");
        }
    }
}

#[tokio::test]
async fn who_does_not_speak_tls_is_told_nothing() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut heard = vec![0; 4096];
        let read = stream.read(&mut heard).await.unwrap();
        heard.truncate(read);
        stream.write_all(b"HTTP/1.1 200 fine\r\n\r\n").await.unwrap();
        let _ = stream.read_to_end(&mut heard).await;
        heard
    });
    let call = Asked::call(&format!("https://localhost:{port}/"), b"facts".to_vec()).with("authorization", "s3cret");
    let error = sealed(Trust::default()).send(call).await.unwrap_err();
    assert!(
        matches!(&error, OutgoingError::Distrusted(_, Distrust::Plain)),
        "{error:?}"
    );
    let heard = String::from_utf8_lossy(&heard.await.unwrap()).into_owned();
    assert!(!heard.contains("s3cret") && !heard.contains("facts"));
}

#[tokio::test]
async fn a_redirect_does_not_leave_encryption() {
    let authority = Authority::new("School");
    let away = Receiver::start(|_| Reply::ok("in clear")).await;
    let to = away.url("/users.csv").replace("127.0.0.1", "localhost");
    let receiver = Receiver::sealed(authority.server(&["localhost"]), move |_| {
        Reply::status(302).with("location", &to)
    })
    .await;
    let open = Outgoing::new(Policy {
        allow_private: true,
        allow_http: true,
        ..Policy::default()
    });
    let asked = ask(&open.trusting(authority.trusted()), &receiver.url("/users.csv")).await;
    assert!(matches!(asked, Err(OutgoingError::Elsewhere(_))), "{asked:?}");
    assert!(away.heard().is_empty());
}
