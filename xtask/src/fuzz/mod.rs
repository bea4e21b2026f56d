//! `cargo xtask fuzz-api`: schemathesis asks the API all that its document allows, and much that it doesn't (R15).

use std::fs::{self, File};
use std::process::Command;

use anyhow::{Result, bail};
use clap::Args;
use serde_json::{Value, json};

use crate::postgres::Cluster;
use crate::trial::{CALLER, Trial};
use crate::{exec, say, tools};

/// Finds things that are there, for schemathesis to ask for.
const HOOKS: &str = include_str!("hooks.py");
/// What an answer is held against.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_headers_conformance,response_schema_conformance,unsupported_method,\
                      allow_header_conformance";

/// Asks a server with a school, as an administrator in person, and fails on a status of 5xx and on answers that the document
/// doesn't describe.
#[derive(Debug, Args)]
pub(crate) struct FuzzApi {
    /// How many calls of each kind, at most.
    #[arg(long, default_value_t = 50)]
    examples: u32,
    /// By this the same calls are made again.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// On PostgreSQL.
    #[arg(long)]
    postgres: bool,
}

impl FuzzApi {
    pub(crate) fn run(self) -> Result<()> {
        let schemathesis = tools::schemathesis()?;
        let cluster = self.postgres.then(Cluster::for_tests).transpose()?;
        let database = cluster.as_ref().map(Cluster::url);
        let trial = Trial::start(false, database.as_deref())?;
        let asks = trial.asks();
        let cookie = asks.sign_in()?;
        let folder = trial.folder();
        let document = folder.join("openapi.json");
        let text = asks.get("/openapi.json")?.json();
        serde_json::to_writer(File::create(&document)?, &readable(text))?;
        fs::write(folder.join("toolsync_hooks.py"), HOOKS)?;

        let mark = "x-requested-with";
        let mut run = Command::new(schemathesis);
        run.current_dir(folder)
            .arg("run")
            .arg(&document)
            .arg("--url")
            .arg(&asks.base);
        run.args(["--header", &format!("cookie: {cookie}")]);
        run.args(["--header", &format!("{mark}: xtask")]);
        run.args(["--checks", CHECKS, "--phases", "examples,coverage,fuzzing"]);
        run.args(["--max-examples", &self.examples.to_string()]);
        run.args(["--seed", &self.seed.to_string()]);
        // Events go on as long as a run; and who signs out asks no more.
        run.args([
            "--exclude-path-regex",
            "/events$",
            "--exclude-operation-id",
            "delete-session",
        ]);
        run.args(["--warnings", "off", "--no-color"]);
        run.env("SCHEMATHESIS_HOOKS", "toolsync_hooks");
        run.env("PYTHONPATH", folder).env("PYTHONDONTWRITEBYTECODE", "1");
        run.env("FUZZ_BASE", &asks.base).env("FUZZ_CALLER", CALLER);
        run.env("FUZZ_HEADERS", json!({"cookie": cookie, mark: "xtask"}).to_string());
        let went = exec::run(&mut run);

        for line in trial.logged("ERROR") {
            say::result(line);
        }
        went?;
        said_something(&trial)
    }
}

/// Whether most of what was asked was let through: else the session ended on the way, and nothing was tried.
fn said_something(trial: &Trial) -> Result<()> {
    let (all, refused) = (trial.logged("request").len(), trial.logged("status=401").len());
    say::result(format_args!("{all} requests, {refused} of them not let in"));
    match refused * 10 > all {
        true => bail!("the session ended on the way"),
        false => Ok(()),
    }
}

/// The document as schemathesis can use it: without what it would sign in with, since that is said for it, and without
/// pairs, which it writes in a way that its own judge doesn't read.
fn readable(mut document: Value) -> Value {
    strip(&mut document);
    document
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for name in ["prefixItems", "security", "securitySchemes"] {
                fields.remove(name);
            }
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}
