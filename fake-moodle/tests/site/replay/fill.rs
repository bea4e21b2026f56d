//! What the sites had.

use std::collections::BTreeSet;

use fake_moodle::state::{Assignment, Cohort, Course, Grouping, Module, Rights, Section, State, User, UserEnrolment};

use super::between::{LIMITED, PLAIN};

/// The role that is given where none is said.
const STUDENT: i64 = 5;

pub fn person(username: &str, firstname: &str, lastname: &str) -> User {
    User {
        username: username.to_owned(),
        auth: "manual".to_owned(),
        firstname: firstname.to_owned(),
        lastname: lastname.to_owned(),
        email: format!("{username}@example.invalid"),
        ..User::default()
    }
}

pub fn course(shortname: &str) -> Course {
    let numbers = ["showgrades", "visible", "showcompletionconditions"].map(|name| (name.to_owned(), 1));
    let (shortname, format) = (shortname.to_owned(), "topics".to_owned());
    Course {
        category: 1,
        fullname: shortname.clone(),
        shortname,
        format,
        numbers: numbers.into(),
        ..Course::default()
    }
}

pub fn enrol(state: &mut State, course: i64, user: i64) {
    let method = state.manual_method(course).expect("a manual method");
    state.enrol(UserEnrolment {
        method,
        user,
        active: true,
        timestart: 0,
        timeend: 0,
    });
    state.give(course, Assignment::by_hand(STUDENT, user));
}

pub fn cohort(state: &mut State, idnumber: &str, users: &[i64]) {
    let (name, idnumber) = (idnumber.to_owned(), idnumber.to_owned());
    let (description, theme) = (String::new(), String::new());
    let id = state.tables.cohorts.insert(|id| Cohort {
        id,
        context: 1,
        name,
        idnumber,
        description,
        descriptionformat: 1,
        visible: true,
        theme,
    });
    users.iter().for_each(|user| assert!(state.join_cohort(id, *user)));
}

pub fn first_site(state: &mut State) {
    state.tables.courses.change(1, |course| {
        course.shortname = "TB".to_owned();
        course.summary = "testbed".to_owned();
    });
    let admin = state.user_named("admin").expect("an administrator").id;
    let synced = ("last_time_enrolments_synced".to_owned(), "1795343258".to_owned());
    state
        .tables
        .users
        .change(admin, |user| user.preferences = [synced].into());
    let only = BTreeSet::from(["core_webservice_get_site_info".to_owned()]);
    state.add_token(LIMITED, admin, Some(only), Rights::All);
    // Blocks and the like have contexts, too.
    state.tables.contexts.skip_to(11);
    let plain = state.add_user(User {
        email: "plain@example.invalid".to_owned(),
        ..person("plainuser", "Plain", "User")
    });
    state.add_token(PLAIN, plain, None, Rights::Only(BTreeSet::new()));
}

pub fn site_of_a_binding(state: &mut State) {
    state.add_user(person("plainuser", "Plain", "User"));
    let people: Vec<i64> = (0..4)
        .map(|at| state.add_user(person(&format!("q{at}"), "a", "b")))
        .collect();
    state.add_course(course("BINDC"));
    cohort(state, "HB", people.get(..3).expect("four people"));
}

pub fn site_of_many(state: &mut State) {
    state.add_user(person("plainuser", "Plain", "User"));
    for at in 0..1700 {
        state.add_user(person(&format!("m{at}"), "a", "b"));
    }
    state.add_course(course("MANY"));
    cohort(state, "H", &[4, 5]);
    state.tables.groupings.insert(|_| Grouping {
        course: 2,
        name: "A".to_owned(),
        idnumber: String::new(),
        description: String::new(),
        descriptionformat: 1,
    });
}

/// A course with some activities, as a generator of Moodle's makes it, and the one account that it enrols.
pub fn template(state: &mut State) {
    let module = |name: &str, modname: &str| Module {
        name: name.to_owned(),
        modname: modname.to_owned(),
    };
    let general = vec![module("Small files", "resource"), module("Forum", "forum")];
    let topic = vec![
        module("Assignment 1", "assign"),
        module("Page 1", "page"),
        module("Big file 0", "resource"),
    ];
    let mut made = course("TPL");
    made.summary = "Test course 1".to_owned();
    made.numbers.insert("startdate".to_owned(), 1_795_305_600);
    made.sections = vec![
        Section {
            name: "General".to_owned(),
            modules: general,
        },
        Section {
            name: "Topic 1".to_owned(),
            modules: topic,
        },
    ];
    let template = state.add_course(made);
    let user = state.add_user(person("tool_generator_000001", "伟", "吳"));
    enrol(state, template, user);
    // The first course has an announcement, as every course does once somebody looked at it.
    state.tables.courses.change(2, |course| {
        let modules = vec![module("Announcements", "forum")];
        course.sections = vec![Section {
            name: "General".to_owned(),
            modules,
        }];
    });
    state.tables.contexts.skip_to(52);
}
