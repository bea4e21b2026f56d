//! Applying a chunk of steps in few statements.

use std::collections::BTreeMap;

use shared::directory::{AnyEntity, EntityKind, Id};
use shared::plan::{Step, Verb};

use super::super::order::{Pending, Stretch, stretches};
use super::super::{IdMap, PlatformError};
use super::cascade;
use super::columns::{names, row};
use super::passwords;
use crate::store::{Cell, Dialect, Insert, SecretKey, StoreError, Tx, in_batches, quoted, refusal, reserve};

const MARK: &str = "chunk";

/// Applies the steps. See [`super::super::Platform::apply`].
pub(super) async fn apply(key: &SecretKey, tx: &mut Tx, steps: &[Step], ids: &mut IdMap) -> Result<(), PlatformError> {
    tx.mark(MARK).await?;
    let mut known = ids.clone();
    number(tx, steps, &mut known).await?;
    let done = match all(key, tx, steps, &known).await {
        Err(Failure::Refused(_)) => {
            // A statement of many rows doesn't say which of them it was.
            tx.back_to(MARK).await?;
            known = ids.clone();
            number(tx, steps, &mut known).await?;
            one_by_one(key, tx, steps, &known).await
        }
        other => other.map_err(|failure| failure.of_step(0)),
    };
    match done {
        Ok(()) => ids.extend(known),
        // The transaction itself may be lost: then going back fails too, and the first error says why.
        Err(_) => tx.back_to(MARK).await.unwrap_or_default(),
    }
    done?;
    Ok(tx.forget(MARK).await?)
}

/// Why some steps weren't applied.
enum Failure {
    Refused(String),
    Other(PlatformError),
}

