//! A small school to plan against.

use jiff::tz::TimeZone;

use super::{NOW, hear, settings, summary};
use crate::directory::*;
use crate::formats::{Format, open_for_planning};
use crate::plan::groups::COMPONENT;
use crate::plan::{Moment, Planner, RowPlan};
use crate::settings::Settings;

/// Courses `BIO-101` (id 21) and `CHEM-2` (22) with a manual method each; people `nadler` (11), `pbrook` and `rcruz`.
/// Nobody is enrolled and there is no group.
#[derive(Debug, Clone)]
pub(in crate::formats) struct School {
    pub snapshot: Snapshot,
    pub settings: Settings,
    last_id: i64,
}

impl School {
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The same under some settings.
    pub fn with(changed: &[(&str, &str)]) -> Self {
        let mut school = Self {
            snapshot: Snapshot::default(),
            settings: settings(changed),
            last_id: 100,
        };
        for (id, username) in [(11, "nadler"), (12, "pbrook"), (13, "rcruz")] {
            school.snapshot.put(User {
                id: Id(id),
                username: username.into(),
                idnumber: format!("S-{id}"),
                ..User::default()
            });
        }
        for (id, shortname) in [(21, "BIO-101"), (22, "CHEM-2")] {
            school.snapshot.put(Course {
                id: Id(id),
                shortname: shortname.into(),
                ..Course::default()
            });
            school = school.method(shortname, "manual", Id::NONE);
        }
        school
    }

    /// With a method in a course, of a cohort or another course.
    pub fn method(mut self, course: &str, method: &str, source: Id) -> Self {
        let (id, course) = (self.next(), self.course(course));
        self.snapshot.put(Method {
            id,
            course,
            method: method.into(),
            enabled: true,
            source,
            ..Method::default()
        });
        self
    }

    /// With a group in a course, of this name and idnumber, that has a description.
    pub fn group(mut self, course: &str, name: &str, idnumber: &str) -> Self {
        let (id, course) = (self.next(), self.course(course));
        self.snapshot.put(Group {
            id,
            course,
            name: name.into(),
            idnumber: idnumber.into(),
            description: "old".into(),
            ..Group::default()
        });
        self
    }

    /// With a grouping in a course, likewise.
    pub fn grouping(mut self, course: &str, name: &str, idnumber: &str) -> Self {
        let (id, course) = (self.next(), self.course(course));
        self.snapshot.put(Grouping {
            id,
            course,
            name: name.into(),
            idnumber: idnumber.into(),
            description: "old".into(),
        });
        self
    }

    /// With a group of a course in a grouping, by their names.
    pub fn bound(mut self, course: &str, group: &str, grouping: &str) -> Self {
        let (id, group_id) = (self.next(), self.find::<Group>(course, group));
        let grouping = self.find::<Grouping>(course, grouping);
        self.snapshot.put(GroupingGroup { id, grouping, group_id });
        self
    }

    /// With somebody enrolled by the manual method of a course.
    pub fn enrolled(mut self, course: &str, user: &str) -> Self {
        let (id, course, user) = (self.next(), self.course(course), self.user(user));
        let key = format!("{}\u{1f}manual", course.0);
        let method = self.snapshot.table::<Method>().first("course+method", &key).unwrap().id;
        self.snapshot.put(Enrolment {
            id,
            method,
            course,
            user,
            ..Enrolment::default()
        });
        self
    }

    /// With a cohort of these people bound to a course, that fills a group of it by its name.
    pub fn cohort(mut self, course: &str, people: &[&str], group: &str) -> Self {
        let (cohort, id, group_id) = (self.next(), self.next(), self.find::<Group>(course, group));
        self.snapshot.put(Method {
            id,
            course: self.course(course),
            method: COHORT.into(),
            enabled: true,
            source: cohort,
            group_id,
            ..Method::default()
        });
        for person in people {
            let (id, user) = (self.next(), self.user(person));
            self.snapshot.put(CohortMember {
                id,
                cohort,
                user,
                timeadded: 1,
            });
        }
        self
    }

    /// With somebody in a group, by its name; `*` behind it marks what Tool Sync made.
    pub fn member(mut self, course: &str, user: &str, group: &str) -> Self {
        let name = group.trim_end_matches('*');
        let (id, group_id) = (self.next(), self.find::<Group>(course, name));
        let (course, user) = (self.course(course), self.user(user));
        let component = if group.ends_with('*') { COMPONENT } else { "" }.to_owned();
        self.snapshot.put(GroupMember {
            id,
            group_id,
            course,
            user,
            component,
            timeadded: 1,
        });
        self
    }

