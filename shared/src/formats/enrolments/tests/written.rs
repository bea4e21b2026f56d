//! How plans and states are written down, and one row against a world.

use jiff::Timestamp;

use super::world::{NOW, World};
use crate::directory::*;
pub(super) use crate::formats::testing::summary;

impl World {
    /// What is known of everybody everywhere.
    pub fn everything(&self) -> String {
        let mut all = String::new();
        for course in ["BIO-101", "CHEM-2", "PHYS-3", "LAW-4"] {
            let groups = self
                .snapshot
                .table::<Group>()
                .find("course", &self.course(course).0.to_string())
                .len();
            all += &format!("{course}: {groups} groups\n");
            for user in ["ajones", "bkaur", "clee", "dmora"] {
                all += &format!("{user}: {}\n", self.state(course, user));
            }
        }
        all
    }

    /// What is known of somebody in a course: `manual 1000..- | student@manual | TP1*`.
    pub fn state(&self, course: &str, user: &str) -> String {
        let key = format!("{}\u{1f}{}", self.course(course).0, self.user(user).0);
        let method = |id: Id| {
            self.snapshot
                .get::<Method>(id)
                .map_or("", |method| method.method.as_str())
        };
        let mut enrolments = Vec::new();
        for enrolment in self.snapshot.table::<Enrolment>().find("course+user", &key) {
            let suspended = if enrolment.suspended { " suspended" } else { "" };
            let (start, end) = (moment(enrolment.timestart), moment(enrolment.timeend));
            enrolments.push(format!("{}{suspended} {start}..{end}", method(enrolment.method)));
        }
        let mut roles = Vec::new();
        for held in self.snapshot.table::<RoleAssignment>().find("course+user", &key) {
            let role = &self.snapshot.get::<Role>(held.role).unwrap().shortname;
            roles.push(if held.method.is_none() {
                role.clone()
            } else {
                format!("{role}@{}", method(held.method))
            });
        }
        let mut groups = Vec::new();
        for member in self.snapshot.table::<GroupMember>().find("course+user", &key) {
            let mark = if member.component == "toolsync" {
                "*"
            } else {
                member.component.as_str()
            };
            groups.push(format!(
                "{}{mark}",
                self.snapshot.get::<Group>(member.group_id).unwrap().name
            ));
        }
        groups.sort();
        format!("{} | {} | {}", enrolments.join(", "), roles.join(" "), groups.join(" "))
            .trim()
            .to_owned()
    }
}

fn moment(seconds: i64) -> String {
    match seconds {
        0 => "-".into(),
        1000 => "old".into(),
        NOW => "now".into(),
        other => Timestamp::from_second(other)
            .unwrap()
            .to_string()
            .trim_end_matches('Z')
            .to_owned(),
    }
}

/// One row against a world: what it comes to, and the state of `ajones` in `BIO-101` afterwards.
///
/// The same row planned again takes no step: replays are safe (E §1.4).
#[track_caller]
pub(super) fn case(header: &str, world: World, row: &str, expected: &str, state: &str) {
    let mut world = world;
    let file = format!("{header}\n{row}");
    let plans = world.plan(&file);
    let found: Vec<String> = plans.iter().map(summary).collect();
    assert_eq!(found, [expected], "\n{row}");
    assert_eq!(world.state("BIO-101", "ajones"), state, "\n{row}");
    let again: usize = world.plan(&file).iter().map(|plan| plan.steps.len()).sum();
    assert_eq!(again, 0, "planned again, {row} takes steps");
}
