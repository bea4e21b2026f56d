//! `toolsync serve` with a data folder of its own, and its command line.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::place;

/// The password of everybody in the journeys.
pub(crate) const PASSWORD: &str = "a sentence that nobody guesses";
/// How long a server may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server; dropping it ends it.
#[derive(Debug)]
pub struct Server {
    data: PathBuf,
    address: String,
    set_up: Option<String>,
    process: Mutex<Child>,
}

impl Server {
    /// Starts it on a free port, with more options, and waits until it is there.
    pub(crate) async fn start(data: &Path, options: &[&str]) -> Result<Self> {
        // The port is free now; whoever takes it before the server does makes it fail loudly.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut process = command(data)?
            .args(["serve", "--json", "--log", "warn", "--port", &port.to_string()])
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("the server can't be started")?;
        let mut output = process.stdout.take().context("the server has no output")?;
        let greeting = timeout(PATIENCE, first_json(&mut output))
            .await
            .context("the server doesn't start")??;
        let text = |key: &str| greeting.get(key).and_then(Value::as_str).map(str::to_owned);
        let address = text("address").context("the server didn't say its address")?;
        Ok(Self {
            data: data.to_owned(),
            address,
            set_up: text("set_up"),
            process: Mutex::new(process),
        })
    }

    /// The address of a page: `/runs`.
    pub fn page(&self, path: &str) -> String {
        format!(
            "{}/{}",
            self.address.trim_end_matches('/'),
            path.trim_start_matches('/')
        )
    }

    /// Ends it at once, as a fault would.
    pub async fn stops(&self) -> Result<()> {
        Ok(self.process.lock().await.kill().await?)
    }

    /// The one-time link of the first start.
    pub fn set_up_link(&self) -> Result<&str> {
        self.set_up.as_deref().context("the server printed no set-up link")
    }

    /// Creates somebody who may do everything, by the command line.
    pub async fn create_administrator(&self, name: &str) -> Result<()> {
        let role = ["--role", "administrator", "--password-stdin"];
        self.call(
            &[&["admin", "create-operator", name], role.as_slice()].concat(),
            PASSWORD,
        )
        .await
    }

    /// Sets a setting of the site, by the command line.
    pub async fn set(&self, key: &str, value: &str) -> Result<()> {
        self.call(&["settings", "set", key, value], "").await
    }

    /// Runs a file, by the command line.
    pub async fn runs(&self, file: &Path) -> Result<()> {
        let file = file.to_str().context("a name that is no text")?;
        self.call(&["run", file], "").await
    }

    /// Runs files as one package, by the command line; rows may fail, a guard may hold it.
    pub async fn sends(&self, files: &[PathBuf]) -> Result<()> {
        let mut args = vec!["run"];
        for file in files {
            args.push(file.to_str().context("a name that is no text")?);
        }
        self.output(&args, "", &[0, 1, 3]).await?;
        Ok(())
    }

    /// Tells what happened and sends what is due, by the command line; that it can't be sent is no failure here.
    pub async fn tells(&self) -> Result<()> {
        self.output(&["notifications", "send"], "", &[0, 1]).await?;
        Ok(())
    }

    /// The directory as a command file, by the command line.
    pub async fn exports(&self, entity: &str) -> Result<String> {
        self.output(&["export", entity], "", &[0]).await
    }

    /// The id of the latest run of this name.
    pub async fn run_called(&self, name: &str) -> Result<Option<String>> {
        let runs: Value = serde_json::from_str(&self.output(&["runs", "--json"], "", &[0]).await?)?;
        let listed = runs
            .get("items")
            .unwrap_or(&runs)
            .as_array()
            .cloned()
            .unwrap_or_default();
        let found = listed
            .iter()
            .find(|run| run.get("name").and_then(Value::as_str) == Some(name));
        Ok(found.and_then(|run| run.get("id")?.as_str().map(str::to_owned)))
    }

    /// `toolsync …` on the data of this server.
    async fn call(&self, args: &[&str], input: &str) -> Result<()> {
        self.output(args, input, &[0]).await?;
        Ok(())
    }

    /// What `toolsync …` prints on the data of this server, where it ends with one of these codes.
    async fn output(&self, args: &[&str], input: &str, codes: &[i32]) -> Result<String> {
        let mut call = command(&self.data)?;
        call.args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = call.kill_on_drop(true).spawn()?;
        if let Some(mut stdin) = process.stdin.take() {
            stdin.write_all(format!("{input}\n").as_bytes()).await?;
        }
        let done = process.wait_with_output().await?;
        let printed = String::from_utf8_lossy(&done.stdout).into_owned();
        ensure!(
            done.status.code().is_some_and(|code| codes.contains(&code)),
            "toolsync {}: {printed}{}",
            args.join(" "),
            String::from_utf8_lossy(&done.stderr)
        );
        Ok(printed)
    }
}

/// The binary with a data folder, and with nothing of whoever runs the tests.
fn command(data: &Path) -> Result<Command> {
    let mut command = Command::new(place::server()?);
    command.current_dir(data).arg("--data-dir").arg(data);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("TOOLSYNC_") {
            command.env_remove(name);
        }
    }
    Ok(command)
}

/// The first JSON value of an output that goes on.
async fn first_json(output: &mut (impl AsyncReadExt + Unpin)) -> Result<Value> {
    let mut read = Vec::new();
    loop {
        ensure!(
            output.read_buf(&mut read).await? > 0,
            "the server has ended: {}",
            String::from_utf8_lossy(&read)
        );
        if let Ok(value) = serde_json::from_slice(&read) {
            return Ok(value);
        }
    }
}
