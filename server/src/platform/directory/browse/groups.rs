//! The groups of a course, and one of them.

use std::collections::HashMap;

use shared::api::Page;
use shared::api::directory::{GroupDto, PersonDto, Place};

use super::super::folded;
use super::paging::{Part, of_whole};
use super::people::Members;
use super::query::{Query, number, text};
use super::{Browse, StoreError};

/// Members are counted up to so many.
const MOST_MEMBERS: u64 = 10_000;
/// What is read of a group.
const COLUMNS: &str = "SELECT g.id AS id, g.name AS name, g.idnumber AS idnumber, g.course AS course, \
    c.shortname AS shortname FROM groups AS g JOIN courses AS c ON c.id = g.course WHERE ";

impl Browse {
    /// The groups of a course, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn groups(&self, course: i64, part: &Part) -> Result<Page<GroupDto>, StoreError> {
        let mut names = Query::new(&self.store, "SELECT id, name FROM groups WHERE ");
        let this = names.equals("course", course);
        names.push(&this);
        let mut rows = Vec::new();
        for row in &names.all(&self.store).await? {
            let id = number(row, "id")?;
            rows.push(((folded(&text(row, "name")?), id), id));
        }
        rows.sort();
        let ids = of_whole(rows, part);
        let mut groups = self.groups_of(&ids.items).await?;
        let items = ids.items.iter().filter_map(|id| groups.remove(id));
        Ok(Page {
            items: items.collect(),
            next: ids.next,
            total: ids.total,
        })
    }

    /// A group.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn group(&self, id: i64) -> Result<Option<GroupDto>, StoreError> {
        Ok(self.groups_of(&[id]).await?.remove(&id))
    }

    /// Who is in a group, by name.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn people_of_group(
        &self,
        id: i64,
        called_so: Option<&str>,
        part: &Part,
    ) -> Result<Page<PersonDto>, StoreError> {
        self.people(&members(id), called_so, part).await
    }

    async fn groups_of(&self, ids: &[i64]) -> Result<HashMap<i64, GroupDto>, StoreError> {
        let mut sql = Query::new(&self.store, COLUMNS);
        let these = sql.in_numbers("g.id", ids);
        sql.push(&these);
        let mut groups = HashMap::new();
        for row in &sql.all(&self.store).await? {
            let id = number(row, "id")?;
            let group = GroupDto {
                id,
                name: text(row, "name")?,
                idnumber: text(row, "idnumber")?,
                course: Place {
                    id: number(row, "course")?,
                    name: text(row, "shortname")?,
                },
                groupings: Vec::new(),
                members: self.size(&members(id), MOST_MEMBERS).await?,
            };
            groups.insert(id, group);
        }
        let mut sql = Query::new(
            &self.store,
            "SELECT l.group_id AS group_id, k.id AS id, k.name AS name FROM grouping_groups AS l \
             JOIN groupings AS k ON k.id = l.\"grouping\" WHERE ",
        );
        let these = sql.in_numbers("l.group_id", ids);
        sql.push(&these).push(" ORDER BY k.name");
        for row in &sql.all(&self.store).await? {
            if let Some(group) = groups.get_mut(&number(row, "group_id")?) {
                group.groupings.push(Place {
                    id: number(row, "id")?,
                    name: text(row, "name")?,
                });
            }
        }
        Ok(groups)
    }
}

fn members(group: i64) -> Members {
    Members {
        all: "SELECT \"user\" FROM effective_group_members WHERE group_id = {of}".to_owned(),
        holds: "EXISTS (SELECT 1 FROM effective_group_members AS v WHERE v.\"user\" = u.id AND v.group_id = {of})"
            .to_owned(),
        of: group,
    }
}
