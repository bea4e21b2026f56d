//! The desk: the files that were opened here, and the worker that reads and checks them.
//!
//! There is one desk for as long as the window is open, so that going to sign in and back loses nothing. Its signals
//! belong to the page as a whole; what is asked goes through [`send`], what is answered comes in through `told`.

mod download;
mod file;
mod intake;
mod outbox;
mod pictures;
mod platform;
mod remembered;
mod rows;
mod seek;
mod told;

use std::cell::{OnceCell, RefCell};

use leptos::prelude::*;
use shared::{
    api::FileOptions,
    wire::{Change, Command, FileId, GroupKey},
};

pub use download::save;
pub use file::{DeskFile, Editing, Phase, Spot};
pub(super) use intake::bytes_as_file;
pub use intake::{save_sample, take_in};
pub use outbox::{Outbox, Sending, post};
pub use pictures::Pictures;
pub use platform::{Platform, Standing, number_of};
pub use remembered::{forget, remembers};
pub use rows::Rows;
use seek::Seek;
pub use told::in_words;

use crate::{handover, worker::WorkerClient};

/// What was asked of a file, to be said once it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// A cell was written.
    Cell,
    /// The fixes of a group, or all safe ones, were applied: so many.
    Fixes(u64),
    /// The last change was taken back.
    Undo,
    /// It was done again.
    Redo,
}

/// The fixes of a group, before they are applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Of which file.
    pub file: FileId,
    /// Of which group.
    pub group: GroupKey,
    /// Which of several proposals.
    pub choice: u16,
    /// What these proposals are for one of the cells: its value, then each; none where there is no choice.
    pub examples: Vec<String>,
    /// The first hundred changes; `None` until they come.
    pub changes: Option<Vec<Change>>,
    /// How many there are.
    pub total: u64,
}

/// The desk. A handle: copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    owner: StoredValue<Owner>,
    /// The files, in the order in which they came.
    pub files: RwSignal<Vec<DeskFile>>,
    /// The one whose rows are shown.
    pub current: RwSignal<Option<FileId>>,
    /// The preview that is open.
    pub preview: RwSignal<Option<Preview>>,
    /// What is being sent.
    pub sending: RwSignal<Sending>,
    /// The outbox while exports are awaited.
    pub outbox: StoredValue<Option<Outbox>, LocalStorage>,
    /// Whether the phone shows problems (else rows).
    pub shows_problems: RwSignal<bool>,
    /// Whether the phone's sheet for the cell at the cursor is open.
    pub sheet: RwSignal<bool>,
    /// References against the platform.
    pub platform: Platform,
    last: StoredValue<FileId>,
}

thread_local! {
    static DESK: OnceCell<Desk> = const { OnceCell::new() };
    static WORKER: RefCell<Option<WorkerClient>> = const { RefCell::new(None) };
}

/// The desk.
pub fn desk() -> Desk {
    DESK.with(|desk| *desk.get_or_init(Desk::new))
}

/// Asks the worker for something.
pub fn send(command: Command) {
    send_with(command, None);
}

fn send_with(command: Command, file: Option<web_sys::File>) {
    worker(|worker| worker.send(command, file.map(Into::into)));
}

/// Hands the worker the keys of the platform.
fn send_keys(keys: wasm_bindgen::JsValue) {
    worker(|worker| worker.send_keys(keys));
}

/// Starts the worker, if none is there, so that the first file needn't wait for it.
pub fn make_ready() {
    worker(|_| {});
}

fn worker(act: impl FnOnce(&WorkerClient)) {
    WORKER.with_borrow_mut(|worker| {
        let worker =
            worker.get_or_insert_with(|| WorkerClient::start(|event, blob| told::told(event, blob.map(Into::into))));
        act(worker);
    });
}

/// The owner of all that lives as long as the page.
fn whole_page() -> Owner {
    let mut owner = Owner::current().unwrap_or_default();
    while let Some(above) = owner.parent() {
        owner = above;
    }
    owner
}

