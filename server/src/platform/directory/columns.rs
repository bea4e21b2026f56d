//! The columns of an entity: its id, its fields, and what is derived from them for look-ups.

use shared::directory::{AnyEntity, EntityKind, Value};

use super::super::IdMap;
use crate::store::Cell;

/// A column that holds texts of an entity in a form by which it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Derived {
    /// Its name.
    pub column: &'static str,
    /// The fields.
    pub of: &'static [&'static str],
    /// Whether capitals alone don't matter, or accents and punctuation neither.
    pub form: Form,
}

/// How a derived column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In lower case.
    Lower,
    /// Words without capitals, accents and punctuation: see [`super::folded`].
    Folded,
}

const fn derive(column: &'static str, of: &'static [&'static str], form: Form) -> Derived {
    Derived { column, of, form }
}

/// The derived columns of a kind. They stand after the fields.
pub fn derived(kind: EntityKind) -> &'static [Derived] {
    const USER: &[Derived] = &[
        derive("email_folded", &["email"], Form::Lower),
        derive("former_email_folded", &["former_email"], Form::Lower),
        derive("name_folded", &["lastname", "firstname"], Form::Folded),
    ];
    const COURSE: &[Derived] = &[
        derive("shortname_folded", &["shortname"], Form::Lower),
        derive("name_folded", &["fullname", "shortname", "idnumber"], Form::Folded),
    ];
    const NAMED: &[Derived] = &[derive("name_folded", &["name", "idnumber"], Form::Folded)];
    match kind {
        EntityKind::User => USER,
        EntityKind::Course => COURSE,
        EntityKind::Category | EntityKind::Cohort => NAMED,
        _ => &[],
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
    let folded = derive_all(kind, &values);
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
    let mut text = String::new();
    for name in derived.of {
        let place = kind.fields().iter().position(|field| field.name == *name);
        if let Some(Value::Text(value)) = place.and_then(|place| values.get(place)) {
            match derived.form {
                Form::Lower => text.push_str(&value.to_lowercase()),
                Form::Folded => {
                    // So that "Martin, Zoé" is sorted before "Martin-Petit, Ana".
                    if !text.is_empty() {
                        text.push(' ');
                    }
                    super::folded::add(&mut text, value);
                }
            }
        }
    }
    Cell::Text(text)
}

/// The derived columns of an entity of these values, in their order.
pub(super) fn derive_all(kind: EntityKind, values: &[Value]) -> Vec<Cell> {
    derived(kind)
        .iter()
        .map(|derived| fold(kind, values, derived))
        .collect()
}
