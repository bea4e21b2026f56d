//! Dates for people: short and relative up to yesterday, exact on hover. In the browser's time zone.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::{prelude::*, reactive::graph::Observer};
use shared::i18n::Lang;
use wasm_bindgen::JsCast;

use super::lang::{lang, region};
use crate::t;

/// A moment as it is shown: in short, and to the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// `4 minutes ago`, `today, 10:55`, `yesterday, 11:40`, `20 Nov, 16:21`, `20 Nov 2024`.
    pub short: String,
    /// `22 November 2025, 10:55:08`.
    pub exact: String,
}

/// A moment of the API (Unix seconds), as shown now. Reactive: follows the language and the clock.
#[must_use]
pub fn show(seconds: i64) -> Shown {
    tick();
    let (lang, moment) = (lang(), date(seconds));
    Shown {
        short: short(lang, &moment, &Date::new_0()),
        exact: exact(lang, &moment),
    }
}

/// The moment for a machine: `2025-11-22T10:55:08.000Z`.
#[must_use]
pub fn machine(seconds: i64) -> String {
    // Throws beyond the years that a date can have.
    let moment = date(seconds);
    if moment.get_time().is_nan() {
        String::new()
    } else {
        moment.to_iso_string().into()
    }
}

fn date(seconds: i64) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "exact for 285 million years")]
    let ms = seconds as f64 * 1000.0;
    Date::new(&ms.into())
}

/// The moment to the second: `22 November 2025, 10:55:08`.
fn exact(lang: Lang, moment: &Date) -> String {
    format!(
        "{}, {}",
        Style::LongDay.write(lang, moment),
        Style::Seconds.write(lang, moment)
    )
}

/// The day of a moment: `8 Sep 2025`. For what holds from one day to another.
#[must_use]
pub fn day(seconds: i64) -> String {
    Style::DayOfYear.write(lang(), &date(seconds))
}

