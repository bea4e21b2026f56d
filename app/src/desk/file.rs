//! One file on the desk.

use std::cell::RefCell;
use std::rc::Rc;

use shared::api::FileOptions;
use shared::check::Request;
use shared::formats::{FORMATS, Format};
use shared::i18n::Args;
use shared::settings::Settings;
use shared::text::trim;
use shared::wire::{FileId, FileState};

use super::cells::broken_cell;
use super::changes::{Changes, Entry};
use super::findings::Judged;
use super::judge::Judge;
use super::known::Known;
use super::pass::Member;
use super::request::{format_of, request_of};
use super::unzip::Unzip;
use super::{Body, Source, Unreadable};

/// So many changed rows are judged at once; more wait for the check of the whole file.
const AT_ONCE: usize = 200;

/// One file on the desk.
pub struct File {
    /// Its name.
    pub name: String,
    /// How it is read.
    pub options: FileOptions,
    /// Its bytes.
    pub source: Rc<dyn Source>,
    /// What is checked of it; `None` while a sheet is being read out of it.
    pub body: Option<Body>,
    /// What is known of it.
    pub known: Rc<RefCell<Known>>,
    /// What a check under way has found so far; it takes the place of `known` at its end.
    pub fresh: Option<Rc<RefCell<Known>>>,
    /// What is changed in it.
    pub changes: Changes,
    /// Raised by whatever asks for another check.
    pub version: u64,
    /// The version that `known` tells of; 0 while the file is read for the first time.
    pub checked: u64,
    /// Whether it can't be read.
    pub failed: bool,
    /// What the page was told last.
    pub told: Option<FileState>,
}

impl File {
    /// A file of which nothing is known yet.
    pub fn new(name: String, options: FileOptions, source: Rc<dyn Source>) -> Self {
        Self {
            name,
            options,
            source,
            body: None,
            known: Rc::default(),
            fresh: None,
            changes: Changes::default(),
            version: 1,
            checked: 0,
            failed: false,
            told: None,
        }
    }

    /// Whether it is to be checked, for the first time or again.
    pub fn is_stale(&self) -> bool {
        self.version != self.checked && !self.failed
    }

    /// Whether it has never been checked to its end.
    pub fn is_new(&self) -> bool {
        self.checked == 0
    }

    /// How it is to be opened, if it begins as a ZIP.
    pub fn unzip(&self, settings: &Settings) -> Unzip {
        Unzip {
            name: self.name.clone(),
            sheet: self.options.sheet.clone(),
            format: self.options.format.clone(),
            by: settings.picture_by(),
        }
    }

    /// How it is to be checked, but for what is changed in it.
    pub fn request(&self, settings: &Settings) -> Request {
        request_of(self.name.clone(), &self.options, settings)
    }

    /// Its part in a pass. Without `known` it is read for what it defines.
    pub fn member(&self, id: FileId, settings: &Settings, known: Option<Rc<RefCell<Known>>>) -> Option<Member> {
        let mut request = self.request(settings);
        request.edits = self.changes.now().edits();
        let (body, changes) = (self.body.clone()?, Rc::clone(self.changes.now()));
        Some(Member {
            file: id,
            body,
            request,
            changes,
            known,
        })
    }

    /// Its place in a package (D81): by command file, then by name. What isn't recognised comes last.
    pub fn place(&self) -> (usize, &str) {
        let format = format_of(&self.options)
            .map(Format::name)
            .or(self.known.borrow().format);
        let place = FORMATS.iter().position(|its| Some(its.name()) == format);
        (place.unwrap_or(FORMATS.len()), &self.name)
    }

    /// Reads it otherwise. Says whether nothing that was known of its lines holds any more.
    pub fn reread(&mut self, options: FileOptions) -> bool {
        let before = std::mem::replace(&mut self.options, options);
        let how = |its: &FileOptions| (its.encoding.clone(), its.separator.clone(), its.sheet.clone());
        let anew = how(&before) != how(&self.options);
        self.version += 1;
        self.failed = false;
        if anew {
            self.forget();
        } else if before != self.options {
            self.changes.act(Entry::Options {
                before: Box::new(before),
                after: Box::new(self.options.clone()),
            });
        }
        anew
    }

