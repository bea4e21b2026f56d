//! What the page and its validation worker tell one another.
//!
//! A command goes to the worker as JSON, with the `File` beside it where it opens one; events come back as JSON.
//! Each message is an array: the JSON, then the `File` or `Blob` where there is one. In the JSON the name of a command or
//! event stands around what it says, `{"close":{"file":1}}`: with the name inside, reading them takes many times the code.
//! Files are numbered by the page. Rows of the grid are lines of the file, comments and titles included, so that
//! what stands on the screen is the file as it is. The worker keeps the file; only what is visible travels.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::api::{FileOptions, FixDto};
use crate::check::Confidence;
use crate::i18n::Args;
use crate::rule::Severity;

/// Number of a file on the desk.
pub type FileId = u32;

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Take this file and check it. The `File` comes beside.
    Open {
        /// Its number from now on.
        file: FileId,
        /// Its name.
        name: String,
        /// How to read it.
        options: FileOptions,
    },
    /// Read a file anew, otherwise. Changed cells stay, unless they would stand elsewhere then: with another
    /// encoding, separator or sheet.
    Reread {
        /// Which.
        file: FileId,
        /// How.
        options: FileOptions,
    },
    /// Forget a file.
    Close {
        /// Which.
        file: FileId,
    },
    /// Synchronisation settings for all checks from now on: those that differ from their default.
    Settings {
        /// By name.
        values: BTreeMap<String, String>,
    },
    /// Look references up on the platform, or no longer. Keys come beside, as the server has sent them; without them it is
    /// only told which are needed ([`FileState::asks`]).
    Platform {
        /// Whether to look them up.
        on: bool,
    },
    /// Show rows of the grid.
    Rows {
        /// Of which file.
        file: FileId,
        /// Which rows there are.
        view: View,
        /// The first, counted in the view from 0.
        from: u64,
        /// How many.
        count: u32,
    },
    /// The places of a group of problems.
    Places {
        /// Of which file.
        file: FileId,
        /// Which group.
        group: GroupKey,
        /// The first, from 0.
        from: u32,
        /// How many.
        count: u32,
    },
    /// Where the next problem, or the next row with this text, stands.
    Find {
        /// In which file.
        file: FileId,
        /// What to look for.
        what: Target,
        /// After this line (before it, when `back`).
        line: u64,
        /// And after this cell of it; none stands before the first one, where problems of the row as a whole are.
        slot: Option<u16>,
        /// Towards the beginning.
        back: bool,
    },
    /// Show the image of a row of an archive. The answer comes with its compressed bytes beside it; there is none for
    /// what is no image.
    Picture {
        /// Of which file.
        file: FileId,
        /// Which row.
        line: u64,
    },
    /// Write a cell.
    Edit {
        /// Of which file.
        file: FileId,
        /// In which line.
        line: u64,
        /// In which column.
        slot: u16,
        /// The new text.
        to: String,
    },
    /// What the fixes of a group would write.
    Preview {
        /// Of which file.
        file: FileId,
        /// Which group.
        group: GroupKey,
        /// Which of several proposals, from 0.
        #[serde(default)]
        choice: u16,
    },
    /// Apply the fixes of a group, or all safe ones of the file where no group is named.
    Fix {
        /// Of which file.
        file: FileId,
        /// Which group.
        group: Option<GroupKey>,
        /// Which of several proposals, from 0; the safe ones have but one.
        #[serde(default)]
        choice: u16,
    },
    /// Take the last change back.
    Undo {
        /// Of which file.
        file: FileId,
    },
    /// Do it again.
    Redo {
        /// Of which file.
        file: FileId,
    },
    /// Write a file to download or send. The answer is an event with the `Blob` beside it.
    Export {
        /// Which.
        file: FileId,
        /// What of it.
        what: Export,
        /// What the comments of [`Export::Problems`] say: the title of each rule by its code, and under `line` the
        /// word that stands before the number of a line. The worker has no catalogue; what is left out here is left
        /// out there, and a comment then names code and column only.
        #[serde(default)]
        texts: BTreeMap<String, String>,
    },
}

