//! The clipboard.

use js_sys::Reflect;
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::Toast;
use crate::t;

/// Whether there is a clipboard: browsers give it to pages of secure origins only.
#[must_use]
pub fn can_copy() -> bool {
    let clipboard = Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    clipboard.is_ok_and(|clipboard| clipboard.is_object())
}

/// Copies a text and says so.
pub fn copy(text: String) {
    spawn_local(async move {
        let written = JsFuture::from(window().navigator().clipboard().write_text(&text)).await;
        match written {
            Ok(_) => Toast::ok(t!("ui-copied")).show(),
            Err(_) => Toast::error(t!("ui-copy-failed")).show(),
        }
    });
}
