//! What a date cell means, and when that is.

use super::civil::{DAY_SECONDS, Day, Time, utc_seconds};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// What a date cell means. Days and civil moments are in the site's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// `0`: no limit, not set.
    Unset,
    /// A day without a time.
    Day(Day),
    /// A day and a time.
    Civil(Day, Time),
    /// Unix seconds, from a number or from a moment with an offset.
    Instant(i64),
    /// A word that counts from the start of the run.
    Relative(Relative),
}

/// The words that count from the start of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relative {
    /// The start of the run, to the second.
    Now,
    /// The day of the start.
    Today,
    /// The day after it.
    Tomorrow,
    /// The day before it.
    Yesterday,
}

/// The start of the run and the site's time zone (`site.time_zone`).
#[derive(Clone, Debug)]
pub struct Clock {
    /// Unix seconds.
    pub now: i64,
    /// The zone in which days begin and end.
    pub zone: TimeZone,
}

/// No zone has ever been further from UTC than this, in seconds.
const WIDEST_OFFSET: i64 = 16 * 3600;

impl Moment {
    /// Unix seconds of the moment; 0 for [`Moment::Unset`]. A day is its first second, or its
    /// last one where it is the end of something (D42). A time that a change of the clocks
    /// leaves out is moved behind the gap; of one that it repeats, the first is taken.
    #[must_use]
    pub fn seconds(&self, at: &Clock, end: bool) -> i64 {
        let time = if end { Time::LAST } else { Time::FIRST };
        match *self {
            Self::Unset => 0,
            Self::Day(day) => at.seconds(day, time),
            Self::Civil(day, time) => at.seconds(day, time),
            Self::Instant(seconds) => seconds,
            Self::Relative(Relative::Now) => at.now,
            Self::Relative(Relative::Today) => at.day(0, time),
            Self::Relative(Relative::Tomorrow) => at.day(1, time),
            Self::Relative(Relative::Yesterday) => at.day(-1, time),
        }
    }

    /// Whether this moment comes before the other, as far as that is certain without knowing the
    /// zone and the start of the run. Days count from their first second. `None` also when one of
    /// them isn't set.
    #[must_use]
    pub fn before(&self, other: &Self) -> Option<bool> {
        compare(*self, Time::FIRST, *other)
    }

    /// Whether this end comes before that start (D42: the end of a day is its last second), as
    /// far as that is certain without knowing the zone and the start of the run.
    #[must_use]
    pub fn ends_before(&self, start: &Self) -> Option<bool> {
        compare(*self, Time::LAST, *start)
    }

    /// The normal form, for fixes: `YYYY-MM-DD`, or `YYYY-MM-DD hh:mm:ss`. `None` for what has
    /// none without knowing the zone.
    #[must_use]
    pub fn normal_form(&self) -> Option<String> {
        match self {
            Self::Day(day) => Some(day.to_string()),
            Self::Civil(day, time) => Some(format!("{day} {time}")),
            Self::Unset | Self::Instant(_) | Self::Relative(_) => None,
        }
    }

    /// Whether the meaning depends on when the run starts.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        matches!(self, Self::Relative(_))
    }
}

impl Clock {
    /// Unix seconds of a civil moment in the zone.
    fn seconds(&self, day: Day, time: Time) -> i64 {
        let civil = DateTime::new(
            day.year(),
            i8::try_from(day.month()).unwrap_or(1),
            i8::try_from(day.day()).unwrap_or(1),
            i8::try_from(time.hour()).unwrap_or(0),
            i8::try_from(time.minute()).unwrap_or(0),
            i8::try_from(time.second()).unwrap_or(0),
            0,
        );
        civil
            .and_then(|civil| self.zone.to_timestamp(civil))
            // The last day of 9999 lies beyond what the time library counts.
            .map_or_else(|_| utc_seconds(day, time), Timestamp::as_second)
    }

    /// Unix seconds of a time so many days after the one on which the run starts.
    fn day(&self, days: i64, time: Time) -> i64 {
        let offset = Timestamp::from_second(self.now).map_or(0, |now| i64::from(self.zone.to_offset(now).seconds()));
        let today = self.now.saturating_add(offset).div_euclid(DAY_SECONDS);
        match Day::from_epoch_days(today.saturating_add(days)) {
            Some(day) => self.seconds(day, time),
            None => self.now,
        }
    }
}

