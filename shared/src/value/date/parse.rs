//! From a cell to a moment.

#[cfg(test)]
mod tests;

use super::civil::{Day, Time, utc_seconds};
use super::moment::{Moment, Relative};
use std::str::FromStr;

/// How `A/B/YYYY` is read (`csv.slash_dates`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SlashDates {
    /// In the only order that fits; one that fits both ways is an error.
    #[default]
    Auto,
    /// Day first.
    Dmy,
    /// Month first.
    Mdy,
}

impl FromStr for SlashDates {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "auto" => Ok(Self::Auto),
            "dmy" => Ok(Self::Dmy),
            "mdy" => Ok(Self::Mdy),
            _ => Err(()),
        }
    }
}

/// A date cell that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Parsed {
    /// What it means.
    pub moment: Moment,
    /// It was a spreadsheet's day number: to be warned of, with [`Moment::normal_form`] as fix.
    pub spreadsheet: bool,
}

impl Parsed {
    /// It counts from the start of the run: the row may differ at each run.
    #[must_use]
    pub fn relative(&self) -> bool {
        self.moment.is_relative()
    }
}

/// Why a cell is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It isn't written in any of the accepted ways.
    NotADate,
    /// It is written like a date, but there is no such day.
    NoSuchDay,
    /// `A/B/YYYY` that can be read both ways. Each reading is given as a fix, with the time that
    /// the cell had.
    AmbiguousSlash {
        /// Read with the day first.
        dmy: String,
        /// Read with the month first.
        mdy: String,
    },
}

/// No cell with more bytes is a date.
const LONGEST: usize = 64;
/// The last second of 9999.
const LAST_SECOND: i64 = 253_402_300_799;
/// The zone furthest from UTC, in hours.
const OFFSET_HOURS: u8 = 14;

/// Reads a date cell (D41). The blank cell isn't a date: what a blank means is decided by the
/// column.
///
/// # Errors
///
/// Says why the cell can't be read; see [`propose`](super::propose) for what was perhaps meant.
pub fn parse(cell: &str, slash: SlashDates) -> Result<Parsed, DateError> {
    let text = cell.trim();
    if text.len() > LONGEST || !text.is_ascii() {
        return Err(DateError::NotADate);
    }
    let plain = |moment| Parsed {
        moment,
        spreadsheet: false,
    };
    if let Some(word) = relative(text) {
        return Ok(plain(Moment::Relative(word)));
    }
    if let Some(seconds) = text.strip_prefix('@') {
        return unix_seconds(seconds).map(plain);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() != 8 {
        return match text.len() {
            1 if text == "0" => Ok(plain(Moment::Unset)),
            5 => match Day::from_spreadsheet(text) {
                Some(day) => Ok(Parsed {
                    moment: Moment::Day(day),
                    spreadsheet: true,
                }),
                None => Err(DateError::NotADate),
            },
            9 | 10 if !text.starts_with('0') => unix_seconds(text).map(plain),
            _ => Err(DateError::NotADate),
        };
    }
    written(text, slash).map(plain)
}

fn relative(text: &str) -> Option<Relative> {
    const WORDS: &[(&str, Relative)] = &[
        ("now", Relative::Now),
        ("today", Relative::Today),
        ("tomorrow", Relative::Tomorrow),
        ("yesterday", Relative::Yesterday),
    ];
    WORDS
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(text))
        .map(|(_, relative)| *relative)
}

fn unix_seconds(digits: &str) -> Result<Moment, DateError> {
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse() {
        Ok(seconds) if all_digits && seconds <= LAST_SECOND => Ok(Moment::Instant(seconds)),
        _ => Err(DateError::NotADate),
    }
}

