//! What the files of one package define and take away, so that a later file's references can be judged (D82).
//!
//! Files are checked in the order of D81, so what defines comes before what refers.

use std::collections::HashMap;

use crate::column::Refers;
use crate::formats::{CommandFile, CrossKey};
use crate::record::{Record, Slot};

use super::unique::SeenValues;
use super::{Sink, rules};

const GONE: u32 = 1;

/// What was defined so far, by kind and identifier.
#[derive(Debug, Default)]
pub struct Across {
    seen: HashMap<(Refers, &'static str), Definitions>,
    /// Definitions of the file being checked: they count once the file is over.
    file: String,
}

#[derive(Debug, Default)]
struct Definitions {
    file: String,
    values: SeenValues,
}

impl Across {
    /// Begins the next file.
    pub fn begin(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    /// Keeps what a row defines and judges what it refers to.
    pub fn row(&mut self, command_file: &dyn CommandFile, row: &Record, sink: &mut Sink<'_>) {
        let mut findings: Vec<(Slot, Finding)> = Vec::new();
        command_file.refers(row, &mut |key, slot| {
            if let Some(finding) = self.judge(&key) {
                findings.push((slot, finding));
            }
        });
        for (slot, finding) in findings {
            let rule = if finding.gone { &rules::GONE_IN_PACKAGE } else { &rules::NOT_IN_PACKAGE };
            let diagnostic = sink.at(rule, row, slot).with("file", finding.file).with("first", finding.line);
            sink.push(diagnostic);
        }
        let file = self.file.clone();
        let seen = &mut self.seen;
        command_file.defines(row, &mut |key, gone| {
            let definitions = seen.entry((key.refers, key.by)).or_default();
            definitions.file.clone_from(&file);
            definitions.values.insert(&key.value, row.line, if gone { GONE } else { 0 });
        });
    }

    fn judge(&self, key: &CrossKey<'_>) -> Option<Finding> {
        let definitions = self.seen.get(&(key.refers, key.by))?;
        if definitions.file == self.file {
            return None;
        }
        match definitions.values.get(&key.value) {
            None => Some(Finding { gone: false, file: definitions.file.clone(), line: 0 }),
            Some(seen) if seen.tag == GONE => {
                Some(Finding { gone: true, file: definitions.file.clone(), line: i64::from(seen.line) })
            }
            Some(_) => None,
        }
    }
}

struct Finding {
    gone: bool,
    file: String,
    line: i64,
}
