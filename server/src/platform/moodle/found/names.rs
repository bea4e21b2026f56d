//! By which keys it is looked up what a step is about.

use shared::directory::{AnyEntity, CohortKey, CourseKey, Id, Keys, UserKey};
use shared::plan::Step;
use shared::settings::{CourseBy, GroupBy, UserBy};

fn user_by_id(id: Id) -> UserKey {
    UserKey::By(UserBy::Id, id.0.to_string())
}

fn course_by_id(id: Id) -> CourseKey {
    CourseKey::By(CourseBy::Id, id.0.to_string())
}

fn cohort_by_id(id: Id) -> CohortKey {
    CohortKey(GroupBy::Id, id.0.to_string())
}

/// Names what has to be looked up.
pub fn name(step: &Step, keys: &mut Keys) {
    for entity in step.before.iter().chain(&step.after) {
        let id = entity.id();
        let is_new = id.is_provisional();
        match entity {
            AnyEntity::User(user) if is_new => {
                let key = UserKey::By(UserBy::Username, user.username.to_lowercase());
                keys.users.insert(key);
            }
            AnyEntity::User(_) => {
                keys.users.insert(user_by_id(id));
            }
            AnyEntity::ProfileValue(value) => {
                keys.users.insert(user_by_id(value.user));
                keys.profile_values.insert(user_by_id(value.user));
            }
            AnyEntity::Picture(picture) => {
                keys.pictures.insert(user_by_id(picture.user));
            }
            AnyEntity::Course(course) if is_new => {
                keys.courses
                    .insert(CourseKey::By(CourseBy::Shortname, course.shortname.clone()));
            }
            AnyEntity::Course(_) => {
                keys.courses.insert(course_by_id(id));
            }
            AnyEntity::Cohort(cohort) if is_new && !cohort.idnumber.is_empty() => {
                keys.cohorts
                    .insert(CohortKey(GroupBy::Idnumber, cohort.idnumber.clone()));
            }
            AnyEntity::Cohort(cohort) if is_new => {
                keys.cohorts.insert(CohortKey(GroupBy::Name, cohort.name.clone()));
            }
            AnyEntity::Cohort(_) => {
                keys.cohorts.insert(cohort_by_id(id));
            }
            AnyEntity::CohortMember(member) => {
                let pair = (cohort_by_id(member.cohort), user_by_id(member.user));
                keys.cohort_members.insert(pair);
            }
            AnyEntity::Group(group) => {
                keys.course_groups.insert(course_by_id(group.course));
            }
            AnyEntity::Grouping(grouping) => {
                keys.course_groups.insert(course_by_id(grouping.course));
            }
            // In which course a grouping is, the link doesn't say.
            AnyEntity::GroupingGroup(link) => {
                keys.courses.insert(CourseKey::OfGroup(link.group_id.0.to_string()));
                keys.course_groups
                    .insert(CourseKey::OfGroup(link.group_id.0.to_string()));
            }
            AnyEntity::GroupMember(member) => {
                let pair = (course_by_id(member.course), user_by_id(member.user));
                keys.participations.insert(pair);
            }
            AnyEntity::Enrolment(enrolment) => {
                let pair = (course_by_id(enrolment.course), user_by_id(enrolment.user));
                keys.participations.insert(pair);
            }
            AnyEntity::RoleAssignment(held) => {
                let pair = (course_by_id(held.course), user_by_id(held.user));
                keys.participations.insert(pair);
            }
            AnyEntity::Method(method) => {
                keys.courses.insert(course_by_id(method.course));
            }
            // Always looked up; or never written.
            AnyEntity::Category(_) | AnyEntity::Role(_) | AnyEntity::ProfileField(_) | AnyEntity::Section(_) => {}
        }
    }
}
