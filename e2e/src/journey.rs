//! One journey: its folder, its server, its browser; a screenshot where it fails.

use std::fs;

use anyhow::{Context, Error, Result};

use crate::server::PASSWORD;
use crate::{Browser, Folder, Lang, Server};

/// What a journey has to itself.
#[derive(Debug)]
pub struct Journey {
    /// Files to drop, and downloads.
    pub folder: Folder,
    /// The server.
    pub server: Server,
    /// The browser.
    pub browser: Browser,
}

/// Goes on a journey in a browser that asks for this language.
///
/// # Errors
/// Where a step fails: with the page as it was then, whose picture and text stay in the folder of the journey.
pub async fn journey(lang: Lang, steps: impl AsyncFnOnce(&Journey) -> Result<()>) -> Result<()> {
    journey_with(lang, &[], steps).await
}

/// The same where the server is started with more options.
///
/// # Errors
/// As those of [`journey`].
pub async fn journey_with(lang: Lang, options: &[&str], steps: impl AsyncFnOnce(&Journey) -> Result<()>) -> Result<()> {
    let folder = Folder::new()?;
    let server = Server::start(&folder.part("data"), options).await?;
    let browser = Browser::open(&folder, lang).await?;
    let journey = Journey {
        folder,
        server,
        browser,
    };
    match steps(&journey).await {
        Ok(()) => journey.browser.close().await,
        Err(error) => Err(journey.failed(error).await),
    }
}

impl Journey {
    /// Opens a page of the server.
    pub async fn opens(&self, path: &str) -> Result<()> {
        self.browser.open_page(&self.server.page(path)).await
    }

    /// Creates an administrator by the command line, and signs in as them.
    pub async fn is_signed_in(&self, name: &str) -> Result<()> {
        self.server.create_administrator(name).await?;
        self.opens("/sign-in").await?;
        self.signs_in(name).await?;
        self.browser.comes_to("/", "/").await?;
        self.browser.has("input[type=file]").await
    }

    /// Fills in the page to sign in.
    pub async fn signs_in(&self, name: &str) -> Result<()> {
        let browser = &self.browser;
        browser.has("input[autocomplete=username]").await?;
        browser.types_into("input[autocomplete=username]", name).await?;
        browser
            .types_into("input[autocomplete=current-password]", PASSWORD)
            .await?;
        browser.types_into("input[autocomplete=current-password]", "\n").await
    }

    /// The password of everybody in the journeys.
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    async fn failed(self, error: Error) -> Error {
        let Self {
            folder,
            server,
            browser,
        } = self;
        let seen = look(&folder, &browser)
            .await
            .unwrap_or_else(|error| format!("nothing: {error:#}"));
        // In this order, so that nothing writes into the folder that is kept.
        let _ = browser.close().await;
        drop(server);
        let kept = folder.keep();
        error.context(format!("the page then: {seen}\nkept: {}", kept.display()))
    }
}

/// The address and the title of the page; its picture and its markup go into the folder.
async fn look(folder: &Folder, browser: &Browser) -> Result<String> {
    let client = &browser.client;
    let picture = folder.path().join("failure.png");
    fs::write(&picture, client.screenshot().await?).context("the picture")?;
    fs::write(folder.path().join("failure.html"), client.source().await?)?;
    Ok(format!(
        "{}, “{}”, {}",
        client.current_url().await?,
        client.title().await?,
        picture.display()
    ))
}
