//! The HTTP API and the page.

mod area;
mod assets;
mod audit;
mod cookie;
mod directory;
mod formats;
mod frame;
mod gate;
mod headers;
mod health;
mod operators;
mod overview;
mod password;
mod pictures;
mod platform;
mod problem;
pub mod routes;
mod rules;
mod runs;
mod samples;
mod server;
mod session;
mod set_up;
mod settings;
mod site;
mod tagged;
mod texts;
mod tokens;
mod tools;
mod upload;
mod words;

pub use gate::Access;
pub use headers::MARK;
pub use problem::{ApiError, Code};
pub use server::server;
pub use site::Site;
