//! When times written by cron come, in a zone whose clocks change.
//!
//! A time of day that doesn't exist, since the clocks go forward over it, comes once, right after the gap. One that
//! exists twice, since they go back over it, comes once, at the first. What goes on through all hours (`*/10 * * * *`)
//! asks for a distance and no time of day: it goes on through the hour that comes twice, and has none in the gap.

use std::str::FromStr;

use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan, Zoned, civil};
use shared::schedule::{Cron, CronFault};

/// How many are foretold.
pub const FORETOLD: usize = 5;
/// No clock goes back or forward over more than a day.
const LONGEST_CHANGE: i64 = 24;
/// So many times of a day are looked through at most, while clocks change.
const MOST: usize = 5_000;

/// When a schedule comes.
#[derive(Debug, Clone)]
pub struct Times {
    cron: croner::Cron,
    hourly: bool,
    zone: TimeZone,
}

impl Times {
    /// Reads times in a zone.
    ///
    /// # Errors
    ///
    /// A part can't be understood, or there is no such day.
    pub fn read(text: &str, zone: TimeZone) -> Result<Self, CronFault> {
        let read = Cron::read(text)?;
        let cron = croner::Cron::from_str(&read.text()).map_err(|_| CronFault::Never)?;
        let times = Self {
            cron,
            hourly: read.is_hourly(),
            zone,
        };
        // 29 February comes within eight years of any day, 30 February never.
        let from = civil::date(2024, 1, 1).at(0, 0, 0, 0);
        times
            .cron
            .find_next_occurrence(&from, true)
            .map_err(|_| CronFault::Never)?;
        Ok(times)
    }

    /// The first time after a moment, in Unix seconds.
    #[must_use]
    pub fn after(&self, moment: i64) -> Option<i64> {
        let start = self.zoned(moment)?;
        if self.hourly {
            let next = self.cron.find_next_occurrence(&start, false).ok()?;
            return Some(next.timestamp().as_second());
        }
        let from = start.datetime().checked_sub(LONGEST_CHANGE.hours()).ok()?;
        self.cron
            .iter_after(from)
            .take(MOST)
            .map(|time| self.moment(time))
            .find(|at| at.is_some_and(|at| at > moment))
            .flatten()
    }

    /// The next times after a moment.
    #[must_use]
    pub fn upcoming(&self, moment: i64) -> Vec<i64> {
        let next = std::iter::successors(self.after(moment), |at| self.after(*at));
        next.take(FORETOLD).collect()
    }

    /// How many times lie after one moment, up to another; not more than `most` are counted.
    #[must_use]
    pub fn between(&self, after: i64, up_to: i64, most: usize) -> usize {
        let next = std::iter::successors(self.after(after), |at| self.after(*at));
        next.take_while(|at| *at <= up_to).take(most).count()
    }

    /// The moment of a time of day: the first where there are two, the end of the gap where there is none.
    fn moment(&self, time: civil::DateTime) -> Option<i64> {
        moment_of(&self.zone, time)
    }

    fn zoned(&self, moment: i64) -> Option<Zoned> {
        Some(Timestamp::from_second(moment).ok()?.to_zoned(self.zone.clone()))
    }
}

/// The moment of a time of day in a zone.
pub fn moment_of(zone: &TimeZone, time: civil::DateTime) -> Option<i64> {
    let ambiguous = zone.to_ambiguous_timestamp(time);
    let moment = match ambiguous.offset() {
        // By the offset after the gap, a time in it lies before its end: the next change is that end.
        AmbiguousOffset::Gap { after, .. } => {
            let within = after.to_timestamp(time).ok()?;
            zone.following(within).next()?.timestamp()
        }
        _ => ambiguous.earlier().ok()?,
    };
    Some(moment.as_second())
}

/// The day of a moment in a zone.
pub fn day_of(zone: &TimeZone, moment: i64) -> Option<civil::Date> {
    Some(Timestamp::from_second(moment).ok()?.to_zoned(zone.clone()).date())
}

/// The moment at which a time of day comes next in a zone: `08:00`.
pub fn next_at(zone: &TimeZone, time: civil::Time, after: i64) -> Option<i64> {
    let today = day_of(zone, after)?;
    (-1..=2)
        .filter_map(|days| moment_of(zone, today.checked_add(i64::from(days).days()).ok()?.to_datetime(time)))
        .find(|at| *at > after)
}

