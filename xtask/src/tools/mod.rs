//! The tools that running and testing need, and their versions.
//!
//! What Rust and Node offer is installed into the tools folder, at the versions
//! that stand here. Browser and database come from the system's packages.
//! Everything is looked at first: a second start costs some milliseconds.

mod browser;
mod node;
mod postgres;
mod python;
mod rust;
mod system;

use std::path::PathBuf;

use anyhow::Result;

pub(crate) use browser::{chromedriver, chromium};
pub(crate) use node::{axe, parsers};
pub(crate) use postgres::bin as postgres_bin;
#[cfg(test)]
pub(crate) use postgres::find as find_postgres;
pub(crate) use python::schemathesis;
pub(crate) use system::{is_root, user_id};

use crate::exec;

/// Something that has to be there before a step can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// Rust's standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// Builds the page.
    Trunk,
    /// Joins WASM and JavaScript, and runs the WASM tests.
    WasmBindgen,
    /// Takes the page into pieces.
    WasmSplit,
    /// Makes the page smaller. It can be done without.
    WasmOpt,
    /// Runs the tests.
    Nextest,
    /// Runs the WASM tests and the journeys.
    Chromium,
    /// Finds barriers in a page.
    Axe,
    /// The other database.
    Postgres,
    /// Sends what `docs/recipes.md` sends.
    Curl,
}

/// What building the page takes.
pub(crate) const PAGE: &[Tool] = &[
    Tool::WasmTarget,
    Tool::WasmBindgen,
    Tool::WasmSplit,
    Tool::Trunk,
    Tool::WasmOpt,
];

/// All of them.
pub(crate) const ALL: &[Tool] = &[
    Tool::WasmTarget,
    Tool::WasmBindgen,
    Tool::WasmSplit,
    Tool::Trunk,
    Tool::WasmOpt,
    Tool::Nextest,
    Tool::Chromium,
    Tool::Axe,
    Tool::Postgres,
    Tool::Curl,
];

/// Installs those of the tools that are missing.
pub(crate) fn ensure(tools: &[Tool]) -> Result<()> {
    for tool in tools {
        match tool {
            Tool::WasmTarget => rust::wasm_target(),
            Tool::Trunk => rust::install(&rust::TRUNK),
            Tool::WasmBindgen => rust::install(&rust::WASM_BINDGEN),
            Tool::WasmSplit => rust::install(&rust::WASM_SPLIT),
            Tool::WasmOpt => node::wasm_opt(),
            Tool::Nextest => rust::nextest(),
            Tool::Chromium => browser::ensure(),
            Tool::Axe => node::axe().map(drop),
            Tool::Postgres => postgres::bin().map(drop),
            Tool::Curl => system::ensure("curl"),
        }?;
    }
    Ok(())
}

/// The first of these programs that is there.
fn first_of(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| exec::which(program))
}
