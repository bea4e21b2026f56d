//! The page's side of the validation worker.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_file::{Blob, File};
use shared::wire::{Command, Event};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::message::{blob, pack, unpack};

/// Where the worker is: at the root, whatever page is on the screen.
const ADDRESS: &str = "/worker_loader.js";

/// A worker that breaks down so many times without having checked anything isn't started again by itself.
const TRIES: u32 = 3;

/// The validation worker, as long as this or a clone of it lives.
///
/// Commands that are sent before the worker is ready wait for it. When it breaks down, a new one is started and
/// [`Event::Stopped`] says so: the files that were open are no longer, the settings are.
#[derive(Clone)]
pub struct WorkerClient {
    inner: Rc<Inner>,
}

struct Inner {
    address: String,
    on_event: Box<dyn Fn(Event, Option<Blob>)>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    running: Option<Running>,
    ready: bool,
    waiting: Vec<JsValue>,
    /// What was sent last, for the next worker.
    settings: Option<JsValue>,
    /// The same.
    platform: Option<JsValue>,
    /// How often it broke down since it last checked something.
    broken: u32,
}

/// A worker that was started; it ends when this is dropped.
struct Running {
    worker: Worker,
    _heard: [Closure<dyn FnMut(MessageEvent)>; 2],
}

impl std::fmt::Debug for WorkerClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkerClient")
            .field("ready", &self.inner.state.borrow().ready)
            .finish_non_exhaustive()
    }
}

impl WorkerClient {
    /// Starts the worker. `on_event` hears what it tells, with the file that it has written where it has written one.
    pub fn start(on_event: impl Fn(Event, Option<Blob>) + 'static) -> Self {
        Self::start_at(ADDRESS, on_event)
    }

    /// Starts the worker that is at this address.
    pub fn start_at(address: &str, on_event: impl Fn(Event, Option<Blob>) + 'static) -> Self {
        let (address, on_event) = (address.to_owned(), Box::new(on_event));
        let inner = Rc::new(Inner {
            address,
            on_event,
            state: RefCell::default(),
        });
        inner.start();
        Self { inner }
    }

    /// Asks the worker for something. The file goes along with [`Command::Open`].
    pub fn send(&self, command: Command, file: Option<File>) {
        self.inner
            .send(command, file.map(|file| JsValue::from(Blob::from(file))));
    }

    /// Hands over the keys of the platform, as the server has sent them.
    pub fn send_keys(&self, keys: JsValue) {
        self.inner.send(Command::Platform { on: true }, Some(keys));
    }
}

impl Inner {
    fn start(self: &Rc<Self>) {
        let running = Running::start(&self.address, Rc::downgrade(self));
        let state = &mut *self.state.borrow_mut();
        state.ready = false;
        state.running = running;
    }

    fn send(self: &Rc<Self>, command: Command, along: Option<JsValue>) {
        let message = pack(&command, along);
        if self.state.borrow().running.is_none() {
            self.start();
        }
        let state = &mut *self.state.borrow_mut();
        match state.running.as_ref().filter(|_| state.ready) {
            Some(running) => running.post(&message),
            // Settings and keys go before all else, once it is ready.
            None if matches!(command, Command::Settings { .. } | Command::Platform { .. }) => {}
            None => state.waiting.push(message.clone()),
        }
        match command {
            Command::Settings { .. } => state.settings = Some(message),
            Command::Platform { .. } => state.platform = Some(message),
            _ => {}
        }
    }

    fn hear(&self, message: &JsValue) {
        let Some((event, along)) = unpack::<Event>(message) else {
            return;
        };
        match event {
            Event::Ready => self.ready(),
            Event::Checked { .. } => self.state.borrow_mut().broken = 0,
            _ => {}
        }
        (self.on_event)(event, blob(along));
    }

    fn ready(&self) {
        let state = &mut *self.state.borrow_mut();
        state.ready = true;
        let first = state.settings.iter().chain(&state.platform).cloned();
        if let Some(running) = &state.running {
            first
                .chain(state.waiting.drain(..))
                .for_each(|message| running.post(&message));
        }
    }

    /// The worker has broken down, or can't be loaded at all.
    fn broken(self: &Rc<Self>) {
        let again = {
            let state = &mut *self.state.borrow_mut();
            state.broken += 1;
            state.waiting.clear();
            state.running = None;
            std::mem::take(&mut state.ready) && state.broken < TRIES
        };
        if again {
            self.start();
        }
        (self.on_event)(Event::Stopped { again }, None);
    }
}

impl Running {
    fn start(address: &str, inner: Weak<Inner>) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(address, &options).ok()?;
        let page = inner.clone();
        let told = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(inner) = page.upgrade() {
                inner.hear(&event.data());
            }
        });
        let broken = Closure::<dyn FnMut(MessageEvent)>::new(move |_| {
            if let Some(inner) = inner.upgrade() {
                inner.broken();
            }
        });
        worker.set_onmessage(Some(told.as_ref().unchecked_ref()));
        worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _heard: [told, broken],
        })
    }

    fn post(&self, message: &JsValue) {
        // It fails for what can't be cloned only, and a file can.
        let _ = self.worker.post_message(message);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
