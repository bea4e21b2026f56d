//! Taking a run in: its files are kept under the data folder, then it is written down.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use shared::api::{FileOptions, RunMode, RunOptions};
use shared::check::base_name;
use shared::settings::Settings;

use super::digest::Tap;
use super::input::Input;
use super::job::{Workplace, json, layered};
use super::package;
use super::processed::had_since;
use super::service::RunError;
use super::unpack;
use crate::accounts::audit::{self, Action, Deed};
use crate::files::{Keeper, Local};
use crate::store::runs::{self as kept_runs, FileRecord, RunRecord};
use crate::store::settings;

/// The most files of one run.
pub const MOST_FILES: usize = 100;

/// A file that is sent.
#[derive(Debug)]
pub struct Upload {
    /// Its name, or its path as the sender knows it.
    pub name: String,
    /// Where its bytes are now.
    pub path: Local,
    /// Whether it waits in the inbox under this name: then it is cleaned up once it is run (D69).
    pub in_area: bool,
}

impl Upload {
    /// A file from outside the area.
    #[must_use]
    pub fn from_outside(name: String, path: PathBuf) -> Self {
        Self {
            name,
            path: path.into(),
            in_area: false,
        }
    }
}

/// Who sends a run, and from where.
#[derive(Debug, Clone)]
pub struct Sender<'a> {
    /// Name.
    pub actor: &'a str,
    /// `upload`, `inbox`, `command line`, `schedule`.
    pub origin: &'a str,
    /// The schedule that it comes from; blank where it comes from somebody.
    pub schedule: &'a str,
    /// By this the same call is known again; blank = each call is another one.
    pub key: &'a str,
    /// The newest run when its files were looked for; `None` where somebody has named them, and means them.
    pub since: Option<i64>,
}

/// A run that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// Whether this very call was taken in before: it is the run of then.
    pub again: bool,
}

/// Takes a run in, and writes into the audit who sent it. A call with the key of an earlier one of the same sender
/// finds the run of then, for as long as that is kept.
///
/// # Errors
///
/// [`RunError::KeyReused`] when the key is that of a call with other files or options; [`RunError::Meanwhile`] when a file
/// that was looked for was taken, or has gone, since then.
pub async fn submit(
    place: &Workplace,
    uploads: Vec<Upload>,
    options: &RunOptions,
    sender: Sender<'_>,
) -> Result<Taken, RunError> {
    let looked_for = uploads.iter().filter(|upload| upload.in_area && sender.since.is_some());
    let looked_for: Vec<String> = looked_for.map(|upload| upload.name.clone()).collect();
    let taken = take_in(place, uploads, options, sender).await;
    match taken {
        Err(RunError::Internal(_) | RunError::Package(_)) if looked_for.iter().any(|name| is_gone(place, name)) => {
            Err(RunError::Meanwhile)
        }
        taken => taken,
    }
}

/// Whether a file of the inbox is no longer there.
fn is_gone(place: &Workplace, name: &str) -> bool {
    place.area.about(name).is_ok_and(|about| about.is_none())
}

