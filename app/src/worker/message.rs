//! What a message looks like: an array of its JSON and the `File` or `Blob` that goes along.

use gloo_file::Blob;
use js_sys::Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// A message to be posted.
pub fn pack(content: &impl Serialize, along: Option<JsValue>) -> JsValue {
    // Nothing of what is told can fail to be JSON: its keys are texts.
    let json = serde_json::to_string(content).unwrap_or_default();
    let message = Array::of1(&json.into());
    if let Some(along) = along {
        message.push(&along);
    }
    message.into()
}

/// What a message says, and what came along; `None` where it is none of ours.
pub fn unpack<T: DeserializeOwned>(message: &JsValue) -> Option<(T, Option<JsValue>)> {
    let message: &Array = message.dyn_ref()?;
    let content = serde_json::from_str(&message.get(0).as_string()?).ok()?;
    Some((content, Some(message.get(1)).filter(|along| !along.is_undefined())))
}

/// What came along as a blob.
pub fn blob(along: Option<JsValue>) -> Option<Blob> {
    along?.dyn_into::<web_sys::Blob>().ok().map(Blob::from)
}
