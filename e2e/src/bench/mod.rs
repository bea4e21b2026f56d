//! Measuring in the browser, for `cargo xtask bench browser`: how long a file takes, and what a person feels of it.
//!
//! | Module | Holds |
//! |---|---|
//! | `worker` | from a file to its verdict in our worker, and parsed by the peers in workers like it |
//! | `page` | the page while a file is read: its first problem, its longest task |
//! | `site` | a folder or two as a site, so that ours and theirs are loaded alike |

mod page;
mod site;
mod worker;

pub use page::{Felt, on_page};
pub use worker::{Parsed, Reader, in_worker};
