//! Writes the pages of `docs/reference` into a folder. `cargo xtask gen` calls it; the pages come from the same tables
//! as the help of the page and of the command line.

mod command_line;
mod format;
mod index;
mod markdown;
mod moodle;
mod outcomes;
mod rules;
mod settings;

use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use shared::formats::FORMATS;
use shared::i18n::{Catalog, Lang};

/// Where a page stands below the folder, and what it says.
type Page = (String, String);

fn main() -> anyhow::Result<()> {
    let folder = std::env::args_os().nth(1).context("into which folder?")?;
    let folder = PathBuf::from(folder);
    for (name, text) in pages() {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn pages() -> Vec<Page> {
    let mut pages = vec![("README.md".to_owned(), index::of_languages())];
    for lang in Lang::ALL {
        let catalog = Catalog::of(lang);
        let mut add = |name: &str, text| pages.push((format!("{lang}/{name}.md"), text));
        add("README", index::of_language(catalog));
        for format in FORMATS {
            add(format.name(), format::page(*format, catalog));
        }
        add("outcomes", outcomes::page(catalog));
        add("rules", rules::page(catalog));
        add("settings", settings::page(catalog));
        add("moodle", moodle::page(catalog));
        add("command-line", command_line::page(lang));
    }
    pages
}
