//! Prepares the images of a chunk of rows before the chunk is planned: each is decoded, and where the plan is executed
//! its pixels are kept. A row whose image can't be decoded fails as one that its check didn't let through.

use std::borrow::Cow;

use shared::archive::bytes_of;
use shared::diagnostic::Diagnostic;
use shared::directory::Snapshot;
use shared::formats::PlannedFile;
use shared::formats::user_pictures::{Entries, UNDECODABLE};
use shared::picture::{Look, look};
use shared::settings::Settings;

use super::kept::PictureStore;
use super::render::{Undecodable, render};
use crate::files::{FileSource, Local};
use crate::runs::input::{Input, InputError};
use crate::runs::rows::Row;

/// So many images are decoded at a time: each may take the memory of the largest.
const AT_ONCE: usize = 2;

/// Prepares images of one archive.
#[derive(Debug)]
pub struct Studio {
    path: Local,
    entries: Entries,
    keep: Option<PictureStore>,
}

/// What became of an image.
type Prepared = Result<Result<(), Undecodable>, std::io::Error>;

impl Studio {
    /// Opens the archive of an input; `None` where it is no archive. Without `keep` images are decoded and forgotten.
    ///
    /// # Errors
    ///
    /// The file can't be read.
    pub fn open(input: &Input, keep: Option<PictureStore>) -> Result<Option<Self>, InputError> {
        let Some(entries) = input.entries()? else {
            return Ok(None);
        };
        Ok(Some(Self {
            path: input.path.clone(),
            entries,
            keep,
        }))
    }

    /// Prepares the images that planning these rows against this snapshot takes. Gives the rows back, those failed
    /// whose image can't be decoded.
    ///
    /// # Errors
    ///
    /// The disk says no.
    pub fn prepare<'r>(
        &self,
        command_file: &dyn PlannedFile,
        rows: &'r [Row],
        snapshot: &Snapshot,
        settings: &Settings,
    ) -> std::io::Result<Cow<'r, [Row]>> {
        let wanted: Vec<&Row> = rows
            .iter()
            .filter(|row| {
                let checked = row.checked.as_ref();
                checked.is_some_and(|row| command_file.needs_image(row, snapshot, settings))
            })
            .collect();
        let mut broken: Vec<u64> = Vec::new();
        for (line, prepared) in self.all(&wanted) {
            if prepared?.is_err() {
                broken.push(line);
            }
        }
        if broken.is_empty() {
            return Ok(Cow::Borrowed(rows));
        }
        let mut rows = rows.to_vec();
        for row in rows.iter_mut().filter(|row| broken.contains(&row.line)) {
            let mut diagnostic = Diagnostic::new(&UNDECODABLE, row.line).about("image");
            diagnostic.value = self.entries.entry(row.line).map(|entry| entry.name.clone());
            row.diagnostics.push(diagnostic);
            row.checked = None;
        }
        Ok(Cow::Owned(rows))
    }

    /// Prepares the images of rows, several at a time.
    fn all(&self, rows: &[&Row]) -> Vec<(u64, Prepared)> {
        let share = rows.len().div_ceil(AT_ONCE).max(1);
        std::thread::scope(|scope| {
            let working: Vec<_> = rows
                .chunks(share)
                .map(|rows| {
                    scope.spawn(move || {
                        rows.iter()
                            .map(|row| (row.line, self.one(row.line)))
                            .collect::<Vec<_>>()
                    })
                })
                .collect();
            let done = working.into_iter().zip(rows.chunks(share)).map(|(work, rows)| {
                // A decoder that panics has met an image that nobody should see.
                let broken = || rows.iter().map(|row| (row.line, Ok(Err(Undecodable)))).collect();
                work.join().unwrap_or_else(|_| broken())
            });
            done.flatten().collect()
        })
    }

    fn one(&self, line: u64) -> Prepared {
        let Some(entry) = self.entries.entry(line) else {
            return Ok(Err(Undecodable));
        };
        let source = FileSource::open(&self.path)?;
        let mut bytes = Vec::new();
        // The check has read it before: what is wrong now is the disk.
        bytes_of(&source, entry, &mut |piece| bytes.extend_from_slice(piece))
            .map_err(|_| std::io::Error::other("the archive has changed since it was checked"))?;
        let Look::Image(facts) = look(&bytes) else {
            return Ok(Err(Undecodable));
        };
        let rendered = match render(&bytes, facts.kind) {
            Ok(rendered) => rendered,
            Err(undecodable) => return Ok(Err(undecodable)),
        };
        if let Some(store) = &self.keep {
            store.put(&shared::picture::checksum(&bytes), &bytes, &rendered)?;
        }
        Ok(Ok(()))
    }
}
