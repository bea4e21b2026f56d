//! One query of an export: what it pages through, what is joined, and its columns.

use std::collections::HashMap;

use shared::directory::{Id, Value};
use shared::settings::{CourseBy, GroupBy, UserBy};

use crate::store::Dialect;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As it is.
    Plain,
    /// A moment.
    Moment,
    /// A category, as its path.
    Category,
}

#[derive(Debug)]
struct Column {
    name: String,
    sql: String,
    form: Form,
    /// A row without it can't be read back, and is left out.
    needed: bool,
}

/// One query.
#[derive(Debug)]
pub(super) struct Part {
    table: &'static str,
    only: String,
    joins: Vec<String>,
    order: &'static str,
    columns: Vec<Column>,
}

impl Part {
    /// Pages through the rows of a table, called `t`, for which `only` holds.
    pub fn of(table: &'static str, only: impl Into<String>) -> Self {
        Self {
            table,
            only: only.into(),
            joins: Vec::new(),
            order: "",
            columns: Vec::new(),
        }
    }

    /// Looks up one row, or none, of another table: `join("users AS u", "u.id = t.\"user\"")`.
    pub fn join(mut self, table: &str, on: &str) -> Self {
        self.joins.push(format!("LEFT JOIN {table} ON {on}"));
        self
    }

    /// Looks up several rows, in an order.
    pub fn join_many(mut self, table: &str, on: &str, order: &'static str) -> Self {
        self.order = order;
        self.join(table, on)
    }

    /// A column with a text or a number.
    pub fn column(self, name: impl Into<String>, sql: impl Into<String>) -> Self {
        self.with(name, sql, Form::Plain, false)
    }

    /// Columns that are called as in the table.
    pub fn columns(self, names: &[&str]) -> Self {
        names
            .iter()
            .fold(self, |part, name| part.column(*name, format!("t.{name}")))
    }

    /// A column without which a row is left out.
    pub fn key(self, name: impl Into<String>, sql: impl Into<String>) -> Self {
        self.with(name, sql, Form::Plain, true)
    }

    /// A column with a moment.
    pub fn moment(self, name: &str, sql: &str) -> Self {
        self.with(name, sql, Form::Moment, false)
    }

    /// A column with the path of a category.
    pub fn category(self, name: &str, sql: &str) -> Self {
        self.with(name, sql, Form::Category, false)
    }

    /// A column that is always the same.
    pub fn always(self, name: &str, text: &str) -> Self {
        // Only words of the program come here.
        self.with(name, format!("'{text}'"), Form::Plain, false)
    }

    fn with(mut self, name: impl Into<String>, sql: impl Into<String>, form: Form, needed: bool) -> Self {
        self.columns.push(Column {
            name: name.into(),
            sql: sql.into(),
            form,
            needed,
        });
        self
    }

    /// The names of its columns.
    pub fn header(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// The query of the page after the id in parameter 1.
    pub fn page(&self, dialect: Dialect, size: i64) -> String {
        let numbered = || self.columns.iter().enumerate();
        let values: Vec<String> = numbered()
            .map(|(at, column)| format!("{} AS c{at}", column.sql))
            .collect();
        let names: Vec<String> = numbered().map(|(at, _)| format!("p.c{at}")).collect();
        let only = if self.only.is_empty() {
            String::new()
        } else {
            format!(" AND {}", self.only)
        };
        let page = format!(
            "SELECT * FROM {} AS t WHERE t.id > $1{only} ORDER BY t.id LIMIT {size}",
            self.table
        );
        let order = if self.order.is_empty() {
            String::new()
        } else {
            format!(", {}", self.order)
        };
        let rows = format!(
            "SELECT t.id AS id, {} FROM ({page}) AS t {} ORDER BY t.id{order}",
            values.join(", "),
            self.joins.join(" ")
        );
        dialect.packed(&format!("p.id, {}", names.join(", ")), &format!("({rows}) AS p"))
    }

    /// Whether a row has all that it takes to be read back.
    pub fn is_whole(&self, values: &[Value]) -> bool {
        let blank = |value: &Value| matches!(value, Value::Text(text) if text.is_empty());
        self.columns
            .iter()
            .zip(values)
            .all(|(column, value)| !column.needed || !blank(value))
    }

    /// A row as cells.
    pub fn cells(&self, values: Vec<Value>, categories: &HashMap<Id, String>) -> Vec<String> {
        let columns = self.columns.iter().zip(values);
        columns
            .map(|(column, value)| super::cell(value, column.form, categories))
            .collect()
    }
}

/// A text that may be emptied. Where a new object gets another value than a blank one, the blank is said (D54).
pub(super) fn emptied(sql: &str, default: &str) -> String {
    match default.is_empty() {
        true => sql.to_owned(),
        false => format!("CASE WHEN {sql} = '' THEN '{}' ELSE {sql} END", shared::record::EMPTY),
    }
}

/// What names an account in the table `alias`.
pub(super) fn user(by: UserBy, alias: &str) -> String {
    format!("{alias}.{}", by.word())
}

/// What names a course.
pub(super) fn course(by: CourseBy, alias: &str) -> String {
    format!("{alias}.{}", by.word())
}

/// What names a group, a grouping or a cohort.
pub(super) fn group(by: GroupBy, alias: &str) -> String {
    format!("{alias}.{}", by.word())
}