impl Failure {
    fn of_step(self, step: usize) -> PlatformError {
        match self {
            Self::Refused(reason) => PlatformError::Refused { step, reason },
            Self::Other(error) => error,
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match refusal(&error) {
            Some(reason) => Self::Refused(reason),
            None => Self::Other(error.into()),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Other(error.into())
    }
}

/// Gives ids to all that is created.
async fn number(tx: &mut Tx, steps: &[Step], ids: &mut IdMap) -> Result<(), PlatformError> {
    let mut created: BTreeMap<EntityKind, Vec<Id>> = BTreeMap::new();
    for step in steps.iter().filter(|step| step.verb == Verb::Create) {
        if let Some(kind) = step.kind()
            && step.id().is_provisional()
        {
            created.entry(kind).or_default().push(step.id());
        }
    }
    for (kind, provisional) in created {
        let first = reserve(tx, kind.table(), provisional.len()).await?;
        for (id, real) in provisional.into_iter().zip(first..) {
            ids.insert(id, Id(real));
        }
    }
    Ok(())
}

async fn all(key: &SecretKey, tx: &mut Tx, steps: &[Step], ids: &IdMap) -> Result<(), Failure> {
    for stretch in stretches(steps) {
        one(key, tx, &stretch, ids).await?;
    }
    Ok(())
}

/// Slow, to find the step that is refused.
async fn one_by_one(key: &SecretKey, tx: &mut Tx, steps: &[Step], ids: &IdMap) -> Result<(), PlatformError> {
    for (at, step) in steps.iter().enumerate() {
        for stretch in stretches(std::slice::from_ref(step)) {
            one(key, tx, &stretch, ids)
                .await
                .map_err(|failure| failure.of_step(at))?;
        }
    }
    Ok(())
}

async fn one(key: &SecretKey, tx: &mut Tx, stretch: &Stretch<'_>, ids: &IdMap) -> Result<(), Failure> {
    // Links first, so that what they hang on is still there to find them by.
    for (kind, deleted) in stretch.deletions.iter().rev() {
        let deleted = deleted.iter().map(|pending| ids.real(pending.id()).map(|id| id.0));
        let deleted: Option<Vec<i64>> = deleted.collect();
        cascade::delete(tx, *kind, &deleted.ok_or_else(unknown)?).await?;
    }
    update(tx, &stretch.updates, ids).await?;
    for (kind, entities) in &stretch.creations {
        create(tx, *kind, entities, ids).await?;
    }
    passwords::queue(key, tx, &stretch.secrets(), ids)
        .await
        .map_err(Failure::Other)
}

fn unknown() -> Failure {
    Failure::Refused("it refers to something that was not created".to_owned())
}

/// Inserts entities of one kind. What had its id before, an undone deletion gives back: an account is still there as a
/// deleted one, and is written over.
async fn create(tx: &mut Tx, kind: EntityKind, created: &[Pending<'_>], ids: &IdMap) -> Result<(), Failure> {
    let (mut new, mut again) = (Vec::new(), Vec::new());
    for entity in created.iter().filter_map(|pending| pending.after) {
        let row = row(entity, ids).ok_or_else(unknown)?;
        if entity.id().is_provisional() {
            new.push(row);
        } else {
            again.push(row);
        }
    }
    let columns = names(kind);
    let (filled, new) = without_blanks(&columns, new);
    let table = kind.table();
    Insert {
        table,
        columns: &filled,
        then: "",
    }
    .rows(tx, new)
    .await?;
    let sets: Vec<String> = columns
        .iter()
        .map(|name| format!("{0} = excluded.{0}", quoted(name)))
        .collect();
    let then = format!("ON CONFLICT (id) DO UPDATE SET {}", sets.join(", "));
    Insert {
        table,
        columns: &columns,
        then: &then,
    }
    .rows(tx, again)
    .await?;
    Ok(())
}

/// Rows without the columns that are blank in all of them: these are left to their defaults.
fn without_blanks(columns: &[&'static str], rows: Vec<Vec<Cell>>) -> (Vec<&'static str>, Vec<Vec<Cell>>) {
    let mut filled = vec![false; columns.len()];
    for row in &rows {
        for (filled, cell) in filled.iter_mut().zip(row) {
            *filled |= !cell.is_blank();
        }
    }
    fn kept<'f, T: 'f>(all: impl IntoIterator<Item = T> + 'f, filled: &'f [bool]) -> impl Iterator<Item = T> + 'f {
        all.into_iter()
            .zip(filled)
            .filter(|(_, filled)| **filled)
            .map(|(one, _)| one)
    }
    let rows = rows.into_iter().map(|row| kept(row, &filled).collect()).collect();
    (kept(columns.iter().copied(), &filled).collect(), rows)
}

/// Writes the columns that change: updates of the same columns together, those that change keys one by one in their
/// own order, since one may take what another gives up.
async fn update(tx: &mut Tx, updates: &[Pending<'_>], ids: &IdMap) -> Result<(), Failure> {
    let mut alike: BTreeMap<(EntityKind, Vec<&'static str>), Vec<Vec<Cell>>> = BTreeMap::new();
    for update in updates {
        let (Some(before), Some(after)) = (update.before, update.after) else {
            continue;
        };
        let (columns, cells) = changes(before, after, ids).ok_or_else(unknown)?;
        if columns.is_empty() {
            continue;
        }
        let kind = after.kind();
        if update.changes_keys() {
            set(tx, kind, &columns, vec![cells]).await?;
        } else {
            alike.entry((kind, columns)).or_default().push(cells);
        }
    }
    for ((kind, columns), rows) in alike {
        set(tx, kind, &columns, rows).await?;
    }
    Ok(())
}

/// The columns that an update changes, and a row of the id and their new values.
fn changes(before: &AnyEntity, after: &AnyEntity, ids: &IdMap) -> Option<(Vec<&'static str>, Vec<Cell>)> {
    // What a plan knows of a deleted account may not be all that its deletion did.
    let whole = matches!(before, AnyEntity::User(user) if user.deleted != 0);
    let kind = after.kind();
    let (before, after) = (row(before, ids)?, row(after, ids)?);
    let mut columns = Vec::new();
    let mut cells = Vec::new();
    for (name, (before, after)) in names(kind).into_iter().zip(before.into_iter().zip(after)) {
        if name == "id" {
            cells.push(after);
        } else if whole || before != after {
            columns.push(name);
            cells.push(after);
        }
    }
    Some((columns, cells))
}

async fn set(tx: &mut Tx, kind: EntityKind, columns: &[&str], rows: Vec<Vec<Cell>>) -> Result<(), Failure> {
    let table = quoted(kind.table());
    let named: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
    let sets: Vec<String> = named.iter().map(|column| format!("{column} = new.{column}")).collect();
    let (names, sets) = (named.join(", "), sets.join(", "));
    let statement = |dialect: Dialect, rows: usize| {
        let values = dialect.values(rows, columns.len() + 1);
        format!(
            "WITH new (id, {names}) AS (VALUES {values}) UPDATE {table} SET {sets} FROM new WHERE {table}.id = new.id"
        )
    };
    Ok(in_batches(tx, rows, statement).await?)
}
