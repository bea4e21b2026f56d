//! The camera: a window of a given width, and pictures of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::Browser;

/// The widths of the design, in pixels: a laptop and a phone.
pub(super) const WIDTHS: [u32; 2] = [1280, 390];

/// How tall the window is at a width.
fn height(width: u32) -> u32 {
    if width < 760 { 844 } else { 800 }
}

/// Takes pictures in a browser.
pub(super) struct Camera<'a>(&'a Browser);

impl<'a> Camera<'a> {
    pub(super) fn of(browser: &'a Browser) -> Self {
        Self(browser)
    }

    /// Makes the page so wide, whatever the window.
    pub(super) async fn is_wide(&self, width: u32) -> Result<()> {
        let params = json!({"width": width, "height": height(width), "deviceScaleFactor": 1, "mobile": false});
        let command = Devtools("Emulation.setDeviceMetricsOverride", params);
        self.0.client.issue_cmd(command).await?;
        Ok(())
    }

    /// A picture of what is in sight.
    pub(super) async fn takes(&self, path: &Path) -> Result<()> {
        let picture = self.0.client.screenshot().await?;
        fs::write(path, picture).with_context(|| path.display().to_string())
    }
}

/// A command of the browser's own protocol, as chromedriver hands it on.
#[derive(Debug)]
struct Devtools(&'static str, Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let Self(command, params) = self;
        (
            Method::POST,
            Some(json!({"cmd": command, "params": params}).to_string()),
        )
    }
}
