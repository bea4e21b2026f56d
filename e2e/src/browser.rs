//! chromedriver and Chromium; waiting until something is so.

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::{Folder, place};

/// How long something may take to become so.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked whether it is.
const LOOK: Duration = Duration::from_millis(40);
/// As root and without a screen; without what calls home.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
    // By a pipe, so that the browser ends when its driver does.
    "--remote-debugging-pipe",
];

/// The language that a browser asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    English,
    /// French.
    French,
}

impl Lang {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The tag that the page keeps.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    fn region(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::French => "fr-FR",
        }
    }
}

/// A browser with one window; dropping it ends it.
#[derive(Debug)]
pub struct Browser {
    pub(crate) client: Client,
    _driver: Child,
}

impl Browser {
    /// Opens it. Downloads go to the folder.
    pub(crate) async fn open(folder: &Folder, lang: Lang) -> Result<Self> {
        let mut driver = Command::new(place::chromedriver()?)
            .arg("--port=0")
            .env("LANGUAGE", lang.tag())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("chromedriver can't be started")?;
        let said = driver.stdout.take().context("chromedriver has no output")?;
        let port = timeout(PATIENCE, port(said))
            .await
            .context("chromedriver doesn't start")??;
        let mut flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        flags.push(format!("--lang={}", lang.region()));
        flags.push(format!("--accept-lang={}", lang.region()));
        flags.push(format!("--user-data-dir={}", folder.part("profile").display()));
        let wanted = json!({
            "goog:chromeOptions": {
                "binary": place::chromium()?,
                "args": flags,
                "prefs": {
                    "intl.accept_languages": lang.region(),
                    "download.default_directory": folder.part("downloads"),
                    "download.prompt_for_download": false,
                    // One click may download several files.
                    "profile.default_content_setting_values.automatic_downloads": 1,
                    "credentials_enable_service": false,
                },
            },
            // What leaves a page with changes asks whether to; the journeys never mean to stay.
            "unhandledPromptBehavior": "accept",
        });
        let Value::Object(wanted) = wanted else {
            bail!("capabilities are an object")
        };
        // Two providers are linked; the first journey of a process chooses, later ones find it chosen.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = ClientBuilder::rustls()?;
        let connecting = builder.capabilities(wanted);
        let client = connecting
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("no browser")?;
        Ok(Self {
            client,
            _driver: driver,
        })
    }

    /// Ends it in good order.
    pub(crate) async fn close(self) -> Result<()> {
        Ok(self.client.clone().close().await?)
    }

    /// Opens an address.
    pub async fn open_page(&self, address: &str) -> Result<()> {
        self.client.goto(address).await.with_context(|| address.to_owned())
    }

    /// Waits until `probe` finds something. Says what was waited for, where it doesn't.
    pub(crate) async fn until<T>(
        &self,
        what: impl std::fmt::Display,
        mut probe: impl AsyncFnMut(&Client) -> Result<Option<T>, CmdError>,
    ) -> Result<T> {
        let start = Instant::now();
        let mut last = None;
        loop {
            match probe(&self.client).await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                Err(error) if may_pass(&error) => last = Some(error),
                Err(error) => return Err(error).with_context(|| what.to_string()),
            }
            if start.elapsed() > PATIENCE {
                match last {
                    Some(error) => bail!("waited in vain for {what}: {error}"),
                    None => bail!("waited in vain for {what}"),
                }
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Runs a script in the page.
    pub(crate) async fn script(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, args).await?)
    }
}

/// Whether the page may just be about to change: the next look may find something else.
fn may_pass(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else { return false };
    matches!(
        error.error,
        ErrorStatus::NoSuchElement
            | ErrorStatus::StaleElementReference
            | ErrorStatus::ElementNotInteractable
            | ErrorStatus::ElementClickIntercepted
            | ErrorStatus::JavascriptError
    )
}

/// The port that chromedriver has chosen: "ChromeDriver was started successfully on port 41267."
async fn port(said: ChildStdout) -> Result<u16> {
    let mut lines = BufReader::new(said).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            let port = port.trim_end_matches('.');
            return port.parse().with_context(|| line.clone());
        }
        ensure!(!line.contains("failed"), "chromedriver: {line}");
    }
    bail!("chromedriver has ended")
}
