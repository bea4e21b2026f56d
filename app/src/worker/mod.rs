//! The validation worker, and the page's side of it.
//!
//! | Module | Holds |
//! |---|---|
//! | [`client`] | the page's side: starts the worker, sends commands, hears events |
//! | [`core`] | what of the worker is loaded first: says what files are, while the rest is fetched |
//! | [`service`] | what the worker does: a [`Desk`](crate::desk::Desk) between messages and files |
//! | [`sheets`] | opening workbooks, archives and packages, in a worker of its own that is started when one is dropped |
//! | `file`, `message` | the bytes of a `File`; what a message looks like |
//!
//! The worker never waits: it works by turns of at most one slice of a file and posts itself a message for the next
//! one, so that what the page has asked meanwhile is served between two turns.

pub mod client;
pub mod core;
mod file;
mod message;
pub mod service;
pub mod sheets;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;

pub use client::WorkerClient;
