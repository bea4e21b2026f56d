//! The input of a run: one command file, read from disk in pieces and checked as it is read.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use shared::api::FileOptions;
use shared::archive::{ArchiveError, Contents, Directory, contents, is_archive};
use shared::check::{Across, Check, Flow, Mapping, Observer, Request, SheetRow, Summary};
use shared::formats::user_pictures::Entries;
use shared::formats::{self, Format};
use shared::settings::Settings;
use shared::sheet::{self, SheetError};

use crate::files::{FileSource, Local};

/// How much is read at once.
const PIECE: usize = 256 * 1024;
/// The largest XLSX that is read: it has to be held in memory.
const LARGEST_SHEET: u64 = 256 * 1024 * 1024;

/// Entries of an archive are read in pieces of about so many bytes.
const ENTRIES: u64 = 8 << 20;
/// And of at most so many entries.
const MOST_ENTRIES: usize = 256;

/// Why an input can't be read.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// The file isn't there, or may not be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// No command file has this name.
    #[error("no command file is called {0}")]
    UnknownFormat(String),
    /// Not a word that the setting knows.
    #[error("{0} is no {1}")]
    UnknownWord(String, &'static str),
    /// The workbook can't be read.
    #[error("{path}: {0:?}", path = .1.display())]
    Sheet(SheetError, PathBuf),
    /// The workbook is too large.
    #[error("{path}: the workbook is larger than {max} MiB", path = .0.display(), max = LARGEST_SHEET / 1024 / 1024)]
    LargeSheet(PathBuf),
}

impl InputError {
    /// The file whose content it is about.
    #[must_use]
    pub fn culprit(&self) -> Option<&Path> {
        match self {
            Self::Sheet(_, path) | Self::LargeSheet(path) => Some(path),
            Self::Unreadable { .. } | Self::UnknownFormat(_) | Self::UnknownWord(..) => None,
        }
    }
}

/// A command file on disk, and how it is to be read.
#[derive(Debug, Clone)]
pub struct Input {
    /// Where its bytes are.
    pub path: Local,
    /// What is asked of the check.
    pub request: Request,
    /// Which sheet, if it is an XLSX.
    sheet: Option<String>,
}

impl Input {
    /// The file at `path`, called `name`, read by these settings and options.
    pub fn new(
        path: impl Into<Local>,
        name: &str,
        options: &FileOptions,
        settings: Settings,
    ) -> Result<Self, InputError> {
        let mut request = Request::new(name, settings);
        if let Some(format) = &options.format {
            request.format = Some(formats::find(format).ok_or_else(|| InputError::UnknownFormat(format.clone()))?);
        }
        if let Some(separator) = options.separator.as_deref().filter(|word| *word != "auto") {
            let separator = separator
                .parse()
                .map_err(|_| InputError::UnknownWord(separator.into(), "separator"))?;
            request.dialect.separator = Some(separator);
        }
        if let Some(encoding) = options.encoding.as_deref().filter(|word| *word != "auto") {
            let encoding = encoding
                .parse()
                .map_err(|_| InputError::UnknownWord(encoding.into(), "encoding"))?;
            request.dialect.encoding = Some(encoding);
        }
        request.mapping = Mapping {
            map: options
                .map
                .iter()
                .map(|(from, to)| (from.clone(), to.clone()))
                .collect(),
            ignore: options.ignore.clone(),
        };
        request.first_row_is_data = options.first_row_is_data;
        Ok(Self {
            path: path.into(),
            request,
            sheet: options.sheet.clone(),
        })
    }

    /// The entries of an archive, to read their bytes; `None` where the file is none.
    ///
    /// # Errors
    ///
    /// The file can't be read.
    pub fn entries(&self) -> Result<Option<Entries>, InputError> {
        Ok(match open(self)? {
            Source::Entries { entries, .. } => (*entries).ok(),
            _ => None,
        })
    }

    /// Checks the whole file. What it finds is told to `observer`, which is made anew when reading begins again.
    pub fn check<O: Observer>(
        &self,
        across: &mut Across,
        mut observer: impl FnMut() -> O,
    ) -> Result<(Summary, O), InputError> {
        let mut hears = observer();
        let mut pass = Pass::begin(self, across)?;
        loop {
            match pass.step(&mut hears)? {
                Step::More => {}
                Step::Again => {
                    hears = observer();
                    pass.again()?;
                }
                Step::Over => return Ok((pass.into_summary(), hears)),
            }
        }
    }
}

/// One reading of an input, piece by piece.
pub struct Pass<'a> {
    input: &'a Input,
    check: Check<'a>,
    source: Source,
    sheet: bool,
    archive: bool,
    piece: Vec<u8>,
}

impl std::fmt::Debug for Pass<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pass")
            .field("input", &self.input)
            .finish_non_exhaustive()
    }
}

enum Source {
    Bytes(File),
    Sheet(Vec<SheetRow>),
    /// An archive, and whether its rows are being read.
    Entries {
        source: FileSource,
        entries: Box<Result<Entries, ArchiveError>>,
        begun: bool,
    },
    Over,
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// There is more.
    More,
    /// The encoding was wrongly guessed: call [`Pass::again`].
    Again,
    /// All is read, or what follows doesn't matter.
    Over,
}

