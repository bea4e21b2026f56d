//! What a platform holds, as sorted lines of which each says one thing by natural keys.

use std::collections::{BTreeMap, BTreeSet};

use shared::directory::{
    Category, Cohort, CohortMember, Course, Enrolment, Entity, Group, GroupMember, Grouping, GroupingGroup, Held, Id,
    META, Method, ProfileField, ProfileValue, Role, RoleAssignment, Section, Snapshot, User, Value,
};

use super::NOW;

/// The facts of a platform.
pub type Facts = BTreeSet<String>;

/// What a platform holds.
#[derive(Default)]
pub struct Holding {
    /// All entities. Of enrolments and roles only those that somebody gave.
    pub entities: Snapshot,
    /// Digests of the pictures of accounts, as they are shown.
    pub pictures: BTreeMap<Id, String>,
    /// Who takes part since somebody is in a cohort or in another course.
    pub derived: Vec<Way>,
}

/// That somebody takes part in a course by a binding or a link.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// The binding or the link.
    pub method: Id,
    /// The account.
    pub user: Id,
    /// The role that it gives; 0 for none.
    pub role: Id,
    /// Holds no more for now.
    pub suspended: bool,
    /// From when; 0 = no limit.
    pub timestart: i64,
    /// Until when; 0 = no limit.
    pub timeend: i64,
}

/// Fields that a platform says of itself, or that are told otherwise: see [`Holding::facts`].
const OWN: &[&str] = &[
    "timecreated",
    "timemodified",
    "timeadded",
    "deleted",
    "password",
    "force_password_change",
    "former_username",
    "former_idnumber",
    "former_email",
    "visibleold",
    "sortorder",
    // Whose rows another one tells.
    "username",
    "shortname",
    "component",
];

impl Holding {
    /// All facts.
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        let mut say = |fact: String| {
            facts.insert(fact);
        };
        self.people(&mut say);
        self.courses(&mut say);
        self.groups(&mut say);
        self.cohorts(&mut say);
        self.taking_part(&mut say);
        facts
    }

    fn people(&self, say: &mut dyn FnMut(String)) {
        for user in self.all::<User>().filter(|user| user.deleted == 0) {
            let who = format!("user {}", user.username);
            say(who.clone());
            fields(user, &who, say);
            if ["set", "generate"].contains(&user.password.as_str()) {
                say(format!("{who}: password {}", user.password));
            }
            if let Some(digest) = self.pictures.get(&user.id) {
                say(format!("{who}: picture {digest}"));
            }
        }
        for value in self.all::<ProfileValue>().filter(|value| !value.data.is_empty()) {
            let field = self.get(value.field, |field: &ProfileField| field.shortname.clone());
            if let Some(who) = self.user(value.user) {
                say(format!("user {who}: profile {field} = {}", value.data));
            }
        }
        for field in self.all::<ProfileField>() {
            say(format!("profile field {}", field.shortname));
        }
    }

    fn courses(&self, say: &mut dyn FnMut(String)) {
        for category in self.all::<Category>() {
            let what = format!("category {}", self.path(category.id));
            say(what.clone());
            for (name, value) in [
                ("idnumber", category.idnumber.clone()),
                ("description", category.description.clone()),
                ("visible", i64::from(category.visible).to_string()),
            ] {
                told(&what, name, &value, say);
            }
        }
        for course in self.all::<Course>() {
            let what = format!("course {}", course.shortname);
            say(what.clone());
            say(format!("{what}: in {}", self.path(course.category)));
            fields(course, &what, say);
            if !course.defaultgroupingid.is_none() {
                let grouping = self.get(course.defaultgroupingid, |grouping: &Grouping| grouping.name.clone());
                say(format!("{what}: new activities for {grouping}"));
            }
            for (name, moment) in [("made", course.timecreated), ("changed", course.timemodified)] {
                if moment != NOW {
                    say(format!("{what}: {name} {moment}"));
                }
            }
            if course.sortorder != 0 {
                say(format!("{what}: place {}", course.sortorder));
            }
        }
        for section in self.all::<Section>() {
            let what = format!("course {}: section {}", self.course(section.course), section.number);
            say(what.clone());
            told(&what, "name", &section.name, say);
            told(&what, "summary", &section.summary, say);
        }
        for method in self.all::<Method>() {
            let enabled = if method.enabled { "enabled" } else { "disabled" };
            let mut what = format!("course {}: by {}", self.course(method.course), self.by(method));
            if !method.role.is_none() && method.method != META {
                what += &format!(" as {}", self.role(method.role));
            }
            say(format!("{what}, {enabled}"));
            if !method.group_id.is_none() {
                let group = self.get(method.group_id, |group: &Group| group.name.clone());
                say(format!("{what}: into {group}"));
            }
            limits(&what, method.timestart, method.timeend, say);
        }
    }

    fn groups(&self, say: &mut dyn FnMut(String)) {
        for group in self.all::<Group>() {
            let what = format!("group {}", self.group(group.id));
            say(what.clone());
            fields(group, &what, say);
        }
        for member in self.all::<GroupMember>() {
            if let Some(who) = self.user(member.user) {
                say(format!("group {} has {who}", self.group(member.group_id)));
            }
        }
        for grouping in self.all::<Grouping>() {
            let what = format!("grouping {}", self.grouping(grouping.id));
            say(what.clone());
            fields(grouping, &what, say);
        }
        for link in self.all::<GroupingGroup>() {
            let group = self.get(link.group_id, |group: &Group| group.name.clone());
            say(format!("grouping {} has {group}", self.grouping(link.grouping)));
        }
    }

    fn cohorts(&self, say: &mut dyn FnMut(String)) {
        for cohort in self.all::<Cohort>() {
            let what = format!("cohort {}", cohort_name(cohort));
            say(what.clone());
            fields(cohort, &what, say);
            told(&what, "component", &cohort.component, say);
            if !cohort.category.is_none() {
                say(format!("{what}: of {}", self.path(cohort.category)));
            }
        }
        for member in self.all::<CohortMember>() {
            if let Some(who) = self.user(member.user) {
                say(format!("cohort {} has {who}", self.get(member.cohort, cohort_name)));
            }
        }
    }

    fn taking_part(&self, say: &mut dyn FnMut(String)) {
        for own in self.all::<Enrolment>() {
            let by = self.get(own.method, |method: &Method| self.by(method));
            if let Some(who) = self.user(own.user) {
                let what = format!("{who} takes part in {} by {by}", self.course(own.course));
                say(format!("{what}, {}", status(own.suspended)));
                limits(&what, own.timestart, own.timeend, say);
            }
        }
        for held in self.all::<RoleAssignment>() {
            let place = match held.course.is_none() {
                true => "the site".to_owned(),
                false => self.course(held.course),
            };
            if let Some(who) = self.user(held.user) {
                say(format!("{who} is {} in {place}", self.role(held.role)));
            }
        }
        for ((method, user), (suspended, start, end)) in merged(&self.derived) {
            let Some(method) = self.entities.get::<Method>(method) else {
                continue;
            };
            if let Some(who) = self.user(user) {
                let (place, by) = (self.course(method.course), self.by(method));
                let what = format!("{who} takes part in {place} by {by}");
                say(format!("{what}, {}", status(suspended)));
                limits(&what, start, end, say);
            }
        }
        for way in self.derived.iter().filter(|way| !way.role.is_none()) {
            let place = self.get(way.method, |method: &Method| self.course(method.course));
            if let Some(who) = self.user(way.user) {
                say(format!("{who} is {} in {place}", self.role(way.role)));
            }
        }
    }

    fn all<T: Held + 'static>(&self) -> impl Iterator<Item = &T> {
        self.entities.table::<T>().iter()
    }

    fn get<T: Held>(&self, id: Id, tell: impl FnOnce(&T) -> String) -> String {
        self.entities.get::<T>(id).map_or_else(|| "nothing".to_owned(), tell)
    }

    /// The name of an account; `None` where it is deleted, or the site's own.
    fn user(&self, id: Id) -> Option<String> {
        let user = self.entities.get::<User>(id).filter(|user| user.deleted == 0)?;
        Some(user.username.clone())
    }

    fn course(&self, id: Id) -> String {
        self.get(id, |course: &Course| course.shortname.clone())
    }

    fn role(&self, id: Id) -> String {
        self.get(id, |role: &Role| role.shortname.clone())
    }

    fn group(&self, id: Id) -> String {
        self.get(id, |group: &Group| {
            format!("{}/{}", self.course(group.course), group.name)
        })
    }

    fn grouping(&self, id: Id) -> String {
        self.get(id, |it: &Grouping| format!("{}/{}", self.course(it.course), it.name))
    }

    fn path(&self, id: Id) -> String {
        self.get(id, |category: &Category| match category.parent.is_none() {
            true => category.name.clone(),
            false => format!("{} / {}", self.path(category.parent), category.name),
        })
    }

    /// By what a method takes people in: `manual`, `cohort CO-24-A`, `meta BIO-101`.
    fn by(&self, method: &Method) -> String {
        match method.method.as_str() {
            META => format!("meta {}", self.course(method.source)),
            shared::directory::COHORT => format!("cohort {}", self.get(method.source, cohort_name)),
            other => other.to_owned(),
        }
    }
}

