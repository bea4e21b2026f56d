//! The civil calendar, by hand: days, times of day, and their count since 1970.

use std::fmt;

/// Seconds of a day.
pub(super) const DAY_SECONDS: i64 = 86_400;
/// The years that a date may have.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=9999;
/// Spreadsheets count days from 1899-12-30, that is 25,569 days before 1970.
const SPREADSHEET_EPOCH: i64 = -25_569;

/// A day that exists, of the years 1000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day with these numbers, if there is one.
    #[must_use]
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let exists = YEARS.contains(&year) && day >= 1 && day <= days_in(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The day of a spreadsheet's number: five digits, from 20000 to 80000.
    #[must_use]
    pub fn from_spreadsheet(text: &str) -> Option<Self> {
        if text.len() != 5 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: i64 = text.parse().ok()?;
        if !(20_000..=80_000).contains(&number) {
            return None;
        }
        Self::from_epoch_days(number + SPREADSHEET_EPOCH)
    }

    /// The day so many days after 1970-01-01.
    #[must_use]
    pub fn from_epoch_days(days: i64) -> Option<Self> {
        // Days are counted from 0000-03-01, so that the leap day is the last of its year.
        let shifted = days.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(
            i16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }

    /// Days since 1970-01-01; negative before.
    #[must_use]
    pub fn epoch_days(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let march_month = (month + 9) % 12;
        let of_year = (153 * march_month + 2) / 5 + i64::from(self.day) - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        era * 146_097 + of_era - 719_468
    }

    /// The year, 1000 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A time of day to the second, without leap seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
}

impl Time {
    /// 00:00:00
    pub const FIRST: Self = Self {
        hour: 0,
        minute: 0,
        second: 0,
    };
    /// 23:59:59
    pub const LAST: Self = Self {
        hour: 23,
        minute: 59,
        second: 59,
    };

    /// The time with these numbers, if there is one.
    #[must_use]
    pub fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        (hour < 24 && minute < 60 && second < 60).then_some(Self { hour, minute, second })
    }

    /// Seconds since midnight.
    #[must_use]
    pub fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }
}

impl fmt::Display for Time {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

/// Seconds since 1970 of a civil moment, as if the zone were UTC.
pub(super) fn utc_seconds(day: Day, time: Time) -> i64 {
    day.epoch_days() * DAY_SECONDS + time.seconds()
}

fn days_in(year: i16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_that_exist() {
        assert!(Day::new(2024, 2, 29).is_some());
        assert!(Day::new(2000, 2, 29).is_some());
        for (year, month, day) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2024, 4, 31),
            (2024, 13, 1),
            (2024, 0, 1),
            (2024, 1, 0),
            (999, 1, 1),
        ] {
            assert_eq!(Day::new(year, month, day), None);
        }
    }

    #[test]
    fn counted_from_1970() {
        let days = |year, month, day| Day::new(year, month, day).map(Day::epoch_days);
        assert_eq!(days(1970, 1, 1), Some(0));
        assert_eq!(days(1969, 12, 31), Some(-1));
        assert_eq!(days(2024, 3, 5), Some(19_787));
        assert_eq!(days(9999, 12, 31), Some(2_932_896));
    }

    proptest! {
        #[test]
        fn counting_there_and_back(days in -354_285_i64..=2_932_896) {
            let day = Day::from_epoch_days(days).unwrap();
            prop_assert_eq!(day.epoch_days(), days);
        }

        #[test]
        fn any_count_is_survived(days: i64) {
            let _ = Day::from_epoch_days(days);
        }
    }
}
