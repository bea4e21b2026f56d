//! What the page is told of a file as a whole.

use shared::check::Confidence;
use shared::column::Names;
use shared::formats;
use shared::layout::{Bound, Layout};
use shared::wire::{ColumnState, FileState};

use shared::formats::user_pictures::FAULT;

use super::Body;
use super::file::File;
use super::known::Known;

impl File {
    /// What the page is told of it.
    pub fn state(&self) -> FileState {
        let known = self.known.borrow();
        let [errors, warnings, infos] = known.findings.counts();
        let (undo, redo) = self.changes.ways();
        let (sheets, sheet) = match &self.body {
            Some(Body::Sheet(book)) => (book.sheets.clone(), Some(book.sheet.clone())),
            _ => (Vec::new(), None),
        };
        let archive = matches!(self.body, Some(Body::Archive(_)));
        let dialect = known.dialect.as_ref().filter(|_| sheet.is_none() && !archive);
        FileState {
            name: self.name.clone(),
            options: self.options.clone(),
            checking: self.is_stale() || self.fresh.is_some(),
            format: known.format.map(str::to_owned),
            confidence: known.confidence.or_else(|| self.forced()),
            encoding: dialect.map(|its| its.encoding.name().to_owned()).unwrap_or_default(),
            separator: dialect.map(|its| its.separator.name().to_owned()).unwrap_or_default(),
            sheets,
            sheet,
            archive,
            columns: columns(&known),
            rows: known.rows,
            lines: known.lines(),
            problem_lines: known.findings.problem_lines().len() as u64,
            changed_rows: self.changes.now().len() as u64,
            valid_rows: if known.fatal { 0 } else { known.valid_rows },
            errors,
            warnings,
            infos,
            asks: known.asks.iter().map(|kind| kind.name().to_owned()).collect(),
            fatal: known.fatal,
            holds: !known.near_misses.is_empty(),
            groups: known.findings.groups(),
            undo,
            redo,
        }
    }

    fn forced(&self) -> Option<Confidence> {
        self.options
            .format
            .as_deref()
            .and_then(formats::find)
            .map(|_| Confidence::Given)
    }
}

fn columns(known: &Known) -> Vec<ColumnState> {
    let column = |(at, name): (usize, &String)| {
        let bound = known.layout.as_ref().and_then(|layout| layout.bound().get(at));
        ColumnState {
            name: name.clone(),
            column: known
                .layout
                .as_ref()
                .zip(bound)
                .and_then(|(layout, bound)| stands_for(layout, bound)),
            proposal: match bound {
                Some(Bound::Unknown { proposal }) => proposal.clone(),
                _ => None,
            },
            ignored: bound == Some(&Bound::Ignored),
            secret: u16::try_from(at).is_ok_and(|slot| known.secrets.is(slot)),
            width: known.widths.get(at).copied().unwrap_or(0),
        }
    };
    let columns = known.names.iter().enumerate().map(column);
    // What is wrong with an entry is said by its problems.
    columns
        .filter(|column| column.column.as_deref() != Some(FAULT))
        .collect()
}

/// The name of the column that a name of the header stands for: `course2`, `profile_field_house`.
fn stands_for(layout: &Layout, bound: &Bound) -> Option<String> {
    let Bound::Column { at, index, suffix } = bound else {
        return None;
    };
    let column = layout.columns().get(*at)?;
    let tail = match column.names {
        Names::Indexed { tail, .. } => tail,
        Names::One | Names::Open => "",
    };
    let index = index.map(|index| index.to_string()).unwrap_or_default();
    Some(format!(
        "{}{index}{}{tail}",
        column.name,
        suffix.as_deref().unwrap_or_default()
    ))
}
