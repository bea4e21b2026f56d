//! The desk: takes what the page asks, tells what the page is to know, goes on turn by turn.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use shared::api::FileOptions;
use shared::archive::{Method, is_archive};
use shared::formats::user_pictures::picture_kind;
use shared::i18n::Args;
use shared::keys::KeySets;
use shared::settings::Settings;
use shared::wire::{Command, Event, FileId, FileState, Target};

use super::changes::{Entry, Write};
use super::export::{Order, Part};
use super::file::{Act, File};
use super::find::Start;
use super::fixes::{Fixing, Wanted};
use super::package::Pass;
use super::tasks::{Done, Task};
use super::unzip::Unzip;
use super::{Body, Source, Unreadable, fixes};

/// What the desk tells who holds it.
#[derive(Debug, PartialEq)]
pub enum Told {
    /// This is for the page.
    Event(Event),
    /// The next part of a file that is being written.
    Part {
        /// Of which file.
        file: FileId,
        /// The part.
        part: Part,
    },
    /// A file is written: its parts are told, and this goes to the page with them.
    Exported(Event),
    /// A file that begins as a ZIP must be opened, and given to [`Desk::unzipped`].
    Unzip {
        /// Which file.
        file: FileId,
        /// How.
        wanted: Unzip,
    },
    /// The compressed bytes of an image are to go to the page.
    Picture {
        /// Where they stand.
        range: std::ops::Range<u64>,
        /// What goes with them.
        event: Event,
    },
}

/// The files, and what is to be done with them.
#[derive(Default)]
pub struct Desk {
    pub(super) files: BTreeMap<FileId, File>,
    pub(super) settings: Settings,
    /// The keys of the platform, if references are looked up there.
    pub(super) platform: Option<Arc<KeySets>>,
    pub(super) tasks: VecDeque<Task>,
    pub(super) pass: Option<Pass>,
    pub(super) told: Vec<Told>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk")
            .field("files", &self.files.keys())
            .finish_non_exhaustive()
    }
}

impl Desk {
    /// An empty desk.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file on the desk.
    pub fn open(&mut self, id: FileId, name: String, options: FileOptions, source: Rc<dyn Source>) {
        self.close(id);
        let mut start = Vec::new();
        let read = source.read(0..source.size().min(4), &mut start);
        let mut file = File::new(name, options, source);
        if is_archive(&start) {
            self.told.push(Told::Unzip {
                file: id,
                wanted: file.unzip(&self.settings),
            });
        } else {
            file.body = Some(Body::Text(Rc::clone(&file.source)));
        }
        self.files.insert(id, file);
        if read.is_err() {
            self.lost(id);
        }
        self.outdate();
    }

    /// A ZIP was opened, or couldn't be: then the id of the message that says why.
    pub fn unzipped(&mut self, id: FileId, body: Result<Body, (String, Args)>) {
        let Some(file) = self.files.get_mut(&id) else { return };
        match body {
            Ok(body) => {
                file.body = Some(body);
                file.version += 1;
                self.outdate();
            }
            Err((message, args)) => {
                file.failed = true;
                self.tell(Event::Failed {
                    file: id,
                    message,
                    args,
                });
            }
        }
    }

    /// What is known of a file.
    #[must_use]
    pub fn state(&self, id: FileId) -> FileState {
        self.files.get(&id).map(File::state).unwrap_or_default()
    }

