//! Retention: what is older than it is kept goes (D87, D95, D101). A file that waits in the inbox is told, and never
//! removed.

use std::collections::BTreeMap;
use std::time::SystemTime;

use serde_json::json;
use shared::api::{FileKind, KeptKind, RetainedDto, RetentionAsked, RetentionDone};
use shared::settings::{Key, Settings, retention};

use crate::accounts::audit::{self, Action, Deed};
use crate::files::bin::Bin;
use crate::files::retention::due;
use crate::files::{Area, AreaError};
use crate::notify::outbox::{self, Old};
use crate::platform::PlatformError;
use crate::platform::directory::retention as accounts;
use crate::runs::Workplace;
use crate::store::runs::retention as runs;
use crate::store::{Store, StoreError, settings};

/// Where the files of runs are, each in a folder that is called like its run.
pub(super) const RUNS: &str = "runs";
const DAY: i64 = 24 * 3600;
/// So many runs are removed together.
const TOGETHER: i64 = 100;
/// A folder of a run that is in no list is left over once it is so old: before, its run may just be taken in.
const LEFT_OVER: i64 = DAY;

/// Why retention stopped. What was removed before stays removed; the rest goes the next time.
#[derive(Debug, thiserror::Error)]
pub enum UpkeepError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The directory.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// The file area.
    #[error(transparent)]
    Area(#[from] AreaError),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

/// Removes what is older than the settings say, or than a moment; tells it where that is all that is asked. What was
/// removed is in the audit, under the name of who asked.
///
/// # Errors
///
/// The disk or the database says no.
pub async fn retain(place: &Workplace, asked: &RetentionAsked, actor: &str) -> Result<RetentionDone, UpkeepError> {
    let settings = settings::load(&place.store).await?;
    let now = place.clock.now();
    let sweep = Sweep {
        place,
        dry_run: asked.dry_run,
        now,
        messages: asked.before.map_or(Old::at(now), Old::before),
    };
    let mut removed = Vec::new();
    for kind in KeptKind::ALL {
        let wanted = asked.kinds.is_empty() || asked.kinds.contains(&kind);
        let Some(before) = before(kind, asked.before, &settings, now).filter(|_| wanted) else {
            continue;
        };
        let (count, bytes) = sweep.of_kind(kind, before).await?;
        removed.push(RetainedDto { kind, count, bytes });
    }
    let waiting = match before(KeptKind::Inputs, asked.before, &settings, now) {
        Some(before) => due(&place.area, FileKind::Input, before)?.len() as u64,
        None => 0,
    };
    let done = RetentionDone {
        dry_run: asked.dry_run,
        removed,
        waiting,
    };
    if !asked.dry_run {
        Bin::kept_by(place.keeper().clone()).sweep(SystemTime::now());
        note(&place.store, &done, now, actor).await?;
    }
    Ok(done)
}

/// What is older than this goes; nothing where the kind is kept for ever.
fn before(kind: KeptKind, asked: Option<i64>, settings: &Settings, now: i64) -> Option<i64> {
    let Some(setting) = setting(kind) else {
        return Some(asked.unwrap_or(now));
    };
    let days = settings.number(setting);
    asked.or_else(|| (days > 0).then(|| now - days * DAY))
}

/// For how many days it is kept; `None` for what has times of its own.
const fn setting(kind: KeptKind) -> Option<&'static Key> {
    Some(match kind {
        KeptKind::Archives | KeptKind::Trybacks | KeptKind::Inputs => &retention::INPUTS_DAYS,
        KeptKind::Reports | KeptKind::Runs => &retention::REPORTS_DAYS,
        KeptKind::Audit => &retention::AUDIT_DAYS,
        KeptKind::Accounts => &retention::DELETED_USERS_DAYS,
        KeptKind::Messages => return None,
    })
}

async fn note(store: &Store, done: &RetentionDone, at: i64, actor: &str) -> Result<(), StoreError> {
    let counts = done.removed.iter().filter(|of| of.count > 0);
    let counts: serde_json::Map<_, _> = counts.map(|of| (of.kind.name().to_owned(), of.count.into())).collect();
    if counts.is_empty() {
        return Ok(());
    }
    let mut tx = store.begin().await?;
    let deed = Deed {
        at,
        actor,
        action: Action::RetentionDone,
        target: "",
        detail: json!(counts),
    };
    audit::append(&mut tx, deed).await?;
    tx.commit().await
}

