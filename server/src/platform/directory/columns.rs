//! The columns of an entity: its id, its fields, and what is derived from them for look-ups.

use shared::directory::{AnyEntity, EntityKind, Id, Value};

use super::super::IdMap;
use crate::store::Cell;

/// A column that holds a text field in lower case, so that it is found whatever its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Derived {
    /// Its name.
    pub column: &'static str,
    /// The field.
    pub of: &'static str,
}

/// The derived columns of a kind. They stand after the fields.
pub fn derived(kind: EntityKind) -> &'static [Derived] {
    match kind {
        EntityKind::User => &[
            Derived {
                column: "email_folded",
                of: "email",
            },
            Derived {
                column: "former_email_folded",
                of: "former_email",
            },
        ],
        EntityKind::Course => &[Derived {
            column: "shortname_folded",
            of: "shortname",
        }],
        _ => &[],
    }
}

/// The fields that no two entities of a kind may share, alone or together: what gives one up must be applied before
/// what takes it.
pub(super) fn unique(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Role | EntityKind::ProfileField => &["shortname"],
        EntityKind::User => &["username", "idnumber", "deleted"],
        EntityKind::ProfileValue => &["user", "field"],
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

/// The names of all columns of a kind.
pub(super) fn names(kind: EntityKind) -> Vec<&'static str> {
    let fields = kind.fields().iter().map(|field| field.name);
    std::iter::once("id")
        .chain(fields)
        .chain(derived(kind).iter().map(|derived| derived.column))
        .collect()
}

/// An entity as a row, in the order of [`names`]; `None` if it links to something that was never created.
pub(super) fn row(entity: &AnyEntity, ids: &IdMap) -> Option<Vec<Cell>> {
    let kind = entity.kind();
    let values = entity.values();
    let folded: Vec<Cell> = derived(kind)
        .iter()
        .map(|derived| fold(kind, &values, derived))
        .collect();
    let mut row = Vec::with_capacity(1 + values.len() + folded.len());
    row.push(Cell::Number(ids.real(entity.id())?.0));
    for value in values {
        row.push(cell(value, ids)?);
    }
    row.extend(folded);
    Some(row)
}

fn cell(value: Value, ids: &IdMap) -> Option<Cell> {
    Some(match value {
        Value::Number(number) => Cell::Number(number),
        Value::Text(text) => Cell::Text(text),
        Value::Link(id) => Cell::Number(ids.real(id)?.0),
    })
}

fn fold(kind: EntityKind, values: &[Value], derived: &Derived) -> Cell {
    let field = kind
        .fields()
        .iter()
        .zip(values)
        .find(|(field, _)| field.name == derived.of);
    match field {
        Some((_, Value::Text(text))) => Cell::Text(text.to_lowercase()),
        _ => Cell::Text(String::new()),
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
