//! Faults on demand, as a client sees them.

use fake_moodle::{FakeMoodle, Rule, Setup, What, When};

use super::client::{Answer, ask, call, fields};

fn moodle(what: What) -> FakeMoodle {
    let moodle = FakeMoodle::start(Setup::default()).unwrap();
    moodle.add_fault(Rule::new(When::Nth(1), what).of("core_course_create_categories"));
    moodle
}

fn create(moodle: &FakeMoodle) -> std::io::Result<Answer> {
    let params = fields(&[("categories[0][name]", "Science")]);
    call(moodle.url(), moodle.token(), "core_course_create_categories", &params)
}

fn categories(moodle: &FakeMoodle) -> usize {
    ask(moodle, "core_course_get_categories", &[]).as_array().unwrap().len()
}

#[test]
fn an_answer_is_lost_while_its_effect_stays() {
    for what in [What::DropAfter, What::CutAnswer] {
        let moodle = moodle(what);
        assert!(create(&moodle).is_err());
        assert_eq!(categories(&moodle), 2);
        assert!(moodle.calls()[0].wrote);
    }
    let moodle = moodle(What::StatusAfter(504));
    assert_eq!(create(&moodle).unwrap().status, 504);
    assert_eq!(categories(&moodle), 2);
}

#[test]
fn a_connection_ends_before_anything_is_done() {
    let moodle = moodle(What::DropBefore);
    assert!(create(&moodle).is_err());
    assert_eq!(categories(&moodle), 1);
    assert_eq!(create(&moodle).unwrap().status, 200);
    assert_eq!(categories(&moodle), 2);
}

#[test]
fn a_web_server_answers_instead_of_the_site() {
    let seen = |what| {
        let moodle = moodle(what);
        let answer = create(&moodle).unwrap();
        assert_eq!(categories(&moodle), 1);
        answer
    };
    assert_eq!(
        (seen(What::Status(500)).status, seen(What::Status(500)).body.as_str()),
        (500, "")
    );
    assert_eq!(seen(What::Status(413)).status, 413);
    let page = seen(What::LoginPage);
    assert_eq!((page.status, page.kind.as_str()), (200, "text/html; charset=utf-8"));
    assert!(page.body.contains("Log in"));
    let redirect = seen(What::LoginRedirect);
    assert_eq!(redirect.status, 303);
    assert!(redirect.headers.contains("/login/index.php"));
    let elsewhere = seen(What::RedirectTo("https://elsewhere.example/".to_owned()));
    assert!(elsewhere.headers.contains("location: https://elsewhere.example/"));
    assert_eq!(seen(What::MaintenancePage).status, 503);
    let throttled = seen(What::Throttled(7));
    assert_eq!(throttled.status, 429);
    assert!(throttled.headers.contains("retry-after: 7"));
}

#[test]
fn a_site_that_shows_errors_puts_a_warning_before_the_answer() {
    let moodle = moodle(What::WarningBefore);
    let answer = create(&moodle).unwrap();
    assert!(answer.body.starts_with("<br />") && answer.body.ends_with("[{\"id\":2,\"name\":\"Science\"}]"));
    assert_eq!(categories(&moodle), 2);
}

#[test]
fn a_token_is_revoked_in_the_middle() {
    let moodle = moodle(What::RevokeToken);
    assert_eq!(create(&moodle).unwrap().json()["errorcode"], "invalidtoken");
    assert_eq!(create(&moodle).unwrap().json()["errorcode"], "invalidtoken");
}

#[test]
fn what_happened_to_a_call_is_noted() {
    let moodle = moodle(What::DropAfter);
    moodle.add_fault(Rule::new(When::Always, What::Slow(1)));
    assert!(create(&moodle).is_err());
    assert_eq!(moodle.calls()[0].faults, ["DropAfter", "Slow(1)"]);
    moodle.clear_faults();
    moodle.forget_calls();
    assert_eq!(create(&moodle).unwrap().status, 200);
    assert!(moodle.calls()[0].faults.is_empty());
    assert_eq!(moodle.load().now, 0);
}
