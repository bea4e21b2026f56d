//! What the worker does: takes messages, keeps the files, works by turns, posts what the desk tells.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use gloo_file::Blob;
use js_sys::{Array, Date, Uint8Array};
use shared::i18n::Args;
use shared::keys::KeySets;
use shared::wire::{Command, Event, FileId};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessageEvent, MessagePort};

use super::core::{Hear, Post};
use super::file::FileSource;
use super::message::{blob, in_javascript, pack, unpack, written};
use super::sheets::{Outcome, Reading};
use crate::desk::unzip::Unzip;
use crate::desk::{Desk, Part, Told};

/// Progress is told at most every so many milliseconds.
const EVERY: f64 = 50.0;

/// The worker.
pub struct Service {
    desk: Desk,
    files: BTreeMap<FileId, Blob>,
    /// Files that are being written.
    parts: BTreeMap<FileId, Array>,
    /// Workbooks and archives that are being opened.
    readings: BTreeMap<FileId, Reading>,
    /// Where what is told goes.
    post: Box<dyn Fn(&JsValue)>,
    /// Brings the next turn.
    turns: Option<MessagePort>,
    /// A turn is on its way.
    waiting: bool,
    /// Whose progress was told last, and when.
    told: Option<(FileId, f64)>,
    myself: std::rc::Weak<RefCell<Service>>,
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service")
            .field("desk", &self.desk)
            .finish_non_exhaustive()
    }
}

/// What hears the page, and tells it through `post`.
pub fn engine(post: Post) -> Hear {
    let service = Service::new(move |message| post(message));
    Box::new(move |message| service.borrow_mut().hear(message))
}

impl Service {
    /// A worker whose events go to `post`.
    pub fn new(post: impl Fn(&JsValue) + 'static) -> Rc<RefCell<Self>> {
        Rc::new_cyclic(|myself| {
            RefCell::new(Self {
                desk: Desk::new(),
                files: BTreeMap::new(),
                parts: BTreeMap::new(),
                readings: BTreeMap::new(),
                post: Box::new(post),
                turns: turns(myself.clone()),
                waiting: false,
                told: None,
                myself: myself.clone(),
            })
        })
    }

    /// Takes a message of the page.
    pub fn hear(&mut self, message: &JsValue) {
        let Some((command, along)) = unpack::<Command>(message) else {
            return;
        };
        match command {
            Command::Open { file, name, options } => {
                let source = blob(along).and_then(|blob| Some((blob.clone(), FileSource::new(blob)?)));
                match source {
                    Some((blob, source)) => {
                        self.forget(file);
                        self.files.insert(file, blob);
                        self.desk.open(file, name, options, Rc::new(source));
                    }
                    None => self.fail(file, "desk-unreadable"),
                }
            }
            Command::Platform { on: true } if along.is_some() => {
                let keys = along.map(|along| Uint8Array::new(&along).to_vec());
                // An answer that can't be read is as good as none.
                let keys = keys.and_then(|keys| KeySets::from_bytes(&keys)).unwrap_or_default();
                self.desk.look_up(Some(Arc::new(keys)));
            }
            command => {
                if let Command::Close { file } = &command {
                    self.forget(*file);
                }
                self.desk.command(command);
            }
        }
        self.go_on();
    }

    /// Goes on by one turn.
    fn turn(&mut self) {
        self.waiting = false;
        if self.desk.step() {
            self.go_on();
            self.progress();
        } else {
            self.flush();
        }
    }

    /// Posts what there is to tell, and asks for a turn.
    fn go_on(&mut self) {
        self.flush();
        if let Some(turns) = self.turns.as_ref().filter(|_| !self.waiting) {
            self.waiting = turns.post_message(&JsValue::NULL).is_ok();
        }
    }

