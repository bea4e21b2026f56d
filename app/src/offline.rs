//! The page without the server, for who has asked for it in this browser: a service worker (`offline.js`) keeps the
//! files that the page is made of, so that files can be checked anywhere. Nothing that the server tells is kept.

use js_sys::{Array, JSON, Object, Promise, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, MessageChannel, MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

use crate::{prefs, t, ui::Toast};

/// What workers and languages bring that no element of the page names.
const MORE: [&str; 12] = [
    "/",
    "/worker.js",
    "/worker_loader.js",
    "/worker_bg.wasm",
    "/sheets.js",
    "/sheets_loader.js",
    "/sheets_bg.wasm",
    "/texts/en/first.ftl",
    "/texts/en/rest.ftl",
    "/texts/fr/first.ftl",
    "/texts/fr/rest.ftl",
    "/manifest.webmanifest",
];

thread_local! {
    static KEPT: ArcRwSignal<bool> = ArcRwSignal::new(prefs::get(prefs::OFFLINE).is_some());
}

/// Whether this browser keeps the page. Reactive.
#[must_use]
pub fn is_kept() -> bool {
    KEPT.with(|kept| kept.get())
}

/// Whether it could: browsers let pages of secure origins only.
#[must_use]
pub fn is_possible() -> bool {
    workers().is_some()
}

/// Keeps the page in this browser, and says so.
pub fn keep() {
    spawn_local(async {
        if hand_over().await.is_some() {
            prefs::set(prefs::OFFLINE, "1");
            KEPT.with(|kept| kept.set(true));
            Toast::ok(t!("shell-offline-kept")).show();
        } else {
            Toast::error(t!("shell-offline-failed")).show();
        }
    });
}

/// Forgets the page, and says so.
pub fn forget() {
    spawn_local(async {
        prefs::remove(prefs::OFFLINE);
        KEPT.with(|kept| kept.set(false));
        let _ = clean().await;
        Toast::ok(t!("shell-offline-forgotten")).show();
    });
}

/// At the start: what is kept is what the page is made of now.
pub fn renew() {
    if is_kept() {
        spawn_local(async {
            // Without a server there is nothing to renew.
            let _ = hand_over().await;
        });
    }
}

fn workers() -> Option<ServiceWorkerContainer> {
    let workers = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    workers.dyn_into().ok()
}

/// Registers the service worker and tells it what to keep; `None` where that fails.
async fn hand_over() -> Option<()> {
    let workers = workers()?;
    JsFuture::from(workers.register("/offline.js")).await.ok()?;
    let ready = JsFuture::from(workers.ready().ok()?).await.ok()?;
    let worker = ready.dyn_into::<ServiceWorkerRegistration>().ok()?.active()?;
    let channel = MessageChannel::new().ok()?;
    let message = Object::new();
    Reflect::set(&message, &"keep".into(), &files()).ok()?;
    let answer = Promise::new(&mut |resolve, _| {
        let told = Closure::once_into_js(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        channel.port1().set_onmessage(Some(told.unchecked_ref()));
    });
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transferable(&message, &ports).ok()?;
    JsFuture::from(answer).await.ok()?.is_truthy().then_some(())
}

/// Removes the service worker and what it kept.
async fn clean() -> Option<()> {
    let workers = workers()?;
    let all = JsFuture::from(workers.get_registrations()).await.ok()?;
    for one in Array::from(&all) {
        let one = one.dyn_into::<ServiceWorkerRegistration>().ok()?;
        JsFuture::from(one.unregister().ok()?).await.ok()?;
    }
    let caches = window().caches().ok()?;
    JsFuture::from(caches.delete("toolsync")).await.ok()?;
    Some(())
}

/// The paths of all files that the page is made of.
fn files() -> Array {
    let files = Array::new();
    for path in MORE {
        files.push(&path.into());
    }
    for (css, name) in [("link[href]", "href"), ("script[src]", "src")] {
        let Ok(found) = document().query_selector_all(css) else {
            continue;
        };
        for at in 0..found.length() {
            let element = found.item(at).and_then(|node| node.dyn_into::<Element>().ok());
            let path = element.and_then(|element| element.get_attribute(name));
            // What is on other sites isn't ours; the texts are among the preloaded files, too.
            if let Some(path) = path.filter(|path| path.starts_with('/')) {
                files.push(&path.into());
            }
        }
    }
    let pieces = document().get_element_by_id("pieces").and_then(|it| it.text_content());
    if let Some(pieces) = pieces.and_then(|text| JSON::parse(&text).ok())
        && let Ok(pieces) = pieces.dyn_into::<Object>()
    {
        for path in Object::values(&pieces) {
            files.push(&path);
        }
    }
    files
}
