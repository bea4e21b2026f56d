//! The corpus in a browser: the verdicts are those that the native test holds, byte for byte.
#![cfg(target_arch = "wasm32")]

#[path = "corpus/mod.rs"]
mod corpus;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_browser_says_what_the_server_says() {
    let verdicts = corpus::verdicts();
    for (found, expected) in verdicts.lines().zip(corpus::EXPECTED.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(verdicts.len(), corpus::EXPECTED.len());
}
