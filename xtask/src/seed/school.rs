//! The school: how much of everything there is, and what it is called. All follows from the number of a thing.

use super::names::{COURSES, FACULTIES, YEARS};

/// Departments of a faculty.
const DEPARTMENTS: u64 = 4;
/// Years of all departments: the categories that hold courses.
pub(super) const PROGRAMMES: u64 = 12 * DEPARTMENTS * 5;
/// Cohorts of a programme.
const CLASSES: u64 = 2;

/// How much there is.
#[derive(Debug, Clone, Copy)]
pub(super) struct School {
    pub users: u64,
    pub staff: u64,
    pub courses: u64,
    pub cohorts: u64,
    pub groups: u64,
    /// Of students; each course has two of teachers besides.
    pub enrolments: u64,
    pub bindings: u64,
    pub links: u64,
}

/// A year of a department.
#[derive(Debug, Clone, Copy)]
pub(super) struct Programme {
    pub faculty: &'static str,
    pub department: &'static str,
    pub code: &'static str,
    pub year: (&'static str, &'static str),
}

impl School {
    /// The school at so many percent of its size.
    pub fn of(percent: u64) -> Self {
        let part = |whole: u64| (whole * percent / 100).max(4);
        let courses = part(2_000);
        Self {
            users: part(20_000),
            staff: part(1_200),
            courses,
            cohorts: part(500),
            groups: part(5_000),
            enrolments: part(200_000).saturating_sub(2 * courses),
            bindings: part(300),
            links: part(100),
        }
    }

    pub fn students(&self) -> u64 {
        self.users - self.staff
    }

    /// The programme of a student.
    pub fn programme_of(&self, student: u64) -> u64 {
        student % self.programmes()
    }

    /// Programmes that have courses.
    pub fn programmes(&self) -> u64 {
        PROGRAMMES.min(self.courses)
    }

    /// The courses of a programme.
    pub fn courses_of(&self, programme: u64) -> impl Iterator<Item = u64> {
        (programme..self.courses).step_by(usize::try_from(self.programmes()).unwrap_or(1))
    }

    /// The short name of a course.
    pub fn shortname(&self, course: u64) -> String {
        let programme = programme(course % self.programmes());
        format!(
            "{}-{}-{:02}",
            programme.code,
            programme.year.1,
            course / self.programmes() + 1
        )
    }

    /// What a course is called and what it is about.
    pub fn title(&self, course: u64) -> (String, &'static str) {
        let number = usize::try_from(course / self.programmes()).unwrap_or_default();
        let (title, summary) = COURSES.get(number % COURSES.len()).copied().unwrap_or_default();
        let programme = programme(course % self.programmes());
        (
            format!("{} – {title} ({})", programme.department, programme.year.1),
            summary,
        )
    }

    /// The groups of a course, by their numbers in the school.
    pub fn groups_of(&self, course: u64) -> std::ops::Range<u64> {
        course * self.groups / self.courses..(course + 1) * self.groups / self.courses
    }

    /// The idnumber and the name of a cohort: two classes a programme, then teams of staff.
    pub fn cohort(&self, cohort: u64) -> (String, String) {
        if cohort < CLASSES * self.programmes() {
            let (programme, class) = (
                programme(cohort / CLASSES),
                if cohort.is_multiple_of(CLASSES) { "A" } else { "B" },
            );
            let (year, short) = programme.year;
            return (
                format!("{}-{short}-{class}", programme.code),
                format!("{} {year}, classe {class}", programme.department),
            );
        }
        let team = cohort - CLASSES * self.programmes() + 1;
        (format!("STAFF-{team:02}"), format!("Équipe {team}"))
    }

    /// The cohort of a student.
    pub fn cohort_of(&self, student: u64) -> u64 {
        (CLASSES * self.programme_of(student) + student / self.programmes() % CLASSES).min(self.cohorts - 1)
    }

    /// How many enrolments a student has.
    pub fn quota(&self, student: u64) -> u64 {
        (student + 1) * self.enrolments / self.students() - student * self.enrolments / self.students()
    }
}

/// A programme by its number.
pub(super) fn programme(number: u64) -> Programme {
    let [faculty, department, year] = [number % 12, number / 12 % DEPARTMENTS, number / (12 * DEPARTMENTS)]
        .map(|part| usize::try_from(part).unwrap_or_default());
    let (faculty, departments) = FACULTIES.get(faculty).copied().unwrap_or_default();
    let (department, code) = departments.get(department).copied().unwrap_or_default();
    Programme {
        faculty,
        department,
        code,
        year: YEARS.get(year).copied().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_whole_school_is_as_large_as_it_should_be() {
        let school = School::of(100);
        let sizes = (school.users, school.courses, school.cohorts, school.groups);
        assert_eq!(sizes, (20_000, 2_000, 500, 5_000));
        let of_students: u64 = (0..school.students()).map(|student| school.quota(student)).sum();
        assert_eq!(of_students + 2 * school.courses, 200_000);
        let programmes: Vec<Programme> = (0..PROGRAMMES).map(programme).collect();
        let faculties: BTreeSet<_> = programmes.iter().map(|one| one.faculty).collect();
        let departments: BTreeSet<_> = programmes.iter().map(|one| one.code).collect();
        assert_eq!(faculties.len() + departments.len() + programmes.len(), 300);
    }

    #[test]
    fn names_are_given_once() {
        let school = School::of(100);
        let courses: BTreeSet<_> = (0..school.courses).map(|course| school.shortname(course)).collect();
        let cohorts: BTreeSet<_> = (0..school.cohorts).map(|cohort| school.cohort(cohort)).collect();
        assert_eq!((courses.len(), cohorts.len()), (2_000, 500));
    }
}
