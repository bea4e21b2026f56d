//! The page's side, with workers of a few lines in place of the real one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "all of it is test")]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_file::{Blob, File, ObjectUrl};
use shared::wire::{Command, Event};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::WorkerClient;

/// Tells back, as a failure of file 1, what it was asked and how large the file is that came along; breaks down when
/// a file is closed.
const ECHO: &str = "
    const tell = event => postMessage([JSON.stringify(event)]);
    onmessage = ({ data: [json, file] }) => {
        const [what, { file: number }] = Object.entries(JSON.parse(json))[0];
        if (what === 'close') throw new Error('broken down');
        tell({ failed: { file: 1, message: `${what} ${number ?? ''} ${file?.size ?? ''}`.trim(), args: [] } });
    };
    setTimeout(() => tell('ready'), 20);
";

struct Page {
    client: WorkerClient,
    heard: Rc<RefCell<Vec<String>>>,
    _code: ObjectUrl,
}

impl Page {
    fn with(code: &str) -> Self {
        let code = ObjectUrl::from(Blob::new_with_options(code, Some("text/javascript")));
        let heard = Rc::<RefCell<Vec<String>>>::default();
        let log = Rc::clone(&heard);
        let client = WorkerClient::start_at(&code, move |event, _| {
            log.borrow_mut().push(match event {
                Event::Failed { message, .. } => message,
                Event::Stopped { again } => format!("stopped {again}"),
                event => serde_json::from_value(serde_json::to_value(&event).unwrap()).unwrap(),
            });
        });
        Self {
            client,
            heard,
            _code: code,
        }
    }

    /// Waits for so many events.
    async fn hears(&self, count: usize) -> Vec<String> {
        while self.heard.borrow().len() < count {
            let wait = js_sys::Promise::new(&mut |resolve, _| {
                let _ = web_sys::window()
                    .unwrap()
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 5);
            });
            JsFuture::from(wait).await.unwrap();
        }
        self.heard.borrow_mut().drain(..).collect()
    }
}

fn open(file: u32) -> Command {
    Command::Open {
        file,
        name: "users.csv".into(),
        options: Default::default(),
    }
}

#[wasm_bindgen_test]
async fn what_is_sent_before_the_worker_is_ready_waits_for_it() {
    let page = Page::with(ECHO);
    page.client.send(open(7), Some(File::new("users.csv", "username")));
    page.client.send(
        Command::Settings {
            values: Default::default(),
        },
        None,
    );
    page.client.send(Command::Undo { file: 7 }, None);
    assert_eq!(page.hears(4).await, ["ready", "settings", "open 7 8", "undo 7"]);
}

#[wasm_bindgen_test]
async fn a_worker_that_breaks_down_is_started_again_with_its_settings() {
    let page = Page::with(ECHO);
    page.client.send(
        Command::Settings {
            values: Default::default(),
        },
        None,
    );
    page.client.send(Command::Close { file: 7 }, None);
    let again = ["ready", "settings", "stopped true", "ready", "settings"];
    assert_eq!(page.hears(again.len()).await, again);
    page.client.send(Command::Redo { file: 7 }, None);
    assert_eq!(page.hears(1).await, ["redo 7"]);
}

#[wasm_bindgen_test]
async fn a_worker_that_cannot_be_loaded_is_not_started_again_by_itself() {
    let page = Page::with("no program at all");
    assert_eq!(page.hears(1).await, ["stopped false"]);
    page.client.send(Command::Undo { file: 7 }, None);
    assert_eq!(page.hears(1).await, ["stopped false"]);
}
