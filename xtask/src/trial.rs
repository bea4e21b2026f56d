//! A server on trial: with a made-up school in a temporary folder, on a free port of 127.0.0.1, and somebody who asks it.

use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tempfile::TempDir;
use ureq::Agent;

use crate::seed::Seed;
use crate::{exec, server, workspace};

/// The password of everybody.
pub(crate) const PASSWORD: &str = "mosses and lichens";
/// Who asks.
pub(crate) const CALLER: &str = "caller";
/// Who else there is.
const STAFF: [(&str, &str); 4] = [
    (CALLER, "administrator"),
    ("anna", "administrator"),
    ("otto", "operator"),
    ("rita", "reviewer"),
];
/// How long an answer may take: a search for a person reads all that there is.
const PATIENCE: Duration = Duration::from_secs(300);

/// A running server. Dropping it stops it and removes its data.
pub(crate) struct Trial {
    folder: TempDir,
    server: Child,
    /// Where it answers, without a slash at its end.
    pub(crate) address: String,
    /// An administrator's token.
    pub(crate) token: String,
}

impl Trial {
    /// Builds a server, fills it with a hundredth of the school, and starts it.
    pub(crate) fn start(release: bool, database: Option<&str>) -> Result<Self> {
        let profile = if release { "release" } else { "dev" };
        let binary = server::build_alone(profile)?;
        let folder = TempDir::new_in(workspace::target()?)?;
        let seed = folder.path().join("seed");
        Seed::of(seed.clone(), 1).run()?;
        let tool = Tool {
            binary,
            data: folder.path().join("data"),
            database: database.map(str::to_owned),
        };
        let mut files: Vec<PathBuf> = fs::read_dir(seed.join("1_school"))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        files.sort();
        // Some rows fail, as they do: exit code 1.
        tool.call(&["run", "--approve"]).args(files).output()?;
        for (name, role) in STAFF {
            let hired = tool.told(
                &["admin", "create-operator", name, "--role", role, "--password-stdin"],
                PASSWORD,
            );
            hired.with_context(|| format!("{name} can't be hired"))?;
        }
        let made: Value = serde_json::from_str(&tool.told(&["--json", "admin", "token", "create", CALLER], "")?)?;
        let token = made
            .get("token")
            .and_then(Value::as_str)
            .context("no token")?
            .to_owned();
        let mut serve = tool.call(&["--json", "serve", "--port", "0", "--sweep-seconds", "5"]);
        serve.args(["--metrics", "open"]).stdout(Stdio::piped());
        serve.stderr(File::create(folder.path().join("log"))?);
        let mut server = serve.spawn()?;
        let out = server.stdout.take().context("the server says nothing")?;
        // It says one value, and goes on.
        let mut said = serde_json::Deserializer::from_reader(BufReader::new(out)).into_iter::<Value>();
        let greeting = said.next().context("the server doesn't start")??;
        let address = greeting.get("address").and_then(Value::as_str).context("no address")?;
        Ok(Self {
            address: address.trim_end_matches('/').to_owned(),
            folder,
            server,
            token,
        })
    }

    /// Somebody who asks it.
    pub(crate) fn asks(&self) -> Asks {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE));
        Asks {
            agent: config.build().into(),
            base: format!("{}/api/v1", self.address),
            token: self.token.clone(),
        }
    }

    /// A folder that is gone with it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The memory that the server has now, in bytes.
    pub(crate) fn memory(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.server.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next());
        Ok(kilobytes.context("no VmRSS")?.parse::<u64>()? * 1024)
    }

    /// Lines of its log that hold this.
    pub(crate) fn logged(&self, what: &str) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        log.lines()
            .filter(|line| line.contains(what))
            .map(str::to_owned)
            .collect()
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program, with the data of the trial.
struct Tool {
    binary: PathBuf,
    data: PathBuf,
    database: Option<String>,
}

impl Tool {
    fn call(&self, arguments: &[&str]) -> Command {
        let mut command = exec::command(&self.binary.to_string_lossy());
        command.arg("--data-dir").arg(&self.data);
        if let Some(database) = &self.database {
            command.args(["--database-url", database]);
        }
        command.args(arguments);
        command
    }

    /// What it says, once it was told something.
    fn told(&self, arguments: &[&str], input: &str) -> Result<String> {
        let mut child = self
            .call(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            writeln!(stdin, "{input}")?;
        }
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("{arguments:?}: {}", output.status);
        }
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// Somebody who asks.
#[derive(Clone)]
pub(crate) struct Asks {
    agent: Agent,
    /// The address of the API, without a slash at its end.
    pub(crate) base: String,
    token: String,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) cookie: String,
    body: Vec<u8>,
}

impl Answer {
    /// Its body; null where it isn't JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// A field of it that is a text; blank where it has none.
    pub(crate) fn text(&self, field: &str) -> String {
        let json = self.json();
        json.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}

impl Asks {
    /// `GET`, with the token.
    pub(crate) fn get(&self, path: &str) -> Result<Answer> {
        let request = self.agent.get(format!("{}{path}", self.base));
        answer(request.header("authorization", self.bearer()).call()?)
    }

    /// `POST` of JSON, with the token.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Answer> {
        self.send(path, "application/json", body.to_string().as_bytes())
    }

    /// `POST` of anything, with the token.
    pub(crate) fn send(&self, path: &str, kind: &str, body: &[u8]) -> Result<Answer> {
        let request = self.agent.post(format!("{}{path}", self.base));
        let request = request.header("authorization", self.bearer());
        answer(request.header("content-type", kind).send(body)?)
    }

    /// Signs in, in person: the cookie of the session.
    pub(crate) fn sign_in(&self) -> Result<String> {
        let who = serde_json::json!({"name": CALLER, "password": PASSWORD});
        let request = self.agent.post(format!("{}/session", self.base));
        let answer = answer(request.header("x-requested-with", "xtask").send_json(&who)?)?;
        let pair = answer.cookie.split(';').next().unwrap_or_default();
        match pair.is_empty() {
            true => bail!("nobody is let in: {}", answer.status),
            false => Ok(pair.to_owned()),
        }
    }

    fn bearer(&self) -> String {
        format!("Bearer {}", self.token)
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer> {
    let cookie = response.headers().get("set-cookie");
    let cookie = cookie
        .and_then(|cookie| cookie.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let mut body = Vec::new();
    response.body_mut().as_reader().read_to_end(&mut body)?;
    Ok(Answer {
        status: response.status().as_u16(),
        cookie,
        body,
    })
}
