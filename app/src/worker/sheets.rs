//! Reading an XLSX in a worker of its own, so that what reads CSV stays small.
//!
//! The validation worker starts it when a ZIP is dropped, gives it the file, takes the rows and ends it: with it goes
//! the memory that a workbook takes.

use gloo_file::Blob;
use serde::{Deserialize, Serialize};
use shared::check::SheetRow;
use shared::i18n::Args;
use shared::sheet::{self, Workbook};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::file::FileSource;
use super::message::{blob, pack, unpack};
use crate::desk::Source;

/// Where it is, seen from the validation worker.
const ADDRESS: &str = "sheets_loader.js";

/// A workbook larger than this isn't read: it is held in memory as a whole.
const LIMIT: u64 = 64 << 20;

/// What became of a workbook: a sheet of it, or the id of the message that says why not.
pub type Outcome = Result<Workbook, (String, Args)>;

/// What is asked.
#[derive(Debug, Serialize, Deserialize)]
struct Question {
    sheet: Option<String>,
}

/// What is answered.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Ready,
    Sheet {
        sheets: Vec<String>,
        sheet: String,
        rows: Vec<(u64, Vec<String>, Vec<usize>)>,
    },
    Failed(String, Args),
}

/// A workbook that is being read. It is given up when this is dropped.
#[derive(Debug)]
pub struct Reading {
    worker: Worker,
    _heard: [Closure<dyn FnMut(MessageEvent)>; 2],
}

impl Reading {
    /// Reads a sheet of a file; `done` hears the outcome, once.
    ///
    /// # Errors
    ///
    /// It can't even be begun.
    pub fn start(
        file: Blob,
        sheet: Option<String>,
        done: impl Fn(Outcome) + Clone + 'static,
    ) -> Result<Self, (String, Args)> {
        if file.size() > LIMIT {
            return Err((
                "desk-sheet-too-large".to_owned(),
                Args::new().with("megabytes", LIMIT >> 20),
            ));
        }
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(ADDRESS, &options).map_err(|_| unavailable())?;
        let answer = {
            let (worker, done) = (worker.clone(), done.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| match unpack(&event.data()) {
                Some((Answer::Ready, _)) => {
                    let question = Question { sheet: sheet.clone() };
                    let _ = worker.post_message(&pack(&question, Some(JsValue::from(file.clone()))));
                }
                Some((Answer::Sheet { sheets, sheet, rows }, _)) => {
                    let row = |(number, cells, errors)| SheetRow { number, cells, errors };
                    done(Ok(Workbook {
                        sheets,
                        sheet,
                        rows: rows.into_iter().map(row).collect(),
                    }));
                }
                Some((Answer::Failed(message, args), _)) => done(Err((message, args))),
                None => done(Err(unavailable())),
            })
        };
        let broken = Closure::<dyn FnMut(MessageEvent)>::new(move |_| done(Err(unavailable())));
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

/// What the worker that reads sheets does.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((Question { sheet }, along)) = unpack(&event.data()) {
            let answer =
                read(blob(along), sheet.as_deref()).unwrap_or_else(|(message, args)| Answer::Failed(message, args));
            let _ = answers.post_message(&pack(&answer, None));
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It is heard as long as the worker lives.
    hear.forget();
    let _ = scope.post_message(&pack(&Answer::Ready, None));
}

fn read(file: Option<Blob>, sheet: Option<&str>) -> Result<Answer, (String, Args)> {
    let source = file.and_then(FileSource::new).ok_or_else(unavailable)?;
    let mut bytes = Vec::new();
    source
        .read(0..source.size(), &mut bytes)
        .map_err(|_| ("desk-unreadable".to_owned(), Args::new()))?;
    let book = sheet::read(&bytes, sheet).map_err(|error| {
        let (id, args) = error.message();
        (id.to_owned(), args)
    })?;
    let row = |row: SheetRow| (row.number, row.cells, row.errors);
    Ok(Answer::Sheet {
        sheets: book.sheets,
        sheet: book.sheet,
        rows: book.rows.into_iter().map(row).collect(),
    })
}
