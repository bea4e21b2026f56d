//! The validation worker: files are read and checked here, away from the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    // What is posted before the module runs is lost: the page waits for this word.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
