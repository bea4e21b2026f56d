//! A fake Moodle: a test double of a Moodle site's web services, and something to try Tool Sync with.
//!
//! It keeps a site in memory and answers as a real Moodle 4.4 did when it was asked (`recordings.json`, replayed by
//! `tests/replay.rs`): what a batch rolls back, what it only warns of, what it passes over in silence, which errors say
//! nothing. Time stands still until it is turned; ids ascend; the same calls give the same answers. Faults and latency
//! come on demand ([`Rule`], [`Pace`]).
//!
//! It is no Moodle: no pages, no activities, no capabilities per context, and nobody's code but ours. It depends on no
//! other crate of this workspace, so that it can't share a mistake with them.
//!
//! ```ignore
//! let moodle = FakeMoodle::start(Setup::default())?;
//! moodle.add_fault(Rule::new(When::Nth(2), What::DropAfter).of("core_user_create_users"));
//! // … let Tool Sync work with moodle.url() and moodle.token() …
//! assert!(moodle.calls().iter().all(|call| call.fields <= 1000));
//! ```

mod dispatch;
mod errors;
mod faults;
mod functions;
mod http;
mod json;
mod load;
mod params;
pub mod school;
mod server;
mod setup;
mod site;
pub mod state;
mod xml;

pub use dispatch::Answer;
pub use errors::Exception;
pub use faults::{Rule, What, When};
pub use load::Load;
pub use params::Kinds;
pub use server::FakeMoodle;
pub use setup::{Functions, Setup};
pub use site::{CallRecord, Pace};
pub use state::State;

/// The number that stands in the addresses of pictures which the theme draws.
const THEME_REVISION: i64 = 1_795_343_256;
