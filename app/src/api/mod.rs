//! The HTTP API: requests, the session, server-sent events.
//!
//! Paths are given below `/api/v1`: `get::<Page<Run>>("/runs?limit=50")`.
//! Requests that change something carry `X-Requested-With`, which a foreign site can't send.
//! An answer of 401 ends the session wherever it is met.

mod client;
mod error;
mod events;
mod session;
mod upload;

pub use client::{BASE, delete, get, get_bytes, patch, post, post_for_text, put, put_text, send_form};
pub use error::ApiError;
pub use events::EventStream;
pub use session::{
    Session, change_password, initials, load, role_text, session, shown_name, sign_in, sign_out, signed_in,
};
pub use shared::api::{Operator, OperatorRole};
pub use upload::{get_blob, send_form_telling};
