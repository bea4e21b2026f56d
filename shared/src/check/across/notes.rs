//! What later files say against rows of earlier ones.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::rule::Rule;

/// So many rows are told at the most: past that the files have nothing to do with one another.
const MOST: usize = 10_000;

/// What is to be said of a row.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) rule: &'static Rule,
    /// The file that says so, and the line.
    pub(super) file: String,
    pub(super) line: u64,
}

/// Notes by file and line. The first one of each rule is kept.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    files: HashMap<String, HashMap<u32, Vec<Note>>>,
    count: usize,
}

impl Notes {
    /// Whether there is nothing to be said.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What is to be said of a file, by its lines.
    pub fn of_file(&self, file: &str) -> Vec<Diagnostic> {
        let lines = self.files.get(file).into_iter().flatten();
        let mut said: Vec<Diagnostic> = lines
            .flat_map(|(line, notes)| notes.iter().map(|note| note.diagnostic(u64::from(*line))))
            .collect();
        said.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.rule.code));
        said
    }

    /// What is to be said of a row.
    pub(super) fn of(&self, file: &str, line: u64) -> impl Iterator<Item = Diagnostic> {
        let notes = self
            .files
            .get(file)
            .and_then(|lines| lines.get(&u32::try_from(line).ok()?));
        notes.into_iter().flatten().map(move |note| note.diagnostic(line))
    }

    pub(super) fn add(&mut self, file: &str, line: u32, note: Note) {
        if self.count >= MOST {
            return;
        }
        let lines = self.files.entry(file.to_owned()).or_default();
        let notes = lines.entry(line).or_default();
        if notes.iter().all(|earlier| earlier.rule.code != note.rule.code) {
            notes.push(note);
            self.count += 1;
        }
    }
}

impl Note {
    fn diagnostic(&self, line: u64) -> Diagnostic {
        let diagnostic = Diagnostic::new(self.rule, line).with("file", self.file.as_str());
        diagnostic.with("first", self.line.to_string())
    }
}