fn cohort_name(cohort: &Cohort) -> String {
    match cohort.idnumber.as_str() {
        "" => format!("“{}”", cohort.name),
        idnumber => idnumber.to_owned(),
    }
}

/// What is said of something by its own fields.
fn fields<T: Entity>(entity: &T, what: &str, say: &mut dyn FnMut(String)) {
    for (field, value) in T::FIELDS.iter().zip(entity.values()) {
        if OWN.contains(&field.name) {
            continue;
        }
        match value {
            Value::Text(text) => told(what, field.name, &text, say),
            Value::Number(number) => told(what, field.name, &number.to_string(), say),
            Value::Link(_) => {}
        }
    }
}

fn told(what: &str, name: &str, value: &str, say: &mut dyn FnMut(String)) {
    if !value.is_empty() {
        say(format!("{what}: {name} = {}", value.escape_debug()));
    }
}

fn status(suspended: bool) -> &'static str {
    if suspended { "suspended" } else { "active" }
}

fn limits(what: &str, start: i64, end: i64, say: &mut dyn FnMut(String)) {
    if (start, end) != (0, 0) {
        say(format!("{what}: {start}–{end}"));
    }
}

/// A link lets somebody in once, by however many ways they are in the course that is linked: as long as one of them holds,
/// from the first to the last.
fn merged(ways: &[Way]) -> BTreeMap<(Id, Id), (bool, i64, i64)> {
    let mut all: BTreeMap<(Id, Id), (bool, i64, i64)> = BTreeMap::new();
    for way in ways {
        let own = (way.suspended, way.timestart, way.timeend);
        all.entry((way.method, way.user))
            .and_modify(|known| {
                *known = match (known.0, own.0) {
                    (true, false) => own,
                    (false, true) => *known,
                    _ => {
                        let end = if known.2 == 0 || own.2 == 0 {
                            0
                        } else {
                            known.2.max(own.2)
                        };
                        (known.0, known.1.min(own.1), end)
                    }
                };
            })
            .or_insert(own);
    }
    all
}
