//! Many rows in few statements.

use sqlx::any::AnyArguments;
use sqlx::{Arguments, AssertSqlSafe, SqlSafeStr, SqlStr};

use super::{Dialect, Tx};

/// How many rows a statement holds, largest first. Few sizes, so that each is prepared once.
const SIZES: [usize; 4] = [128, 32, 8, 1];

/// One value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// BIGINT.
    Number(i64),
    /// TEXT.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Cell {
    /// Whether it is what a column holds by default: 0 or no text.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Number(number) => *number == 0,
            Self::Text(text) => text.is_empty(),
            Self::Bytes(_) => false,
        }
    }

    fn bind(self, arguments: &mut AnyArguments) -> Result<(), sqlx::Error> {
        match self {
            Self::Number(number) => arguments.add(number),
            Self::Text(text) => arguments.add(text),
            Self::Bytes(bytes) => arguments.add(bytes),
        }
        .map_err(sqlx::Error::Encode)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(truth: bool) -> Self {
        Self::Number(i64::from(truth))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// Rows to be inserted into a table.
#[derive(Debug, Clone, Copy)]
pub struct Insert<'a> {
    /// The table.
    pub table: &'a str,
    /// Its columns, in the order of the cells of a row.
    pub columns: &'a [&'a str],
    /// What stands after the values: `ON CONFLICT …`, or nothing.
    pub then: &'a str,
}

impl Insert<'_> {
    /// Inserts the rows. Each must have a cell for each column.
    ///
    /// # Errors
    ///
    /// When the database refuses or can't be reached. Which row was refused isn't known.
    pub async fn rows(&self, tx: &mut Tx, rows: Vec<Vec<Cell>>) -> Result<(), sqlx::Error> {
        in_batches(tx, rows, |dialect, count| self.statement(dialect, count)).await
    }

    fn statement(&self, dialect: Dialect, rows: usize) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| quoted(column)).collect();
        let values = dialect.values(rows, columns.len());
        format!(
            "INSERT INTO {} ({}) VALUES {values} {}",
            quoted(self.table),
            columns.join(", "),
            self.then
        )
    }
}

/// Runs the statement that `statement` writes for a number of rows, until none are left.
pub(crate) async fn in_batches(
    tx: &mut Tx,
    rows: Vec<Vec<Cell>>,
    statement: impl Fn(Dialect, usize) -> String,
) -> Result<(), sqlx::Error> {
    let dialect = tx.dialect();
    let mut left = rows.len();
    let mut rows = rows.into_iter();
    for size in SIZES {
        if left < size {
            continue;
        }
        let sql: SqlStr = AssertSqlSafe(statement(dialect, size)).into_sql_str();
        let mut batches = (0..left / size).map(|_| arguments(rows.by_ref().take(size)));
        left %= size;
        let mut batch = batches.next().transpose()?;
        while let Some(arguments) = batch {
            // While the database works on one, the next is made ready.
            let run = sqlx::query_with(sql.clone(), arguments).execute(&mut **tx);
            let (done, next) = futures_util::join!(run, async { batches.next() });
            done?;
            batch = next.transpose()?;
        }
    }
    Ok(())
}

/// The cells of rows as the parameters of a statement.
pub(crate) fn arguments(rows: impl Iterator<Item = Vec<Cell>>) -> Result<AnyArguments, sqlx::Error> {
    let mut arguments = AnyArguments::default();
    for cell in rows.flatten() {
        cell.bind(&mut arguments)?;
    }
    Ok(arguments)
}

/// A name that may be a word of SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