    fn flush(&mut self) {
        for told in self.desk.take() {
            match told {
                Told::Event(event) => self.tell(&event, None),
                Told::Part { file, part } => self.part(file, part),
                Told::Exported(event) => {
                    let Event::Exported { file, .. } = &event else { continue };
                    let written = written(&self.parts.remove(file).unwrap_or_default(), media_type(&event));
                    match written {
                        Some(written) => self.tell(&event, Some(written)),
                        None => self.fail(*file, "desk-unreadable"),
                    }
                }
                Told::Unzip { file, wanted } => self.unzip(file, wanted),
                Told::Picture { range, event } => {
                    let Event::Picture { file, .. } = &event else { continue };
                    let slice = self
                        .files
                        .get(file)
                        .map(|source| source.slice(range.start, range.end).into());
                    self.tell(&event, slice);
                }
            }
        }
    }

    fn progress(&mut self) {
        let now = Date::now();
        let Some(file) = self.desk.reads() else { return };
        if self.told.is_some_and(|(its, at)| its == file && now - at < EVERY) {
            return;
        }
        if let Some(event) = self.desk.progress() {
            self.told = Some((file, now));
            self.tell(&event, None);
        }
    }

    fn part(&mut self, file: FileId, part: Part) {
        let Some(source) = self.files.get(&file) else { return };
        let part = in_javascript(part, source);
        self.parts.entry(file).or_default().push(&part);
    }

    fn unzip(&mut self, file: FileId, wanted: Unzip) {
        let Some(blob) = self.files.get(&file).cloned() else {
            return;
        };
        let myself = self.myself.clone();
        let done = move |outcome: Outcome| {
            if let Some(service) = myself.upgrade() {
                service.borrow_mut().unzipped(file, outcome);
            }
        };
        match Reading::start(file, blob, wanted, done) {
            Ok(reading) => {
                self.readings.insert(file, reading);
            }
            Err(error) => self.desk.unzipped(file, Err(error)),
        }
    }

    fn unzipped(&mut self, file: FileId, outcome: Outcome) {
        if !self.readings.contains_key(&file) {
            return;
        }
        match outcome {
            Outcome::Read(read) => self.reading(file, read),
            Outcome::Member(event, along) => {
                if matches!(event, Event::Member { last: true, .. }) {
                    self.readings.remove(&file);
                }
                self.tell(&event, Some(along));
            }
            Outcome::Body(body) => {
                self.readings.remove(&file);
                self.desk.unzipped(file, body);
                self.go_on();
            }
        }
    }

    /// How much of an archive is inflated, before any of its rows is checked.
    fn reading(&self, file: FileId, read: u64) {
        let size = self.files.get(&file).map_or(0, |blob| blob.size());
        let state = Box::new(self.desk.state(file));
        self.tell(
            &Event::Reading {
                file,
                read,
                size,
                state,
            },
            None,
        );
    }

    fn forget(&mut self, file: FileId) {
        self.files.remove(&file);
        self.parts.remove(&file);
        self.readings.remove(&file);
    }

    fn fail(&self, file: FileId, message: &str) {
        self.tell(
            &Event::Failed {
                file,
                message: message.to_owned(),
                args: Args::new(),
            },
            None,
        );
    }

    fn tell(&self, event: &Event, along: Option<JsValue>) {
        (self.post)(&pack(event, along));
    }
}

/// A port: each message that is posted to it brings a turn.
fn turns(service: std::rc::Weak<RefCell<Service>>) -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    let turn = Closure::<dyn FnMut(MessageEvent)>::new(move |_| {
        if let Some(service) = service.upgrade() {
            service.borrow_mut().turn();
        }
    });
    channel.port1().set_onmessage(Some(turn.as_ref().unchecked_ref()));
    turn.forget();
    Some(channel.port2())
}

/// What a written file is, by its name.
fn media_type(event: &Event) -> &'static str {
    match event {
        Event::Exported { name, .. } if name.to_lowercase().ends_with(".zip") => "application/zip",
        _ => "text/csv",
    }
}
