//! The screens of Tool Sync: the design system, the frame and the pages.
//!
//! | Module | Holds |
//! |---|---|
//! | [`ui`] | the components, one a file; nothing in them knows a page |
//! | [`shell`] | what surrounds a page: rail, head, user menu, live region, toasts |
//! | [`pages`] | one folder a page; a page knows `ui`, `shell`, `api`, never another page |
//! | [`i18n`] | texts, numbers and dates in the person's language |
//! | [`api`] | the HTTP client, the session, server-sent events |
//! | [`desk`] | dropped files: what is known of them, what is changed in them; pure |
//! | [`save`] | saving what the page holds as a file |
//! | [`worker`] | the validation worker, which holds the desk, and the page's side of it |
//!
//! What the whole page shares (language, theme, session, toasts, live region)
//! lives in thread-local signals behind functions, so that event handlers and
//! tasks reach it without a context.

// The router nests its routes in types; each page deepens them.
#![recursion_limit = "256"]

pub mod api;
pub mod desk;
pub mod handover;
pub mod i18n;
pub mod offline;
pub mod pages;
pub mod prefs;
pub mod save;
pub mod shell;
pub mod theme;
pub mod ui;
pub mod worker;

// The tests of this crate need what only a browser has.
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