    /// Does what the page asks. Files are opened by [`Desk::open`].
    pub fn command(&mut self, command: Command) {
        match command {
            Command::Open { .. } => {}
            Command::Reread { file, options } => self.reread(file, options),
            Command::Close { file } => self.close(file),
            Command::Settings { values } => self.set(&values),
            Command::Platform { on } => self.look_up(on.then(Arc::default)),
            Command::Rows {
                file,
                view,
                from,
                count,
            } => {
                self.answer(file, |its, settings| its.rows(file, view, from, count, settings));
            }
            Command::Places {
                file,
                group,
                from,
                count,
            } => {
                self.answer(file, |its, _| Ok(its.places(file, group, from, count)));
            }
            Command::Find {
                file,
                what,
                line,
                slot,
                back,
            } => self.find(
                file,
                what,
                Start {
                    place: (line, slot),
                    back,
                },
            ),
            Command::Picture { file, line } => self.picture(file, line),
            Command::Edit { file, line, slot, to } => self.edit(file, line, slot, &to),
            Command::Preview { file, group, choice } => {
                self.answer(file, |its, _| its.preview(file, group, choice));
            }
            Command::Fix { file, group, choice } => self.fix(file, Wanted { group, choice }),
            Command::Undo { file } => self.change(file, Act::Undo),
            Command::Redo { file } => self.change(file, Act::Redo),
            Command::Export { file, what, texts } => self.export(file, what, texts),
        }
    }

    /// Goes on by one turn of at most a few milliseconds. Says whether there is more to do.
    pub fn step(&mut self) -> bool {
        self.work() || self.check()
    }

    /// What there is to tell, in order.
    pub fn take(&mut self) -> Vec<Told> {
        std::mem::take(&mut self.told)
    }

    pub(super) fn tell(&mut self, event: Event) {
        self.told.push(Told::Event(event));
    }

    /// Tells how a file is, unless the page knows.
    pub(super) fn tell_state(&mut self, id: FileId) {
        let Some(file) = self.files.get_mut(&id) else { return };
        let state = file.state();
        if file.told.as_ref() != Some(&state) {
            file.told = Some(state.clone());
            self.tell(Event::Checked {
                file: id,
                state: Box::new(state),
            });
        }
    }

    /// Does something with the changes of a file.
    pub(super) fn change(&mut self, id: FileId, act: Act) {
        let Some(file) = self.files.get_mut(&id) else { return };
        if file.change(act, &self.settings).is_err() {
            self.lost(id);
        }
        self.outdate();
        self.tell_state(id);
    }

    fn answer(&mut self, id: FileId, ask: impl FnOnce(&File, &Settings) -> Result<Event, Unreadable>) {
        let Some(file) = self.files.get(&id) else { return };
        match ask(file, &self.settings) {
            Ok(event) => self.tell(event),
            Err(Unreadable) => self.lost(id),
        }
    }

    fn close(&mut self, id: FileId) {
        let Some(gone) = self.files.remove(&id) else { return };
        self.tasks.retain(|task| task.file != id);
        let place = gone.place();
        let says = |file: &File| file.place() > place || file.known.borrow().findings.has_notes();
        for file in self.files.values_mut().filter(|file| says(file)) {
            file.version += 1;
        }
        self.outdate();
    }

    /// Looks references up among these keys from now on, or no longer.
    pub fn look_up(&mut self, keys: Option<Arc<KeySets>>) {
        if self.platform == keys {
            return;
        }
        self.platform = keys;
        for file in self.files.values_mut() {
            file.version += 1;
        }
        self.outdate();
    }

    fn set(&mut self, values: &BTreeMap<String, String>) {
        self.settings = Settings::new();
        for (name, value) in values {
            // What this version doesn't know changes nothing here.
            let _ = self.settings.set(name, value);
        }
        let by = self.settings.picture_by();
        for file in self.files.values_mut() {
            file.version += 1;
            if let Some(Body::Archive(archive)) = &mut file.body {
                *archive = Rc::new(archive.named_by(by));
            }
        }
        self.outdate();
    }

    fn reread(&mut self, id: FileId, options: FileOptions) {
        let Some(file) = self.files.get_mut(&id) else { return };
        let before = file.unzip(&self.settings);
        file.reread(options);
        // Another sheet, or a command file that makes something else of a ZIP.
        if before != file.unzip(&self.settings) && matches!(file.body, Some(Body::Sheet(_) | Body::Archive(_))) {
            file.body = None;
            self.told.push(Told::Unzip {
                file: id,
                wanted: file.unzip(&self.settings),
            });
        }
        self.outdate();
        self.tell_state(id);
    }