fn compare(left: Moment, day_as: Time, right: Moment) -> Option<bool> {
    let (left, left_is_civil) = certain(left, day_as)?;
    let (right, right_is_civil) = certain(right, Time::FIRST)?;
    // Between a civil moment and an instant lies an unknown offset.
    let doubt = if left_is_civil == right_is_civil {
        0
    } else {
        WIDEST_OFFSET
    };
    if left.saturating_add(doubt) < right {
        Some(true)
    } else if left.saturating_sub(doubt) >= right {
        Some(false)
    } else {
        None
    }
}

/// Seconds, and whether they are civil ones.
fn certain(moment: Moment, day_as: Time) -> Option<(i64, bool)> {
    match moment {
        Moment::Day(day) => Some((utc_seconds(day, day_as), true)),
        Moment::Civil(day, time) => Some((utc_seconds(day, time), true)),
        Moment::Instant(seconds) => Some((seconds, false)),
        Moment::Unset | Moment::Relative(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SlashDates, parse};
    use super::*;

    fn moment(cell: &str) -> Moment {
        parse(cell, SlashDates::Auto).unwrap().moment
    }

    /// 2024-03-05 09:30:00 in Paris.
    fn paris() -> Clock {
        Clock {
            now: 1_709_627_400,
            zone: TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap(),
        }
    }

    #[test]
    fn unix_seconds_in_the_zone_of_the_site() {
        for (cell, start, end) in [
            ("2024-03-05", 1_709_593_200, 1_709_679_599),
            ("2024-07-01", 1_719_784_800, 1_719_871_199),
            ("2024-03-05 08:00", 1_709_622_000, 1_709_622_000),
            ("2024-03-05T08:00Z", 1_709_625_600, 1_709_625_600),
            ("2024-03-05 08:00:30+01:00", 1_709_622_030, 1_709_622_030),
            ("1709622000", 1_709_622_000, 1_709_622_000),
            ("@5", 5, 5),
            ("45356", 1_709_593_200, 1_709_679_599),
            ("0", 0, 0),
            ("now", 1_709_627_400, 1_709_627_400),
            ("today", 1_709_593_200, 1_709_679_599),
            ("tomorrow", 1_709_679_600, 1_709_765_999),
            ("yesterday", 1_709_506_800, 1_709_593_199),
            // the day of 23 hours, and the hour that it lacks
            ("2024-03-31", 1_711_839_600, 1_711_922_399),
            ("2024-03-31 02:30", 1_711_848_600, 1_711_848_600),
        ] {
            let moment = moment(cell);
            assert_eq!(moment.seconds(&paris(), false), start, "{cell} as a start");
            assert_eq!(moment.seconds(&paris(), true), end, "{cell} as an end");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_survived() {
        for cell in ["9999-12-31", "1000-01-01", "@253402300799"] {
            assert_ne!(moment(cell).seconds(&paris(), true), 0, "{cell}");
        }
        for now in [i64::MIN, i64::MAX] {
            let clock = Clock {
                now,
                zone: TimeZone::UTC,
            };
            assert_eq!(moment("tomorrow").seconds(&clock, true), now);
        }
    }

    #[test]
    fn an_end_before_its_start() {
        for (start, end, expected) in [
            ("2024-03-05", "2024-03-05", Some(false)),
            ("2024-03-05", "2024-03-04", Some(true)),
            ("2024-03-05 08:00", "2024-03-05", Some(false)),
            ("2024-03-05 08:00", "2024-03-05 07:59", Some(true)),
            ("1709622000", "1709621999", Some(true)),
            ("2024-03-05", "1709621999", None),
            ("2024-03-05", "2024-02-01T00:00Z", Some(true)),
            ("2024-03-05", "2024-06-01T00:00Z", Some(false)),
            ("today", "2024-03-04", None),
            ("2024-03-05", "0", None),
        ] {
            let found = moment(end).ends_before(&moment(start));
            assert_eq!(found, expected, "from {start} to {end}");
        }
        assert_eq!(moment("2024-03-04").before(&moment("2024-03-05")), Some(true));
        assert_eq!(moment("2024-03-05").before(&moment("2024-03-05")), Some(false));
    }
}
