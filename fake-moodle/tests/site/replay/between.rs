//! The sites on which the recordings were made, and what was done there without a call.

use fake_moodle::state::{FieldKind, Group, Options, ProfileField, State, User, key};
use fake_moodle::{FakeMoodle, Setup};

use super::Recorded;
use super::fill::{enrol, first_site, person, site_of_a_binding, site_of_many, template};

/// The administrator's token.
pub const ADMIN: &str = "0000000000000000000000000000000a";
pub const LIMITED: &str = "0000000000000000000000000000000b";
pub const PLAIN: &str = "0000000000000000000000000000000c";
/// When an account was deleted, which its name tells.
const NOW: i64 = 1_795_343_937;
const STUDENT: i64 = 5;

/// The token behind a label; what is no label is sent as it is.
pub fn token(label: &str) -> &str {
    match label {
        "admin" => ADMIN,
        "limited" => LIMITED,
        "plain" => PLAIN,
        other => other,
    }
}

/// The bytes of a file that was uploaded: a picture unless it is called otherwise.
pub fn file(name: &str) -> Vec<u8> {
    if !name.ends_with(".png") {
        return b"hello".to_vec();
    }
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.resize(176, 0);
    bytes
}

/// The form fields; those of the two longest calls are told in short.
pub fn written_out(recorded: &Recorded) -> Vec<(String, String)> {
    let field = |name: String, value: String| (name, value);
    if recorded.name.starts_with("PHP max_input_vars=5000: enrol") {
        let one = |at: i64| {
            [("roleid", STUDENT), ("userid", 4 + at), ("courseid", 2)]
                .map(|(name, value)| field(format!("enrolments[{at}][{name}]"), value.to_string()))
        };
        return (0..1700).flat_map(one).collect();
    }
    if recorded.name.starts_with("PHP max_input_vars=5000: create") {
        let one = |at: i64| {
            let mail = format!("n{at}@example.invalid");
            [
                ("username", format!("n{at}")),
                ("auth", "ldap".into()),
                ("firstname", "a".into()),
                ("lastname", "b".into()),
                ("email", mail),
            ]
            .map(|(name, value)| field(format!("users[{at}][{name}]"), value))
        };
        return (0..1100).flat_map(one).collect();
    }
    recorded.params.clone()
}

/// The sites, one after the other.
pub struct Sites {
    moodle: FakeMoodle,
}

fn start(options: Options, fill: fn(&mut State)) -> FakeMoodle {
    let setup = Setup {
        site: options,
        now: NOW,
        token: ADMIN.to_owned(),
        fill,
        ..Setup::default()
    };
    FakeMoodle::start(setup).expect("a port")
}

impl Sites {
    /// The first of them.
    pub fn start() -> Self {
        let campus = FieldKind::Menu(vec!["North".to_owned(), "South".to_owned()]);
        let user_fields = vec![
            ProfileField::new("staffid", "Staff id", FieldKind::Text),
            ProfileField::new("campus", "Campus", campus),
        ];
        let options = Options {
            sitename: "Testbed".to_owned(),
            user_fields,
            max_input_vars: 5000,
            ..Options::default()
        };
        Self {
            moodle: start(options, first_site),
        }
    }

    /// Does what was done before the call of this name.
    pub fn before(&mut self, name: &str) -> &FakeMoodle {
        match name {
            "bind cohort with 3 members (plugin WS)" => self.moodle = start(Options::default(), site_of_a_binding),
            "PHP max_input_vars=5000: enrol batch of 1700x3 fields => HTTP 200 \"null\" but only 1666 enrolled (silent truncation)" =>
            {
                let options = Options {
                    max_input_vars: 5000,
                    ..Options::default()
                };
                self.moodle = start(options, site_of_many);
            }
            "  enrolled after enrol_cohort CLI sync (cron)" => self.moodle.sync_cohorts(),
            _ => self.moodle.with_state(|state| by_hand(state, name)),
        }
        &self.moodle
    }

    /// How many of 1700 the batch above the limit enrolled.
    pub fn enrolled_of_a_batch_that_was_cut(&self) -> usize {
        self.moodle.with_state(|state| state.participants(2).len())
    }
}

fn by_hand(state: &mut State, name: &str) {
    let plain = |state: &mut State, change: fn(&mut fake_moodle::state::Token)| {
        change(state.tokens.get_mut(PLAIN).expect("a token"));
    };
    match name {
        "duplicate ok" => template(state),
        "enrol one" => {
            for at in 1..=8 {
                let idnumber = format!("E-{at}");
                state.add_user(User {
                    idnumber,
                    ..person(&format!("e{at}"), &format!("E{at}"), "Enr")
                });
            }
        }
        "enrol in course with manual disabled" => {
            for method in state.tables.methods.find(&key("course", 3)) {
                state.tables.methods.change(method, |method| method.enabled = false);
            }
        }
        "unenrol batch good,unknown user" => enrol(state, 2, 24),
        "core_enrol_unenrol_user_enrolment" => {
            state.tables.enrolments.skip_to(16);
            enrol(state, 2, 23);
        }
        "role unassign of an enrolled student" => (19..=22).for_each(|user| enrol(state, 2, user)),
        "group update batch good,unknown" => {
            let (idnumber, description) = (String::new(), String::new());
            state.tables.groups.insert(|_| Group {
                course: 2,
                name: "GrpU1".to_owned(),
                idnumber,
                description,
                descriptionformat: 1,
                enrolmentkey: None,
                visibility: 0,
                participation: true,
            });
        }
        "password policy on: weak password" => state.options.password_policy = true,
        "allowaccountssameemail=1: dup email" => {
            state.options.password_policy = false;
            state.options.same_email = true;
        }
        "extendedusernamechars=1: space+accent" => state.options.kinds.extended_usernames = true,
        "maintenance mode (admin token)" => state.options.maintenance = true,
        "REST protocol disabled" => state.options.web_services = false,
        "token of suspended user" => {
            state.options.maintenance = false;
            state.options.web_services = true;
            state.tables.users.change(3, |user| user.suspended = true);
        }
        "token IP restricted" => {
            state.tables.users.change(3, |user| user.suspended = false);
            plain(state, |token| token.elsewhere = true);
        }
        "token expired" => plain(state, |token| {
            token.elsewhere = false;
            token.until = 1;
        }),
        "  enrolled after adding a 4th member to the bound cohort" => assert!(state.join_cohort(1, 7)),
        _ => {}
    }
}
