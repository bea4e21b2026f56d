//! Working on what came due: files are looked for, and sent as one run.

use std::collections::BTreeMap;
use std::slice;

use shared::api::{FileOptions, RetentionAsked, RunMode, RunOptions, ScheduleTask, TickCause, TickOutcome};
use shared::i18n::Catalog;
use shared::schedule::Input;
use shared::settings::{Settings, runs as run_settings, users};

use super::tick::TickError;
use crate::fault;
use crate::notify::{Alarm, Happening, What};
use crate::runs::{RunError, Runs, SCHEDULE, Sender, Upload, Workplace, is_dead, language, layered, owner};
use crate::sources::{self, Gathered, SourceError, Wanted};
use crate::store::runs as kept_runs;
use crate::store::schedules::{self as kept, Detail, ScheduleRecord, TickRecord};
use crate::store::{StoreError, settings};
use crate::upkeep;

/// How long a server may work on one before another takes it up, in seconds.
const LEASE: i64 = 600;

/// How often it is looked for files because one that was found was taken by another server meanwhile.
const LOOKS: usize = 5;

/// What came of one.
#[derive(Debug)]
pub(super) struct Came {
    pub(super) outcome: TickOutcome,
    run: String,
    pub(super) detail: Detail,
}

impl Came {
    fn of(outcome: TickOutcome, detail: Detail) -> Self {
        Self {
            outcome,
            run: String::new(),
            detail,
        }
    }

    fn failed(reason: impl Into<String>, mut detail: Detail) -> Self {
        detail.reasons.push(reason.into());
        Self::of(TickOutcome::Failed, detail)
    }
}

/// Works on all that came due and whose turn it is. Says how many.
pub(super) async fn all(runs: &Runs) -> Result<usize, TickError> {
    let (place, owner) = (runs.place(), owner());
    kept::free(&place.store, is_dead).await?;
    let mut worked = 0;
    while let Some(tick) = kept::claim(&place.store, &owner, place.clock.now(), LEASE).await? {
        carry_out(runs, &tick).await?;
        worked += 1;
    }
    Ok(worked)
}