    /// Plans all rows of a file that pass its check.
    pub fn plan(&mut self, format: &'static dyn Format, file: &str) -> Vec<RowPlan> {
        let (heard, summary, request) = hear(format, &self.settings, file);
        let mut file = open_for_planning(format, &summary, &request).unwrap();
        let settings = self.settings.clone();
        let clock = Self::clock();
        let mut planner = Planner::new(&mut self.snapshot, &settings, &clock);
        heard
            .rows
            .iter()
            .map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
            .collect()
    }

    /// Plans a file; compares what each row comes to and the groups of `BIO-101` afterwards, as
    /// [`groups`](Self::groups) tells them. Planned again the file takes no step.
    #[track_caller]
    pub fn case(mut self, format: &'static dyn Format, file: &str, expected: &[&str], groups: &[&str]) {
        let found: Vec<String> = self.plan(format, file).iter().map(summary).collect();
        assert_eq!(found, expected, "\n{file}");
        assert_eq!(self.groups("BIO-101"), groups, "\n{file}");
        let again = self.plan(format, file);
        let steps: Vec<_> = again.iter().flat_map(|row| &row.steps).collect();
        assert!(steps.is_empty(), "planned again, there are steps: {steps:?}\n{file}");
        assert_eq!(self.groups("BIO-101"), groups, "\n{file}");
    }

    /// The groups of a course with their groupings and members, then its groupings:
    /// `Choir [CHOIR] old key=sesame in Singers: nadler pbrook*`, `grouping Singers [SING] old`.
    pub fn groups(&self, course: &str) -> Vec<String> {
        let course = self.course(course).0.to_string();
        let mut told = Vec::new();
        for group in self.snapshot.table::<Group>().find("course", &course) {
            let mut text = named(&group.name, &group.idnumber, &group.description);
            if !group.enrolmentkey.is_empty() {
                text += &format!(" key={}", group.enrolmentkey);
            }
            let id = group.id.0.to_string();
            for link in self.snapshot.table::<GroupingGroup>().find("group", &id) {
                let grouping = self.snapshot.get::<Grouping>(link.grouping).unwrap();
                text += &format!(" in {}", grouping.name);
            }
            let members = self.snapshot.table::<GroupMember>().find("group", &id);
            let mut members: Vec<String> = members.into_iter().map(|member| self.told(member)).collect();
            members.sort();
            if !members.is_empty() {
                text += &format!(": {}", members.join(" "));
            }
            told.push(text);
        }
        told.sort();
        let groupings = self.snapshot.table::<Grouping>().find("course", &course);
        let mut groupings: Vec<String> = groupings
            .into_iter()
            .map(|grouping| {
                let text = named(&grouping.name, &grouping.idnumber, &grouping.description);
                format!("grouping {text}")
            })
            .collect();
        groupings.sort();
        told.extend(groupings);
        told
    }

    pub fn clock() -> Moment {
        Moment {
            now: NOW,
            zone: TimeZone::UTC,
        }
    }

    pub fn user(&self, username: &str) -> Id {
        self.snapshot.table::<User>().first("username", username).unwrap().id
    }

    pub fn course(&self, shortname: &str) -> Id {
        let courses = self.snapshot.table::<Course>();
        courses.first("shortname", shortname).unwrap().id
    }

    /// The group or grouping of this name in a course.
    pub fn find<T: Held>(&self, course: &str, name: &str) -> Id {
        let key = format!("{}\u{1f}{name}", self.course(course).0);
        self.snapshot.table::<T>().first("course+name", &key).unwrap().id()
    }

    pub fn next(&mut self) -> Id {
        self.last_id += 1;
        Id(self.last_id)
    }

    fn told(&self, member: &GroupMember) -> String {
        let mark = if member.component == COMPONENT { "*" } else { "" };
        format!("{}{mark}", self.snapshot.get::<User>(member.user).unwrap().username)
    }
}

fn named(name: &str, idnumber: &str, description: &str) -> String {
    let idnumber = if idnumber.is_empty() {
        String::new()
    } else {
        format!(" [{idnumber}]")
    };
    format!("{name}{idnumber} {description}").trim_end().to_owned()
}
