//! How the rows of a cohorts file are read.

use super::command::{Action, Command, Owner};
use crate::formats::Opening;
use crate::layout::Layout;
use crate::record::{EMPTY, Record, Slot};
use crate::settings::{GroupBy, UserBy, cohorts};
use crate::value::number;

/// The column of accounts.
const USER: &str = "userid";

/// By what rows name cohorts and people.
#[derive(Debug, Clone, Copy)]
pub(super) struct By {
    /// Meaning of the identity column.
    pub cohort: GroupBy,
    /// Meaning of `userid`.
    pub user: UserBy,
}

/// Where the columns of a file stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    pub cmd: Option<Slot>,
    pub id: Option<Slot>,
    pub idnumber: Option<Slot>,
    pub name: Option<Slot>,
    pub description: Option<Slot>,
    pub category: Option<Slot>,
    pub category_idnumber: Option<Slot>,
    pub component: Option<Slot>,
    pub user: Option<Slot>,
}

/// How the rows of a file are read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where its columns stand.
    pub slots: Slots,
    /// By what its rows name cohorts and people.
    pub by: By,
    /// Whether the header has a column `userid`, be it left out on purpose: then `del` is about people (D56).
    pub names_people: bool,
}

/// The columns that may name the cohort, the proper one first (D33).
pub(super) fn identity_columns(by: GroupBy) -> &'static [&'static str] {
    match by {
        GroupBy::Id => &["cid"],
        GroupBy::Idnumber => &["cidnumber", "cid"],
        GroupBy::Name => &["cname", "cid"],
    }
}

impl Slots {
    fn new(layout: &Layout) -> Self {
        Self {
            cmd: layout.slot("cmd"),
            id: layout.slot("cid"),
            idnumber: layout.slot("cidnumber"),
            name: layout.slot("cname"),
            description: layout.slot("cdescription"),
            category: layout.slot("ccatcontext"),
            category_idnumber: layout.slot("ccatcontextidnumber"),
            component: layout.slot("component"),
            user: layout.slot(USER),
        }
    }

    /// The column that names cohorts, whatever `cid` may stand in for.
    pub fn identity(&self, by: GroupBy) -> Option<Slot> {
        match by {
            GroupBy::Id => self.id,
            GroupBy::Idnumber => self.idnumber,
            GroupBy::Name => self.name,
        }
    }
}

impl Reading {
    /// How to read the rows of a file that is being opened.
    pub fn new(opening: &Opening<'_>) -> Self {
        let slots = Slots::new(opening.layout);
        let is_user = |name: &String| name.to_lowercase() == USER;
        Self {
            names_people: slots.user.is_some() || opening.layout.names().iter().any(is_user),
            slots,
            by: By {
                cohort: opening.settings.group_by(&cohorts::MATCH_BY),
                user: opening.settings.user_by(&cohorts::USER_BY),
            },
        }
    }

    /// What a row asks for; `None` where its command is no known word, which the engine says.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        let slots = &self.slots;
        let cohort = self.cohort(row);
        let or = |by: GroupBy, slot| if self.by.cohort == by { cohort } else { said(row, slot) };
        Some(Command {
            action: self.action(row)?,
            cohort,
            name: or(GroupBy::Name, slots.name),
            idnumber: or(GroupBy::Idnumber, slots.idnumber),
            description: row.field(slots.description),
            owner: self.owner(row),
            component: said(row, slots.component),
            user: said(row, slots.user),
        })
    }

    /// The command of a row; `None` where it is no known word.
    ///
    /// `del` deletes cohorts only in a file without a column of people: one that has it may have lost a cell (D56).
    pub fn action(&self, row: &Record) -> Option<Action> {
        match row.said(self.slots.cmd).unwrap_or("add").to_lowercase().as_str() {
            "add" => Some(Action::Define),
            "del" if self.names_people => Some(Action::Remove),
            "del" | "delete" => Some(Action::Delete),
            "free" => Some(Action::Free),
            _ => None,
        }
    }

    /// What names the cohort of a row: `cid` stands in where its proper column says nothing (D33).
    pub fn cohort<'r>(&self, row: &'r Record) -> Option<&'r str> {
        said(row, self.slots.identity(self.by.cohort)).or_else(|| said(row, self.slots.id))
    }

    /// The id comes before the idnumber; 0 is the site (E §5.5).
    fn owner<'r>(&self, row: &'r Record) -> Option<Owner<'r>> {
        match row.said(self.slots.category) {
            Some(id) => number::integer(id).map(|id| if id == 0 { Owner::Site } else { Owner::Id(id) }),
            None => said(row, self.slots.category_idnumber).map(Owner::Idnumber),
        }
    }
}

/// The filled cell of a column; the mark for "empty this" names nothing.
fn said(row: &Record, slot: Option<Slot>) -> Option<&str> {
    row.said(slot).filter(|cell| *cell != EMPTY)
}
