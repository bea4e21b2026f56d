//! Where the columns of one users file stand.

use super::fields::{FIELDS, PlainField};
use crate::layout::Layout;
use crate::record::Slot;

/// The places of the columns; `None` where the file doesn't have one.
#[derive(Debug, Clone, Default)]
pub struct Slots {
    /// Number that the platform gave.
    pub id: Option<Slot>,
    /// User name.
    pub username: Option<Slot>,
    /// Given name.
    pub firstname: Option<Slot>,
    /// Family name.
    pub lastname: Option<Slot>,
    /// Identifier in the school's own system.
    pub idnumber: Option<Slot>,
    /// Address.
    pub email: Option<Slot>,
    /// User name so far.
    pub oldusername: Option<Slot>,
    /// Whether the account goes.
    pub deleted: Option<Slot>,
    /// Whether it may not sign in.
    pub suspended: Option<Slot>,
    /// Password.
    pub password: Option<Slot>,
    /// Plain fields that the file has.
    pub fields: Vec<(&'static PlainField, Slot)>,
    /// Custom fields: short name in lower case.
    pub profile: Vec<(String, Slot)>,
    /// Name of the cohort to join.
    pub cohort: Option<Slot>,
    /// Its idnumber.
    pub cohortid: Option<Slot>,
    /// Cohorts of the core dialect.
    pub cohorts: Vec<Slot>,
    /// `courseN` and its companions, by ascending N.
    pub courses: Vec<CourseSlots>,
    /// The first column that only the platform's own upload knows: it selects the core dialect (D25).
    pub core: Option<Slot>,
}

/// The places of `courseN` and its companions.
#[derive(Debug, Clone, Copy, Default)]
pub struct CourseSlots {
    /// N.
    pub index: u32,
    /// The course.
    pub course: Option<Slot>,
    /// The role.
    pub role: Option<Slot>,
    /// The enrolment method.
    pub enrol: Option<Slot>,
    /// From when.
    pub start: Option<Slot>,
    /// Until when.
    pub end: Option<Slot>,
    /// The group.
    pub group: Option<Slot>,
    /// A remote site.
    pub wwwroot: Option<Slot>,
    /// Core dialect: the role by a number.
    pub kind: Option<Slot>,
    /// Core dialect: days from start to end.
    pub period: Option<Slot>,
    /// Core dialect: whether the enrolment is suspended.
    pub status: Option<Slot>,
}

impl CourseSlots {
    /// The companions of `courseN` that the file has, in the order of the documentation.
    pub fn companions(&self) -> impl Iterator<Item = Slot> {
        let own = [self.role, self.enrol, self.start, self.end, self.group, self.wwwroot];
        own.into_iter().chain([self.kind, self.period, self.status]).flatten()
    }
}

impl Slots {
    /// Finds the columns of a bound header.
    pub fn new(layout: &Layout) -> Self {
        Self {
            id: layout.slot("id"),
            username: layout.slot("username"),
            firstname: layout.slot("firstname"),
            lastname: layout.slot("lastname"),
            idnumber: layout.slot("idnumber"),
            email: layout.slot("email"),
            oldusername: layout.slot("oldusername"),
            deleted: layout.slot("deleted"),
            suspended: layout.slot("suspended"),
            password: layout.slot("password"),
            fields: FIELDS
                .iter()
                .filter_map(|field| Some((field, layout.slot(field.column)?)))
                .collect(),
            profile: layout.open("profile_field_"),
            cohort: layout.slot("cohort"),
            cohortid: layout.slot("cohortid"),
            cohorts: layout.indexed("cohort", "").into_iter().map(|(_, slot)| slot).collect(),
            courses: courses(layout),
            core: core(layout),
        }
    }
}

/// The columns that only the platform's own upload knows.
fn core(layout: &Layout) -> Option<Slot> {
    let stems = ["type", "enrolperiod", "enrolstatus", "cohort", "sysrole"];
    let slots = stems.into_iter().flat_map(|stem| layout.indexed(stem, ""));
    slots.map(|(_, slot)| slot).min()
}

/// The families of D23, gathered by N. Gaps are allowed.
fn courses(layout: &Layout) -> Vec<CourseSlots> {
    let mut found: Vec<CourseSlots> = Vec::new();
    for (stem, place) in FAMILIES {
        for (index, slot) in layout.indexed(stem, "") {
            let at = match found.binary_search_by_key(&index, |slots| slots.index) {
                Ok(at) => at,
                Err(at) => {
                    found.insert(
                        at,
                        CourseSlots {
                            index,
                            ..CourseSlots::default()
                        },
                    );
                    at
                }
            };
            if let Some(slots) = found.get_mut(at) {
                *place(slots) = Some(slot);
            }
        }
    }
    found
}

type Place = fn(&mut CourseSlots) -> &mut Option<Slot>;

/// Each stem and where its slot goes.
const FAMILIES: &[(&str, Place)] = &[
    ("course", |slots| &mut slots.course),
    ("role", |slots| &mut slots.role),
    ("enrol", |slots| &mut slots.enrol),
    ("start", |slots| &mut slots.start),
    ("end", |slots| &mut slots.end),
    ("group", |slots| &mut slots.group),
    ("wwwroot", |slots| &mut slots.wwwroot),
    ("type", |slots| &mut slots.kind),
    ("enrolperiod", |slots| &mut slots.period),
    ("enrolstatus", |slots| &mut slots.status),
];

#[cfg(test)]
mod tests {
    use super::super::tests::layout;
    use super::*;

    #[test]
    fn families_are_gathered_by_number_and_gaps_are_allowed() {
        let slots = Slots::new(&layout("username;course7;role2;course2;group7;user_profile_badge"));
        let found: Vec<_> = slots
            .courses
            .iter()
            .map(|slots| (slots.index, slots.course, slots.group))
            .collect();
        assert_eq!(found, [(2, Some(Slot(3)), None), (7, Some(Slot(1)), Some(Slot(4)))]);
        assert_eq!(slots.profile, [("badge".to_owned(), Slot(5))]);
        assert_eq!(slots.lastname, None);
    }
}
