//! Rows about the same thing, and values that two things can't share (D37).

use std::borrow::Cow;
use std::collections::HashMap;

use crate::column::{Column, Kind};
use crate::diagnostic::Diagnostic;
use crate::formats::CommandFile;
use crate::record::{EMPTY, Record, Slot};
use crate::value::{email, username};

use super::unique::{Hash, SeenValues, short};
use super::{Sink, rules};

/// The row takes away what its key names.
const REMOVES: u32 = 1;
/// The key is the value of a unique column as well, and isn't kept a second time.
const GIVES: u32 = 2;

/// Keys and unique values of the rows so far.
#[derive(Debug)]
pub struct Repeats {
    keys: SeenValues,
    owners: SeenValues,
    columns: Vec<Unique>,
    /// The column whose values are the keys of rows.
    giving: Option<Slot>,
    /// Of rows that give a new value to what was named before: the first line that names it.
    again: HashMap<u32, u32>,
}

/// A column whose values two things can't share.
#[derive(Debug)]
struct Unique {
    slot: Slot,
    column: &'static Column,
    values: SeenValues,
    /// The value of the row that is being compared.
    asked: Option<Hash>,
}

impl Unique {
    /// The value that the row gives to the column, in the form in which values are compared.
    fn value<'r>(&self, command_file: &dyn CommandFile, row: &'r Record) -> Option<Cow<'r, str>> {
        let value = row.said(Some(self.slot)).filter(|value| *value != EMPTY)?;
        if !command_file.is_unique(self.column) || email::no_mail(value) {
            return None;
        }
        Some(match self.column.kind {
            Kind::Email | Kind::Username => username::normal(value),
            _ => Cow::Borrowed(value),
        })
    }
}

/// A value that has to differ from others in its course only.
fn within_its_place<'v>(value: Cow<'v, str>, place: Option<&str>) -> Cow<'v, str> {
    match place {
        Some(place) => format!("{place}\u{1f}{value}").into(),
        None => value,
    }
}

impl Repeats {
    /// Nothing was seen yet of a file with these unique columns.
    pub fn new(unique: impl Iterator<Item = (Slot, &'static Column)>) -> Self {
        let columns = unique.map(|(slot, column)| Unique {
            slot,
            column,
            values: SeenValues::default(),
            asked: None,
        });
        Self {
            keys: SeenValues::default(),
            owners: SeenValues::default(),
            columns: columns.collect(),
            giving: None,
            again: HashMap::new(),
        }
    }

    /// Compares a row with those before it. Says the line of the first one about the same thing.
    pub fn row(&mut self, command_file: &dyn CommandFile, row: &Record, sink: &mut Sink<'_>) -> Option<u64> {
        let identity = command_file.identity(row)?;
        let key = Hash::of(&identity.key);
        self.keys.fetch(key);
        let given = command_file.key_column(row).filter(|_| !identity.removes);
        self.giving = self.giving.or(given);
        if !identity.removes {
            self.ask(command_file, row, given.map(|slot| (slot, key)));
        }
        let removes = if identity.removes { REMOVES } else { 0 };
        let gives = if given.is_some() { GIVES } else { 0 };
        let earlier = self.keys.insert(key, row.line, removes | gives);
        if let Some(seen) = earlier {
            let same = seen.tag & REMOVES == removes;
            if !(identity.repeats && same) {
                let rule = if same { &rules::SAME_KEY } else { &rules::OPPOSITE };
                let diagnostic = Diagnostic::new(rule, row.line).with("key", identity.key.as_ref());
                sink.push(diagnostic.with("first", seen.line.to_string()));
            }
        }
        if !identity.removes {
            let first = match command_file.owner(row) {
                Some(owner) => self.owners.insert(Hash::of(&owner), row.line, 0),
                None => earlier,
            };
            // The key was kept as the value by the first row about it, unless that one took it away or renamed.
            let kept = given.filter(|_| earlier.is_none_or(|seen| seen.tag & GIVES != 0));
            self.values(row, first.map(|seen| seen.line), kept, sink);
        }
        earlier.map(|seen| u64::from(seen.line))
    }

    /// Reads the unique values of a row; of one that is its key, the hash is known.
    fn ask(&mut self, command_file: &dyn CommandFile, row: &Record, given: Option<(Slot, Hash)>) {
        let within = command_file.unique_within(row);
        for unique in &mut self.columns {
            let known = given.filter(|(slot, _)| *slot == unique.slot).map(|(_, key)| key);
            unique.asked = known.or_else(|| {
                let value = unique.value(command_file, row)?;
                Some(Hash::of(&within_its_place(value, within.as_deref())))
            });
            if let Some(hash) = unique.asked {
                unique.values.fetch(hash);
            }
        }
    }

    /// Compares the unique values of a row with those of other things; `first` is the first line that names the owner
    /// of its values, `kept` the column whose value is kept as a key.
    fn values(&mut self, row: &Record, first: Option<u32>, kept: Option<Slot>, sink: &mut Sink<'_>) {
        let line = short(row.line);
        for unique in &mut self.columns {
            let Some(hash) = unique.asked.take() else { continue };
            let is_key = kept == Some(unique.slot);
            let seen = if is_key {
                unique.values.get(hash)
            } else {
                let keys = Some(&self.keys).filter(|_| self.giving == Some(unique.slot));
                let as_key = keys
                    .and_then(|keys| keys.get(hash))
                    .filter(|seen| seen.tag & GIVES != 0);
                as_key.or_else(|| unique.values.insert(hash, row.line, 0))
            };
            match (seen, first) {
                (Some(seen), _) if self.again.get(&seen.line).unwrap_or(&seen.line) != &first.unwrap_or(line) => {
                    let diagnostic = sink.at(&rules::SAME_VALUE, row, unique.slot);
                    sink.push(diagnostic.with("first", seen.line.to_string()));
                }
                (None, Some(first)) if !is_key => {
                    self.again.insert(line, first);
                }
                _ => {}
            }
        }
    }
}
