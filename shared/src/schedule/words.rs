//! Times in plain words. What has no usual shape is said part by part.

use super::cron::{Cron, Field, Part, Shape};
use crate::i18n::{Args, Catalog};

/// So many times of a day are named one by one.
const MOST_TIMES: usize = 6;
/// So many days, months or hours are named one by one.
const MOST_NAMED: usize = 7;

/// The times in plain words, as a sentence without its full stop.
#[must_use]
pub fn words(cron: &Cron, catalog: &Catalog) -> String {
    let said = said(cron, catalog).unwrap_or_else(|| parts(cron, catalog));
    let mut letters = said.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn said(cron: &Cron, catalog: &Catalog) -> Option<String> {
    let days = days(cron, catalog)?;
    if let Some(interval) = interval(cron, catalog) {
        return Some(match days {
            Days::All => interval,
            Days::Some(days) => {
                let args = Args::new().with("interval", interval).with("days", days);
                catalog.text("cron-interval-on", &args)
            }
        });
    }
    let times = times(cron, catalog)?;
    let days = match days {
        Days::All => catalog.text("cron-every-day", &Args::new()),
        Days::Some(days) => days,
    };
    let args = Args::new().with("days", days).with("times", times);
    Some(catalog.text("cron-days-at", &args))
}

/// "Every 6 hours, at half past"; `None` where single times are meant.
fn interval(cron: &Cron, catalog: &Catalog) -> Option<String> {
    let minute = single(&cron.minute);
    let each_minutes = match cron.minute.shape {
        Shape::Any => Some(1),
        Shape::Step(step) if 60 % step == 0 => Some(step),
        _ => None,
    };
    let count = |id: &str, count: u8| catalog.text(id, &Args::new().with("count", i64::from(count)));
    if let Some(each) = each_minutes {
        let every = count("cron-every-minutes", each);
        if cron.is_hourly() {
            return Some(every);
        }
        // Within hours that follow one another.
        let (first, last) = ends(&cron.hour)?;
        let args = Args::new()
            .with("interval", every)
            .with("from", time(first, 0))
            .with("to", time(last, 60 - each));
        return Some(catalog.text("cron-interval-between", &args));
    }
    let each_hours = match cron.hour.shape {
        Shape::Any => Some(1),
        Shape::Step(1) => Some(1),
        Shape::Step(step) if 24 % step == 0 && step < 24 => Some(step),
        _ => None,
    };
    let every = count("cron-every-hours", each_hours?);
    let past = match minute? {
        0 => return Some(every),
        minute => minute,
    };
    let args = Args::new().with("interval", every).with("minute", i64::from(past));
    Some(catalog.text("cron-interval-past", &args))
}

/// "02:00 and 14:30".
fn times(cron: &Cron, catalog: &Catalog) -> Option<String> {
    let (hours, minutes) = (&cron.hour.values, &cron.minute.values);
    if hours.len() * minutes.len() > MOST_TIMES {
        return None;
    }
    let times = hours
        .iter()
        .flat_map(|hour| minutes.iter().map(|minute| time(*hour, *minute)));
    Some(joined(times.collect(), catalog))
}

enum Days {
    All,
    Some(String),
}

fn days(cron: &Cron, catalog: &Catalog) -> Option<Days> {
    let all_months = cron.month.values.len() == 12;
    let all_days = cron.day.values.len() == 31;
    let all_weekdays = cron.weekday.values.len() == 7;
    if let (false, false, true, Some(day), Some(month)) = (
        all_days,
        all_months,
        all_weekdays,
        single(&cron.day),
        single(&cron.month),
    ) {
        let args = Args::new()
            .with("day", ordinal(day, catalog))
            .with("month", month_name(month, catalog));
        return Some(Days::Some(catalog.text("cron-once-a-year", &args)));
    }
    let of_month = if all_days {
        None
    } else {
        Some(days_of_month(&cron.day, catalog)?)
    };
    let of_week = if all_weekdays {
        None
    } else {
        Some(days_of_week(&cron.weekday, catalog)?)
    };
    let days = match (of_month, of_week) {
        (None, None) if all_months => return Some(Days::All),
        (None, None) => catalog.text("cron-every-day", &Args::new()),
        (Some(days), None) | (None, Some(days)) => days,
        // Cron's own rule: either is enough.
        (Some(month), Some(week)) => both(month, week, catalog),
    };
    if all_months {
        return Some(Days::Some(days));
    }
    if cron.month.values.len() > MOST_NAMED {
        return None;
    }
    let names = cron.month.values.iter().map(|month| month_name(*month, catalog));
    let args = Args::new()
        .with("days", days)
        .with("months", joined(names.collect(), catalog));
    Some(Days::Some(catalog.text("cron-days-in", &args)))
}

fn days_of_month(field: &Field, catalog: &Catalog) -> Option<String> {
    if field.shape == Shape::Last {
        return Some(catalog.text("cron-last-day", &Args::new()));
    }
    if field.values.len() > MOST_NAMED {
        return None;
    }
    let days = field.values.iter().map(|day| {
        let args = Args::new().with("day", ordinal(*day, catalog));
        catalog.text("cron-day-of-month", &args)
    });
    let args = Args::new().with("days", joined(days.collect(), catalog));
    Some(catalog.text("cron-days-of-month", &args))
}

fn days_of_week(field: &Field, catalog: &Catalog) -> Option<String> {
    // A week begins on Monday.
    let mut days: Vec<u8> = field.values.iter().map(|day| (day + 6) % 7).collect();
    days.sort_unstable();
    let name = |id: &str, day: u8| catalog.text(id, &Args::new().with("day", i64::from(day + 1)));
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        let run = usize::from(last - first) + 1 == days.len();
        if run && days.len() > 2 {
            let args = Args::new()
                .with("from", name("cron-weekday", *first))
                .with("to", name("cron-weekday", *last));
            return Some(catalog.text("cron-weekdays-range", &args));
        }
    }
    let names = days.iter().map(|day| name("cron-each-weekday", *day));
    let args = Args::new().with("days", joined(names.collect(), catalog));
    Some(catalog.text("cron-weekdays", &args))
}

