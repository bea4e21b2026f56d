//! What the page has asked for and takes more than a moment: a future for each, and what becomes of its result.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use shared::wire::{Event, Export, FileId, Found};

use super::changes::Entry;
use super::desk::{Desk, Told};
use super::export::Part;
use super::file::Act;
use super::{Unreadable, export};

/// Work that goes on turn by turn.
pub type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// What a task ends with.
#[derive(Debug)]
pub enum Done {
    /// A place, or none.
    Found(Option<Found>),
    /// Cells that fixes write.
    Fixes(Vec<(u64, u16, String)>),
    /// A file is written.
    Written(Export),
}

/// A task for one file.
pub struct Task {
    /// Which file.
    pub file: FileId,
    /// Whether it looks for something: a new search takes its place.
    pub is_search: bool,
    /// What is written so far.
    pub parts: Rc<RefCell<Vec<Part>>>,
    /// What it does.
    pub work: Work<Result<Done, Unreadable>>,
}

impl Task {
    /// A task for a file.
    pub fn new(file: FileId, work: impl Future<Output = Result<Done, Unreadable>> + 'static) -> Self {
        Self {
            file,
            is_search: false,
            parts: Rc::default(),
            work: Box::pin(work),
        }
    }
}

/// Goes on with a piece of work by one turn.
pub fn turn<T>(work: &mut Work<T>) -> Poll<T> {
    work.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

impl Desk {
    /// Goes on with the first task by one turn. Says whether there was one.
    pub(super) fn work(&mut self) -> bool {
        let Some(mut task) = self.tasks.pop_front() else {
            return false;
        };
        let over = turn(&mut task.work);
        let file = task.file;
        // The last piece of bytes may still grow.
        let ready = task.parts.borrow().len().saturating_sub(usize::from(over.is_pending()));
        let parts: Vec<Part> = task.parts.borrow_mut().drain(..ready).collect();
        self.told
            .extend(parts.into_iter().map(|part| Told::Part { file, part }));
        match over {
            Poll::Pending => self.tasks.push_front(task),
            Poll::Ready(Ok(done)) => self.done(file, done),
            Poll::Ready(Err(Unreadable)) => self.lost(file),
        }
        true
    }

    fn done(&mut self, id: FileId, done: Done) {
        let Some(file) = self.files.get_mut(&id) else { return };
        match done {
            Done::Found(at) => self.tell(Event::Found { file: id, at }),
            Done::Fixes(cells) => {
                let entry = file.entry(cells);
                self.fixed(id, entry);
            }
            Done::Written(what) => {
                let is_sheet = matches!(file.body, Some(super::Body::Sheet(_)));
                let name = export::name(&file.name, what, is_sheet);
                self.told.push(Told::Exported(Event::Exported { file: id, what, name }));
            }
        }
    }

    /// Writes fixes, if there are any to write; tells how the file is then.
    pub(super) fn fixed(&mut self, id: FileId, entry: Option<Entry>) {
        match entry {
            Some(entry) => self.change(id, Act::Do(entry)),
            None => self.tell_state(id),
        }
    }
}