async fn carry_out(runs: &Runs, tick: &TickRecord) -> Result<(), TickError> {
    let place = runs.place();
    let Some(schedule) = kept::find(&place.store, &tick.schedule).await? else {
        // It was removed meanwhile, with all that came of it.
        return Ok(());
    };
    let came = match schedule.task {
        ScheduleTask::Retention => tidied(place, tick).await,
        ScheduleTask::Run => send(runs, &schedule, tick).await?,
    };
    let now = place.clock.now();
    let mut tx = place.store.begin().await?;
    let before = kept::ended_before(&mut tx, tick).await?;
    if kept::close(&mut tx, tick.number, now, came.outcome, &came.run, &came.detail).await? {
        let again = before.is_some_and(|before| before.outcome == came.outcome && before.detail == came.detail);
        if came.outcome == TickOutcome::Failed && !again {
            let happening = Happening {
                at: now,
                schedule: schedule.id.clone(),
                run: String::new(),
                what: What::Alarm {
                    alarm: Alarm::NoSource {
                        reason: came.detail.reasons.join("\n"),
                    },
                },
            };
            happening.note(&mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn tidied(place: &Workplace, tick: &TickRecord) -> Came {
    let mut detail = tick.detail.clone();
    match upkeep::retain(place, &RetentionAsked::default(), SCHEDULE).await {
        Ok(done) => {
            detail.count = done.removed.iter().map(|of_kind| of_kind.count).sum();
            Came::of(TickOutcome::Tidied, detail)
        }
        Err(error) => Came::failed(error.to_string(), detail),
    }
}

async fn send(runs: &Runs, schedule: &ScheduleRecord, tick: &TickRecord) -> Result<Came, TickError> {
    let place = runs.place();
    if let Some(came) = sent_before(place, tick).await? {
        return Ok(came);
    }
    // What lies in the drop folder may be what is looked for. What is wrong with it is told by itself.
    if let Err(error) = sources::sweep(place).await {
        tracing::error!("the drop folder can't be swept: {error}");
    }
    for _ in 0..LOOKS {
        match look(place, schedule, tick).await? {
            Looked::Over(came) => return Ok(came),
            Looked::Found(found) => {
                if let Some(came) = hand_in(runs, schedule, tick, found).await? {
                    return Ok(came);
                }
            }
        }
    }
    Ok(Came::failed(RunError::Meanwhile.to_string(), tick.detail.clone()))
}

/// What came of looking for the files of a schedule.
pub(super) enum Looked {
    /// There are some.
    Found(Found),
    /// There is nothing to be sent.
    Over(Came),
}

/// Files that may be sent.
pub(super) struct Found {
    uploads: Vec<Upload>,
    options: RunOptions,
    detail: Detail,
    /// The newest run when they were looked for.
    since: i64,
}

/// Looks for the files of a schedule.
pub(super) async fn look(place: &Workplace, schedule: &ScheduleRecord, tick: &TickRecord) -> Result<Looked, TickError> {
    // Before the files: what is taken from here on is taken meanwhile.
    let since = kept_runs::newest(&place.store).await?;
    let site = settings::load(&place.store).await?;
    let mut options = options(schedule);
    let own = layered(&site, &options);
    let mut detail = tick.detail.clone();
    let catalog = Catalog::of(language(&own, &options));
    let mut finding = Finding {
        place,
        schedule,
        own: &own,
        catalog,
        // Whoever wants it now wants it although nothing has changed.
        again: tick.cause == TickCause::Asked,
        uploads: Vec::new(),
        has_failed: false,
    };
    match finding.all(&mut options, &mut detail).await {
        Ok(()) => {}
        Err(SourceError::Store(error)) => return Err(error.into()),
        Err(error) => return Ok(Looked::Over(Came::failed(error.told(catalog), detail))),
    }
    let Finding {
        uploads, has_failed, ..
    } = finding;
    if uploads.is_empty() {
        let outcome = if has_failed {
            TickOutcome::Failed
        } else {
            TickOutcome::Nothing
        };
        return Ok(Looked::Over(Came::of(outcome, detail)));
    }
    if uploads.len() > 1 {
        options.name = Some(schedule.name.clone());
    }
    Ok(Looked::Found(Found {
        uploads,
        options,
        detail,
        since,
    }))
}

/// Sends what was found. `None` where another server, or somebody, took one of these files meanwhile: then it is looked
/// for anew what is left.
pub(super) async fn hand_in(
    runs: &Runs,
    schedule: &ScheduleRecord,
    tick: &TickRecord,
    found: Found,
) -> Result<Option<Came>, TickError> {
    let Found {
        uploads,
        options,
        detail,
        since,
    } = found;
    let key = tick.key();
    let sender = Sender {
        actor: if tick.actor.is_empty() { SCHEDULE } else { &tick.actor },
        origin: "schedule",
        schedule: &schedule.id,
        key: &key,
        since: Some(since),
    };
    Ok(match runs.submit_scheduled(uploads, &options, sender).await {
        Ok(id) => {
            fault::point("schedule-sent");
            Some(Came {
                outcome: TickOutcome::Run,
                run: id,
                detail,
            })
        }
        Err(RunError::Meanwhile) => None,
        // Another server was quicker with the same one, and found other files.
        Err(RunError::KeyReused) => {
            let before = sent_before(runs.place(), tick).await?;
            Some(before.unwrap_or_else(|| Came::of(TickOutcome::Nothing, detail)))
        }
        Err(error) => {
            tracing::error!(schedule = schedule.id, "a schedule can't send its run: {error:#}");
            Some(Came::failed(error.to_string(), detail))
        }
    })
}

/// The run that was sent for this one before the server was killed.
async fn sent_before(place: &Workplace, tick: &TickRecord) -> Result<Option<Came>, StoreError> {
    let run = kept::by_key(&place.store, &tick.schedule, &tick.key()).await?;
    Ok(run.map(|run| Came {
        outcome: TickOutcome::Run,
        run: run.id,
        detail: tick.detail.clone(),
    }))
}

/// How the run of a schedule is asked for.
fn options(schedule: &ScheduleRecord) -> RunOptions {
    let mut settings: BTreeMap<String, String> = schedule.settings.clone();
    let operations = schedule.inputs.iter().filter_map(|input| Input::find(&input.input));
    for input in operations.filter(|input| !input.operation.is_empty()) {
        settings.insert(users::OPERATION.name.to_owned(), input.operation.to_owned());
    }
    RunOptions {
        mode: if schedule.simulate {
            RunMode::Simulate
        } else {
            RunMode::Run
        },
        settings,
        ..RunOptions::default()
    }
}

/// Looks for the files of a schedule.
struct Finding<'a> {
    place: &'a Workplace,
    schedule: &'a ScheduleRecord,
    own: &'a Settings,
    catalog: &'static Catalog,
    /// Whether also what a run has had already is taken.
    again: bool,
    uploads: Vec<Upload>,
    /// Whether a source couldn't be had, while the others may run.
    has_failed: bool,
}

impl Finding<'_> {
    /// Looks for the files of all inputs, in the order of D81, and says how each is to be read, and why files that are
    /// there are left where they are.
    async fn all(&mut self, options: &mut RunOptions, detail: &mut Detail) -> Result<(), SourceError> {
        for asked in &self.schedule.inputs {
            let Some(input) = Input::find(&asked.input) else {
                continue;
            };
            let wanted = Wanted {
                input: asked.input.clone(),
                location: asked.location.clone().unwrap_or_else(|| input.location(self.own)),
                all: asked.all,
            };
            let gathered = match self.of(&wanted).await {
                Ok(gathered) => gathered,
                // As with a fatal file of a package (D83).
                Err(error)
                    if !matches!(error, SourceError::Store(_))
                        && self.own.word(&run_settings::ON_FATAL_FILE) == "run_others" =>
                {
                    self.has_failed = true;
                    detail.reasons.push(error.told(self.catalog));
                    continue;
                }
                Err(error) => return Err(error),
            };
            detail
                .reasons
                .extend(gathered.skipped.iter().map(|skipped| skipped.told(self.catalog)));
            for upload in gathered.uploads {
                self.add(upload, input, options);
            }
        }
        Ok(())
    }

    async fn of(&self, wanted: &Wanted) -> Result<Gathered, SourceError> {
        let wanted = slice::from_ref(wanted);
        match self.again {
            true => sources::gather_again(self.place, &self.schedule.id, wanted).await,
            false => sources::gather(self.place, &self.schedule.id, wanted).await,
        }
    }

    fn add(&mut self, upload: Upload, input: &Input, options: &mut RunOptions) {
        if self.uploads.iter().any(|known| known.name == upload.name) {
            return;
        }
        // A package says itself what its files are, unless it is one of pictures.
        let is_package = upload.name.to_ascii_lowercase().ends_with(".zip") && input.format != "user-pictures";
        if !is_package {
            let read = FileOptions {
                format: Some(input.format.to_owned()),
                ..FileOptions::default()
            };
            options.files.insert(upload.name.clone(), read);
        }
        self.uploads.push(upload);
    }
}