/// The parts that say more than "any".
fn parts(cron: &Cron, catalog: &Catalog) -> String {
    let fields = [&cron.minute, &cron.hour, &cron.day, &cron.month, &cron.weekday];
    let said = Part::ALL
        .iter()
        .zip(fields)
        .filter(|(_, field)| field.shape != Shape::Any)
        .map(|(part, field)| {
            let args = Args::new().with("value", field.text.as_str());
            catalog.text(&format!("cron-part-{}", part.name()), &args)
        });
    said.collect::<Vec<_>>().join(" · ")
}

/// "a, b and c".
fn joined(mut items: Vec<String>, catalog: &Catalog) -> String {
    match items.pop() {
        None => String::new(),
        Some(last) if items.is_empty() => last,
        Some(last) => both(items.join(", "), last, catalog),
    }
}

fn both(first: String, last: String, catalog: &Catalog) -> String {
    catalog.text("cron-and", &Args::new().with("first", first).with("last", last))
}

fn month_name(month: u8, catalog: &Catalog) -> String {
    catalog.text("cron-month", &Args::new().with("month", i64::from(month)))
}

fn ordinal(day: u8, catalog: &Catalog) -> String {
    catalog.text("cron-ordinal", &Args::new().with("day", i64::from(day)))
}

fn time(hour: u8, minute: u8) -> String {
    format!("{hour:02}:{minute:02}")
}

fn single(field: &Field) -> Option<u8> {
    match field.values.as_slice() {
        [value] => Some(*value),
        _ => None,
    }
}

