//! Checking the files of the desk in the background, slice by slice.
//!
//! A pass goes over the files in the order of a run (D81) and shares what they define. It is a future that is polled
//! once a turn: between two slices the worker serves the page, and a pass that nobody wants any more is dropped.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::future::poll_fn;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;

use shared::check::{Across, Check, Flow, Notes, Observer, Request, SAMPLE};
use shared::diagnostic::Diagnostic;
use shared::keys::{KeyKind, KeySets};
use shared::text::{LineKind, Reader};
use shared::wire::FileId;

use super::changes::Changed;
use super::judge::doubtful;
use super::known::Known;
use super::watch::Watch;
use super::{Archive, Body, Source, Unreadable};

/// The first slice is small, so that the first rows and findings are there at once.
pub const FIRST: u64 = SAMPLE as u64;

/// The others.
pub const SLICE: u64 = 4 << 20;

/// A file in a pass.
#[derive(Debug, Clone)]
pub struct Member {
    /// Which.
    pub file: FileId,
    /// What it consists of.
    pub body: Body,
    /// How it is checked.
    pub request: Request,
    /// What is changed in it.
    pub changes: Rc<Changed>,
    /// Where what is found goes. A file without it is read for what it defines.
    pub known: Option<Rc<RefCell<Known>>>,
}