/// The moment at which it came before, the day before that one.
pub fn day_before(zone: &TimeZone, time: civil::Time, at: i64) -> Option<i64> {
    let day = day_of(zone, at)?.checked_sub(1.day()).ok()?;
    moment_of(zone, day.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_second()
    }

    fn next(cron: &str, zone: &str, after: &str, count: usize) -> Vec<String> {
        let times = Times::read(cron, TimeZone::get(zone).unwrap()).unwrap();
        std::iter::successors(times.after(at(after)), |at| times.after(*at))
            .take(count)
            .map(|at| Timestamp::from_second(at).unwrap().to_string())
            .collect()
    }

    #[test]
    fn times_are_those_of_the_zone() {
        let paris = next("0 2 * * *", "Europe/Paris", "2026-11-22T12:00:00Z", 2);
        assert_eq!(paris, ["2026-11-23T01:00:00Z", "2026-11-24T01:00:00Z"]);
        let summer = next("0 2 * * 1-5", "Europe/Paris", "2026-07-03T12:00:00Z", 1);
        assert_eq!(summer, ["2026-07-06T00:00:00Z"]);
        let montreal = next("30 */6 * * *", "America/Toronto", "2026-11-22T12:00:00Z", 2);
        assert_eq!(montreal, ["2026-11-22T17:30:00Z", "2026-11-22T23:30:00Z"]);
        let last = next("0 0 L * *", "UTC", "2028-02-01T00:00:00Z", 2);
        assert_eq!(last, ["2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z"]);
    }

    /// On 2026-03-29 the clocks of Paris go from 02:00 to 03:00.
    #[test]
    fn a_time_that_does_not_exist_comes_once_right_after_the_gap() {
        for cron in ["30 2 * * *", "0,30 2 * * *", "*/10 2 * * *"] {
            let times = next(cron, "Europe/Paris", "2026-03-28T12:00:00Z", 2);
            assert_eq!(times[0], "2026-03-29T01:00:00Z", "{cron}");
            assert!(times[1].starts_with("2026-03-30T00:"), "{cron}: {times:?}");
        }
        let twice = next("30 2,14 * * *", "Europe/Paris", "2026-03-28T22:00:00Z", 2);
        assert_eq!(twice, ["2026-03-29T01:00:00Z", "2026-03-29T12:30:00Z"]);
        // What comes at 03:00 anyway isn't joined by another one.
        let both = next("0 2,3 * * *", "Europe/Paris", "2026-03-28T12:00:00Z", 2);
        assert_eq!(both, ["2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"]);
    }

    /// On 2026-10-25 the clocks of Paris go from 03:00 back to 02:00.
    #[test]
    fn a_time_that_exists_twice_comes_once() {
        let times = next("30 2 * * *", "Europe/Paris", "2026-10-24T12:00:00Z", 2);
        assert_eq!(times, ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]);
        let list = next("0,30 2,3 * * *", "Europe/Paris", "2026-10-24T12:00:00Z", 4);
        assert_eq!(
            list,
            [
                "2026-10-25T00:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T02:00:00Z",
                "2026-10-25T02:30:00Z"
            ]
        );
        // Asked from within the second pass.
        let later = next("30 2 * * *", "Europe/Paris", "2026-10-25T01:10:00Z", 1);
        assert_eq!(later, ["2026-10-26T01:30:00Z"]);
    }

    #[test]
    fn what_goes_on_through_all_hours_keeps_its_distance_when_clocks_change() {
        let back = next("30 * * * *", "Europe/Paris", "2026-10-24T23:45:00Z", 3);
        assert_eq!(
            back,
            ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"]
        );
        let forward = next("30 * * * *", "Europe/Paris", "2026-03-29T00:00:00Z", 2);
        assert_eq!(forward, ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"]);
    }

    #[test]
    fn a_day_that_never_comes_is_no_time() {
        let utc = || TimeZone::UTC;
        assert_eq!(Times::read("0 0 30 2 *", utc()).unwrap_err(), CronFault::Never);
        assert_eq!(
            next("0 0 29 2 *", "UTC", "2026-01-01T00:00:00Z", 1),
            ["2028-02-29T00:00:00Z"]
        );
    }

    #[test]
    fn times_between_two_moments_are_counted() {
        let times = Times::read("0 */6 * * *", TimeZone::UTC).unwrap();
        let count = |from, to, most| times.between(at(from), at(to), most);
        assert_eq!(count("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", 100), 4);
        assert_eq!(count("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", 3), 3);
    }

    #[test]
    fn a_time_of_day_comes_every_day_also_when_clocks_change() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let time = civil::time(2, 30, 0, 0);
        let first = next_at(&zone, time, at("2026-03-28T12:00:00Z")).unwrap();
        assert_eq!(first, at("2026-03-29T01:00:00Z"));
        let second = next_at(&zone, time, first).unwrap();
        assert_eq!(second, at("2026-03-30T00:30:00Z"));
        assert_eq!(day_before(&zone, time, second), Some(first));
    }
}
