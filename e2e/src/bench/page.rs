//! What a person feels while a large file is read: the first problem, and whether the page answers meanwhile.

use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::Locator;
use serde_json::Value;

use crate::{Lang, journey};

/// Looks from the drop of a file on; `window.felt` holds what it has seen.
const LOOK: &str = include_str!("scripts/felt.js");
/// Whether the file is read and its first problem was seen.
const DONE: &str = "return window.felt.first !== null && !document.querySelector('.file-progress, .pulse')";

/// What was felt of a file.
#[derive(Clone, Copy, Debug)]
pub struct Felt {
    /// Seconds from the drop to the first problem on the screen.
    pub first: f64,
    /// The longest time in seconds for which the page answered nothing. It is no shorter than the longest task.
    pub longest: f64,
}

/// Drops a file, which must have a problem, onto the page of the server that journeys use.
///
/// # Errors
/// Where the journey fails.
pub async fn on_page(file: &Path) -> Result<Felt> {
    let mut felt = None;
    journey(Lang::English, async |j| {
        j.opens("/").await?;
        let page = &j.browser;
        page.has("input[type=file]").await?;
        page.settles().await?;
        page.script(LOOK, Vec::new()).await?;
        let input = page.client.find(Locator::Css("input[type=file]")).await?;
        input.send_keys(&file.to_string_lossy()).await?;
        page.until("the file to be read", async |client| {
            let done = client.execute(DONE, Vec::new()).await?;
            Ok(done.as_bool().filter(|done| *done))
        })
        .await?;
        let seen = page.script("return window.felt", Vec::new()).await?;
        let seconds = |key: &str| Some(seen.get(key).and_then(Value::as_f64)? / 1000.0);
        felt = seconds("first").zip(seconds("longest"));
        Ok(())
    })
    .await?;
    let (first, longest) = felt.context("nothing was felt")?;
    Ok(Felt { first, longest })
}