async fn take_in(
    place: &Workplace,
    uploads: Vec<Upload>,
    options: &RunOptions,
    sender: Sender<'_>,
) -> Result<Taken, RunError> {
    if uploads.is_empty() {
        return Err(RunError::BadOption("files".into()));
    }
    let unpacked = tokio::task::block_in_place(|| {
        unpack::unpacked(uploads, &place.data_dir.join("incoming"), |upload| {
            unpack::is_pictures(own_options(options, &upload.name).and_then(|own| own.format.as_deref()))
        })
    })?;
    let named = RunOptions {
        name: options.name.clone().or_else(|| unpacked.name.clone()),
        ..options.clone()
    };
    let options = &named;
    let uploads = &unpacked.files;
    if uploads.len() > MOST_FILES {
        return Err(RunError::TooMany);
    }
    for key in options.settings.keys() {
        let mut probe = Settings::new();
        let value = options.settings.get(key).map(String::as_str).unwrap_or_default();
        probe.set(key, value).map_err(|_| RunError::BadOption(key.clone()))?;
    }
    let stored = settings::load(&place.store).await?;
    let own = layered(&stored, options);
    let id = ulid::Ulid::new().to_string();
    let folder = format!("runs/{id}");
    let mut files = Vec::new();
    let mut inputs = Vec::new();
    for (at, part) in uploads.iter().enumerate() {
        let (mut file, input) = take(place, &folder, at, &part.upload, options, &own)?;
        (file.package, file.package_digest) = part.package.clone().unwrap_or_default();
        files.push(file);
        inputs.push(input);
    }
    let order = tokio::task::block_in_place(|| package::order(&inputs));
    let mut files: Vec<FileRecord> = order.into_iter().filter_map(|at| files.get(at).cloned()).collect();
    for (at, file) in (0..).zip(&mut files) {
        file.file = at;
    }
    let started = place.clock.now();
    let (source, retry) = kept_runs::source_of(files.iter().map(|file| file.path.as_str()));
    let mut run = RunRecord {
        id: id.clone(),
        name: options
            .name
            .clone()
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| name_of(&files)),
        mode: mode_name(options.mode).to_owned(),
        state: "queued".to_owned(),
        actor: sender.actor.to_owned(),
        origin: sender.origin.to_owned(),
        schedule: sender.schedule.to_owned(),
        idempotency_key: sender.key.to_owned(),
        source,
        retry: i64::from(retry),
        options: json(options),
        submitted: started,
        started,
        counts: "{}".to_owned(),
        guards: "[]".to_owned(),
        steps: "[]".to_owned(),
        ..RunRecord::default()
    };
    let mut tx = place.store.begin().await?;
    let leave = || {
        if let Err(error) = place.keeper().remove_folder(&folder) {
            tracing::warn!("the files of a call that isn't taken in can't be removed: {error}");
        }
    };
    if let Some(earlier) = kept_runs::insert(&mut tx, &mut run, &mut files).await? {
        drop(tx);
        leave();
        let its_files = kept_runs::load_files(&place.store, earlier.number).await?;
        if earlier.options != run.options || asked(&its_files) != asked(&files) {
            return Err(RunError::KeyReused);
        }
        return Ok(Taken {
            number: earlier.number,
            id: earlier.id,
            again: true,
        });
    }
    if let Some(since) = sender.since.filter(|_| options.mode == RunMode::Run)
        && had_since(&mut tx, since, run.number, &files).await?
    {
        drop(tx);
        leave();
        return Err(RunError::Meanwhile);
    }
    kept_runs::tell(&mut tx, run.number, "sent", sender.actor, started).await?;
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let deed = Deed {
        at: started,
        actor: sender.actor,
        action: Action::RunSent,
        target: &id,
        detail: serde_json::json!({"files": names, "mode": options.mode, "approve": options.approve}),
    };
    audit::append(&mut tx, deed).await?;
    tx.commit().await?;
    Ok(Taken {
        number: run.number,
        id,
        again: false,
    })
}

/// What tells the files of one call from those of another. How they are read is in the options.
fn asked(files: &[FileRecord]) -> Vec<(&str, &str)> {
    let mut asked: Vec<(&str, &str)> = files
        .iter()
        .map(|file| (file.path.as_str(), file.digest.as_str()))
        .collect();
    asked.sort_unstable();
    asked
}

fn take(
    place: &Workplace,
    folder: &str,
    at: usize,
    upload: &Upload,
    options: &RunOptions,
    settings: &Settings,
) -> Result<(FileRecord, Input), RunError> {
    let base = base_name(&upload.name);
    // A generated name: what a sender calls a file never becomes a path.
    let stored = format!("{folder}/input-{at}");
    let own: FileOptions = own_options(options, &upload.name).cloned().unwrap_or_default();
    let other = |error: io::Error| RunError::Internal(error.into());
    let (digest, size) = keep(&upload.path, place.keeper(), &stored).map_err(other)?;
    // What was kept is what was sent: nothing has to be fetched for what is read of it now.
    let here = match place.keeper().is_shared() {
        true => upload.path.clone(),
        false => place.keeper().local(&stored).map_err(other)?,
    };
    let input =
        Input::new(here, base, &own, settings.clone()).map_err(|error| RunError::BadOption(error.to_string()))?;
    let file = FileRecord {
        path: if upload.in_area { upload.name.as_str() } else { base }.to_owned(),
        in_area: i64::from(upload.in_area),
        stored,
        digest,
        size,
        options: json(&own),
        totals: "{}".to_owned(),
        ..FileRecord::default()
    };
    Ok((file, input))
}

/// How a file is to be read. What came in a package is read as the package, where that is said to be of one command
/// file: so nothing comes in beside what a call was allowed to send.
fn own_options<'a>(options: &'a RunOptions, name: &str) -> Option<&'a FileOptions> {
    let of = |name: &str| options.files.get(name).or_else(|| options.files.get(base_name(name)));
    let package = name.rsplit_once('/').and_then(|(package, _)| of(package));
    package
        .filter(|package| package.format.is_some())
        .or_else(|| of(name))
        .or(package)
}

/// Copies a file and tells its digest and size.
fn keep(from: &Path, keeper: &Keeper, key: &str) -> io::Result<(String, i64)> {
    let mut tap = Tap::new(File::open(from)?);
    keeper.put(key, &mut tap)?;
    Ok(tap.told())
}

fn name_of(files: &[FileRecord]) -> String {
    files
        .iter()
        .map(|file| file.path.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

const fn mode_name(mode: RunMode) -> &'static str {
    match mode {
        RunMode::Run => "run",
        RunMode::Plan => "plan",
        RunMode::Simulate => "simulate",
    }
}
