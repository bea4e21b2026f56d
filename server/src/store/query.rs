//! A query that is put together from parts, its parameters numbered as they come.

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::{Cell, Dialect, Store, StoreError, arguments};

/// The greatest character: no text that begins with another text is behind that text with this after it.
const LAST: char = '\u{10FFFF}';

/// A query in the making.
#[derive(Debug)]
pub struct Query {
    /// Its text so far.
    pub sql: String,
    /// Of which database.
    pub dialect: Dialect,
    cells: Vec<Cell>,
}

impl Query {
    /// Begins with this text.
    pub fn new(store: &Store, sql: impl Into<String>) -> Self {
        Self {
            sql: sql.into(),
            dialect: store.dialect(),
            cells: Vec::new(),
        }
    }

    /// Adds text.
    pub fn push(&mut self, sql: &str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// Adds a value in its place.
    pub fn put(&mut self, value: impl Into<Cell>) -> &mut Self {
        let number = self.bind(value);
        self.push(&format!("${number}"))
    }

    /// Takes in a value. Says which number its parameter has.
    pub fn bind(&mut self, value: impl Into<Cell>) -> usize {
        self.cells.push(value.into());
        self.cells.len()
    }

    /// "The number in `column` is this."
    pub fn equals(&mut self, column: &str, id: i64) -> String {
        format!("{column} = ${}", self.bind(id))
    }

    /// "The number in `column` is one of these."
    pub fn in_numbers(&mut self, column: &str, ids: &[i64]) -> String {
        let number = self.bind(serde_json::Value::from(ids).to_string());
        format!("{column} {}", self.dialect.in_numbers(number))
    }

    /// "The text in `column` begins so."
    pub fn begins(&mut self, column: &str, beginning: &str) -> String {
        let (from, to) = (self.bind(beginning), self.bind(format!("{beginning}{LAST}")));
        let (from, to) = (
            self.dialect.compares(column, ">=", from),
            self.dialect.compares(column, "<", to),
        );
        format!("({from} AND {to})")
    }

    /// "The text in `column` holds this." Nothing holds what is empty.
    pub fn holds(&mut self, column: &str, text: &str) -> String {
        if text.is_empty() {
            return "1 = 0".to_owned();
        }
        let escaped = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        format!("{column} LIKE ${} ESCAPE '!'", self.bind(format!("%{escaped}%")))
    }

    /// "The text in `column` holds this, whatever the case of its letters." SQLite knows that of ASCII letters alone.
    pub fn holds_anyhow(&mut self, column: &str, text: &str) -> String {
        let text = match self.dialect {
            Dialect::Sqlite => text.to_ascii_lowercase(),
            Dialect::Postgres => text.to_lowercase(),
        };
        self.holds(&format!("lower({column})"), &text)
    }

    /// "A word in `column` begins so." What is looked for is a folded word.
    pub fn has_word(&mut self, column: &str, word: &str) -> String {
        let inner = self.bind(format!(" {word}"));
        let (place, first) = (self.dialect.place_of(column, inner), self.begins(column, word));
        format!("({place} > 0 OR {first})")
    }

    /// "What is sorted by this text, then by id, comes after these."
    pub fn after(&mut self, text: &str, id: &str, (after, after_id): &(String, i64)) -> String {
        let (text_at, id_at) = (self.bind(after.as_str()), self.bind(*after_id));
        let (from, beyond) = (
            self.dialect.compares(text, ">=", text_at),
            self.dialect.compares(text, ">", text_at),
        );
        format!("({from} AND ({beyond} OR {id} > ${id_at}))")
    }

    /// All rows.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn all(self, store: &Store) -> Result<Vec<AnyRow>, StoreError> {
        let arguments = arguments(std::iter::once(self.cells))?;
        Ok(sqlx::query_with(AssertSqlSafe(self.sql), arguments)
            .fetch_all(store.read())
            .await?)
    }

    /// A single number.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn number(self, store: &Store) -> Result<u64, StoreError> {
        let rows = self.all(store).await?;
        let number: i64 = rows.first().map_or(Ok(0), |row| row.try_get(0))?;
        Ok(u64::try_from(number).unwrap_or(0))
    }
}
