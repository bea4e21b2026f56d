//! The date that was perhaps meant, in an accepted form.

use super::parse::{DateError, SlashDates, parse};

/// An accepted way to write a date that was written in nearly one: lacking zeros (`5.3.2024`),
/// dots for dashes (`2024.03.05`), an hour of one digit, parts of a second, milliseconds since
/// 1970, a day number with decimals. `None` for a date that can be read already, and for all
/// that leaves a choice.
#[must_use]
pub fn propose(cell: &str, slash: SlashDates) -> Option<String> {
    if parse(cell, slash) != Err(DateError::NotADate) {
        return None;
    }
    let proposal = rewrite(cell.trim())?;
    let parsed = parse(&proposal, slash).ok()?;
    if parsed.spreadsheet {
        parsed.moment.normal_form()
    } else {
        Some(proposal)
    }
}

fn rewrite(text: &str) -> Option<String> {
    if text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.get(..10).map(|seconds| format!("@{seconds}"));
    }
    if let Some((days, "0" | "00")) = text.split_once(['.', ',']) {
        return Some(days.to_owned());
    }
    let date_ends = text.find([' ', 'T']).unwrap_or(text.len());
    let (date, rest) = text.split_at(date_ends);
    let mut proposal = self::date(date)?;
    let time = rest.strip_prefix('T').unwrap_or(rest).trim();
    if !time.is_empty() {
        proposal.push(' ');
        proposal.push_str(&self::time(time)?);
    }
    Some(proposal)
}

/// Three numbers, of which one is a year of four digits, with zeros and dashes.
fn date(text: &str) -> Option<String> {
    let separator = text.chars().find(|letter| "-/.".contains(*letter))?;
    let mut parts = text.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    match (first.len(), second.len(), third.len(), parts.next()) {
        (4, 1..=2, 1..=2, None) => Some(format!("{first}-{second:0>2}-{third:0>2}")),
        // Slashes leave it open which is the day.
        (1..=2, 1..=2, 4, None) if separator == '/' => Some(text.to_owned()),
        (1..=2, 1..=2, 4, None) => Some(format!("{third}-{second:0>2}-{first:0>2}")),
        _ => None,
    }
}

/// `8:00` is `08:00`; parts of a second go, and so does a blank before the offset.
fn time(text: &str) -> Option<String> {
    let offset_at = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = text.split_at(offset_at);
    let clock = clock.trim_end();
    let whole = clock.split_once(['.', ',']).map_or(clock, |(whole, _)| whole);
    let (hour, rest) = whole.split_once(':')?;
    Some(format!("{hour:0>2}:{rest}{offset}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nearly_dates() {
        for (cell, expected) in [
            ("2024-3-5", Some("2024-03-05")),
            ("2024.03.05", Some("2024-03-05")),
            ("5.3.2024", Some("2024-03-05")),
            ("5-3-2024 8:00", Some("2024-03-05 08:00")),
            ("2024-03-05 8:00:30", Some("2024-03-05 08:00:30")),
            ("31/12/2024 8:00", Some("31/12/2024 08:00")),
            ("2024-03-05T08:00:00.000Z", Some("2024-03-05 08:00:00Z")),
            ("2024-03-05 08:00 +01:00", Some("2024-03-05 08:00+01:00")),
            ("1709622000000", Some("@1709622000")),
            ("45356.0", Some("2024-03-05")),
            ("3/4/2024 8:00", None),
            ("2024-03-05", None),
            ("2023-02-29", None),
            ("2023-2-29", None),
            ("05-03-24", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(propose(cell, SlashDates::Auto).as_deref(), expected, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn a_proposal_can_be_read(cell in "[0-9TZ:/. +-]{0,26}") {
            if let Some(proposal) = propose(&cell, SlashDates::Auto) {
                prop_assert!(parse(&proposal, SlashDates::Auto).is_ok());
            }
        }

        #[test]
        fn any_text_is_survived(cell in any::<String>()) {
            let _ = propose(&cell, SlashDates::Dmy);
        }
    }
}