/// A day, and perhaps a time behind it.
fn written(text: &str, slash: SlashDates) -> Result<Moment, DateError> {
    let date_ends = text.find([' ', '\t', 'T']).unwrap_or(text.len());
    let (date, rest) = text.split_at(date_ends);
    let clock = match rest.strip_prefix('T').unwrap_or(rest.trim_start()) {
        "" if rest.is_empty() => None,
        time => Some(time_and_offset(time).ok_or(DateError::NotADate)?),
    };
    let day = match day(date, slash) {
        Err(DateError::AmbiguousSlash { dmy, mdy }) => {
            return Err(DateError::AmbiguousSlash {
                dmy: dmy + rest,
                mdy: mdy + rest,
            });
        }
        found => found?,
    };
    Ok(match clock {
        None => Moment::Day(day),
        Some((time, None)) => Moment::Civil(day, time),
        Some((time, Some(offset))) => Moment::Instant(utc_seconds(day, time) - offset),
    })
}

fn day(date: &str, slash: SlashDates) -> Result<Day, DateError> {
    let Some(separator) = date.chars().find(|letter| "-/.".contains(*letter)) else {
        return compact(date);
    };
    let mut parts = date.split(separator);
    let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(DateError::NotADate);
    };
    match (separator, first.len(), second.len(), third.len()) {
        ('-' | '/', 4, 2, 2) => exact(first, second, third),
        ('-' | '.', 2, 2, 4) => exact(third, second, first),
        ('/', 1..=2, 1..=2, 4) => slashed(first, second, third, slash),
        _ => Err(DateError::NotADate),
    }
}

/// `YYYYMMDD`, of 1900 to 2199 only: eight digits may be anything.
fn compact(date: &str) -> Result<Day, DateError> {
    match (date.get(..4), date.get(4..6), date.get(6..)) {
        (Some(year), Some(month), Some(day)) if date.len() == 8 && ("1900".."2200").contains(&year) => {
            exact(year, month, day)
        }
        _ => Err(DateError::NotADate),
    }
}

/// `A/B/YYYY`.
fn slashed(first: &str, second: &str, year: &str, slash: SlashDates) -> Result<Day, DateError> {
    match slash {
        SlashDates::Dmy => exact(year, second, first),
        SlashDates::Mdy => exact(year, first, second),
        SlashDates::Auto => match (exact(year, second, first), exact(year, first, second)) {
            (Ok(dmy), Ok(mdy)) if dmy != mdy => Err(DateError::AmbiguousSlash {
                dmy: dmy.to_string(),
                mdy: mdy.to_string(),
            }),
            (Ok(day), _) | (_, Ok(day)) => Ok(day),
            (problem, _) => problem,
        },
    }
}

fn exact(year: &str, month: &str, day: &str) -> Result<Day, DateError> {
    let (Some(year), Some(month), Some(day)) = (digits(year), digits(month), digits(day)) else {
        return Err(DateError::NotADate);
    };
    let (Ok(month), Ok(day)) = (u8::try_from(month), u8::try_from(day)) else {
        return Err(DateError::NotADate);
    };
    Day::new(year, month, day).ok_or(DateError::NoSuchDay)
}

/// `hh:mm[:ss]`, and the offset behind it in seconds.
fn time_and_offset(text: &str) -> Option<(Time, Option<i64>)> {
    let (clock, offset) = if let Some(clock) = text.strip_suffix('Z') {
        (clock, Some(0))
    } else if let Some(at) = text.find(['+', '-']) {
        let (clock, offset) = text.split_at(at);
        (clock, Some(self::offset(offset)?))
    } else {
        (text, None)
    };
    let mut parts = clock.split(':').map(two_digits);
    let hour = parts.next()??;
    let minute = parts.next()??;
    let second = match parts.next() {
        Some(second) => second?,
        None => 0,
    };
    match parts.next() {
        None => Some((Time::new(hour, minute, second)?, offset)),
        Some(_) => None,
    }
}

/// `±hh:mm`
fn offset(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    let exists = hours <= OFFSET_HOURS && minutes < 60;
    exists.then(|| sign * (i64::from(hours) * 3600 + i64::from(minutes) * 60))
}

fn two_digits(text: &str) -> Option<u8> {
    if text.len() == 2 {
        digits(text).and_then(|number| u8::try_from(number).ok())
    } else {
        None
    }
}

fn digits(text: &str) -> Option<i16> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}
