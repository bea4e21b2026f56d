//! Opening what begins as a ZIP in a worker of its own, so that what reads CSV stays small: workbooks, archives of
//! pictures, packages.
//!
//! The validation worker starts it when a ZIP is dropped, gives it the file, takes what comes and ends it: with it goes
//! the memory that a workbook takes.

use std::rc::Rc;

use gloo_file::Blob;
use js_sys::Array;
use serde::{Deserialize, Serialize};
use shared::archive::{ArchiveError, Entry};
use shared::check::SheetRow;
use shared::i18n::Args;
use shared::settings::PictureBy;
use shared::sheet::Workbook;
use shared::wire::{Event, FileId};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::file::FileSource;
use super::message::{blob, in_javascript, pack, unpack, written};
use crate::desk::unzip::{Unzip, Unzipped, unzip};
use crate::desk::{Archive, Body};

/// Where it is, seen from the validation worker.
const ADDRESS: &str = "sheets_loader.js";

/// Progress is told whenever so many bytes more are inflated.
const TOLD: u64 = 4 << 20;

/// What became of a file that begins as a ZIP.
#[derive(Debug)]
pub enum Outcome {
    /// So many bytes of an archive are inflated; more follows.
    Read(u64),
    /// A file of a package; unless it is the last one, more follows.
    Member(Event, JsValue),
    /// It is this, or the id of the message that says why it can't be read.
    Body(Result<Body, (String, Args)>),
}

/// What is asked.
#[derive(Debug, Serialize, Deserialize)]
struct Question {
    name: String,
    sheet: Option<String>,
    format: Option<String>,
    by: PictureBy,
}

/// What is answered.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Ready,
    Read(u64),
    Sheet {
        sheets: Vec<String>,
        sheet: String,
        rows: Vec<Row>,
    },
    Archive {
        opened: Result<u64, ArchiveError>,
        rows: Vec<Row>,
        entries: Vec<Entry>,
    },
    Member {
        name: String,
        last: bool,
    },
    Failed(String, Args),
}

/// A row as it travels.
type Row = (u64, Vec<String>, Vec<usize>);

fn row_of((number, cells, errors): Row) -> SheetRow {
    SheetRow { number, cells, errors }
}

fn of_row(row: SheetRow) -> Row {
    (row.number, row.cells, row.errors)
}

/// A file that is being opened. It is given up when this is dropped.
#[derive(Debug)]
pub struct Reading {
    worker: Worker,
    _heard: [Closure<dyn FnMut(MessageEvent)>; 2],
}

impl Reading {
    /// Opens a file of this number; `done` hears what comes of it, in the end a body or the last member.
    ///
    /// # Errors
    ///
    /// It can't even be begun.
    pub fn start(
        id: FileId,
        file: Blob,
        wanted: Unzip,
        done: impl Fn(Outcome) + Clone + 'static,
    ) -> Result<Self, (String, Args)> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(ADDRESS, &options).map_err(|_| unavailable())?;
        let answer = {
            let (worker, done) = (worker.clone(), done.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let rows = |rows: Vec<Row>| rows.into_iter().map(row_of).collect();
                match unpack(&event.data()) {
                    Some((Answer::Ready, _)) => {
                        let wanted = wanted.clone();
                        let question = Question {
                            name: wanted.name,
                            sheet: wanted.sheet,
                            format: wanted.format,
                            by: wanted.by,
                        };
                        let _ = worker.post_message(&pack(&question, Some(JsValue::from(file.clone()))));
                    }
                    Some((Answer::Read(read), _)) => done(Outcome::Read(read)),
                    Some((Answer::Member { name, last }, Some(along))) => {
                        done(Outcome::Member(Event::Member { file: id, name, last }, along));
                    }
                    Some((
                        Answer::Sheet {
                            sheets,
                            sheet,
                            rows: its,
                        },
                        _,
                    )) => {
                        let book = Workbook {
                            sheets,
                            sheet,
                            rows: rows(its),
                        };
                        done(Outcome::Body(Ok(Body::Sheet(Rc::new(book)))));
                    }
                    Some((
                        Answer::Archive {
                            opened,
                            rows: its,
                            entries,
                        },
                        _,
                    )) => {
                        let archive = Archive {
                            opened,
                            rows: rows(its),
                            entries,
                        };
                        done(Outcome::Body(Ok(Body::Archive(Rc::new(archive)))));
                    }
                    Some((Answer::Failed(message, args), _)) => done(Outcome::Body(Err((message, args)))),
                    Some((Answer::Member { .. }, None)) | None => done(Outcome::Body(Err(unavailable()))),
                }
            })
        };
        let broken = Closure::<dyn FnMut(MessageEvent)>::new(move |_| done(Outcome::Body(Err(unavailable()))));
        worker.set_onmessage(Some(answer.as_ref().unchecked_ref()));
        worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _heard: [answer, broken],
        })
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn unavailable() -> (String, Args) {
    ("desk-no-sheets".to_owned(), Args::new())
}

/// What the worker that reads sheets and archives does.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = |answer: &Answer, along: Option<JsValue>| {
            let _ = answers.post_message(&pack(answer, along));
        };
        if let Some((question, along)) = unpack::<Question>(&event.data())
            && let Err((message, args)) = open(blob(along), question, &answer)
        {
            answer(&Answer::Failed(message, args), None);
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It is heard as long as the worker lives.
    hear.forget();
    let _ = scope.post_message(&pack(&Answer::Ready, None));
}

fn open(
    file: Option<Blob>,
    question: Question,
    answer: &dyn Fn(&Answer, Option<JsValue>),
) -> Result<(), (String, Args)> {
    let file = file.ok_or_else(unavailable)?;
    let source = FileSource::new(file.clone()).ok_or_else(unavailable)?;
    let wanted = Unzip {
        name: question.name,
        sheet: question.sheet,
        format: question.format,
        by: question.by,
    };
    let mut told = 0;
    let mut read = |bytes: u64| {
        if bytes >= told + TOLD {
            told = bytes;
            answer(&Answer::Read(bytes), None);
        }
    };
    let rows = |rows: Vec<SheetRow>| rows.into_iter().map(of_row).collect();
    match unzip(&source, &wanted, &mut read)? {
        Unzipped::Sheet(book) => {
            let sheet = Answer::Sheet {
                sheets: book.sheets,
                sheet: book.sheet,
                rows: rows(book.rows),
            };
            answer(&sheet, None);
        }
        Unzipped::Archive(archive) => {
            let archive = Answer::Archive {
                opened: archive.opened,
                rows: rows(archive.rows),
                entries: archive.entries,
            };
            answer(&archive, None);
        }
        Unzipped::Package(members) => {
            let count = members.len();
            for (at, member) in members.into_iter().enumerate() {
                let parts = Array::new();
                member.parts.into_iter().for_each(|part| {
                    parts.push(&in_javascript(part, &file));
                });
                let written = written(&parts, "application/octet-stream").ok_or_else(unavailable)?;
                let last = at + 1 == count;
                answer(
                    &Answer::Member {
                        name: member.name,
                        last,
                    },
                    Some(written),
                );
            }
        }
    }
    Ok(())
}
