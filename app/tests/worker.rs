//! The worker's side of the validation worker, in a worker of a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of it is test"
)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use app::worker::service::Service;
use js_sys::{Array, Promise, Reflect, global};
use shared::wire::{Command, Event, Export};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

struct Worker {
    service: Rc<RefCell<Service>>,
    heard: Rc<RefCell<Vec<(Event, JsValue)>>>,
}

impl Worker {
    fn new() -> Self {
        let heard = Rc::<RefCell<Vec<_>>>::default();
        let log = Rc::clone(&heard);
        let service = Service::new(move |message| {
            let message: &Array = message.dyn_ref().unwrap();
            let event = serde_json::from_str(&message.get(0).as_string().unwrap()).unwrap();
            log.borrow_mut().push((event, message.get(1)));
        });
        Self { service, heard }
    }

    fn ask(&self, command: &Command, file: JsValue) {
        let message = Array::of2(&serde_json::to_string(command).unwrap().into(), &file);
        self.service.borrow_mut().hear(&message);
    }

    fn open(&self, text: &str) {
        let file = gloo_file::File::new("users.csv", text);
        let open = Command::Open {
            file: 1,
            name: "users.csv".into(),
            options: Default::default(),
        };
        self.ask(&open, gloo_file::Blob::from(file).into());
    }

    /// Waits for an event.
    async fn hears(&self, is: impl Fn(&Event) -> bool) -> (Event, JsValue) {
        loop {
            if let Some(found) = self.heard.borrow().iter().rev().find(|(event, _)| is(event)) {
                return found.clone();
            }
            pause().await;
        }
    }

    async fn checked(&self) -> Box<shared::wire::FileState> {
        let over = |event: &Event| matches!(event, Event::Checked { state, .. } if !state.checking);
        let (Event::Checked { state, .. }, _) = self.hears(over).await else {
            panic!()
        };
        state
    }
}

async fn pause() {
    let wait = Promise::new(&mut |resolve, _| {
        let timeout = Reflect::get(&global(), &"setTimeout".into()).unwrap();
        let _ = timeout
            .unchecked_into::<js_sys::Function>()
            .call2(&JsValue::NULL, &resolve, &1.into());
    });
    JsFuture::from(wait).await.unwrap();
}

const USERS: &str = "username;firstname;lastname;email\nadele;Adèle;Kaufmann;adele@rivage.example\n\
    yanis;Yanis;Benhaddou;yanis@@rivage.example\n";

#[wasm_bindgen_test]
async fn a_file_is_checked_changed_and_written() {
    let worker = Worker::new();
    worker.open(USERS);
    let state = worker.checked().await;
    assert_eq!(
        (state.format.as_deref(), state.rows, state.errors),
        (Some("users"), 2, 1)
    );

    worker.heard.borrow_mut().clear();
    worker.ask(
        &Command::Edit {
            file: 1,
            line: 3,
            slot: 3,
            to: "yanis@rivage.example".into(),
        },
        JsValue::UNDEFINED,
    );
    assert_eq!(worker.checked().await.errors, 0);

    worker.ask(
        &Command::Export {
            file: 1,
            what: Export::Corrected,
            texts: BTreeMap::new(),
        },
        JsValue::UNDEFINED,
    );
    let (_, blob) = worker.hears(|event| matches!(event, Event::Exported { .. })).await;
    let text = JsFuture::from(blob.unchecked_into::<web_sys::Blob>().text())
        .await
        .unwrap();
    assert_eq!(text.as_string().unwrap(), USERS.replace("@@", "@"));
}

#[wasm_bindgen_test]
async fn the_page_is_served_while_a_large_file_is_read() {
    let worker = Worker::new();
    let row = |n: u32| format!("user{n};First;{:180};user{n}@rivage.example\n", "Last");
    worker.open(&format!("{USERS}{}", (0..50_000).map(row).collect::<String>()));
    let (event, _) = worker.hears(|event| matches!(event, Event::Reading { .. })).await;
    let Event::Reading { read, size, state, .. } = event else {
        panic!()
    };
    assert!(read < size && state.lines > 1000 && state.errors == 1);
    worker.ask(
        &Command::Rows {
            file: 1,
            view: Default::default(),
            from: 0,
            count: 2,
        },
        JsValue::UNDEFINED,
    );
    let (rows, _) = worker.heard.borrow().last().cloned().unwrap();
    let Event::Rows { rows, .. } = rows else { panic!() };
    assert_eq!(rows[1].cells, ["yanis", "Yanis", "Benhaddou", "yanis@@rivage.example"]);
    assert_eq!(worker.checked().await.rows, 50_002);
}

#[wasm_bindgen_test]
async fn a_closed_file_is_heard_of_no_more() {
    let worker = Worker::new();
    worker.open(USERS);
    worker.ask(&Command::Close { file: 1 }, JsValue::UNDEFINED);
    for _ in 0..10 {
        pause().await;
    }
    assert!(worker.heard.borrow().is_empty());
}
