//! What is printed: texts in the language of the caller, or JSON.

use std::io::{IsTerminal, Write};

use serde::Serialize;
use shared::i18n::{Args, Catalog, Lang};

use super::Common;

/// Where and in which language a command prints.
#[derive(Debug)]
pub struct Output {
    /// Texts.
    pub catalog: &'static Catalog,
    /// Whether JSON is wanted.
    pub json: bool,
}

impl Output {
    /// By the flags, else by the language of the terminal.
    pub fn new(common: &Common) -> Self {
        Self {
            catalog: Catalog::of(language(common.lang.clone())),
            json: common.json,
        }
    }

    /// Whether progress may be drawn: on a terminal, and not with JSON.
    pub fn draws_progress(&self) -> bool {
        !self.json && std::io::stderr().is_terminal()
    }

    /// Prints a line.
    pub fn line(&self, text: impl AsRef<str>) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_ref().as_bytes())?;
        out.write_all(b"\n")
    }

    /// Prints a line for people where it isn't taken for a result: on the standard error.
    pub fn problem(&self, text: impl AsRef<str>) -> std::io::Result<()> {
        let mut out = std::io::stderr().lock();
        out.write_all(text.as_ref().as_bytes())?;
        out.write_all(b"\n")
    }

    /// Prints bytes as they are.
    pub fn bytes(&self, bytes: &[u8]) -> std::io::Result<()> {
        std::io::stdout().lock().write_all(bytes)
    }

    /// Prints a file as it is.
    pub fn copy(&self, file: &mut std::fs::File) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        std::io::copy(file, &mut out)?;
        Ok(out.flush()?)
    }

    /// Prints a value as JSON.
    pub fn json(&self, value: &impl Serialize) -> anyhow::Result<()> {
        // The standard output by itself is written line by line.
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        serde_json::to_writer_pretty(&mut out, value)?;
        out.write_all(b"\n")?;
        Ok(out.flush()?)
    }

    /// A text of the catalogue.
    pub fn text(&self, id: &str, args: &Args) -> String {
        self.catalog.text(id, args)
    }
}

/// The language that is wanted, else that of the terminal.
pub fn language(wanted: Option<String>) -> Lang {
    let wanted = wanted.or_else(|| {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|lang| !lang.is_empty()))
    });
    match wanted {
        Some(lang) if lang.starts_with("fr") => Lang::Fr,
        _ => Lang::En,
    }
}