/// Which rows of a file are in the grid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Every line below the header; every line of a file that has none.
    #[default]
    All,
    /// Lines below the header with an error or a warning.
    Problems,
    /// Rows with a changed cell.
    Changed,
}

/// Problems of one rule in one column.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GroupKey {
    /// Code of the rule.
    pub code: String,
    /// The column as the header writes it; blank where the rule is about rows.
    pub column: String,
}

/// What to look for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// The next error or warning below the header.
    Problem,
    /// The next cell or comment that holds this text, without regard to case. Secret cells are never searched.
    Text(String),
    /// This line, or the first one after it.
    Line(u64),
}

/// What of a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Export {
    /// All of it, with the changed cells; everything else byte for byte. The header keeps its names, also those that
    /// are mapped: how they are read goes along as options.
    Corrected,
    /// The same without the rows that have errors.
    Valid,
    /// The header and the rows with errors, each below a comment that says why.
    Problems,
}

/// What the worker tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The worker runs: messages posted before are lost.
    Ready,
    /// What the beginning of a file says of it, while what checks it is still on its way.
    Seen {
        /// Which.
        file: FileId,
        /// Its command file, if it was recognised.
        format: Option<String>,
        /// Encoding.
        encoding: String,
        /// Separator, as settings name it.
        separator: String,
    },
    /// A file is being read.
    Reading {
        /// Which.
        file: FileId,
        /// Bytes read.
        read: u64,
        /// Bytes in all.
        size: u64,
        /// What is known so far: the header is there as soon as it is settled.
        state: Box<FileState>,
    },
    /// What is known of a file has changed: it is read and checked, or a cell was written. Rows that are on the screen
    /// are to be asked for again. While [`FileState::checking`] says so, another one follows.
    Checked {
        /// Which.
        file: FileId,
        /// What is known of it.
        state: Box<FileState>,
    },
    /// Rows of the grid, as asked.
    Rows {
        /// Of which file.
        file: FileId,
        /// Of which view.
        view: View,
        /// The first, counted in the view.
        from: u64,
        /// How many the view has.
        total: u64,
        /// The rows.
        rows: Vec<GridRow>,
    },
    /// Places of a group of problems, as asked.
    Places {
        /// Of which file.
        file: FileId,
        /// Which group.
        group: GroupKey,
        /// The first.
        from: u32,
        /// Them.
        places: Vec<Place>,
    },
    /// What was looked for stands here.
    Found {
        /// In which file.
        file: FileId,
        /// Where; `None` when it isn't there.
        at: Option<Found>,
    },
    /// What the fixes of a group would write.
    Preview {
        /// Of which file.
        file: FileId,
        /// Which group.
        group: GroupKey,
        /// The changes, the first hundred of them.
        changes: Vec<Change>,
        /// How many there are.
        total: u64,
    },
    /// A file turned out to be a package: this is one of the files in it, whose `Blob` comes beside.
    Member {
        /// The package.
        file: FileId,
        /// Name of the file in it.
        name: String,
        /// Whether it is the last one, so that the package itself is no longer needed.
        last: bool,
    },
    /// The bytes of an image come beside, as they are in the archive.
    Picture {
        /// Of which file.
        file: FileId,
        /// Of which row.
        line: u64,
        /// Whether they are to be inflated.
        deflated: bool,
        /// What the image is.
        media_type: String,
    },
    /// A file is written; its `Blob` comes beside.
    Exported {
        /// Which.
        file: FileId,
        /// What of it.
        what: Export,
        /// Name to save it under.
        name: String,
    },
    /// Something can't be done: the file can't be read any more, it isn't what its name says.
    Failed {
        /// Which.
        file: FileId,
        /// Id of the message.
        message: String,
        /// What the message needs.
        args: Args,
    },
    /// A cell can't be written: the text has a letter that the encoding of the file lacks, or the cell stands behind a
    /// broken quote, which would swallow it.
    Refused {
        /// Of which file.
        file: FileId,
        /// In which line.
        line: u64,
        /// In which column.
        slot: u16,
        /// Id of the message.
        message: String,
        /// What the message needs.
        args: Args,
    },
    /// The worker has broken down, and its files with it. The page's own side says so.
    Stopped {
        /// Whether another one runs, so that the files can be opened again.
        again: bool,
    },
}

