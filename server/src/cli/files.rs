//! `toolsync files`: the file area (D95).

use std::io::{Read, Write};
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand, ValueEnum};
use shared::api::{FileEntry, FileKind, Taken};
use shared::check::base_name;
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open, sweep};
use crate::accounts::audit::COMMAND_LINE;
use crate::clock::Clock;
use crate::files::listing::{By, FileFilter};
use crate::files::{FileError, Files};

/// How many are read at once.
const PAGE: usize = 500;

/// `toolsync files`
#[derive(Debug, Args)]
pub struct FilesArgs {
    /// What to do.
    #[command(subcommand)]
    what: What,
}

impl FilesArgs {
    /// What to do.
    pub fn what(&self) -> &What {
        &self.what
    }
}

/// What to do with files.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Lists what lies in the inbox, or all files of a kind.
    List {
        /// A folder of the inbox; the inbox itself when left out.
        #[arg(default_value = "")]
        folder: String,
        /// Files of this kind, wherever they lie.
        #[arg(long)]
        kind: Option<KindWord>,
    },
    /// Puts files into the inbox.
    Put {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The folder of the inbox that they go to; made where it isn't there.
        #[arg(long, value_name = "FOLDER", default_value = "")]
        folder: String,
        /// Takes the place of a file of the same name.
        #[arg(long, conflicts_with = "keep")]
        replace: bool,
        /// Keeps a file of the same name beside it: the new one gets a number.
        #[arg(long)]
        keep: bool,
    },
    /// Prints a file, or writes it elsewhere.
    Get {
        /// Its name in the area.
        name: String,
        /// Where it is written to, instead of being printed.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Gives a file or folder of the inbox another name or place.
    Move {
        /// Its name now.
        from: String,
        /// Its name from now on.
        to: String,
        /// Takes the place of a file of that name.
        #[arg(long)]
        replace: bool,
    },
    /// Brings in what lies in the drop folder.
    Sweep,
    /// Removes files and folders, all or none.
    Rm {
        /// Their names in the area.
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
}

/// A kind of file, as a word.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum KindWord {
    /// Waits in the inbox.
    Input,
    /// Rows that failed.
    Tryback,
    /// A copy of what was run.
    Archive,
    /// What a run says of itself.
    Report,
}

impl From<KindWord> for FileKind {
    fn from(word: KindWord) -> Self {
        match word {
            KindWord::Input => Self::Input,
            KindWord::Tryback => Self::Tryback,
            KindWord::Archive => Self::Archive,
            KindWord::Report => Self::Report,
        }
    }
}

/// Does it.
pub async fn run(args: &FilesArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    if let What::Sweep = args.what {
        return sweep::run(common, output).await;
    }
    let store = open::store(common).await?;
    let files = Files::new(open::keeper(common)?, store.clone(), Clock::system());
    let done = done(&args.what, &files, output).await;
    store.close().await;
    match done {
        Ok(()) => Ok(Exit::Fine),
        Err(error) => refused(error, output),
    }
}

/// Why a call was refused, in words; what failed otherwise is told as it is.
fn refused(error: anyhow::Error, output: &Output) -> anyhow::Result<Exit> {
    let text = match error.downcast_ref::<FileError>() {
        Some(FileError::NotFound) => output.text("problem-not-found", &Texts::new()),
        Some(FileError::Name(fault)) => output.text(fault.id(), &Texts::new()),
        Some(FileError::Taken(name)) => output.text("file-name-taken", &Texts::new().with("name", name.as_str())),
        _ => return Err(error),
    };
    output.problem(text)?;
    Ok(Exit::Usage)
}

async fn done(what: &What, files: &Files, output: &Output) -> anyhow::Result<()> {
    match what {
        What::List { folder, kind } => list(files, folder, kind.map(Into::into), output).await,
        What::Put {
            files: paths,
            folder,
            replace,
            keep,
        } => {
            let taken = taken_of(*replace, *keep);
            for path in paths {
                std::fs::metadata(path).with_context(|| path.display().to_string())?;
                let base = path.to_string_lossy();
                let name = match folder.trim_end_matches('/') {
                    "" => base_name(&base).to_owned(),
                    folder => format!("{folder}/{}", base_name(&base)),
                };
                output.line(files.put(&name, path.clone(), taken, COMMAND_LINE).await?)?;
            }
            Ok(())
        }
        What::Get { name, output: to } => {
            let mut file = files.open(name, COMMAND_LINE).await?;
            match to {
                None => output.copy(&mut file),
                Some(path) => written(&mut file, path),
            }
        }
        What::Move { from, to, replace } => {
            let taken = taken_of(*replace, false);
            Ok(output.line(files.rename(from, to, taken, COMMAND_LINE).await?)?)
        }
        // It needs more than files, and was done before.
        What::Sweep => Ok(()),
        What::Rm { names } => {
            files.remove(names, COMMAND_LINE).await?;
            Ok(())
        }
    }
}

/// What happens when a name is taken.
pub fn taken_of(replace: bool, keep: bool) -> Taken {
    match (replace, keep) {
        (true, _) => Taken::Replace,
        (_, true) => Taken::Keep,
        _ => Taken::Refuse,
    }
}

fn written(file: &mut impl Read, path: &PathBuf) -> anyhow::Result<()> {
    let mut out = std::fs::File::create(path).with_context(|| path.display().to_string())?;
    std::io::copy(file, &mut out)?;
    Ok(out.flush()?)
}

async fn list(files: &Files, folder: &str, kind: Option<FileKind>, output: &Output) -> anyhow::Result<()> {
    let mut filter = FileFilter {
        kind,
        folder: folder.trim_end_matches('/').to_owned(),
        by: By::Name,
        limit: PAGE,
        ..FileFilter::default()
    };
    let mut all = Vec::new();
    loop {
        let page = files.list(filter.clone()).await?;
        all.extend(page.items);
        match page.next {
            Some(next) => filter.cursor = Some(next),
            None => break,
        }
    }
    print_list(&all, output)
}

/// Prints a list of files, folders with a slash.
pub fn print_list(all: &[FileEntry], output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.json(&all);
    }
    for entry in all {
        let name = match entry.kind {
            FileKind::Folder => format!("{}/", entry.name),
            _ => entry.name.clone(),
        };
        output.line(format!("{:>12}  {name}", entry.size))?;
    }
    Ok(())
}
