//! What is typed into the form of a schedule, and what is asked for by it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::api::{Break, Missed, ScheduleDto, ScheduleInput, ScheduleTask, ScheduleWish};

/// What happens after the rows, and is often another for one schedule: settings that have a box of their own.
pub(super) const AFTER: [&str; 4] = ["runs.store_report", "runs.tryback", "runs.archive", "runs.clean_up"];
/// So many deletions hold a run; has a field of its own.
pub(super) const GUARD: &str = "guard.deletions";

/// A kind of file that is taken in, in the form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct InputDraft {
    pub(super) name: &'static str,
    /// Blank: as the settings say.
    pub(super) location: RwSignal<String>,
    pub(super) all: RwSignal<bool>,
}

/// Days on which nothing runs, in the form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct BreakDraft {
    pub(super) from: RwSignal<String>,
    pub(super) to: RwSignal<String>,
}

/// The form.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) name: RwSignal<String>,
    pub(super) retention: RwSignal<bool>,
    pub(super) inputs: RwSignal<Vec<InputDraft>>,
    pub(super) cron: RwSignal<String>,
    pub(super) zone: RwSignal<String>,
    pub(super) expected: RwSignal<String>,
    pub(super) simulate: RwSignal<bool>,
    /// `skip` or `once`.
    pub(super) missed: RwSignal<String>,
    pub(super) breaks: RwSignal<Vec<BreakDraft>>,
    pub(super) recipients: RwSignal<String>,
    /// In the order of [`AFTER`].
    pub(super) after: [RwSignal<bool>; 4],
    pub(super) guard: RwSignal<String>,
    /// One `name = value` a line.
    pub(super) settings: RwSignal<String>,
}

impl Draft {
    /// The form of a schedule, or of a new one. `site` are the settings of the site.
    pub(super) fn new(schedule: Option<&ScheduleDto>, site: &BTreeMap<String, String>) -> Self {
        let text = |read: fn(&ScheduleDto) -> String| RwSignal::new(schedule.map(read).unwrap_or_default());
        let own = schedule.map(|schedule| schedule.settings.clone()).unwrap_or_default();
        let after = AFTER.map(|name| RwSignal::new(own.get(name).or(site.get(name)).is_none_or(|value| value == "1")));
        let rest = own
            .iter()
            .filter(|(name, _)| !AFTER.contains(&name.as_str()) && *name != GUARD)
            .map(|(name, value)| format!("{name} = {value}"));
        Self {
            name: text(|schedule| schedule.name.clone()),
            retention: RwSignal::new(schedule.is_some_and(|schedule| schedule.task == ScheduleTask::Retention)),
            inputs: RwSignal::new(schedule.map(inputs).unwrap_or_default()),
            cron: RwSignal::new(schedule.map_or_else(|| "0 2 * * *".to_owned(), |schedule| schedule.cron.clone())),
            zone: text(|schedule| schedule.zone.clone()),
            expected: text(|schedule| schedule.expected_by.clone()),
            simulate: RwSignal::new(schedule.is_some_and(|schedule| schedule.simulate)),
            missed: RwSignal::new(match schedule.map(|schedule| schedule.missed) {
                Some(Missed::Skip) => "skip".to_owned(),
                _ => "once".to_owned(),
            }),
            breaks: RwSignal::new(schedule.map(breaks).unwrap_or_default()),
            recipients: text(|schedule| schedule.recipients.join(", ")),
            after,
            guard: RwSignal::new(own.get(GUARD).cloned().unwrap_or_default()),
            settings: RwSignal::new(rest.collect::<Vec<_>>().join("\n")),
        }
    }

    /// What is asked for.
    pub(super) fn wish(self, site: &BTreeMap<String, String>) -> ScheduleWish {
        let retention = self.retention.get_untracked();
        let inputs = self.inputs.get_untracked().into_iter().map(|input| ScheduleInput {
            input: input.name.to_owned(),
            location: Some(input.location.get_untracked()).filter(|text| !text.trim().is_empty()),
            all: input.all.get_untracked(),
            place: None,
        });
        let breaks = self.breaks.get_untracked().into_iter().map(|days| Break {
            from: days.from.get_untracked(),
            to: days.to.get_untracked(),
        });
        let recipients = self.recipients.get_untracked();
        let recipients = recipients.split([',', ';', ' ', '\n']).map(str::trim);
        ScheduleWish {
            name: Some(self.name.get_untracked()),
            task: Some(if retention {
                ScheduleTask::Retention
            } else {
                ScheduleTask::Run
            }),
            inputs: Some(if retention { Vec::new() } else { inputs.collect() }),
            cron: Some(self.cron.get_untracked()),
            zone: Some(self.zone.get_untracked()),
            paused: None,
            simulate: Some(self.simulate.get_untracked()),
            settings: Some(self.own_settings(site)),
            missed: Some(match self.missed.get_untracked().as_str() {
                "skip" => Missed::Skip,
                _ => Missed::Once,
            }),
            breaks: Some(breaks.collect()),
            expected_by: Some(self.expected.get_untracked()),
            recipients: Some(recipients.filter(|text| !text.is_empty()).map(str::to_owned).collect()),
        }
    }

    /// What differs from the settings of the site.
    fn own_settings(self, site: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let mut own = BTreeMap::new();
        for (name, on) in AFTER.into_iter().zip(self.after) {
            let value = if on.get_untracked() { "1" } else { "0" };
            if site.get(name).is_none_or(|known| known != value) {
                own.insert(name.to_owned(), value.to_owned());
            }
        }
        let guard = self.guard.get_untracked();
        if !guard.trim().is_empty() {
            own.insert(GUARD.to_owned(), guard);
        }
        for line in self
            .settings
            .get_untracked()
            .lines()
            .filter(|line| !line.trim().is_empty())
        {
            let (name, value) = line.split_once('=').unwrap_or((line, ""));
            own.insert(name.trim().to_owned(), value.trim().to_owned());
        }
        own
    }
}

fn inputs(schedule: &ScheduleDto) -> Vec<InputDraft> {
    let known = schedule.inputs.iter().filter_map(|input| {
        let known = shared::schedule::Input::find(&input.input)?;
        Some(InputDraft {
            name: known.name,
            location: RwSignal::new(input.location.clone().unwrap_or_default()),
            all: RwSignal::new(input.all),
        })
    });
    known.collect()
}

fn breaks(schedule: &ScheduleDto) -> Vec<BreakDraft> {
    let days = schedule.breaks.iter().map(|days| BreakDraft {
        from: RwSignal::new(days.from.clone()),
        to: RwSignal::new(days.to.clone()),
    });
    days.collect()
}
