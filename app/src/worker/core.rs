//! What of the worker is loaded first: it takes files and says what they are, while what checks them is being fetched.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use serde::{Deserialize, Serialize};
use shared::api::FileOptions;
use shared::archive::is_archive;
use shared::check::{SAMPLE, glance};
use shared::settings::Settings;
use shared::wire::FileId;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::file::FileSource;
use super::message::{blob, pack, unpack};
use crate::desk::{Source, request_of};

/// Where what is told goes.
pub type Post = Rc<dyn Fn(&JsValue)>;
/// What hears the messages of the page.
pub type Hear = Box<dyn FnMut(&JsValue)>;

/// The worker, until its engine is here and after.
enum Stage {
    /// What was heard and waits for the engine.
    Waiting(Vec<JsValue>),
    Running(Hear),
}

/// What is read of [`Command::Open`](shared::wire::Command): reading all commands takes ten times the code.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Asked {
    open: Opened,
}

#[derive(Deserialize)]
struct Opened {
    file: FileId,
    name: String,
    options: FileOptions,
}

/// The events that are told here, as [`Event`](shared::wire::Event) has them.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Event {
    Ready,
    Seen {
        file: FileId,
        format: Option<&'static str>,
        encoding: &'static str,
        separator: &'static str,
    },
}

/// What the validation worker does. `engine` fetches what checks files; `None` where that fails: then the worker breaks
/// down, so that the page starts another one.
pub fn serve<F>(engine: impl FnOnce(Post) -> F)
where
    F: Future<Output = Option<Hear>> + 'static,
{
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answers = scope.clone();
    let post: Post = Rc::new(move |message| {
        // It fails for what can't be cloned only, and there is none.
        let _ = answers.post_message(message);
    });
    let stage = Rc::new(RefCell::new(Stage::Waiting(Vec::new())));
    let hear = {
        let (stage, post) = (Rc::clone(&stage), Rc::clone(&post));
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            stage.borrow_mut().hear(event.data(), &post);
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It is heard as long as the worker lives.
    hear.forget();
    post(&pack(&Event::Ready, None));
    let engine = engine(post);
    spawn_local(async move {
        match engine.await {
            Some(engine) => stage.borrow_mut().run(engine),
            None => break_down(),
        }
    });
}

impl Stage {
    fn hear(&mut self, message: JsValue, post: &Post) {
        match self {
            Self::Running(engine) => engine(&message),
            Self::Waiting(kept) => {
                if let Some(seen) = look(&message) {
                    post(&pack(&seen, None));
                }
                kept.push(message);
            }
        }
    }

    fn run(&mut self, mut engine: Hear) {
        if let Self::Waiting(kept) = self {
            kept.iter().for_each(&mut engine);
        }
        *self = Self::Running(engine);
    }
}

/// Looks at the beginning of a file that is opened; `None` where none is, or it begins as a ZIP.
fn look(message: &JsValue) -> Option<Event> {
    let (Asked { open }, along) = unpack::<Asked>(message)?;
    let source = FileSource::new(blob(along)?)?;
    let size = source.size();
    let mut sample = Vec::new();
    source.read(0..size.min(SAMPLE as u64), &mut sample).ok()?;
    if is_archive(&sample) {
        return None;
    }
    let request = request_of(open.name, &open.options, &Settings::default());
    let seen = glance(&request, &sample, size <= SAMPLE as u64);
    Some(Event::Seen {
        file: open.file,
        format: seen.format,
        encoding: seen.dialect.encoding.name(),
        separator: seen.dialect.separator.name(),
    })
}

/// Tells the page that the worker is broken, as an error that nobody catches would.
fn break_down() {
    let report = Reflect::get(&js_sys::global(), &"reportError".into());
    if let Ok(report) = report.and_then(|report| report.dyn_into::<Function>()) {
        let _ = report.call1(&JsValue::UNDEFINED, &js_sys::Error::new("the worker isn't whole"));
    }
}

#[cfg(test)]
mod tests {
    use shared::wire;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn told(event: &Event) -> wire::Event {
        unpack(&pack(event, None)).unwrap().0
    }

    #[wasm_bindgen_test]
    fn the_page_reads_what_is_told_here() {
        assert_eq!(told(&Event::Ready), wire::Event::Ready);
        let seen = Event::Seen {
            file: 7,
            format: Some("users"),
            encoding: "UTF-8",
            separator: "comma",
        };
        assert!(matches!(
            told(&seen),
            wire::Event::Seen { file: 7, format: Some(format), .. } if format == "users"
        ));
    }

    #[wasm_bindgen_test]
    fn what_the_page_sends_is_read_here() {
        let open = wire::Command::Open {
            file: 7,
            name: "users.csv".into(),
            options: FileOptions::default(),
        };
        let (read, _) = unpack::<Asked>(&pack(&open, None)).unwrap();
        assert_eq!((read.open.file, read.open.name.as_str()), (7, "users.csv"));
        assert!(unpack::<Asked>(&pack(&wire::Command::Close { file: 7 }, None)).is_none());
    }

    #[wasm_bindgen_test]
    fn what_is_heard_waits_for_the_engine_in_its_order() {
        let heard = Rc::<RefCell<Vec<f64>>>::default();
        let post: Post = Rc::new(|_| {});
        let mut stage = Stage::Waiting(Vec::new());
        stage.hear(1.into(), &post);
        stage.hear(2.into(), &post);
        let log = Rc::clone(&heard);
        stage.run(Box::new(move |message| log.borrow_mut().extend(message.as_f64())));
        stage.hear(3.into(), &post);
        assert_eq!(*heard.borrow(), [1.0, 2.0, 3.0]);
    }
}
