//! Judging what is asked of a schedule, and reckoning when it comes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil;
use jiff::tz::TimeZone;
use shared::api::{Break, ScheduleInput, ScheduleTask, ScheduleWish};
use shared::i18n::Args;
use shared::schedule::{INPUTS, Input};
use shared::settings::Settings;
use shared::value::email;

use super::due::{Times, next_at};
use crate::runs::zone_of;
use crate::settings::is_zone;
use crate::store::schedules::ScheduleRecord;

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// What can't be accepted, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: &'static str,
    /// The message that says why.
    pub id: &'static str,
    /// Its values.
    pub args: Args,
}

impl Fault {
    pub(super) fn new(field: &'static str, id: &'static str) -> Self {
        Self {
            field,
            id,
            args: Args::new(),
        }
    }

    /// There is no such time zone.
    pub(super) fn zone(name: &str) -> Self {
        Self::of("zone", "schedule-fault-zone", name)
    }

    fn of(field: &'static str, id: &'static str, value: &str) -> Self {
        Self {
            field,
            id,
            args: Args::new().with("value", value),
        }
    }
}

/// Takes over what is asked, all or nothing.
///
/// # Errors
///
/// The first field that can't be accepted.
pub fn accept(schedule: &ScheduleRecord, wish: ScheduleWish) -> Result<ScheduleRecord, Fault> {
    let mut accepted = schedule.clone();
    if let Some(name) = wish.name {
        accepted.name = name.trim().to_owned();
    }
    if accepted.name.is_empty() || accepted.name.chars().count() > LONGEST_NAME {
        return Err(Fault::new("name", "schedule-fault-name"));
    }
    accepted.task = wish.task.unwrap_or(accepted.task);
    if let Some(inputs) = wish.inputs {
        accepted.inputs = inputs.into_iter().map(input).collect::<Result<_, _>>()?;
        accepted.inputs.sort_by_key(|input| Input::rank(&input.input));
    }
    together(&accepted)?;
    accepted.rank = rank(&accepted);
    if let Some(zone) = wish.zone {
        accepted.zone = zone.trim().to_owned();
        if !accepted.zone.is_empty() && !is_zone(&accepted.zone) {
            return Err(Fault::zone(&accepted.zone));
        }
    }
    if let Some(cron) = wish.cron {
        accepted.cron = cron;
    }
    accepted.cron = times(&accepted.cron)?;
    if let Some(settings) = wish.settings {
        accepted.settings = own_settings(&settings)?;
    }
    if let Some(breaks) = wish.breaks {
        accepted.breaks = breaks.iter().map(days).collect::<Result<_, _>>()?;
        accepted.breaks.sort_by(|one, other| one.from.cmp(&other.from));
    }
    if let Some(time) = wish.expected_by {
        accepted.expected_by = match time.trim() {
            "" => String::new(),
            text => time_of(text)
                .map(|time| time.strftime("%H:%M").to_string())
                .ok_or_else(|| Fault::of("expected_by", "schedule-fault-time", text))?,
        };
    }
    if let Some(recipients) = wish.recipients {
        let addresses = recipients
            .iter()
            .map(|address| address.trim())
            .filter(|address| !address.is_empty());
        accepted.recipients = addresses.map(str::to_owned).collect();
        if let Some(bad) = accepted.recipients.iter().find(|address| !email::valid(address)) {
            return Err(Fault::of("recipients", "schedule-fault-address", bad));
        }
    }
    accepted.paused = wish.paused.unwrap_or(accepted.paused);
    accepted.simulate = wish.simulate.unwrap_or(accepted.simulate);
    accepted.missed = wish.missed.unwrap_or(accepted.missed);
    Ok(accepted)
}

/// Times in their normal form.
///
/// # Errors
///
/// Which part can't be understood.
pub fn times(cron: &str) -> Result<String, Fault> {
    let refused = |fault: shared::schedule::CronFault| Fault {
        field: "cron",
        id: fault.id(),
        args: fault.args(),
    };
    Times::read(cron, TimeZone::UTC).map_err(refused)?;
    Ok(shared::schedule::Cron::read(cron).map_err(refused)?.text())
}

fn input(asked: ScheduleInput) -> Result<ScheduleInput, Fault> {
    if Input::find(&asked.input).is_none() {
        return Err(Fault::of("inputs", "schedule-fault-input", &asked.input));
    }
    let location = match asked.location.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        None => None,
        Some(text) => Some(Input::accepted(text).ok_or_else(|| Fault::of("inputs", "schedule-fault-location", text))?),
    };
    Ok(ScheduleInput {
        location,
        place: None,
        ..asked
    })
}

