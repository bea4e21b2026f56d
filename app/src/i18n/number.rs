//! Shares, sizes and durations as a language writes them. Pure. Whole numbers: [`num`](super::num).

use shared::i18n::{Lang, group_digits};

/// Narrow no-break space: groups digits in French, keeps a unit with its number.
const NARROW: char = '\u{202f}';

/// A share of 100: `62 %`.
#[must_use]
pub fn percent(share: u8) -> String {
    format!("{share}{NARROW}%")
}

/// A size in bytes, with one decimal below ten: `2.1 MB`, in French `2,1 Mo`.
#[must_use]
pub fn bytes(lang: Lang, n: u64) -> String {
    let units = match lang {
        Lang::En => ["B", "kB", "MB", "GB", "TB"],
        Lang::Fr => ["o", "ko", "Mo", "Go", "To"],
    };
    // In tenths of the unit, so that 9,950 B is "10 kB" and not "10.0 kB".
    let mut tenths = n.saturating_mul(10);
    let mut unit = 0;
    while tenths >= 10_000 && unit + 1 < units.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    let number = if unit > 0 && tenths < 100 && !tenths.is_multiple_of(10) {
        let point = match lang {
            Lang::En => '.',
            Lang::Fr => ',',
        };
        format!("{}{point}{}", tenths / 10, tenths % 10)
    } else {
        group_digits(i64::try_from((tenths + 5) / 10).unwrap_or(i64::MAX), lang)
    };
    format!("{number}\u{a0}{}", units.get(unit).copied().unwrap_or_default())
}

/// A duration with its two largest units: `118 ms`, `48 s`, `1 min 55 s`, `2 h 04 min`.
#[must_use]
pub fn duration(lang: Lang, ms: u64) -> String {
    let seconds = (ms + 500) / 1000;
    match seconds {
        _ if ms < 1000 => format!("{ms}\u{a0}ms"),
        0..60 => format!("{seconds}\u{a0}s"),
        60..3600 => format!("{}\u{a0}min {}\u{a0}s", seconds / 60, seconds % 60),
        _ => format!(
            "{}\u{a0}h {:02}\u{a0}min",
            group_digits(i64::try_from(seconds / 3600).unwrap_or(i64::MAX), lang),
            seconds / 60 % 60
        ),
    }
}

/// A round duration of a scale: `0 s`, `30 s`, `2 min`, `1 min 30 s`.
#[must_use]
pub fn seconds(lang: Lang, seconds: u64) -> String {
    match seconds {
        0 => "0\u{a0}s".to_owned(),
        60..3600 if seconds.is_multiple_of(60) => format!("{}\u{a0}min", seconds / 60),
        _ => duration(lang, seconds.saturating_mul(1000)),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn sizes_have_one_decimal_below_ten() {
        for (n, en, fr) in [
            (0, "0 B", "0 o"),
            (999, "999 B", "999 o"),
            (2_100_000, "2.1 MB", "2,1 Mo"),
            (9_960, "10 kB", "10 ko"),
            (18_249_000, "18 MB", "18 Mo"),
            (1_000_000_000, "1 GB", "1 Go"),
        ] {
            let plain = |text: String| text.replace('\u{a0}', " ");
            assert_eq!(
                (plain(bytes(Lang::En, n)), plain(bytes(Lang::Fr, n))),
                (en.into(), fr.into())
            );
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn durations_have_two_units_at_most() {
        for (ms, text) in [
            (118, "118 ms"),
            (48_000, "48 s"),
            (115_200, "1 min 55 s"),
            (7_440_000, "2 h 04 min"),
        ] {
            assert_eq!(duration(Lang::En, ms).replace('\u{a0}', " "), text);
        }
        for (s, text) in [(0, "0 s"), (30, "30 s"), (120, "2 min"), (90, "1 min 30 s")] {
            assert_eq!(seconds(Lang::En, s).replace('\u{a0}', " "), text);
        }
    }
}
