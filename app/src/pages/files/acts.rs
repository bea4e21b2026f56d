//! What is done with files: checked in the browser, run, removed and taken back.

use js_sys::Array;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use serde_json::json;
use shared::{
    api::{FileNames, FilesRemoved, RunAccepted, RunMode},
    check::base_name,
};
use web_sys::File;

use super::Shared;
use crate::{
    api::{self, ApiError},
    handover,
    i18n::lang,
    pages::runs::paged::with,
    t,
    ui::Toast,
};

/// The way to another page.
pub(super) type Go = Callback<String>;

/// A way to other pages, for what happens later.
pub(super) fn go() -> Go {
    let navigate = leptos_router::hooks::use_navigate();
    Callback::new(move |to: String| navigate(&to, NavigateOptions::default()))
}

/// Fetches files and opens them in Check, as if they were dropped there.
pub(super) fn check(names: Vec<String>, go: Go) {
    spawn_local(async move {
        match fetched(&names).await {
            Ok(files) => {
                handover::put(files);
                go.run("/".to_owned());
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

async fn fetched(names: &[String]) -> Result<Vec<File>, ApiError> {
    let mut files = Vec::new();
    for name in names {
        let blob = api::get_blob(&with("/files/content", &[("name", name.clone())])).await?;
        let file = File::new_with_blob_sequence(&Array::of1(&blob), base_name(name));
        files.push(file.map_err(|_| ApiError::unexpected(1))?);
    }
    Ok(files)
}

/// Runs files of the inbox as one package; then goes where that is seen.
pub(super) fn run(names: Vec<String>, mode: RunMode, go: Go) {
    spawn_local(async move {
        let body = json!({"inbox": names, "mode": mode, "language": lang().code()});
        match api::post::<_, RunAccepted>("/runs", &body).await {
            Ok(RunAccepted { id, .. }) => go.run(match mode {
                RunMode::Plan => format!("/runs/{id}/plan"),
                _ => format!("/runs/{id}"),
            }),
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

/// Removes files; the toast takes them back.
pub(super) fn remove(names: Vec<String>, count: usize, shared: Shared) {
    spawn_local(async move {
        let answer = api::post::<_, FilesRemoved>("/files/remove", &FileNames { names }).await;
        match answer {
            Ok(FilesRemoved { undo, .. }) => {
                shared.ticked.try_set(Vec::new());
                restart(shared);
                Toast::ok(t!("files-removed", count = count))
                    .action(t!("files-undo"), move || restore(undo.clone(), shared))
                    .show();
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

fn restore(undo: String, shared: Shared) {
    spawn_local(async move {
        match api::post::<_, FileNames>("/files/restore", &json!({"undo": undo})).await {
            Ok(FileNames { names }) => {
                restart(shared);
                Toast::ok(t!("files-restored", count = names.len())).show();
            }
            Err(error) => Toast::error(error.in_a_line()).show(),
        }
    });
}

/// Reads the list anew, if it is still shown.
pub(super) fn restart(shared: Shared) {
    if !shared.list.items.is_disposed() {
        shared.list.restart();
    }
}
