//! Rows about the same thing, and values that two things can't share (D37).

use std::collections::HashMap;

use crate::column::Column;
use crate::formats::CommandFile;
use crate::record::{Record, Slot};

use super::unique::{SeenValues, mark};
use super::{Sink, rules};

const REMOVES: u32 = 1;

/// Keys and unique values of the rows so far.
#[derive(Debug, Default)]
pub struct Repeats {
    keys: SeenValues,
    values: HashMap<Slot, SeenValues>,
}

impl Repeats {
    /// Compares a row with those before it. Says the line of the first one about the same thing.
    pub fn row(
        &mut self,
        command_file: &dyn CommandFile,
        unique: &[(Slot, &'static Column)],
        row: &Record,
        sink: &mut Sink<'_>,
    ) -> Option<u64> {
        let identity = command_file.identity(row)?;
        let removes = u32::from(identity.removes) * REMOVES;
        let earlier = self.keys.insert(&identity.key, row.line, removes);
        let first = earlier.map(|seen| u64::from(seen.line));
        if let Some(seen) = earlier
            && (!identity.repeats || seen.tag != removes)
        {
            let rule = if seen.tag == removes {
                &rules::SAME_KEY
            } else {
                &rules::OPPOSITE
            };
            let diagnostic = crate::diagnostic::Diagnostic::new(rule, row.line);
            sink.push(
                diagnostic
                    .with("key", identity.key.as_ref())
                    .with("first", i64::from(seen.line)),
            );
        }
        if identity.removes {
            return first;
        }
        let owner = command_file.owner(row);
        let key = mark(owner.as_ref().unwrap_or(&identity.key));
        let within = command_file.unique_within(row);
        for (slot, column) in unique {
            let Some(value) = row.said(Some(*slot)).filter(|value| *value != crate::record::EMPTY) else {
                continue;
            };
            if !command_file.is_unique(column) || crate::value::email::no_mail(value) {
                continue;
            }
            let folded;
            let value = match column.kind {
                crate::column::Kind::Email | crate::column::Kind::Username if value.chars().any(char::is_uppercase) => {
                    folded = value.to_lowercase();
                    folded.as_str()
                }
                _ => value,
            };
            let placed;
            let value = match &within {
                Some(within) => {
                    placed = format!("{within}\u{1f}{value}");
                    placed.as_str()
                }
                None => value,
            };
            let seen = self.values.entry(*slot).or_default().insert(value, row.line, key);
            if let Some(seen) = seen.filter(|seen| seen.tag != key) {
                let diagnostic = sink.at(&rules::SAME_VALUE, row, *slot);
                sink.push(diagnostic.with("first", i64::from(seen.line)));
            }
        }
        first
    }
}
