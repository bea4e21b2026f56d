//! The file area: what lies in it, what one of its files holds, and what is asked of it.

use serde::{Deserialize, Serialize};

use super::OperatorRole;

/// What a file of the area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// A folder of the inbox.
    Folder,
    /// A file that waits in the inbox.
    Input,
    /// The rows of a file that failed, beside it.
    Tryback,
    /// The copy of an input that was run.
    Archive,
    /// What a run says of itself.
    Report,
}

impl FileKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Folder, Self::Input, Self::Tryback, Self::Archive, Self::Report];

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Input => "input",
            Self::Tryback => "tryback",
            Self::Archive => "archive",
            Self::Report => "report",
        }
    }

    /// Who may see such files (D90): reports are for everybody who is signed in, the rest holds data of people.
    #[must_use]
    pub const fn readers(self) -> OperatorRole {
        match self {
            Self::Report => OperatorRole::Reviewer,
            _ => OperatorRole::Operator,
        }
    }

    /// Who may remove such files: what proves what ran goes by retention, or by an administrator.
    #[must_use]
    pub const fn removers(self) -> OperatorRole {
        match self {
            Self::Archive | Self::Report => OperatorRole::Administrator,
            _ => OperatorRole::Operator,
        }
    }
}

/// A run that wrote or read a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRun {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub name: String,
}

/// A file or folder of the area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its name in the area: `north/users.csv`.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// Bytes; of a folder, how many files and folders are in it.
    pub size: u64,
    /// When it was written last.
    pub changed: i64,
    /// The other forms of the same report or tryback, by their names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The run that wrote it; of an input, the last one that read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<FileRun>,
}

/// What happens when a name is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Taken {
    /// Nothing is done, and the caller is told.
    #[default]
    Refuse,
    /// The new one gets a number.
    Keep,
    /// The old one goes.
    Replace,
}

/// Where uploaded files go: the part `options` of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileUpload {
    /// The folder of the inbox; blank for the inbox itself.
    pub folder: String,
    /// What happens to a file of the same name.
    pub taken: Taken,
}

/// A file that gets another name or folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMove {
    /// Its name now.
    pub from: String,
    /// Its name from now on.
    pub to: String,
    /// What happens to a file that has it.
    #[serde(default)]
    pub taken: Taken,
}

/// Files by their names in the area.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNames {
    /// The names.
    pub names: Vec<String>,
}

/// What was removed, and by which word it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesRemoved {
    /// By this it is restored, for an hour.
    pub undo: String,
    /// How many names were removed.
    pub count: u64,
}

/// How the beginning of a file is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PreviewKind {
    /// Rows of cells.
    Table,
    /// Lines of text.
    Text,
    /// A page of its own, to be shown in a frame that may do nothing.
    Page,
    /// What an archive holds.
    Archive,
    /// Nothing can be shown of it.
    #[default]
    Nothing,
}

/// An entry of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewEntry {
    /// Its path in the archive.
    pub name: String,
    /// Bytes, inflated.
    pub size: u64,
}

/// The beginning of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FilePreview {
    /// How it is shown.
    pub kind: PreviewKind,
    /// The command file that its header tells.
    pub format: Option<String>,
    /// Encoding of a text.
    pub encoding: Option<String>,
    /// What separates its cells.
    pub separator: Option<String>,
    /// Which of the rows is the header, from 0.
    pub header: Option<usize>,
    /// Rows, each with the line that it starts on.
    pub rows: Vec<PreviewRow>,
    /// Lines.
    pub text: String,
    /// Entries.
    pub entries: Vec<PreviewEntry>,
    /// Whether there is more than what is shown.
    pub cut: bool,
    /// Whether passwords stand in it, which aren't shown (D49).
    pub hidden: bool,
}

/// A row of a preview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// The physical line on which it starts.
    pub line: u64,
    /// Its cells; of a comment the whole line in one.
    pub cells: Vec<String>,
    /// Whether it is a comment.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub comment: bool,
}

/// What retention would take of one kind of file (D87, D95).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionDto {
    /// Which files.
    pub kind: FileKind,
    /// For how many days they are kept; 0 for ever.
    pub days: u32,
    /// How many there are.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// How many are older than that. Files that wait in the inbox are told, and never removed.
    pub due: u64,
    /// Bytes of these.
    pub due_bytes: u64,
    /// Some of these, the oldest first.
    pub oldest: Vec<FileEntry>,
}
