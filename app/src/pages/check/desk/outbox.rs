//! Sending: the worker writes each file with its changes, then all go to the server in one form.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use shared::{
    api::{FileOptions, RunAccepted, RunMode, RunOptions},
    wire::{Export, FileId},
};
use web_sys::{Blob, FormData};

use super::{Desk, DeskFile, desk, download, send};
use crate::{
    api::{self, ApiError},
    i18n::lang,
    t,
};

/// Where sending is.
#[derive(Clone, Debug, PartialEq)]
pub enum Sending {
    /// Nothing is being sent.
    Not,
    /// Files are written, then sent.
    Busy,
    /// Sent: the address of the run on this site.
    Sent(String),
    /// It didn't work.
    Failed(ApiError),
}

/// What is to be sent, while the worker writes it.
pub struct Outbox {
    options: RunOptions,
    files: Vec<Waiting>,
}

struct Waiting {
    id: FileId,
    name: String,
    blob: Option<Blob>,
}

/// Sends files with what is to be done with them.
pub fn post(files: &[DeskFile], mode: RunMode) {
    let desk = desk();
    if desk.sending.get_untracked() == Sending::Busy || files.is_empty() {
        return;
    }
    let name = |file: &DeskFile| file.name.get_value();
    let how = |file: &DeskFile| (name(file), file.state.with_untracked(as_read));
    let options = RunOptions {
        mode,
        files: files.iter().map(how).collect::<BTreeMap<_, _>>(),
        language: Some(lang().code().to_owned()),
        ..RunOptions::default()
    };
    let waiting = |file: &DeskFile| Waiting {
        id: file.id,
        name: name(file),
        blob: None,
    };
    desk.outbox.set_value(Some(Outbox {
        options,
        files: files.iter().map(waiting).collect(),
    }));
    desk.sending.set(Sending::Busy);
    for file in files {
        send(download::export(*file, Export::Corrected));
    }
}

/// How the page has read a file, so that the server reads it so too.
fn as_read(state: &shared::wire::FileState) -> FileOptions {
    let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let options = state.options.clone();
    FileOptions {
        format: state.format.clone(),
        separator: options.separator.or_else(|| known(&state.separator)),
        encoding: options.encoding.or_else(|| known(&state.encoding)),
        sheet: options.sheet.or_else(|| state.sheet.clone()),
        ..options
    }
}

/// Takes what the worker has written, where it is to be sent; else gives it back.
pub(super) fn take(id: FileId, what: Export, blob: Blob) -> Option<Blob> {
    let desk = desk();
    let mut left = Some(blob);
    let mut ready = false;
    desk.outbox.update_value(|outbox| {
        let Some(outbox) = outbox else { return };
        let waiting = outbox.files.iter_mut().find(|its| its.id == id && its.blob.is_none());
        if let (Some(waiting), Export::Corrected) = (waiting, what) {
            waiting.blob = left.take();
        }
        ready = outbox.files.iter().all(|file| file.blob.is_some());
    });
    if ready && let Some(outbox) = desk.outbox.try_update_value(Option::take).flatten() {
        spawn_local(go(desk, outbox));
    }
    left
}

/// A file that was to be sent can't be written.
pub(super) fn fail(id: FileId) {
    let desk = desk();
    let awaited = desk.outbox.with_value(|outbox| {
        outbox
            .as_ref()
            .is_some_and(|outbox| outbox.files.iter().any(|file| file.id == id))
    });
    if awaited {
        desk.outbox.set_value(None);
        let error = ApiError {
            status: 1,
            title: t!("check-not-written"),
            ..ApiError::default()
        };
        desk.sending.set(Sending::Failed(error));
    }
}

async fn go(desk: Desk, outbox: Outbox) {
    let plan = outbox.options.mode == RunMode::Plan;
    let answer = match form(&outbox) {
        Some(form) => api::send_form::<RunAccepted>("/runs", form).await,
        None => Err(ApiError::unexpected(1)),
    };
    desk.sending.set(match answer {
        Ok(RunAccepted { id, .. }) => Sending::Sent(if plan {
            format!("/runs/{id}/plan")
        } else {
            format!("/runs/{id}")
        }),
        Err(error) => Sending::Failed(error),
    });
}

fn form(outbox: &Outbox) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("options", &serde_json::to_string(&outbox.options).ok()?)
        .ok()?;
    for file in &outbox.files {
        form.append_with_blob_and_filename("files", file.blob.as_ref()?, &file.name)
            .ok()?;
    }
    Some(form)
}

impl Desk {
    /// The files are no longer as they were sent.
    pub(super) fn changed(&self) {
        if matches!(self.sending.get_untracked(), Sending::Sent(_)) {
            self.sending.set(Sending::Not);
        }
    }
}
