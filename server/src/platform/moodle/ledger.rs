//! What we wrote to a site and what its web services won't tell again.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{AssertSqlSafe, Row};

use crate::store::{Cell, Insert, Store, StoreError, Tx};

/// What a line of the ledger is about. Its two numbers are ids on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Dates and status of an enrolment by `manual`: course, account.
    Enrolment,
    /// A role that was given without an enrolment: course (0 = the site), a number made of account and role.
    RoleAlone,
    /// That we made somebody a member of a group: group, account.
    GroupMember,
    /// A binding of a cohort: course, the id that we gave the binding.
    Binding,
    /// A meta link: course that receives, course that passes on.
    Link,
    /// What of an account can only be written: account, and which thing.
    User,
    /// Where a cohort was put, and its description: cohort, and which of the two.
    Cohort,
    /// The picture of an account: account.
    Picture,
    /// What a role is called: role.
    Role,
    /// That a course was given the content of another one: course, template.
    Copy,
}

impl Subject {
    const fn name(self) -> &'static str {
        match self {
            Self::Enrolment => "enrolment",
            Self::RoleAlone => "role-alone",
            Self::GroupMember => "group-member",
            Self::Binding => "binding",
            Self::Link => "link",
            Self::User => "user",
            Self::Cohort => "cohort",
            Self::Picture => "picture",
            Self::Role => "role",
            Self::Copy => "copy",
        }
    }
}

/// A line that is to be written or struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub subject: Subject,
    /// Of which: see [`Subject`].
    pub a: i64,
    /// And of which.
    pub b: i64,
    /// JSON; `None` strikes the line out.
    pub body: Option<String>,
}

impl Line {
    /// A line that says something.
    pub fn says(subject: Subject, a: i64, b: i64, body: &impl Serialize) -> Self {
        Self {
            subject,
            a,
            b,
            body: serde_json::to_string(body).ok(),
        }
    }

    /// A line that is struck out.
    pub fn gone(subject: Subject, a: i64, b: i64) -> Self {
        Self {
            subject,
            a,
            b,
            body: None,
        }
    }
}

/// The ledger of one site.
#[derive(Debug, Clone)]
pub struct Ledger {
    store: Store,
    site: String,
}

impl Ledger {
    /// The ledger of a site.
    pub fn new(store: Store, site: &str) -> Self {
        Self {
            store,
            site: site.to_owned(),
        }
    }

    /// The database that it is in.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// All lines of a kind whose first number is one of these, by both numbers. What can't be read isn't there.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn of<T: DeserializeOwned>(
        &self,
        subject: Subject,
        firsts: &[i64],
    ) -> Result<HashMap<(i64, i64), T>, StoreError> {
        if firsts.is_empty() {
            return Ok(HashMap::new());
        }
        let is_in = self.store.dialect().in_numbers(3);
        let sql = format!("SELECT a, b, body FROM ledger WHERE site = $1 AND entity = $2 AND a {is_in}");
        let list = serde_json::to_string(firsts).unwrap_or_default();
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(&self.site)
            .bind(subject.name())
            .bind(list)
            .fetch_all(self.store.read())
            .await?;
        read(&rows)
    }

    /// All lines of a kind.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn all<T: DeserializeOwned>(&self, subject: Subject) -> Result<HashMap<(i64, i64), T>, StoreError> {
        let rows = sqlx::query("SELECT a, b, body FROM ledger WHERE site = $1 AND entity = $2")
            .bind(&self.site)
            .bind(subject.name())
            .fetch_all(self.store.read())
            .await?;
        read(&rows)
    }

    /// Writes lines that no step of a run brings: what was learnt by looking.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn learn(&self, lines: Vec<Line>) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        self.write(&mut tx, lines).await?;
        tx.commit().await
    }

    /// Writes lines, in place of those of the same numbers; the last one of several counts.
    ///
    /// # Errors
    ///
    /// The database.
    pub async fn write(&self, tx: &mut Tx, lines: Vec<Line>) -> Result<(), StoreError> {
        let mut last: HashMap<(Subject, i64, i64), Option<String>> = HashMap::new();
        for line in lines {
            last.insert((line.subject, line.a, line.b), line.body);
        }
        let mut rows = Vec::new();
        for ((subject, a, b), body) in last {
            match body {
                Some(body) => rows.push(vec![
                    Cell::Text(self.site.clone()),
                    Cell::Text(subject.name().to_owned()),
                    Cell::Number(a),
                    Cell::Number(b),
                    Cell::Text(body),
                ]),
                None => {
                    sqlx::query("DELETE FROM ledger WHERE site = $1 AND entity = $2 AND a = $3 AND b = $4")
                        .bind(&self.site)
                        .bind(subject.name())
                        .bind(a)
                        .bind(b)
                        .execute(&mut **tx)
                        .await?;
                }
            }
        }
        let insert = Insert {
            table: "ledger",
            columns: &["site", "entity", "a", "b", "body"],
            then: "ON CONFLICT (site, entity, a, b) DO UPDATE SET body = excluded.body",
        };
        Ok(insert.rows(tx, rows).await?)
    }
}

fn read<T: DeserializeOwned>(rows: &[sqlx::any::AnyRow]) -> Result<HashMap<(i64, i64), T>, StoreError> {
    let mut lines = HashMap::new();
    for row in rows {
        let body: String = row.try_get("body")?;
        if let Ok(said) = serde_json::from_str(&body) {
            lines.insert((row.try_get("a")?, row.try_get("b")?), said);
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::stores;

    #[tokio::test]
    async fn what_was_said_last_counts_and_each_site_has_its_own() {
        for store in stores().await {
            let (here, there) = (
                Ledger::new(store.clone(), "https://here.example"),
                Ledger::new(store.clone(), "https://there.example"),
            );
            let mut tx = store.begin().await.unwrap();
            let lines = vec![
                Line::says(Subject::Enrolment, 7, 40, &1),
                Line::says(Subject::Enrolment, 7, 40, &2),
                Line::says(Subject::Enrolment, 8, 40, &3),
                Line::says(Subject::Role, 7, 40, &4),
            ];
            here.write(&mut tx, lines).await.unwrap();
            tx.commit().await.unwrap();
            let of: HashMap<(i64, i64), i64> = here.of(Subject::Enrolment, &[7, 9]).await.unwrap();
            assert_eq!(of, [((7, 40), 2)].into());
            let all: HashMap<(i64, i64), i64> = here.all(Subject::Enrolment).await.unwrap();
            assert_eq!(all.len(), 2);
            assert!(there.all::<i64>(Subject::Enrolment).await.unwrap().is_empty());
            let mut tx = store.begin().await.unwrap();
            here.write(&mut tx, vec![Line::gone(Subject::Enrolment, 7, 40)])
                .await
                .unwrap();
            tx.commit().await.unwrap();
            assert!(here.of::<i64>(Subject::Enrolment, &[7]).await.unwrap().is_empty());
        }
    }
}
