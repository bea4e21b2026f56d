//! Steps about one thing follow one another: what is found of the later ones tells of the earlier ones.

use std::collections::HashSet;

use shared::directory::{AnyEntity, EntityKind, Id, Value};
use shared::plan::{Step, Verb};

/// Corrects what was found of each step by itself.
pub fn follow(steps: &[Step], found: &mut [bool]) {
    made_anew(steps, found);
    superseded(steps, found);
}

/// What a later step has changed once more, or deleted, isn't as the earlier one left it, and was done before.
fn superseded(steps: &[Step], found: &mut [bool]) {
    let mut later: HashSet<(EntityKind, Id)> = HashSet::new();
    for (step, found) in steps.iter().zip(found.iter_mut()).rev() {
        let Some(key) = step.kind().map(|kind| (kind, step.id())) else {
            continue;
        };
        if !*found {
            *found = later.contains(&key);
        } else if step.verb != Verb::Create {
            later.insert(key);
        }
    }
}

/// What is taken away and made anew is found, whichever of the two it is: both are done again, and what hangs on it.
fn made_anew(steps: &[Step], found: &mut [bool]) {
    for at in 0..steps.len() {
        let Some(gone) = steps.get(at).filter(|step| step.verb == Verb::Delete) else {
            continue;
        };
        let Some(before) = gone.before.as_ref().filter(|_| found.get(at) == Some(&false)) else {
            continue;
        };
        let anew = steps.iter().zip(found.iter_mut()).skip(at + 1);
        for (step, found) in anew.filter(|(step, _)| step.verb == Verb::Create) {
            if step.after.as_ref().is_some_and(|after| is_or_hangs_on(after, before)) {
                *found = false;
            }
        }
    }
}

/// Whether something is what was taken away, or goes along with it.
fn is_or_hangs_on(entity: &AnyEntity, gone: &AnyEntity) -> bool {
    use AnyEntity::{Enrolment, GroupMember, RoleAssignment};
    match (entity, gone) {
        (RoleAssignment(held), Enrolment(gone)) => (held.course, held.user) == (gone.course, gone.user),
        (GroupMember(member), Enrolment(gone)) => (member.course, member.user) == (gone.course, gone.user),
        (Enrolment(made), Enrolment(gone)) => (made.course, made.user) == (gone.course, gone.user),
        (
            AnyEntity::RoleAssignment(_) | GroupMember(_) | AnyEntity::CohortMember(_) | AnyEntity::GroupingGroup(_),
            _,
        ) if entity.kind() == gone.kind() => links(entity) == links(gone),
        _ => false,
    }
}

fn links(entity: &AnyEntity) -> Vec<Id> {
    let link = |value| match value {
        Value::Link(id) => Some(id),
        _ => None,
    };
    entity.values().into_iter().filter_map(link).collect()
}

#[cfg(test)]
mod tests {
    use shared::directory::{Enrolment, Entity, GroupMember, User};

    use super::*;

    fn step(before: Option<AnyEntity>, after: Option<AnyEntity>) -> Step {
        Step {
            verb: match (&before, &after) {
                (None, _) => Verb::Create,
                (Some(_), Some(_)) => Verb::Update,
                (Some(_), None) => Verb::Delete,
            },
            before,
            after,
            key: String::new(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        }
    }

    fn followed(steps: &[Step], found: &[bool]) -> Vec<bool> {
        let mut found = found.to_vec();
        follow(steps, &mut found);
        found
    }

    fn user(id: i64, city: &str) -> Option<AnyEntity> {
        let user = User {
            id: Id(id),
            city: city.into(),
            ..User::default()
        };
        Some(user.into_any())
    }

    #[test]
    fn what_a_later_row_changed_once_more_is_done() {
        let steps = [
            step(user(7, "Bergen"), user(7, "Oslo")),
            step(user(8, "Bergen"), user(8, "Oslo")),
            step(user(7, "Oslo"), user(7, "Rome")),
        ];
        assert_eq!(followed(&steps, &[false, false, true]), [true, false, true]);
        assert_eq!(followed(&steps, &[false, false, false]), [false, false, false]);
        let steps = [step(None, user(-1, "Oslo")), step(user(-1, "Oslo"), None)];
        assert_eq!(followed(&steps, &[false, true]), [true, true]);
    }

    /// Somebody is taken out of a course and in again, and joins a group: whether the first two were done, nobody can see.
    #[test]
    fn what_is_taken_away_and_made_anew_is_done_again_with_what_hangs_on_it() {
        let enrolment = |id| {
            let enrolment = Enrolment {
                id: Id(id),
                course: Id(3),
                user: Id(7),
                ..Enrolment::default()
            };
            Some(enrolment.into_any())
        };
        let member = |user| {
            let member = GroupMember {
                id: Id(-9),
                course: Id(3),
                user: Id(user),
                ..GroupMember::default()
            };
            Some(member.into_any())
        };
        let steps = [
            step(enrolment(70), None),
            step(None, enrolment(-1)),
            step(None, member(7)),
            step(None, member(8)),
        ];
        assert_eq!(
            followed(&steps, &[false, true, true, true]),
            [false, false, false, true]
        );
        assert_eq!(
            followed(&steps, &[true, false, false, false]),
            [true, false, false, false]
        );
    }
}
