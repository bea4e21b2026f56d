//! The clean-up of empty categories: a run like any other, whose input is written here (C §6.1).

use std::collections::BTreeMap;
use std::path::Path;

use shared::api::{CategoryDto, CleanUp, EmptyCategory, FileOptions, RunOptions};
use shared::directory::Id;
use shared::i18n::{Args, Catalog};
use shared::settings::runs;
use shared::tools::{Tree, clean_up_file};
use tempfile::NamedTempFile;

use crate::platform::{Platform, PlatformError};
use crate::runs::Upload;

/// The command file that a clean-up is run by.
pub const FORMAT: &str = "category-deletions";

/// The tree of all categories.
pub async fn tree(platform: &dyn Platform) -> Result<Tree, PlatformError> {
    Ok(Tree::new(platform.categories().await?))
}

/// All categories, each followed by those below it.
pub fn list(tree: &Tree) -> Vec<CategoryDto> {
    let all = tree.in_order().into_iter();
    all.map(|(category, depth)| CategoryDto {
        id: category.id.0,
        name: category.name.clone(),
        path: tree.path(category.id),
        depth,
        courses: category.courses,
        cohorts: category.cohorts,
    })
    .collect()
}

/// The categories that a clean-up would look at, children before parents.
pub fn empty(tree: &Tree, asked: &CleanUp) -> Vec<EmptyCategory> {
    let ids = tree
        .empty(Id(asked.start), asked.ignore_empty_subcategories)
        .into_iter();
    ids.map(|id| EmptyCategory {
        id: id.0,
        path: tree.path(id),
        cohorts: tree.get(id).map_or(0, |category| category.cohorts),
        default: tree.default_category() == Some(id),
    })
    .collect()
}

/// What a clean-up is sent as.
#[derive(Debug)]
pub struct Sent {
    /// Its one file; gone with this value.
    pub file: NamedTempFile,
    /// The file, for a run.
    pub upload: Upload,
    /// The options of the run.
    pub options: RunOptions,
}

/// A clean-up ready to be sent; its file is in `folder` until its run is taken in. `None` where no category is empty.
///
/// What is deleted is decided anew when the run plans and when it executes. It leaves no archive and no tryback: its
/// file is of no use to anybody.
pub fn prepare(tree: &Tree, asked: &CleanUp, folder: &Path, catalog: &Catalog) -> std::io::Result<Option<Sent>> {
    let ids = tree.empty(Id(asked.start), asked.ignore_empty_subcategories);
    if ids.is_empty() {
        return Ok(None);
    }
    let (name, bytes) = clean_up_file(tree, &ids, asked.with_cohorts);
    std::fs::create_dir_all(folder)?;
    let file = tempfile::Builder::new().prefix("clean-up-").tempfile_in(folder)?;
    std::fs::write(file.path(), bytes)?;
    let upload = Upload::from_outside(name.to_owned(), file.path().to_owned());
    let of_file = FileOptions {
        format: Some(FORMAT.to_owned()),
        separator: Some(String::from(";")),
        encoding: Some(String::from("UTF-8")),
        ..FileOptions::default()
    };
    let off = [&runs::ARCHIVE, &runs::TRYBACK].map(|key| (key.name.to_owned(), String::from("0")));
    let options = RunOptions {
        mode: asked.mode,
        settings: BTreeMap::from(off),
        files: BTreeMap::from([(name.to_owned(), of_file)]),
        name: Some(catalog.text("clean-run-name", &Args::new())),
        language: Some(catalog.lang().code().to_owned()),
        ..RunOptions::default()
    };
    Ok(Some(Sent { file, upload, options }))
}
