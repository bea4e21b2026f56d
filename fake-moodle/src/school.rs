//! A small school to try things with.

use std::collections::BTreeMap;

use crate::state::{
    Assignment, Category, Cohort, Course, FieldKind, Module, Options, ProfileField, Section, State, User, UserEnrolment,
};

/// The custom fields of the school's accounts.
pub fn options() -> Options {
    let campus = FieldKind::Menu(vec!["North".to_owned(), "South".to_owned()]);
    Options {
        sitename: "Lindenhof School".to_owned(),
        user_fields: vec![
            ProfileField::new("staffid", "Staff id", FieldKind::Text),
            ProfileField::new("campus", "Campus", campus),
        ],
        ..Options::default()
    }
}

const PEOPLE: [(&str, &str); 12] = [
    ("Amélie", "Rousseau"),
    ("Ben", "Okafor"),
    ("Chiara", "Lindqvist"),
    ("Dorian", "Petit"),
    ("Elif", "Brandt"),
    ("Farid", "Moreau"),
    ("Greta", "Nowak"),
    ("Hugo", "Andersson"),
    ("Inès", "Keller"),
    ("Jonas", "Dubois"),
    ("Klara", "Santos"),
    ("Louis", "Ferreira"),
];

/// Fills an installed site with two subjects, four courses, twelve people, of whom the first two teach, and two cohorts.
pub fn small(state: &mut State) {
    let people: Vec<i64> = (1..)
        .zip(PEOPLE)
        .map(|(number, (first, last))| person(state, number, first, last))
        .collect();
    let (teachers, pupils) = people.split_at(2);
    let mut courses = Vec::new();
    for (subject, code) in [("Biology", "BIO"), ("Mathematics", "MAT")] {
        let category = state.add_category(Category {
            name: subject.to_owned(),
            idnumber: Some(format!("CAT-{code}")),
            descriptionformat: 1,
            visible: true,
            ..Category::default()
        });
        courses.extend((1..=2).map(|year| course(state, category, subject, code, year)));
    }
    let template = state
        .tables
        .categories
        .first(&crate::state::key("idnumber", "CAT-BIO"))
        .map_or(1, |(id, _)| id);
    let template = course(state, template, "Template", "TPL", 0);
    state.tables.courses.change(template, |course| {
        let page = |name: &str, modname: &str| Module {
            name: name.to_owned(),
            modname: modname.to_owned(),
        };
        course.sections = vec![
            Section {
                name: "General".to_owned(),
                modules: vec![page("Announcements", "forum")],
            },
            Section {
                name: "Topic 1".to_owned(),
                modules: vec![page("Welcome", "page"), page("First task", "assign")],
            },
        ];
    });
    for course in courses {
        for (people, role) in [(teachers, 3), (pupils, 5)] {
            people.iter().for_each(|user| enrol(state, course, *user, role));
        }
    }
    for (number, name) in [("CO-7A", "Class 7A"), ("CO-7B", "Class 7B")] {
        let (number, name) = (number.to_owned(), name.to_owned());
        let cohort = state.tables.cohorts.insert(|id| Cohort {
            id,
            context: 1,
            name,
            idnumber: number,
            description: String::new(),
            descriptionformat: 1,
            visible: true,
            theme: String::new(),
        });
        for user in pupils.iter().skip(usize::from(cohort % 2 == 0)).step_by(2) {
            state.join_cohort(cohort, *user);
        }
    }
}

/// Adds so many accounts that nothing ties to anything: a site is large. Their usernames are `crowd000001` and so on, their
/// id numbers `R000001`.
pub fn crowd(state: &mut State, accounts: usize) {
    for number in 1..=accounts {
        let username = format!("crowd{number:06}");
        state.add_user(User {
            email: format!("{username}@example.org"),
            username,
            auth: "ldap".to_owned(),
            firstname: "Crowd".to_owned(),
            lastname: format!("{number:06}"),
            idnumber: format!("R{number:06}"),
            ..User::default()
        });
    }
}

fn person(state: &mut State, number: i64, first: &str, last: &str) -> i64 {
    let plain = |name: &str| name.to_lowercase().replace(['é', 'è'], "e");
    let username = format!("{}.{}", plain(first), plain(last));
    state.add_user(User {
        email: format!("{username}@example.org"),
        username,
        auth: "manual".to_owned(),
        firstname: first.to_owned(),
        lastname: last.to_owned(),
        idnumber: format!("P{number:03}"),
        ..User::default()
    })
}

fn course(state: &mut State, category: i64, subject: &str, code: &str, year: i64) -> i64 {
    let numbers = [
        ("showgrades", 1),
        ("newsitems", 5),
        ("visible", 1),
        ("enablecompletion", 1),
        ("showcompletionconditions", 1),
    ];
    let named = if year == 0 {
        subject.to_owned()
    } else {
        format!("{subject}, year {year}")
    };
    let short = if year == 0 {
        code.to_owned()
    } else {
        format!("{code}-{year}")
    };
    state.add_course(Course {
        category,
        idnumber: format!("C-{short}"),
        shortname: short,
        fullname: named,
        format: "topics".to_owned(),
        numbers: numbers
            .map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        ..Course::default()
    })
}

fn enrol(state: &mut State, course: i64, user: i64, role: i64) {
    let Some(method) = state.manual_method(course) else {
        return;
    };
    state.enrol(UserEnrolment {
        method,
        user,
        active: true,
        timestart: 0,
        timeend: 0,
    });
    state.give(course, Assignment::by_hand(role, user));
}
