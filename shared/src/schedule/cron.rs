//! Times as cron writes them: minute, hour, day of the month, month, day of the week.

use crate::i18n::Args;

/// One of the five parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// 0–59.
    Minute,
    /// 0–23.
    Hour,
    /// Day of the month: 1–31, or `L` for the last one.
    Day,
    /// 1–12, or `JAN` … `DEC`.
    Month,
    /// Day of the week: 0–7, Sunday is 0 and 7, or `MON` … `SUN`.
    Weekday,
}

const MONTHS: [&str; 12] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// What stands for five parts.
const SHORT: [(&str, &str); 7] = [
    ("@YEARLY", "0 0 1 1 *"),
    ("@ANNUALLY", "0 0 1 1 *"),
    ("@MONTHLY", "0 0 1 * *"),
    ("@WEEKLY", "0 0 * * 0"),
    ("@DAILY", "0 0 * * *"),
    ("@MIDNIGHT", "0 0 * * *"),
    ("@HOURLY", "0 * * * *"),
];

impl Part {
    /// In their order.
    pub const ALL: [Self; 5] = [Self::Minute, Self::Hour, Self::Day, Self::Month, Self::Weekday];

    /// Its name in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Weekday => "weekday",
        }
    }

    const fn limits(self) -> (u8, u8) {
        match self {
            Self::Minute => (0, 59),
            Self::Hour => (0, 23),
            Self::Day => (1, 31),
            Self::Month => (1, 12),
            Self::Weekday => (0, 7),
        }
    }

    fn number(self, text: &str) -> Option<u8> {
        let named = |names: &[&str], first: u8| {
            let at = names.iter().position(|name| *name == text)?;
            u8::try_from(at).ok().map(|at| at + first)
        };
        let number = match self {
            Self::Month => named(&MONTHS, 1),
            Self::Weekday => named(&WEEKDAYS, 0),
            _ => None,
        };
        let (least, most) = self.limits();
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        number
            .or_else(|| text.parse().ok().filter(|_| digits))
            .filter(|number| (least..=most).contains(number))
    }
}

/// How a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `*`: all of them.
    Any,
    /// `*/6`: each sixth one.
    Step(u8),
    /// Numbers, ranges and lists of them.
    Values,
    /// The last day of the month.
    Last,
}

/// What one part says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// How it is written.
    pub shape: Shape,
    /// What it means, in order; the last day of a month, which has no number, is none of them.
    pub values: Vec<u8>,
    /// In its normal form: numbers instead of names.
    pub text: String,
}

/// Times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cron {
    /// Minutes of an hour.
    pub minute: Field,
    /// Hours of a day.
    pub hour: Field,
    /// Days of a month.
    pub day: Field,
    /// Months.
    pub month: Field,
    /// Days of a week, Sunday is 0.
    pub weekday: Field,
}

/// Why a text means no times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CronFault {
    /// There aren't five parts.
    Count(usize),
    /// A part can't be understood.
    Part(Part, String),
    /// There is no such day: 30 February.
    Never,
}

impl CronFault {
    /// Its message.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Count(_) => "cron-fault-count",
            Self::Part(Part::Minute, _) => "cron-fault-minute",
            Self::Part(Part::Hour, _) => "cron-fault-hour",
            Self::Part(Part::Day, _) => "cron-fault-day",
            Self::Part(Part::Month, _) => "cron-fault-month",
            Self::Part(Part::Weekday, _) => "cron-fault-weekday",
            Self::Never => "cron-fault-never",
        }
    }

    /// The values of its message.
    #[must_use]
    pub fn args(&self) -> Args {
        match self {
            Self::Count(count) => Args::new().with("count", i64::try_from(*count).unwrap_or(i64::MAX)),
            Self::Part(_, text) => Args::new().with("value", text.as_str()),
            Self::Never => Args::new(),
        }
    }
}

impl Cron {
    /// Reads five parts, or a word such as `@daily`.
    ///
    /// # Errors
    ///
    /// A part can't be understood; the fault says which.
    pub fn read(text: &str) -> Result<Self, CronFault> {
        let upper = text.trim().to_uppercase();
        let long = SHORT
            .iter()
            .find(|(short, _)| *short == upper)
            .map_or(upper.as_str(), |(_, long)| long);
        let parts: Vec<&str> = long.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = parts.as_slice() else {
            return Err(CronFault::Count(parts.len()));
        };
        Ok(Self {
            minute: field(Part::Minute, minute)?,
            hour: field(Part::Hour, hour)?,
            day: field(Part::Day, day)?,
            month: field(Part::Month, month)?,
            weekday: field(Part::Weekday, weekday)?,
        })
    }

    /// In its normal form: five parts with numbers.
    #[must_use]
    pub fn text(&self) -> String {
        [&self.minute, &self.hour, &self.day, &self.month, &self.weekday]
            .map(|field| field.text.as_str())
            .join(" ")
    }