/// A moment by the clocks of a time zone, whatever zone the browser is in: `Tue 24 Nov, 02:00`. Reactive.
#[must_use]
pub fn in_zone(seconds: i64, zone: &str) -> String {
    let options = Object::new();
    let parts = [
        ("weekday", "short"),
        ("day", "numeric"),
        ("month", "short"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
        ("timeZone", zone),
    ];
    for (name, value) in parts {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let writer = Intl::DateTimeFormat::new(&Array::of1(&region(lang()).into()), &options).format();
    let text = writer.call1(&Object::new(), &date(seconds)).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// A day of a calendar, as the API writes it (`2026-11-22`): `22 November 2026`. Whatever zone the browser is in.
#[must_use]
pub fn calendar(day: &str) -> String {
    of_calendar(day).map_or_else(|| day.to_owned(), |day| Style::LongDay.write(lang(), &day))
}

/// The same in short: `22 Nov`.
#[must_use]
pub fn calendar_short(day: &str) -> String {
    of_calendar(day).map_or_else(|| day.to_owned(), |day| Style::Day.write(lang(), &day))
}

/// Noon of a day in the browser's zone.
fn of_calendar(day: &str) -> Option<Date> {
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = month.parse::<i32>().ok()?.checked_sub(1)?;
    Some(Date::new_with_year_month_day_hr(
        year.parse().ok()?,
        month,
        day.parse().ok()?,
        12,
    ))
}

/// The moment that is now, in Unix seconds.
#[must_use]
pub fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are meant")]
    let seconds = (Date::now() / 1000.0) as i64;
    seconds
}

/// The clock of a moment: `10:48:07`. For timelines.
#[must_use]
pub fn clock(seconds: i64) -> String {
    Style::Seconds.write(lang(), &date(seconds))
}

fn short(lang: Lang, moment: &Date, now: &Date) -> String {
    let ago = now.get_time() - moment.get_time();
    #[expect(clippy::cast_possible_truncation, reason = "below an hour")]
    let minutes = |ms: f64| (ms / 60_000.0).round() as i64;
    if ago.abs() < 45_000.0 {
        return t!("ui-now");
    }
    if (0.0..3_570_000.0).contains(&ago) {
        return t!("ui-minutes-ago", count = minutes(ago).max(1));
    }
    if (-3_570_000.0..0.0).contains(&ago) {
        return t!("ui-in-minutes", count = minutes(-ago).max(1));
    }
    let time = || Style::Minutes.write(lang, moment);
    if is_day(moment, now, 0) {
        t!("ui-today", time = time())
    } else if is_day(moment, now, -1) {
        t!("ui-yesterday", time = time())
    } else if is_day(moment, now, 1) {
        t!("ui-tomorrow", time = time())
    } else if moment.get_full_year() == now.get_full_year() {
        format!("{}, {}", Style::Day.write(lang, moment), time())
    } else {
        Style::DayOfYear.write(lang, moment)
    }
}

/// Whether `moment` is on the day that is `offset` days from `now`, by the calendar.
fn is_day(moment: &Date, now: &Date, offset: i32) -> bool {
    let day = |date: &Date| (date.get_full_year(), date.get_month(), date.get_date());
    let month = i32::try_from(now.get_month()).unwrap_or_default();
    let date = i32::try_from(now.get_date()).unwrap_or_default();
    day(moment)
        == day(&Date::new_with_year_month_day(
            now.get_full_year(),
            month,
            date + offset,
        ))
}

/// A way to write a moment. Each language and style is built once; building is what costs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Minutes,
    Seconds,
    Day,
    DayOfYear,
    LongDay,
}

thread_local! {
    static WRITERS: RefCell<Vec<(Lang, Style, Function)>> = const { RefCell::new(Vec::new()) };
}

impl Style {
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Minutes => &[("hour", "2-digit"), ("minute", "2-digit")],
            Self::Seconds => &[("hour", "2-digit"), ("minute", "2-digit"), ("second", "2-digit")],
            Self::Day => &[("day", "numeric"), ("month", "short")],
            Self::DayOfYear => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
            Self::LongDay => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
        }
    }

    fn write(self, lang: Lang, moment: &Date) -> String {
        WRITERS.with_borrow_mut(|writers| {
            if !writers.iter().any(|(l, s, _)| (*l, *s) == (lang, self)) {
                writers.push((lang, self, self.writer(lang)));
            }
            writers
                .iter()
                .find(|(l, s, _)| (*l, *s) == (lang, self))
                .and_then(|(.., write)| write.call1(&Object::new(), moment).ok())
                .and_then(|text| text.as_string())
                .unwrap_or_default()
        })
    }

    fn writer(self, lang: Lang) -> Function {
        let options = Object::new();
        for (name, value) in self.options() {
            let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        Intl::DateTimeFormat::new(&Array::of1(&region(lang).into()), &options).format()
    }
}

/// The time zones that the browser knows, and the one it is in.
#[must_use]
pub fn time_zones() -> (Vec<String>, String) {
    let here = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    let here = Reflect::get(&here, &"timeZone".into())
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_else(|| "UTC".to_owned());
    let mut zones = supported("timeZone");
    for zone in ["UTC", here.as_str()] {
        if !zones.iter().any(|known| known == zone) {
            zones.push(zone.to_owned());
        }
    }
    zones.sort_unstable();
    (zones, here)
}

/// `Intl.supportedValuesOf(key)`, empty where the browser doesn't have it.
fn supported(key: &str) -> Vec<String> {
    let ask = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        let list: Array = values.call1(&intl, &key.into()).ok()?.dyn_into().ok()?;
        Some(list.iter().filter_map(|value| value.as_string()).collect())
    };
    ask().unwrap_or_default()
}

thread_local! {
    static MINUTES: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

/// Follows the clock where something can react.
fn tick() {
    if Observer::get().is_some() {
        MINUTES.with(|minutes| minutes.track());
    }
}

/// Starts the clock that keeps "4 minutes ago" true. Once, when the page is mounted.
pub fn start_clock() {
    let step = || MINUTES.with(|minutes| minutes.update(|n| *n = n.wrapping_add(1)));
    set_interval(step, std::time::Duration::from_secs(30));
}
