//! The desk at work, as the page sees it.

#[cfg(not(target_arch = "wasm32"))]
mod archives;
mod bench;
mod edits;
mod exports;
mod finding;
mod fixing;
mod grid;
mod large;
mod package;
mod platform;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod reading;
#[cfg(not(target_arch = "wasm32"))]
mod sheets;