impl Desk {
    fn new() -> Self {
        let owner = whole_page();
        owner.with(|| Self {
            owner: StoredValue::new(owner.clone()),
            files: RwSignal::new(Vec::new()),
            current: RwSignal::new(None),
            preview: RwSignal::new(None),
            sending: RwSignal::new(Sending::Not),
            outbox: StoredValue::new_local(None),
            shows_problems: RwSignal::new(true),
            sheet: RwSignal::new(false),
            platform: Platform::new(),
            last: StoredValue::new(0),
        })
    }

    /// The file whose rows are shown. Reactive.
    pub fn current_file(&self) -> Option<DeskFile> {
        let current = self.current.get()?;
        self.files
            .with(|files| files.iter().find(|file| file.id == current).copied())
    }

    /// A file by its number.
    pub fn file(&self, id: FileId) -> Option<DeskFile> {
        self.files
            .with_untracked(|files| files.iter().find(|file| file.id == id).copied())
    }

    /// Puts files on the desk; the first of them is shown.
    pub fn open(&self, files: Vec<web_sys::File>) {
        let mut first = None;
        for source in files {
            self.last.update_value(|last| *last += 1);
            let id = self.last.get_value();
            let name = self.free_name(&source.name());
            let file = self.owner.get_value().with(|| DeskFile::new(id, name, source));
            self.files.update(|files| files.push(file));
            first.get_or_insert(id);
            self.hand_over(&file, FileOptions::default());
        }
        if let Some(first) = first {
            handover::occupy(true);
            self.sending.set(Sending::Not);
            self.current.set(Some(first));
        }
    }

    /// Gives a file to the worker.
    fn hand_over(&self, file: &DeskFile, options: FileOptions) {
        let name = file.name.get_value();
        send_with(
            Command::Open {
                file: file.id,
                name,
                options,
            },
            Some(file.source.get_value()),
        );
    }

    /// Takes a file off the desk.
    pub fn close(&self, file: DeskFile) {
        send(Command::Close { file: file.id });
        let at = self
            .files
            .with_untracked(|files| files.iter().position(|its| *its == file))
            .unwrap_or(0);
        if self.current.get_untracked() == Some(file.id) {
            let next = self.files.with_untracked(|files| {
                files
                    .get(at + 1)
                    .or_else(|| files.get(at.checked_sub(1)?))
                    .map(|next| next.id)
            });
            self.current.set(next);
        }
        self.files.update(|files| files.retain(|its| *its != file));
        handover::occupy(self.files.with_untracked(|files| !files.is_empty()));
        self.sending.set(Sending::Not);
        file.rows.update_untracked(Rows::clear);
        file.pictures.update_untracked(Pictures::clear);
    }

    /// Opens all files again, as they were read: the worker has broken down.
    fn open_again(&self) {
        for file in self.files.get_untracked() {
            let options = file.state.with_untracked(|state| state.options.clone());
            file.rows.update(Rows::clear);
            file.phase.set(Phase::Reading {
                read: 0,
                size: file.source.get_value().size() as u64,
            });
            self.hand_over(&file, options);
        }
    }

    /// A place of the list was chosen: on the phone, where the grid isn't beside it, a sheet shows the cell.
    pub fn show_place(&self) {
        if super::grid::narrow() {
            self.sheet.set(true);
        }
    }

    /// Whether cells were changed that are nowhere but here.
    pub fn has_changes(&self) -> bool {
        self.files.with_untracked(|files| {
            files
                .iter()
                .any(|file| file.state.with_untracked(|state| state.changed_rows > 0))
        })
    }

    /// The name, with a number where the desk has a file of that name already.
    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| {
            self.files
                .with_untracked(|files| files.iter().any(|file| file.name.with_value(|its| its == name)))
        };
        let (stem, extension) = match name.rsplit_once('.') {
            Some((stem, extension)) => (stem, format!(".{extension}")),
            None => (name, String::new()),
        };
        let numbered = (2..1000).map(|n| format!("{stem}-{n}{extension}"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| !taken(name))
            .unwrap_or_else(|| name.to_owned())
    }
}
