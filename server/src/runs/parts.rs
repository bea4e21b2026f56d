//! The rows of a file in parts that are planned and applied together.

use shared::check::{Across, Summary};
use shared::formats::{PlannedFile, open_for_planning};

use super::input::Input;
use super::job::JobError;
use super::planning;
use super::rows::{Row, Rows};

/// How many rows are applied together, where the format doesn't want fewer.
const CHUNK: usize = 2_000;

/// The parts of a file that aren't done yet.
pub struct Parts<'a> {
    rows: Rows<'a>,
    input: &'a Input,
    done: u64,
    /// Rows that were read and belong to later parts.
    left: Vec<Row>,
    /// The command file, once its header is read; `None` where nobody knows its format.
    pub command_file: Option<Box<dyn PlannedFile>>,
}

impl<'a> Parts<'a> {
    /// Those of an input after this line.
    ///
    /// # Errors
    ///
    /// It can't be read.
    pub fn open(input: &'a Input, across: &'a mut Across, done: u64) -> Result<Self, JobError> {
        Ok(Self {
            rows: Rows::open(input, across)?,
            input,
            done,
            left: Vec::new(),
            command_file: None,
        })
    }

    /// The next part; `None` at the end.
    ///
    /// # Errors
    ///
    /// The file can't be read.
    pub fn next(&mut self) -> Result<Option<Vec<Row>>, JobError> {
        while self.left.is_empty() {
            let chunk = tokio::task::block_in_place(|| self.rows.next(CHUNK))?;
            if chunk.is_empty() || !self.opens()? {
                return Ok(None);
            }
            self.left = chunk;
            // What was done before a crash is read again for the checks across rows, and not done again.
            self.left.retain(|row| row.line > self.done);
        }
        let together = self.command_file.as_ref().map_or(CHUNK, |file| file.rows_at_once());
        let rest = self.left.split_off(together.clamp(1, self.left.len()));
        Ok(Some(std::mem::replace(&mut self.left, rest)))
    }

    /// What is known of the file so far; all of it once there are no more parts.
    pub fn summary(&self) -> &Summary {
        self.rows.summary()
    }

    /// Opens the command file, and says whether there is one.
    fn opens(&mut self) -> Result<bool, JobError> {
        if self.command_file.is_none() {
            let summary = self.rows.summary();
            let format = summary.format.and_then(shared::formats::find);
            self.command_file = format.and_then(|format| open_for_planning(format, summary, &self.input.request));
            if let Some(command_file) = self.command_file.as_deref_mut() {
                tokio::task::block_in_place(|| planning::look_ahead(command_file, self.input))?;
            }
        }
        Ok(self.command_file.is_some())
    }
}
