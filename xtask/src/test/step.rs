//! The steps of `cargo xtask test`.

use std::env;
use std::fmt;
use std::process::Command;

use anyhow::Result;
use clap::ValueEnum;

use crate::postgres::Cluster;
use crate::tools::{self, Tool};
use crate::workspace::{self, NATIVE};
use crate::{exec, generate, page};

/// URL of a PostgreSQL server on which tests may create databases.
pub(super) const POSTGRES: &str = "TOOLSYNC_TEST_POSTGRES";
/// Path of the `toolsync` binary.
const SERVER: &str = "TOOLSYNC_TEST_SERVER";
/// Path of chromedriver.
const CHROMEDRIVER: &str = "TOOLSYNC_TEST_CHROMEDRIVER";
/// Path of the browser.
const CHROMIUM: &str = "TOOLSYNC_TEST_CHROMIUM";
/// Path of the script `axe.min.js`.
const AXE: &str = "TOOLSYNC_TEST_AXE";

const WASM: &str = "wasm32-unknown-unknown";

/// One step; they run in the order in which they stand here, the quick ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The code is formatted.
    Fmt,
    /// Clippy has nothing to say, natively and for WASM.
    Lint,
    /// Generated files are up to date.
    Gen,
    /// The tests of rules, server and xtask, on SQLite and PostgreSQL.
    Native,
    /// The tests of rules and page in a browser.
    Wasm,
    /// The page can be built, and its first load stays within its budget.
    Page,
    /// The server can be built.
    Server,
    /// The journeys through the real page on the real server.
    Journeys,
}

impl Step {
    /// What has to be installed.
    pub(super) fn tools(self) -> Vec<Tool> {
        match self {
            Self::Fmt | Self::Gen | Self::Server => vec![],
            Self::Lint => vec![Tool::WasmTarget],
            Self::Native if env::var_os(POSTGRES).is_some() => vec![Tool::Nextest, Tool::Curl],
            Self::Native => vec![Tool::Nextest, Tool::Curl, Tool::Postgres],
            Self::Wasm => vec![Tool::WasmTarget, Tool::WasmBindgen, Tool::Chromium],
            Self::Page => tools::PAGE.to_vec(),
            Self::Journeys => vec![Tool::Nextest, Tool::Chromium, Tool::Axe],
        }
    }

    /// The steps without which this one makes no sense.
    pub(super) fn needs(self) -> &'static [Self] {
        match self {
            Self::Journeys => &[Self::Page, Self::Server],
            _ => &[],
        }
    }

    /// Does it. `filter` goes to the test runner, if it has one.
    pub(super) fn run(self, filter: &[String]) -> Result<()> {
        match self {
            Self::Fmt => exec::run(&mut exec::cargo(["fmt", "--all", "--check"])),
            Self::Lint => lint(),
            Self::Gen => generate::check(),
            Self::Native => native(filter),
            Self::Wasm => wasm(filter),
            Self::Page => page::build().and_then(|()| page::weight::check()),
            Self::Server => server(),
            Self::Journeys => journeys(filter),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        f.write_str(value.as_ref().map_or("", |value| value.get_name()))
    }
}

fn lint() -> Result<()> {
    let page = ["--package", "app", "--target", WASM];
    for scope in [NATIVE.as_slice(), page.as_slice()] {
        let mut clippy = exec::cargo(["clippy", "--locked", "--all-targets"]);
        exec::run(clippy.args(scope).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn native(filter: &[String]) -> Result<()> {
    let mut nextest = nextest("not package(e2e)", filter);
    if env::var_os(POSTGRES).is_some() {
        return exec::run(&mut nextest);
    }
    let cluster = Cluster::for_tests()?;
    exec::run(nextest.env(POSTGRES, cluster.url()))
}

/// With the test binaries, since the dependencies that those built serve it too.
fn server() -> Result<()> {
    let mut build = exec::cargo(["build", "--locked", "--bins", "--tests"]);
    exec::run(build.args(NATIVE))
}

fn wasm(filter: &[String]) -> Result<()> {
    // In `shared` they stand apart: its other tests need native tools.
    let shared = ["--package", "shared", "--test", "wasm"].as_slice();
    let app = ["--package", "app", "--lib", "--test", "worker"].as_slice();
    let has_shared = workspace::root().join("shared/tests/wasm.rs").exists();
    let scopes = has_shared.then_some(shared).into_iter().chain([app]);
    for scope in scopes {
        let mut test = exec::cargo(["test", "--locked", "--target", WASM]);
        test.args(scope).arg("--").args(filter);
        test.env("CHROMEDRIVER", tools::chromedriver()?);
        exec::run(&mut test)?;
    }
    Ok(())
}

fn journeys(filter: &[String]) -> Result<()> {
    let mut nextest = nextest("package(e2e)", filter);
    nextest.env(SERVER, workspace::binary("dev", "toolsync")?);
    nextest.env(CHROMEDRIVER, tools::chromedriver()?);
    nextest.env(CHROMIUM, tools::chromium()?);
    nextest.env(AXE, tools::axe()?);
    exec::run(&mut nextest)
}

/// The test runner for some of the native packages.
fn nextest(packages: &str, filter: &[String]) -> Command {
    let mut nextest = exec::cargo(["nextest", "run", "--locked", "--no-tests", "warn"]);
    nextest.args(NATIVE).args(["--filterset", packages]);
    nextest.args(filter);
    nextest
}