    /// Forgets all that is known of its lines, and what is changed in them.
    pub fn forget(&mut self) {
        self.changes = Changes::default();
        self.known = Rc::default();
        self.fresh = None;
        self.checked = 0;
    }

    /// What writing a cell comes to: its changed text, or `None` where it says again what the file says. Nothing where
    /// there is no such row; the id of a message where it can't be written.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn edit(&self, line: u64, slot: u16, to: &str) -> Result<Edited, Unreadable> {
        let known = self.known.borrow();
        let (Some(body), Some(dialect)) = (&self.body, &known.dialect) else {
            return Ok(Ok(None));
        };
        if matches!(body, Body::Archive(_)) {
            return Ok(Err(("desk-archive-stays", Args::new())));
        }
        let to = trim(&to.replace('\0', "")).to_owned();
        if matches!(body, Body::Text(_)) && !dialect.encoding.holds(&to) {
            let args = Args::new().with("encoding", dialect.encoding.name()).with("text", to);
            return Ok(Err(("desk-not-in-encoding", args)));
        }
        let at = usize::from(slot);
        let mut edited: Edited = Ok(None);
        known.visit(body, &[line], &mut |seen| {
            let Some(row) = seen.line.row().filter(|_| seen.ordinal >= known.first) else {
                return;
            };
            // A broken quote takes the rest of its line, and would take what is written behind it.
            let open = broken_cell(&row).and_then(|cell| u16::try_from(cell).ok());
            if let Some(open) = open.filter(|open| *open < slot && self.changes.now().cell(line, *open).is_none()) {
                let column = known.names.get(usize::from(open)).map_or("", String::as_str);
                edited = Err(("desk-behind-broken-cell", Args::new().with("column", column)));
                return;
            }
            let plain =
                row.faults().is_empty() && !row.had_blanks(at) && seen.row.is_none_or(|row| row.errors.is_empty());
            let same = plain && row.get(at).unwrap_or_default() == to;
            edited = Ok(Some((!same).then(|| to.clone())));
        })?;
        Ok(edited)
    }

    /// Does something, takes it back, or does it again. What the changed rows alone tell is known at once.
    ///
    /// # Errors
    ///
    /// The bytes can't be had any more.
    pub fn change(&mut self, act: Act, settings: &Settings) -> Result<(), Unreadable> {
        let next = match &act {
            Act::Do(entry) => Some(entry),
            Act::Undo => self.changes.next(true),
            Act::Redo => self.changes.next(false),
        };
        let Some(lines) = next.map(Entry::lines) else {
            return Ok(());
        };
        let before: Vec<_> = lines
            .iter()
            .take(AT_ONCE)
            .map(|line| self.changes.now().of(*line).to_vec())
            .collect();
        let (entry, back) = match act {
            Act::Do(entry) => {
                self.changes.act(entry.clone());
                (Some(entry), false)
            }
            Act::Undo => (self.changes.undo(), true),
            Act::Redo => (self.changes.redo(), false),
        };
        if let Some(Entry::Options { before, after }) = entry {
            self.options = if back { *before } else { *after };
        }
        self.version += 1;
        if lines.len() <= AT_ONCE {
            self.judge(&lines, &before, settings)
        } else {
            Ok(())
        }
    }

    /// Judges changed rows by themselves.
    fn judge(&self, lines: &[u64], before: &[Vec<(u16, String)>], settings: &Settings) -> Result<(), Unreadable> {
        let Some(body) = &self.body else { return Ok(()) };
        let mut judged: Vec<Judged> = Vec::new();
        {
            let known = self.known.borrow();
            let Some(judge) = Judge::new(&known, body, &self.request(settings)) else {
                return Ok(());
            };
            known.visit(body, lines, &mut |seen| {
                let place = lines.iter().position(|line| *line == seen.line.number);
                let before = place.and_then(|place| before.get(place)).map_or(&[][..], Vec::as_slice);
                judged.push(judge.change(seen, before, self.changes.now().of(seen.line.number)));
            })?;
        }
        self.known.borrow_mut().replace(judged);
        Ok(())
    }
}

/// What writing a cell comes to.
pub type Edited = Result<Option<Option<String>>, (&'static str, Args)>;

/// What is done with changes.
#[derive(Debug, Clone)]
pub enum Act {
    /// This.
    Do(Entry),
    /// The last thing is taken back.
    Undo,
    /// What was taken back is done again.
    Redo,
}