impl<'a> Pass<'a> {
    /// Opens the file.
    pub fn begin(input: &'a Input, across: &'a mut Across) -> Result<Self, InputError> {
        let source = open(input)?;
        let sheet = matches!(source, Source::Sheet(_));
        let archive = matches!(source, Source::Entries { .. });
        Ok(Self {
            check: Check::new(&input.request, across),
            source,
            sheet,
            archive,
            input,
            piece: vec![0; PIECE],
        })
    }

    /// Reads the next piece.
    pub fn step(&mut self, observer: &mut dyn Observer) -> Result<Step, InputError> {
        let flow = match &mut self.source {
            Source::Bytes(file) => {
                let read = file
                    .read(&mut self.piece)
                    .map_err(|source| unreadable(&self.input.path, source))?;
                match self.piece.get(..read) {
                    Some(bytes) if !bytes.is_empty() => self.check.feed(bytes, observer),
                    _ => {
                        let flow = self.check.finish(observer);
                        if flow == Flow::Continue {
                            self.source = Source::Over;
                        }
                        flow
                    }
                }
            }
            Source::Sheet(rows) => {
                let rows = std::mem::take(rows);
                self.source = Source::Over;
                self.check.sheet(&rows, observer)
            }
            Source::Entries { entries, begun, .. } if !*begun => {
                *begun = true;
                let opened = entries.as_ref().as_ref().map(Entries::skipped).map_err(|error| *error);
                self.check.archive(opened, observer)
            }
            Source::Entries { source, entries, .. } => {
                let rows = entries
                    .as_mut()
                    .as_mut()
                    .map_or_else(|_| Vec::new(), |entries| some(entries, source));
                if rows.is_empty() {
                    self.source = Source::Over;
                    self.check.finish(observer)
                } else {
                    self.check.entries(&rows, observer)
                }
            }
            Source::Over => return Ok(Step::Over),
        };
        Ok(match flow {
            Flow::Restart => Step::Again,
            Flow::Fatal => Step::Over,
            Flow::Continue if matches!(self.source, Source::Over) => Step::Over,
            Flow::Continue => Step::More,
        })
    }

    /// Begins again, since the encoding was wrongly guessed.
    pub fn again(&mut self) -> Result<(), InputError> {
        self.check.restart();
        self.source = open(self.input)?;
        Ok(())
    }

    /// Whether the file is a workbook, so that its rows have no bytes of their own.
    pub fn is_sheet(&self) -> bool {
        self.sheet
    }

    /// Whether the file is an archive, whose rows are entries.
    pub fn is_archive(&self) -> bool {
        self.archive
    }

    /// What is known of the file so far.
    pub fn summary(&self) -> &Summary {
        self.check.summary()
    }

    /// What is known of the file.
    pub fn into_summary(self) -> Summary {
        self.check.into_summary()
    }
}

/// The next entries.
fn some(entries: &mut Entries, source: &FileSource) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    let mut read = 0;
    while read < ENTRIES && rows.len() < MOST_ENTRIES {
        let Some(row) = entries.next(source) else { break };
        read += entries.entry(row.number).map_or(0, |entry| entry.size);
        rows.push(row);
    }
    rows
}

/// Reads the directory of an archive; `None` where it is that of a workbook, or of what is called like one.
fn open_archive(input: &Input) -> Result<Option<Source>, InputError> {
    let source = FileSource::open(&input.path).map_err(|error| unreadable(&input.path, error))?;
    let is_table = input.request.format.is_some_and(|format| !Format::is_archive(format));
    let is_workbook = match Directory::read(&source) {
        Ok(directory) => contents(&directory) == Contents::Workbook,
        Err(ArchiveError::Damaged) => is_table || input.request.file.to_lowercase().ends_with(".xlsx"),
        Err(_) => false,
    };
    if is_workbook {
        return Ok(None);
    }
    let entries = Entries::open(&source, input.request.settings.picture_by());
    Ok(Some(Source::Entries {
        source,
        entries: Box::new(entries),
        begun: false,
    }))
}

fn open(input: &Input) -> Result<Source, InputError> {
    use std::io::Seek;
    let fail = |source| unreadable(&input.path, source);
    let mut file = File::open(&input.path).map_err(fail)?;
    let size = file.metadata().map_err(fail)?.len();
    let mut start = [0; 4];
    let read = file.read(&mut start).map_err(fail)?;
    if start.get(..read).is_some_and(is_archive) {
        if let Some(archive) = open_archive(input)? {
            return Ok(archive);
        }
        if size > LARGEST_SHEET {
            return Err(InputError::LargeSheet(input.path.to_path_buf()));
        }
        let bytes = std::fs::read(&input.path).map_err(fail)?;
        let workbook = sheet::read(&bytes, input.sheet.as_deref())
            .map_err(|error| InputError::Sheet(error, input.path.to_path_buf()))?;
        return Ok(Source::Sheet(workbook.rows));
    }
    file.rewind().map_err(fail)?;
    Ok(Source::Bytes(file))
}

fn unreadable(path: &Path, source: std::io::Error) -> InputError {
    InputError::Unreadable {
        path: path.into(),
        source,
    }
}
