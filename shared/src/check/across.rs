//! What the files of one package define and take away, so that a later file's references can be judged (D82).
//!
//! Files are checked in the order of D81, so what defines comes before what refers.

use std::collections::HashMap;

use crate::column::Refers;
use crate::formats::{CommandFile, CrossKey};
use crate::record::{Record, Slot};

use super::unique::SeenValues;
use super::{Sink, rules};

/// What was defined so far, by kind and identifier.
#[derive(Debug, Default)]
pub struct Across {
    made: Definitions,
    gone: Definitions,
    file: String,
}

type Definitions = HashMap<(Refers, &'static str), Values>;

#[derive(Debug, Default)]
struct Values {
    /// The last file that has defined one of them. What the file being checked defines is no reason to judge it.
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
            let rule = if finding.gone {
                &rules::GONE_IN_PACKAGE
            } else {
                &rules::NOT_IN_PACKAGE
            };
            let diagnostic = sink
                .at(rule, row, slot)
                .with("file", finding.file)
                .with("first", finding.line);
            sink.push(diagnostic);
        }
        let file = self.file.clone();
        let (made, taken) = (&mut self.made, &mut self.gone);
        command_file.defines(row, &mut |key, gone| {
            let definitions = if gone { &mut *taken } else { &mut *made };
            let values = definitions.entry((key.refers, key.by)).or_default();
            values.file.clone_from(&file);
            values.values.insert(&key.value, row.line, 0);
        });
    }

    /// What is made after all is there; else what is taken away is gone; else a file that makes such things lacks it.
    fn judge(&self, key: &CrossKey<'_>) -> Option<Finding> {
        let kind = (key.refers, key.by);
        let made = self.made.get(&kind);
        if made.is_some_and(|made| made.values.get(&key.value).is_some()) {
            return None;
        }
        let gone = self.gone.get(&kind).filter(|gone| gone.file != self.file);
        if let Some((gone, seen)) = gone.and_then(|gone| Some((gone, gone.values.get(&key.value)?))) {
            return Some(Finding {
                gone: true,
                file: gone.file.clone(),
                line: i64::from(seen.line),
            });
        }
        let made = made.filter(|made| made.file != self.file)?;
        Some(Finding {
            gone: false,
            file: made.file.clone(),
            line: 0,
        })
    }
}

struct Finding {
    gone: bool,
    file: String,
    line: i64,
}
