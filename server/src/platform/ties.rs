//! What holds entities together: the fields that no two may share, and what links lead to.

use shared::directory::{AnyEntity, EntityKind, Id, Value};

/// The fields that no two entities of a kind may share, alone or together: what gives one up must be applied before
/// what takes it.
pub(super) fn unique(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Role | EntityKind::ProfileField => &["shortname"],
        EntityKind::User => &["username", "idnumber", "deleted"],
        EntityKind::ProfileValue => &["user", "field"],
        EntityKind::Picture => &["user"],
        EntityKind::Category | EntityKind::Cohort => &["idnumber"],
        EntityKind::Course => &["shortname", "idnumber"],
        EntityKind::Section => &["course", "number"],
        EntityKind::CohortMember => &["cohort", "user"],
        EntityKind::Group | EntityKind::Grouping => &["course", "name", "idnumber"],
        EntityKind::GroupingGroup => &["grouping", "group_id"],
        EntityKind::Method => &[],
        EntityKind::Enrolment => &["method", "user"],
        EntityKind::RoleAssignment => &["role", "course", "user", "method"],
        EntityKind::GroupMember => &["group_id", "user"],
    }
}

/// What a link of this name leads to. The source of a method is a cohort or a course.
fn target(field: &str) -> &'static [EntityKind] {
    match field {
        "user" => &[EntityKind::User],
        "course" => &[EntityKind::Course],
        "category" | "parent" => &[EntityKind::Category],
        "cohort" => &[EntityKind::Cohort],
        "group_id" => &[EntityKind::Group],
        "grouping" | "defaultgroupingid" => &[EntityKind::Grouping],
        "method" => &[EntityKind::Method],
        "role" => &[EntityKind::Role],
        "field" => &[EntityKind::ProfileField],
        "source" => &[EntityKind::Cohort, EntityKind::Course],
        _ => &[],
    }
}

/// What an entity is and what it links to.
pub(super) fn touched(entity: &AnyEntity) -> Vec<(EntityKind, Id)> {
    let mut touched = vec![(entity.kind(), entity.id())];
    for (field, value) in entity.kind().fields().iter().zip(entity.values()) {
        if let Value::Link(id) = value
            && !id.is_none()
        {
            touched.extend(target(field.name).iter().map(|kind| (*kind, id)));
        }
    }
    touched
}

#[cfg(test)]
mod tests {
    use shared::directory::FieldKind;

    use super::*;

    #[test]
    fn each_link_leads_somewhere() {
        for kind in EntityKind::ALL {
            for field in kind.fields().iter().filter(|field| field.kind == FieldKind::Link) {
                assert!(!target(field.name).is_empty(), "{} {}", kind.name(), field.name);
            }
        }
    }

    #[test]
    fn unique_fields_are_fields() {
        for kind in EntityKind::ALL {
            for name in unique(*kind) {
                assert!(
                    kind.fields().iter().any(|field| field.name == *name),
                    "{} {name}",
                    kind.name()
                );
            }
        }
    }
}
