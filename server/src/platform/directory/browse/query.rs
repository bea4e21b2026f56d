//! Reading the rows of queries; the query itself is put together in [`Query`].

use sqlx::Row;
use sqlx::any::AnyRow;

pub(super) use crate::store::Query;
use crate::store::StoreError;

/// Reads a column.
pub(super) fn text(row: &AnyRow, column: &str) -> Result<String, StoreError> {
    Ok(row.try_get(column)?)
}

/// Reads a column.
pub(super) fn number(row: &AnyRow, column: &str) -> Result<i64, StoreError> {
    Ok(row.try_get(column)?)
}

/// Reads a column.
pub(super) fn flag(row: &AnyRow, column: &str) -> Result<bool, StoreError> {
    Ok(number(row, column)? != 0)
}

/// Reads a column.
pub(super) fn count(row: &AnyRow, column: &str) -> Result<u64, StoreError> {
    Ok(u64::try_from(number(row, column)?).unwrap_or(0))
}
