//! What a row of a metacourses file asks for, and how it is read.

use crate::layout::Layout;
use crate::record::{Record, Slot};

/// What to do with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Make it, or enable it again.
    Add,
    /// Disable it, or remove it where `metacourses.removal` says so.
    Del,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// Names the course whose participants are passed on.
    pub master: &'r str,
    /// Names the course that receives them.
    pub meta: &'r str,
    /// A later row of the file disables the link.
    pub disabled_later: bool,
}

/// Where the columns of a file stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    pub master: Option<Slot>,
    pub meta: Option<Slot>,
    pub cmd: Option<Slot>,
}

impl Slots {
    pub fn new(layout: &Layout) -> Self {
        Self {
            master: layout.slot("master"),
            meta: layout.slot("meta"),
            cmd: layout.slot("cmd"),
        }
    }

    /// What a row asks for; `None` where a course isn't named or the command is no known word, which the engine says.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        Some(Command {
            action: self.action(row)?,
            master: row.said(self.master)?,
            meta: row.said(self.meta)?,
            disabled_later: false,
        })
    }

    /// The command of a row, `add` where nothing is said; `None` where it is no known word.
    pub fn action(&self, row: &Record) -> Option<Action> {
        match row.said(self.cmd).map(str::to_lowercase).as_deref() {
            None | Some("add") => Some(Action::Add),
            Some("del") => Some(Action::Del),
            Some(_) => None,
        }
    }
}