    fn find(&mut self, id: FileId, what: Target, start: Start) {
        self.tasks.retain(|task| !(task.is_search && task.file == id));
        match what {
            Target::Problem => self.answer(id, |file, settings| {
                file.next_problem(start, settings)
                    .map(|at| Event::Found { file: id, at })
            }),
            Target::Line(line) => self.answer(id, |file, _| file.line(line).map(|at| Event::Found { file: id, at })),
            Target::Text(text) => {
                let Some(hunt) = self.files.get(&id).and_then(|file| file.hunt(&text, start)) else {
                    return;
                };
                let task = Task::new(id, async move { hunt.run().await.map(Done::Found) });
                self.tasks.push_back(Task {
                    is_search: true,
                    ..task
                });
            }
        }
    }

    fn edit(&mut self, id: FileId, line: u64, slot: u16, to: &str) {
        let Some(file) = self.files.get(&id) else { return };
        match file.edit(line, slot, to) {
            Ok(Ok(Some(after))) => {
                let before = file.changes.now().cell(line, slot).map(str::to_owned);
                if before != after {
                    self.change(
                        id,
                        Act::Do(Entry::Cells(vec![Write {
                            line,
                            slot,
                            before,
                            after,
                        }])),
                    );
                }
            }
            Ok(Ok(None)) => {}
            Ok(Err((message, args))) => {
                self.tell(Event::Refused {
                    file: id,
                    line,
                    slot,
                    message: message.to_owned(),
                    args,
                });
            }
            Err(Unreadable) => self.lost(id),
        }
    }

    /// Where the image of a row stands goes to the page, which shows it.
    fn picture(&mut self, id: FileId, line: u64) {
        let Some(file) = self.files.get(&id) else { return };
        let Some(Body::Archive(archive)) = &file.body else {
            return;
        };
        let row = archive.rows.iter().find(|row| row.number == line);
        let kind = row.and_then(picture_kind);
        let place = archive
            .entry(line)
            .map(|entry| (entry, entry.place(file.source.as_ref())));
        if let (Some(kind), Some((entry, Ok(range)))) = (kind, place) {
            let event = Event::Picture {
                file: id,
                line,
                deflated: entry.method == Method::Deflated,
                media_type: kind.media_type().to_owned(),
            };
            self.told.push(Told::Picture { range, event });
        }
    }

    fn fix(&mut self, id: FileId, wanted: Wanted) {
        let Some(file) = self.files.get(&id) else { return };
        match file.fixing(&wanted) {
            Fixing::Header(options) => self.reread(id, *options),
            Fixing::Known(cells) => {
                let entry = file.entry(cells);
                self.fixed(id, entry);
            }
            Fixing::ToFind => {
                let Some(member) = file.member(id, &self.settings, None) else {
                    return;
                };
                self.tasks.push_back(Task::new(id, async move {
                    fixes::find(member, wanted).await.map(Done::Fixes)
                }));
            }
        }
    }

    fn export(&mut self, id: FileId, what: shared::wire::Export, texts: BTreeMap<String, String>) {
        let Some((file, body)) = self.files.get(&id).and_then(|file| Some((file, file.body.clone()?))) else {
            return;
        };
        let parts = Rc::default();
        let order = Order {
            what,
            texts,
            source: Rc::clone(&file.source),
            body,
            known: Rc::clone(&file.known),
            changed: Rc::clone(file.changes.now()),
            request: file.request(&self.settings),
            parts: Rc::clone(&parts),
        };
        let task = Task::new(id, async move { order.run().await.map(|()| Done::Written(what)) });
        self.tasks.push_back(Task { parts, ..task });
    }
}