/// The first and the last one, where all between them are there, too.
fn ends(field: &Field) -> Option<(u8, u8)> {
    let (first, last) = (*field.values.first()?, *field.values.last()?);
    (usize::from(last - first) + 1 == field.values.len()).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn told(cron: &str, lang: Lang) -> String {
        words(&Cron::read(cron).unwrap(), Catalog::of(lang))
    }

    #[test]
    fn in_plain_words() {
        for (cron, english, french) in [
            ("* * * * *", "Every minute", "Toutes les minutes"),
            ("*/5 * * * *", "Every 5 minutes", "Toutes les 5 minutes"),
            ("0 * * * *", "Every hour", "Toutes les heures"),
            (
                "30 * * * *",
                "Every hour, at half past",
                "Toutes les heures, à la demie",
            ),
            (
                "7 * * * *",
                "Every hour, at minute 7",
                "Toutes les heures, à la minute 7",
            ),
            ("0 */6 * * *", "Every 6 hours", "Toutes les 6 heures"),
            (
                "30 */6 * * *",
                "Every 6 hours, at half past",
                "Toutes les 6 heures, à la demie",
            ),
            (
                "15 */12 * * *",
                "Every 12 hours, at quarter past",
                "Toutes les 12 heures, à la minute 15",
            ),
            (
                "45 */6 * * *",
                "Every 6 hours, at quarter to",
                "Toutes les 6 heures, à la minute 45",
            ),
            ("0 1 * * *", "Every day at 01:00", "Tous les jours à 01:00"),
            (
                "30 2,14 * * *",
                "Every day at 02:30 and 14:30",
                "Tous les jours à 02:30 et 14:30",
            ),
            (
                "0 2 * * 1-5",
                "Monday to Friday at 02:00",
                "Du lundi au vendredi à 02:00",
            ),
            ("0 0 * * MON", "Mondays at 00:00", "Le lundi à 00:00"),
            (
                "0 6 * * tue,thu,sun",
                "Tuesdays, Thursdays and Sundays at 06:00",
                "Le mardi, le jeudi et le dimanche à 06:00",
            ),
            (
                "0 3 1 * *",
                "On the 1st of the month at 03:00",
                "Le 1er du mois à 03:00",
            ),
            (
                "0 3 2,22 * *",
                "On the 2nd and the 22nd of the month at 03:00",
                "Le 2 et le 22 du mois à 03:00",
            ),
            (
                "0 23 L * *",
                "On the last day of the month at 23:00",
                "Le dernier jour du mois à 23:00",
            ),
            (
                "0 4 1 9 *",
                "Every year on the 1st of September at 04:00",
                "Chaque année, le 1er septembre à 04:00",
            ),
            (
                "0 4 * 7,8 *",
                "Every day in July and August at 04:00",
                "Tous les jours en juillet et août à 04:00",
            ),
            (
                "*/10 8-17 * * 1-5",
                "Every 10 minutes from 08:00 to 17:50, Monday to Friday",
                "Toutes les 10 minutes de 08:00 à 17:50, du lundi au vendredi",
            ),
            (
                "0 */6 * * 6,0",
                "Every 6 hours, Saturdays and Sundays",
                "Toutes les 6 heures, le samedi et le dimanche",
            ),
            (
                "0 2 1 * 1",
                "On the 1st of the month and Mondays at 02:00",
                "Le 1er du mois et le lundi à 02:00",
            ),
        ] {
            assert_eq!(told(cron, Lang::En), english, "{cron}");
            assert_eq!(told(cron, Lang::Fr), french, "{cron}");
        }
    }

    #[test]
    fn what_has_no_usual_shape_is_said_part_by_part() {
        assert_eq!(
            told("3,17 */5 */2 * *", Lang::En),
            "Minute 3,17 · hour */5 · day of the month */2"
        );
        assert_eq!(
            told("3,17 */5 */2 * *", Lang::Fr),
            "Minute 3,17 · heure */5 · jour du mois */2"
        );
    }
}
