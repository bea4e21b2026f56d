//! A Moodle is tried, connected, its roles are compared, and it is left again.

use std::io::Write;
use std::process::{Output, Stdio};

use fake_moodle::{FakeMoodle, Setup, school};

use super::tool::Tool;

/// `toolsync …` with a token on its standard input.
fn with_token(tool: &Tool, arguments: &[&str], token: &str) -> Output {
    let mut command = tool.command(arguments);
    let mut child = command
        .envs([
            ("TOOLSYNC_ALLOW_HTTP", "true"),
            ("TOOLSYNC_ALLOW_PRIVATE_ADDRESSES", "true"),
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(token.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> (Option<i32>, String) {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    (output.status.code(), String::from_utf8(all).unwrap())
}

fn moodle() -> FakeMoodle {
    let setup = Setup {
        site: school::options(),
        fill: school::small,
        ..Setup::default()
    };
    FakeMoodle::start(setup).unwrap()
}

#[test]
fn a_moodle_is_connected_looked_at_and_left() {
    let (tool, fake) = (Tool::new(), moodle());
    let (code, text) = said(&with_token(&tool, &["platform", "connect", fake.url()], fake.token()));
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("Lindenhof School, Moodle 4.4") && !text.contains(fake.token()),
        "{text}"
    );
    let (code, shown) = tool.text(&["platform", "show"]);
    assert!(code == 0 && shown.contains(fake.url()), "{shown}");
    assert_eq!(tool.text(&["platform", "disconnect"]).0, 0);
    let (_, shown) = tool.text(&["platform", "show"]);
    assert_eq!(shown, "Runs write to the embedded directory.\n");
    let (code, text) = said(&tool.call(&["platform", "disconnect"]));
    assert_eq!((code, text.contains("No site is named")), (Some(2), true), "{text}");
}

#[test]
fn why_a_moodle_cannot_be_connected_is_said_in_the_language_of_the_caller_with_what_to_do() {
    let (tool, fake) = (Tool::new(), moodle());
    let french = ["--lang", "fr", "platform", "connect", fake.url()];
    let (code, text) = said(&with_token(&tool, &french, "wrong"));
    assert_eq!(code, Some(4), "{text}");
    assert!(
        text.contains("Le site ne connaît pas ce jeton (Invalid token - token not found)."),
        "{text}"
    );
    assert!(text.contains("Gérer les jetons"), "{text}");
    let (code, text) = said(&with_token(&tool, &["platform", "connect", "moodle"], "any"));
    assert_eq!(
        (code, text.contains("no address that can be asked")),
        (Some(2), true),
        "{text}"
    );
}

#[test]
fn the_roles_of_the_settings_are_compared_with_those_of_the_site() {
    let (tool, fake) = (Tool::new(), moodle());
    with_token(&tool, &["platform", "connect", fake.url()], fake.token());
    let map = "editingteacher=3 mentor=5 student=7";
    assert_eq!(tool.text(&["settings", "set", "moodle.roles", map]).0, 0);
    let (code, text) = said(&with_token(&tool, &["platform", "roles"], ""));
    assert_eq!(code, Some(0), "{text}");
    let told = "Looked at 5 courses with 48 participants.\n\
        editingteacher = 3: confirmed\n\
        mentor = 5: on the site this number is the role student\n\
        student = 7: the site has the number 5\n\
        The numbers of the site: toolsync settings set moodle.roles \"editingteacher=3 student=5\"\n";
    assert_eq!(text, told);
    assert!(fake.calls().iter().all(|call| !call.wrote));
}