/// Lets the worker do something else.
pub async fn breathe() {
    let mut paused = false;
    poll_fn(|_| {
        if std::mem::replace(&mut paused, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Checks files one after the other; `at` tells which one is being checked. Says in the end what later files have said
/// against rows of earlier ones.
pub async fn pass(members: Vec<Member>, platform: Option<Arc<KeySets>>, at: Rc<Cell<Option<FileId>>>) -> Notes {
    let mut across = Across::package(members.len());
    if let Some(keys) = platform {
        across = across.with_platform(keys);
    }
    for member in &members {
        at.set(Some(member.file));
        let done = match &member.body {
            Body::Text(source) => member.text(source.as_ref(), &mut across).await,
            Body::Sheet(book) => member.sheet(book, &mut across),
            Body::Archive(archive) => member.archive(archive, &mut across),
        };
        member.end(done.is_err(), across.asked());
        breathe().await;
    }
    at.set(None);
    across.into_notes()
}

/// What a check has left to be done between two slices.
#[derive(Debug, Default)]
struct Between {
    pending: Vec<Diagnostic>,
    doubtful: Vec<u64>,
}

impl Member {
    async fn text(&self, source: &dyn Source, across: &mut Across) -> Result<(), Unreadable> {
        let mut check = Check::new(&self.request, across);
        let mut between = Between::default();
        let mut piece = Vec::new();
        let size = source.size();
        let (mut read, mut slice) = (0, FIRST);
        loop {
            let to = (read + slice).min(size);
            source.read(read..to, &mut piece)?;
            read = to;
            let mut flow = self.hear(&mut between, |observer| check.feed(&piece, observer));
            let over = flow == Flow::Continue && read == size;
            if over {
                flow = self.hear(&mut between, |observer| check.finish(observer));
            }
            match flow {
                Flow::Continue => {}
                Flow::Restart => {
                    check.restart();
                    between = Between::default();
                    self.forget();
                    (read, slice) = (0, FIRST);
                    continue;
                }
                Flow::Fatal => {
                    self.between(&mut between, &check, read)?;
                    return self.index(source).await;
                }
            }
            self.between(&mut between, &check, read)?;
            if over {
                return Ok(());
            }
            slice = SLICE;
            breathe().await;
        }
    }

    fn sheet(&self, book: &shared::sheet::Workbook, across: &mut Across) -> Result<(), Unreadable> {
        let mut check = Check::new(&self.request, across);
        let mut between = Between::default();
        let flow = self.hear(&mut between, |observer| check.sheet(&book.rows, observer));
        if flow == Flow::Fatal
            && let Some(known) = &self.known
        {
            let known = &mut *known.borrow_mut();
            let header = check
                .summary()
                .dialect
                .as_ref()
                .and_then(|dialect| dialect.header_line)
                .unwrap_or(0);
            for row in &book.rows {
                known.index.push(row.number, &(0..0));
                let is_row = !row.is_blank() && row.comment().is_none();
                known.rows += u64::from(is_row && row.number > header);
                known.size(row.cells.iter().map(String::as_str));
            }
        }
        self.between(&mut between, &check, self.body.size())
    }

    fn archive(&self, archive: &Archive, across: &mut Across) -> Result<(), Unreadable> {
        let mut check = Check::new(&self.request, across);
        let mut between = Between::default();
        self.hear(&mut between, |observer| match check.archive(archive.opened, observer) {
            Flow::Continue => {
                check.entries(&archive.rows, observer);
                check.finish(observer)
            }
            stop => stop,
        });
        self.between(&mut between, &check, self.body.size())
    }

    fn hear(&self, between: &mut Between, go: impl FnOnce(&mut dyn Observer) -> Flow) -> Flow {
        let Some(known) = &self.known else { return go(&mut Deaf) };
        let Between { pending, doubtful } = between;
        go(&mut Watch {
            known: &mut known.borrow_mut(),
            changes: &self.changes,
            pending,
            doubtful,
        })
    }

    /// After each slice: the header may be known now, and rows may have to be judged again.
    fn between(&self, between: &mut Between, check: &Check<'_>, read: u64) -> Result<(), Unreadable> {
        let Some(known) = &self.known else { return Ok(()) };
        let known = &mut *known.borrow_mut();
        known.read = read;
        known.open(check.summary(), &self.body)?;
        if !between.doubtful.is_empty() {
            let lines = std::mem::take(&mut between.doubtful);
            doubtful(known, &self.body, &self.request, &self.changes, &lines)?;
        }
        let Between { pending, doubtful } = between;
        if !pending.is_empty() {
            // Said when the file was opened, or at its end.
            Watch {
                known,
                changes: &self.changes,
                pending,
                doubtful,
            }
            .finish();
        }
        Ok(())
    }

    /// Of a fatal file no row is checked; the grid shows it all the same.
    async fn index(&self, source: &dyn Source) -> Result<(), Unreadable> {
        let Some(dialect) = self.known.as_ref().and_then(|known| known.borrow().dialect.clone()) else {
            return Ok(());
        };
        let mut reader = Reader::new(&dialect);
        let mut piece = Vec::new();
        let size = source.size();
        let mut read = 0;
        while read < size {
            let to = (read + if read == 0 { FIRST } else { SLICE }).min(size);
            source.read(read..to, &mut piece)?;
            read = to;
            if let Some(known) = &self.known {
                let known = &mut *known.borrow_mut();
                let mut on = |line: shared::text::Line<'_>| {
                    known.index.push(line.number, &line.span);
                    if let LineKind::Row(row) = &line.kind {
                        known.rows += u64::from(dialect.header_line.is_none_or(|header| line.number > header));
                        known.size(row.iter());
                    }
                };
                reader.feed(&piece, &mut on);
                if read == size {
                    reader.finish(&mut on);
                }
                known.read = read;
                if known.names.is_empty() {
                    known.find_header(&self.body)?;
                }
            }
            breathe().await;
        }
        Ok(())
    }

    /// The check begins again, with another encoding.
    fn forget(&self) {
        if let Some(known) = &self.known {
            *known.borrow_mut() = Known::default();
        }
    }

    fn end(&self, lost: bool, asks: BTreeSet<KeyKind>) {
        if let Some(known) = &self.known {
            let mut known = known.borrow_mut();
            known.findings.finish();
            known.complete = true;
            known.lost = lost;
            known.asks = asks;
        }
    }
}

/// Hears nothing.
struct Deaf;

impl Observer for Deaf {
    fn diagnostic(&mut self, _: Diagnostic) {}
}
