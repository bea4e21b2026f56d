//! Queries for entities of one kind, and their rows back as entities.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};
use shared::directory::{AnyEntity, EntityKind, Id, Snapshot, Value};
use sqlx::AssertSqlSafe;

use crate::store::{Store, StoreError, quoted};

/// The entities of a query as rows of a snapshot. `from` is what stands after FROM; the table itself is called `t`.
/// `lists` are its parameters, each a JSON list.
pub(super) async fn select(
    store: &Store,
    kind: EntityKind,
    from: &str,
    lists: &[&str],
    snapshot: &mut Snapshot,
) -> Result<(), StoreError> {
    for entity in entities(store, kind, from, lists).await? {
        snapshot.put_any(entity);
    }
    Ok(())
}

/// The entities of a query.
pub(super) async fn entities(
    store: &Store,
    kind: EntityKind,
    from: &str,
    lists: &[&str],
) -> Result<Vec<AnyEntity>, StoreError> {
    let fields = kind.fields().iter().map(|field| field.name);
    let columns: Vec<String> = std::iter::once("id")
        .chain(fields)
        .map(|name| format!("t.{}", quoted(name)))
        .collect();
    let sql = store.dialect().packed(&columns.join(", "), from);
    let mut query = sqlx::query_scalar(AssertSqlSafe(sql));
    for list in lists {
        query = query.bind(*list);
    }
    let packed: String = query.fetch_one(store.read()).await?;
    let rows = unpacked(&packed)?;
    Ok(rows
        .into_iter()
        .map(|row| AnyEntity::from_values(kind, row.0, row.1))
        .collect())
}

/// The rows of a packed query with one number for a parameter.
pub(super) async fn rows(store: &Store, sql: String, parameter: i64) -> Result<Vec<Row>, StoreError> {
    let packed: String = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(parameter)
        .fetch_one(store.read())
        .await?;
    unpacked(&packed)
}

fn unpacked(packed: &str) -> Result<Vec<Row>, StoreError> {
    Ok(serde_json::from_str(packed).map_err(|error| sqlx::Error::Decode(error.into()))?)
}

/// The table of a kind as it stands in a query.
pub(super) fn table(kind: EntityKind) -> String {
    format!("{} AS t", quoted(kind.table()))
}

/// An id, and the values after it.
pub(super) struct Row(pub Id, pub Vec<Value>);

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Seen;
        impl<'de> Visitor<'de> for Seen {
            type Value = Row;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list that begins with an id")
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut cells: A) -> Result<Row, A::Error> {
                let id = cells
                    .next_element()?
                    .ok_or_else(|| de::Error::invalid_length(0, &self))?;
                let mut values = Vec::with_capacity(32);
                while let Some(Scalar(value)) = cells.next_element()? {
                    values.push(value);
                }
                Ok(Row(id, values))
            }
        }
        deserializer.deserialize_seq(Seen)
    }
}

/// One value, by what it is.
struct Scalar(Value);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Seen;
        impl Visitor<'_> for Seen {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, a text or nothing")
            }
            fn visit_unit<E: de::Error>(self) -> Result<Scalar, E> {
                Ok(Scalar(Value::Text(String::new())))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar(Value::Number(number)))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Scalar, E> {
                i64::try_from(number)
                    .map(|number| Scalar(Value::Number(number)))
                    .map_err(E::custom)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar(Value::Text(text.to_owned())))
            }
            fn visit_string<E: de::Error>(self, text: String) -> Result<Scalar, E> {
                Ok(Scalar(Value::Text(text)))
            }
        }
        deserializer.deserialize_any(Seen)
    }
}
