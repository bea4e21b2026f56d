//! The layout of one file: which column each cell of its rows belongs to.

use crate::column::{Column, Names, Need};
use crate::record::Slot;

/// What a name of the header stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// The column at this place of the format's table, with N of its family, or the X of an open one.
    Column {
        /// Place in the table.
        at: usize,
        /// N of an indexed family.
        index: Option<u32>,
        /// What follows the stem of an open family, lower case as the header is compared.
        suffix: Option<String>,
    },
    /// A name that the format doesn't know.
    Unknown {
        /// The column that may be meant.
        proposal: Option<String>,
    },
    /// Left out on purpose, or a mark of ours whose name begins with `#` (D76).
    Ignored,
    /// An empty name at the end of the header (D20).
    Padding,
}

/// The header of a file, bound to the columns of its format.
#[derive(Debug, Clone)]
pub struct Layout {
    columns: &'static [Column],
    names: Vec<String>,
    bound: Vec<Bound>,
    is_list: bool,
}

impl Layout {
    /// The layout of a header: its names as written and what each stands for.
    pub fn new(columns: &'static [Column], names: Vec<String>, bound: Vec<Bound>) -> Self {
        Self {
            columns,
            names,
            bound,
            is_list: false,
        }
    }

    /// The layout of a list, whose names no header says (D26): that of the identifier first, then those of what may
    /// stand behind it.
    pub fn of_list(columns: &'static [Column], names: Vec<String>, bound: Vec<Bound>) -> Self {
        Self {
            is_list: true,
            ..Self::new(columns, names, bound)
        }
    }

    /// Whether the file is a list: what stands behind the identifier may be left out on any line.
    pub fn is_list(&self) -> bool {
        self.is_list
    }

    /// The columns of the format.
    pub fn columns(&self) -> &'static [Column] {
        self.columns
    }

    /// How many names the header has.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The names as the header writes them.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// What each name stands for.
    pub fn bound(&self) -> &[Bound] {
        &self.bound
    }

    /// The name of a cell as the header writes it.
    pub fn name(&self, slot: Slot) -> Option<&str> {
        self.names.get(usize::from(slot.0)).map(String::as_str)
    }

    /// The column that a cell belongs to.
    pub fn column(&self, slot: Slot) -> Option<&'static Column> {
        match self.bound.get(usize::from(slot.0))? {
            Bound::Column { at, .. } => self.columns.get(*at),
            _ => None,
        }
    }

    /// Where the column of this name stands; `None` when the file doesn't have it. A family is no such column.
    pub fn slot(&self, name: &str) -> Option<Slot> {
        let mut single = self
            .slots(name)
            .filter(|(_, index, suffix)| index.is_none() && suffix.is_none());
        single.next().map(|(slot, _, _)| slot)
    }

    /// Where the columns of an indexed family stand, by ascending N (D23).
    /// `tail` is the empty text but for families as `teacherN_account`.
    pub fn indexed(&self, stem: &str, tail: &str) -> Vec<(u32, Slot)> {
        let mut found: Vec<(u32, Slot)> = self
            .bound
            .iter()
            .enumerate()
            .filter_map(|(place, bound)| match bound {
                Bound::Column {
                    at, index: Some(index), ..
                } => {
                    let column = self.columns.get(*at)?;
                    let same_tail = matches!(column.names, Names::Indexed { tail: its, .. } if its == tail);
                    (column.name == stem && same_tail).then_some((*index, Slot(u16::try_from(place).ok()?)))
                }
                _ => None,
            })
            .collect();
        found.sort_unstable();
        found
    }

    /// Where the columns of an open family stand, with what follows the stem, in the order of the file.
    pub fn open(&self, stem: &str) -> Vec<(String, Slot)> {
        self.slots(stem)
            .filter_map(|(slot, _, suffix)| Some((suffix?.to_owned(), slot)))
            .collect()
    }

    /// The columns whose cells must be filled, with their place, in the order of the table.
    pub fn required(&self) -> impl Iterator<Item = (Slot, &'static Column)> + '_ {
        self.bound.iter().enumerate().filter_map(|(place, bound)| match bound {
            Bound::Column { at, .. } => {
                let column = self.columns.get(*at)?;
                (column.need == Need::Required).then_some((Slot(u16::try_from(place).ok()?), column))
            }
            _ => None,
        })
    }

    fn slots<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (Slot, Option<u32>, Option<&'a str>)> + 'a {
        self.bound
            .iter()
            .enumerate()
            .filter_map(move |(place, bound)| match bound {
                Bound::Column { at, index, suffix } => {
                    let column = self.columns.get(*at)?;
                    (column.name == name).then_some((Slot(u16::try_from(place).ok()?), *index, suffix.as_deref()))
                }
                _ => None,
            })
    }
}