/// One pass over what is kept.
struct Sweep<'a> {
    place: &'a Workplace,
    dry_run: bool,
    now: i64,
    /// Which messages are kept no longer.
    messages: Old,
}

impl Sweep<'_> {
    /// How many things of a kind, and how many bytes, went or would go.
    async fn of_kind(&self, kind: KeptKind, before: i64) -> Result<(u64, u64), UpkeepError> {
        let store = &self.place.store;
        match kind {
            KeptKind::Archives => self.files(FileKind::Archive, before),
            KeptKind::Trybacks => self.files(FileKind::Tryback, before),
            KeptKind::Reports => self.files(FileKind::Report, before),
            KeptKind::Inputs => self.inputs(before).await,
            KeptKind::Runs => Ok((self.runs(before).await?, 0)),
            KeptKind::Audit if self.dry_run => Ok((audit::forgettable(store, before).await?, 0)),
            KeptKind::Audit => Ok((audit::forget(store, before).await?, 0)),
            KeptKind::Accounts if self.dry_run => Ok((accounts::forgettable(store, before).await?, 0)),
            KeptKind::Accounts => Ok((accounts::forget_deleted(store, before).await?, 0)),
            KeptKind::Messages if self.dry_run => Ok((outbox::forgettable(store, self.messages).await?, 0)),
            KeptKind::Messages => Ok((outbox::tidy(store, self.messages).await?, 0)),
        }
    }

    fn files(&self, kind: FileKind, before: i64) -> Result<(u64, u64), UpkeepError> {
        let area: &Area = &self.place.area;
        let (mut count, mut bytes) = (0, 0);
        for entry in due(area, kind, before)? {
            if !self.dry_run {
                area.remove(&entry.name)?;
            }
            count += 1;
            bytes += entry.size;
        }
        Ok((count, bytes))
    }

    /// The inputs of runs that ended before a moment, and what is left of runs that never came to be.
    async fn inputs(&self, before: i64) -> Result<(u64, u64), UpkeepError> {
        let keeper = self.place.keeper();
        let mut folders: BTreeMap<String, Kept> = BTreeMap::new();
        for found in keeper.list_any(RUNS, true, None)? {
            let (id, rest) = found.name.split_once('/').unwrap_or((&found.name, ""));
            let folder = folders.entry(id.to_owned()).or_default();
            if rest.is_empty() {
                folder.changed = found.about.seconds();
            } else if !found.about.is_folder {
                folder.files.push((rest.to_owned(), found.about.size));
            }
        }
        let ids: Vec<String> = folders.keys().cloned().collect();
        let (mut count, mut bytes) = (0, 0);
        for ids in ids.chunks(500) {
            let ends = runs::ends(&self.place.store, ids).await?;
            for (id, folder) in ids.iter().filter_map(|id| folders.get_key_value(id)) {
                let all = match ends.iter().find(|(known, _)| known == id) {
                    Some((_, Some(ended))) if *ended < before => false,
                    Some(_) => continue,
                    None if folder.changed < self.now - LEFT_OVER => true,
                    None => continue,
                };
                let goes = |name: &str| all || name.starts_with("input-");
                for (name, size) in folder.files.iter().filter(|(name, _)| goes(name)) {
                    bytes += size;
                    count += 1;
                    if !self.dry_run {
                        keeper.remove(&format!("{RUNS}/{id}/{name}"))?;
                    }
                }
                if !self.dry_run && folder.files.iter().all(|(name, _)| goes(name)) {
                    keeper.remove_folder(&format!("{RUNS}/{id}"))?;
                }
            }
        }
        Ok((count, bytes))
    }

    async fn runs(&self, before: i64) -> Result<u64, UpkeepError> {
        let store = &self.place.store;
        let (mut count, mut after) = (0, 0);
        loop {
            let ended = runs::ended_before(store, before, after, TOGETHER).await?;
            let numbers: Vec<i64> = ended.iter().map(|(number, _)| *number).collect();
            let Some(last) = numbers.last() else { return Ok(count) };
            after = *last;
            count += numbers.len() as u64;
            if self.dry_run {
                continue;
            }
            runs::remove(store, &numbers).await?;
            for (_, id) in &ended {
                self.place.keeper().remove_folder(&format!("{RUNS}/{id}"))?;
            }
        }
    }
}

/// What is kept with a run.
#[derive(Debug, Default)]
struct Kept {
    /// When its folder was changed last, in Unix seconds.
    changed: i64,
    /// Names, from its folder on, and sizes.
    files: Vec<(String, u64)>,
}
