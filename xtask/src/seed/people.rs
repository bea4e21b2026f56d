//! The people of the school: staff first, then students.

use super::school::School;
use crate::invent::{CITIES, Dice, FIRST, LAST};

/// Somebody.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub username: String,
    pub firstname: &'static str,
    pub lastname: &'static str,
    pub city: &'static str,
    pub country: &'static str,
    pub lang: &'static str,
    pub phone: String,
    pub suspended: bool,
}

/// Somebody by their number.
pub(super) fn person(number: u64) -> Person {
    // Another school than the one of the benchmarks.
    let mut dice = Dice::new(number ^ 0x5eed_0000);
    let firstname = dice.pick(FIRST);
    let (lastname, plain) = dice.pick(LAST);
    let (city, country) = dice.pick(CITIES);
    Person {
        username: username(plain, number),
        firstname,
        lastname,
        city,
        country,
        lang: dice.pick(&["en", "fr"]),
        phone: format!("+33 1 {:08}", dice.below(100_000_000)),
        suspended: dice.below(200) == 0,
    }
}

fn username(plain: &str, number: u64) -> String {
    format!("{plain}{number}")
}

/// The number of a student among the people.
pub(super) fn student(school: &School, student: u64) -> u64 {
    school.staff + student
}

/// The two teachers of a course: who may change it, and who helps.
pub(super) fn teachers(school: &School, course: u64) -> (u64, u64) {
    let first = course % school.staff;
    (first, (first + 1 + course / school.staff) % school.staff)
}

/// The courses of a student: those of the programme, then some of others.
pub(super) fn courses(school: &School, student: u64) -> Vec<u64> {
    let quota = usize::try_from(school.quota(student)).unwrap_or_default();
    let mut courses: Vec<u64> = school.courses_of(school.programme_of(student)).take(quota).collect();
    let mut dice = Dice::new(student ^ 0xc0_75e5);
    while courses.len() < quota.min(usize::try_from(school.courses).unwrap_or_default()) {
        let course = dice.below(school.courses);
        if !courses.contains(&course) {
            courses.push(course);
        }
    }
    courses
}