/// What is known of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileState {
    /// Name.
    pub name: String,
    /// How it is read, with the mapping of its header.
    pub options: FileOptions,
    /// Whether a check is under way, so that numbers may change by themselves.
    pub checking: bool,
    /// Command file.
    pub format: Option<String>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// Encoding.
    pub encoding: String,
    /// Separator, as settings name it.
    pub separator: String,
    /// Sheets of an XLSX, in its order.
    pub sheets: Vec<String>,
    /// The one that is read.
    pub sheet: Option<String>,
    /// Whether it is an archive, whose rows are entries and can't be changed.
    pub archive: bool,
    /// Columns of the header.
    pub columns: Vec<ColumnState>,
    /// Rows of data.
    pub rows: u64,
    /// Lines below the header: what the grid scrolls over.
    pub lines: u64,
    /// Lines below the header with an error or a warning.
    pub problem_lines: u64,
    /// Rows with a changed cell.
    pub changed_rows: u64,
    /// Rows without an error.
    pub valid_rows: u64,
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Informations.
    pub infos: u64,
    /// The kinds of key by which it, and the files that run before it, refer to what must be on the platform; blank while
    /// references aren't looked up there.
    pub asks: Vec<String>,
    /// Whether no row may run.
    pub fatal: bool,
    /// Whether a near miss of a steering column would hold the run.
    pub holds: bool,
    /// Problems by rule and column, errors first, then by number.
    pub groups: Vec<Group>,
    /// Whether a change can be taken back, and done again.
    pub undo: bool,
    /// Whether a change can be done again.
    pub redo: bool,
}

/// A column of the header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnState {
    /// As the header writes it.
    pub name: String,
    /// The column of the format that it stands for; `None` where it stands for none.
    pub column: Option<String>,
    /// What may be meant, where it stands for none.
    pub proposal: Option<String>,
    /// Left out on purpose.
    pub ignored: bool,
    /// Its cells must not be shown: they come as dots.
    pub secret: bool,
    /// Widest cell seen so far, in characters: to size the column.
    pub width: u16,
}

/// Problems of one rule in one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Which.
    pub key: GroupKey,
    /// Weight.
    pub severity: Severity,
    /// How many.
    pub count: u64,
    /// How many of them have a fix.
    pub fixable: u64,
    /// Whether all those fixes keep the meaning.
    pub safe: bool,
    /// Among how many proposals a person must choose, at most; 0 where each fix is just one.
    pub choices: u16,
}

/// One row of the grid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GridRow {
    /// Line of the file.
    pub line: u64,
    /// Its text, where it is a comment, a title or blank.
    pub aside: Option<String>,
    /// Its cells, in the order of the header; a cell is cut to what a screen shows.
    pub cells: Vec<String>,
    /// Cells that a person has changed.
    pub changed: Vec<u16>,
    /// Problems of the row.
    pub problems: Vec<Problem>,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Code of the rule.
    pub code: String,
    /// Weight.
    pub severity: Severity,
    /// The cell; `None` for the row.
    pub slot: Option<u16>,
    /// What its message needs: column, value, and the rule's own.
    pub args: Args,
    /// A proposal.
    pub fix: Option<FixDto>,
}

/// Where a problem stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Line.
    pub line: u64,
    /// The problem.
    pub problem: Problem,
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Line.
    pub line: u64,
    /// Cell.
    pub slot: Option<u16>,
    /// Place of the line in the view of all lines.
    pub row: u64,
}

/// A change that a fix would make.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Line.
    pub line: u64,
    /// Column as the header writes it.
    pub column: String,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}