    /// Whether it goes on through all hours of the day: then an hour that comes twice has its runs twice, since what is
    /// asked for is a distance and no time of day.
    #[must_use]
    pub fn is_hourly(&self) -> bool {
        self.hour.values.len() == 24
    }
}

fn field(part: Part, written: &str) -> Result<Field, CronFault> {
    let fault = || CronFault::Part(part, written.to_owned());
    let (least, most) = part.limits();
    // Sunday has two numbers; one is enough to say "all".
    let most = if part == Part::Weekday { 6 } else { most };
    let is_day = matches!(part, Part::Day | Part::Weekday);
    if written == "*" || (written == "?" && is_day) {
        return Ok(Field {
            shape: Shape::Any,
            values: (least..=most).collect(),
            text: "*".to_owned(),
        });
    }
    if part == Part::Day && written == "L" {
        return Ok(Field {
            shape: Shape::Last,
            values: Vec::new(),
            text: written.to_owned(),
        });
    }
    let mut values = Vec::new();
    let mut texts = Vec::new();
    let mut shape = Shape::Values;
    for item in written.split(',') {
        let (range, step) = match item.split_once('/') {
            Some((range, step)) => {
                let step: u8 = step.parse().ok().filter(|step| *step > 0).ok_or_else(fault)?;
                (range, Some(step))
            }
            None => (item, None),
        };
        let (from, to) = match range.split_once('-') {
            _ if range == "*" => {
                shape = step.map_or(Shape::Any, Shape::Step);
                (least, most)
            }
            Some((from, to)) => {
                let pair = part.number(from).zip(part.number(to));
                pair.filter(|(from, to)| from <= to).ok_or_else(fault)?
            }
            // A step needs something to go through.
            None if step.is_some() => return Err(fault()),
            None => part.number(range).map(|number| (number, number)).ok_or_else(fault)?,
        };
        values.extend((from..=to).step_by(usize::from(step.unwrap_or(1))));
        let range = match (range, from == to) {
            ("*", _) => "*".to_owned(),
            (_, true) => from.to_string(),
            (_, false) => format!("{from}-{to}"),
        };
        texts.push(step.map_or_else(|| range.clone(), |step| format!("{range}/{step}")));
    }
    if texts.len() > 1 {
        shape = Shape::Values;
    }
    if part == Part::Weekday {
        for value in &mut values {
            *value %= 7;
        }
    }
    values.sort_unstable();
    values.dedup();
    Ok(Field {
        shape,
        values,
        text: texts.join(","),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_mean() {
        for (part, written, values) in [
            (Part::Minute, "*/15", vec![0, 15, 30, 45]),
            (Part::Hour, "8-18/5,23", vec![8, 13, 18, 23]),
            (Part::Day, "1,15", vec![1, 15]),
            (Part::Month, "SEP-NOV", vec![9, 10, 11]),
            (Part::Weekday, "FRI-7", vec![0, 5, 6]),
            (Part::Weekday, "1-5", vec![1, 2, 3, 4, 5]),
            (Part::Hour, "2,2,1", vec![1, 2]),
        ] {
            assert_eq!(field(part, written).unwrap().values, values, "{written}");
        }
    }

    #[test]
    fn normal_forms() {
        for (written, normal) in [
            ("0  */6 * *   *", "0 */6 * * *"),
            ("30 2 ? * mon-fri", "30 2 * * 1-5"),
            ("@daily", "0 0 * * *"),
            ("0 0 L jan,jul *", "0 0 L 1,7 *"),
            ("05 08 * * *", "5 8 * * *"),
        ] {
            assert_eq!(Cron::read(written).unwrap().text(), normal);
        }
    }

    #[test]
    fn a_fault_says_which_part() {
        use Part::{Day, Hour, Minute, Month, Weekday};
        for (written, fault) in [
            ("60 * * * *", CronFault::Part(Minute, "60".into())),
            ("0 24 * * *", CronFault::Part(Hour, "24".into())),
            ("0 2-1 * * *", CronFault::Part(Hour, "2-1".into())),
            ("0 */0 * * *", CronFault::Part(Hour, "*/0".into())),
            ("0 3/2 * * *", CronFault::Part(Hour, "3/2".into())),
            ("0 2 0 * *", CronFault::Part(Day, "0".into())),
            ("0 2 * brumaire *", CronFault::Part(Month, "BRUMAIRE".into())),
            ("0 2 * * 8", CronFault::Part(Weekday, "8".into())),
            ("0 +2 * * *", CronFault::Part(Hour, "+2".into())),
            ("0 2,, * * *", CronFault::Part(Hour, "2,,".into())),
            ("", CronFault::Count(0)),
            ("0 0 2 * * *", CronFault::Count(6)),
            ("@fortnightly", CronFault::Count(1)),
        ] {
            assert_eq!(Cron::read(written), Err(fault), "{written}");
        }
    }
}
