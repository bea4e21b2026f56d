//! What a message looks like: an array of its JSON and the `File` or `Blob` that goes along.

use gloo_file::Blob;
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BlobPropertyBag;

use crate::desk::Part;

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

/// A part of a written file; what stands in its source is read by who reads the written one.
pub fn in_javascript(part: Part, source: &Blob) -> JsValue {
    match part {
        Part::Source(range) => source.slice(range.start, range.end).into(),
        Part::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
    }
}

/// A file written of parts.
pub fn written(parts: &Array, media_type: &str) -> Option<JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    web_sys::Blob::new_with_blob_sequence_and_options(parts, &kind)
        .ok()
        .map(JsValue::from)
}