/// Whether what is taken in can be one run.
fn together(schedule: &ScheduleRecord) -> Result<(), Fault> {
    let inputs = &schedule.inputs;
    if schedule.task == ScheduleTask::Retention {
        return match inputs.as_slice() {
            [] => Ok(()),
            _ => Err(Fault::new("inputs", "schedule-fault-retention")),
        };
    }
    let unique: BTreeSet<&str> = inputs.iter().map(|input| input.input.as_str()).collect();
    if inputs.is_empty() || unique.len() < inputs.len() {
        return Err(Fault::new("inputs", "schedule-fault-inputs"));
    }
    // What is done with the people of a list holds for all users files of a run (D35).
    let users = inputs
        .iter()
        .filter_map(|input| Input::find(&input.input))
        .filter(|input| input.format == "users");
    if users.count() > 1 {
        return Err(Fault::new("inputs", "schedule-fault-lists"));
    }
    Ok(())
}

fn rank(schedule: &ScheduleRecord) -> i64 {
    let first = schedule
        .inputs
        .first()
        .map_or(INPUTS.len(), |input| Input::rank(&input.input));
    i64::try_from(first).unwrap_or(i64::MAX)
}

/// Settings in their normal form, by their names of today.
fn own_settings(asked: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, Fault> {
    let mut settings = Settings::new();
    for (name, value) in asked {
        settings.set(name, value).map_err(|error| Fault {
            field: "settings",
            id: error.id(),
            args: error.args(),
        })?;
    }
    let set = serde_json::to_value(&settings).and_then(serde_json::from_value);
    Ok(set.unwrap_or_default())
}

fn days(asked: &Break) -> Result<Break, Fault> {
    let fault = || Fault::new("breaks", "schedule-fault-dates");
    let read = |text: &str| text.trim().parse::<civil::Date>().map_err(|_| fault());
    let (from, to) = (read(&asked.from)?, read(&asked.to)?);
    if from > to {
        return Err(fault());
    }
    Ok(Break {
        from: from.to_string(),
        to: to.to_string(),
    })
}

/// A time of day: `8:00`, `08:00`.
pub fn time_of(text: &str) -> Option<civil::Time> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || minute.len() != 2 || !digits(minute) {
        return None;
    }
    civil::Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The zone of its times.
pub fn zone(schedule: &ScheduleRecord, site: &Settings) -> TimeZone {
    match schedule.zone.as_str() {
        "" => zone_of(site),
        own => TimeZone::get(own).unwrap_or(TimeZone::UTC),
    }
}

/// Its times in their zone; `None` where they can't be read any more.
pub fn times_of(schedule: &ScheduleRecord, zone: &TimeZone) -> Option<Times> {
    Times::read(&schedule.cron, zone.clone()).ok()
}

/// When it is due next, and when it is looked next whether a file has come; never while it is paused.
pub fn next(schedule: &ScheduleRecord, zone: &TimeZone, after: i64) -> (i64, i64) {
    if schedule.paused {
        return (0, 0);
    }
    let due = times_of(schedule, zone).and_then(|times| times.after(after));
    let expected = time_of(&schedule.expected_by).and_then(|time| next_at(zone, time, after));
    (due.unwrap_or(0), expected.unwrap_or(0))
}

/// Whether a day of a zone lies in one of its breaks.
pub fn in_break(schedule: &ScheduleRecord, day: civil::Date) -> bool {
    let day = day.to_string();
    schedule.breaks.iter().any(|days| days.from <= day && day <= days.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish() -> ScheduleWish {
        ScheduleWish {
            name: Some(" Users, nightly ".into()),
            inputs: Some(vec![taken("users")]),
            cron: Some("0 2 * * mon-fri".into()),
            ..ScheduleWish::default()
        }
    }

    fn taken(input: &str) -> ScheduleInput {
        ScheduleInput {
            input: input.into(),
            ..ScheduleInput::default()
        }
    }

    fn asked(change: impl FnOnce(&mut ScheduleWish)) -> Result<ScheduleRecord, Fault> {
        let mut wish = wish();
        change(&mut wish);
        accept(&ScheduleRecord::default(), wish)
    }

    #[test]
    fn what_is_kept_is_in_its_normal_form() {
        let schedule = asked(|wish| {
            wish.inputs = Some(vec![taken("enrolments"), taken("courses")]);
            wish.expected_by = Some("8:00".into());
            wish.settings = Some([("users_allowrename".to_owned(), "yes".to_owned())].into());
            wish.breaks = Some(vec![Break {
                from: "2026-12-21".into(),
                to: "2027-01-03".into(),
            }]);
        })
        .unwrap();
        assert_eq!(schedule.name, "Users, nightly");
        assert_eq!(schedule.cron, "0 2 * * 1-5");
        assert_eq!(schedule.expected_by, "08:00");
        assert_eq!(schedule.settings["users.allow_rename"], "1");
        // In the order of D81.
        assert_eq!(schedule.inputs, [taken("courses"), taken("enrolments")]);
        assert_eq!(schedule.rank, i64::try_from(Input::rank("courses")).unwrap());
        assert!(in_break(&schedule, civil::date(2026, 12, 21)));
        assert!(in_break(&schedule, civil::date(2027, 1, 3)));
        assert!(!in_break(&schedule, civil::date(2027, 1, 4)));
    }

    #[test]
    fn a_fault_names_its_field() {
        let location = |text: &str| {
            Some(vec![ScheduleInput {
                location: Some(text.into()),
                ..taken("users")
            }])
        };
        let set = |name: &str, value: &str| Some([(name.to_owned(), value.to_owned())].into());
        let days = |from: &str, to: &str| {
            Some(vec![Break {
                from: from.into(),
                to: to.into(),
            }])
        };
        let changes: Vec<(&str, Box<dyn FnOnce(&mut ScheduleWish)>)> = vec![
            ("name", Box::new(|wish| wish.name = Some("  ".into()))),
            ("name", Box::new(|wish| wish.name = Some("x".repeat(101)))),
            ("inputs", Box::new(|wish| wish.inputs = Some(Vec::new()))),
            (
                "inputs",
                Box::new(|wish| wish.inputs = Some(vec![taken("users"), taken("users")])),
            ),
            ("inputs", Box::new(|wish| wish.inputs = Some(vec![taken("people")]))),
            (
                "inputs",
                Box::new(|wish| wish.inputs = Some(vec![taken("users"), taken("user_deletions")])),
            ),
            ("inputs", Box::new(move |wish| wish.inputs = location("../users.csv"))),
            ("inputs", Box::new(|wish| wish.task = Some(ScheduleTask::Retention))),
            ("cron", Box::new(|wish| wish.cron = Some("0 24 * * *".into()))),
            ("cron", Box::new(|wish| wish.cron = Some("0 0 31 4 *".into()))),
            ("zone", Box::new(|wish| wish.zone = Some("Europe/Atlantis".into()))),
            ("settings", Box::new(move |wish| wish.settings = set("no.such", "1"))),
            (
                "settings",
                Box::new(move |wish| wish.settings = set("guard.percent", "101")),
            ),
            (
                "breaks",
                Box::new(move |wish| wish.breaks = days("2027-01-03", "2026-12-21")),
            ),
            (
                "breaks",
                Box::new(move |wish| wish.breaks = days("Christmas", "2026-12-21")),
            ),
            ("expected_by", Box::new(|wish| wish.expected_by = Some("25:00".into()))),
            ("expected_by", Box::new(|wish| wish.expected_by = Some("8h".into()))),
            (
                "recipients",
                Box::new(|wish| wish.recipients = Some(vec!["nathalie".into()])),
            ),
        ];
        for (field, change) in changes {
            let fault = asked(change).unwrap_err();
            assert_eq!(fault.field, field, "{fault:?}");
            for lang in shared::i18n::Lang::ALL {
                // Debug assertions fail where a message, or a value of it, is missing.
                let _ = shared::i18n::Catalog::of(lang).text(fault.id, &fault.args);
            }
        }
    }

    #[test]
    fn what_is_paused_is_never_due() {
        let mut schedule = asked(|wish| wish.expected_by = Some("08:00".into())).unwrap();
        let noon = 1_709_640_000; // Tuesday, 2024-03-05 12:00 UTC
        let (due, expected) = next(&schedule, &TimeZone::UTC, noon);
        assert_eq!((due, expected), (noon + 14 * 3600, noon + 20 * 3600));
        schedule.paused = true;
        assert_eq!(next(&schedule, &TimeZone::UTC, noon), (0, 0));
    }
}
