//! Cells that a spreadsheet has rewritten on the way (D44).

use crate::value::date::Day;

/// How a spreadsheet has changed a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A long number in scientific notation: `1,23E+11`.
    Scientific {
        /// Some digits can't be known any more: the exponent reaches beyond those written.
        digits_lost: bool,
        /// What the cell held before, when that can be told.
        restored: Option<String>,
    },
    /// A whole number that became a decimal one: `12345.0`.
    TrailingZeroDecimal {
        /// The whole number.
        restored: String,
    },
    /// A date that became the number of days since 1899-12-30: `45356`.
    DayNumber {
        /// The date as `YYYY-MM-DD`.
        restored: String,
    },
}

/// The longest cell that a spreadsheet writes in one of these ways.
const LONGEST: usize = 32;
/// Spreadsheets keep 15 digits; whatever stood behind them is zeros by now.
const DIGITS_KEPT: usize = 15;
/// Below this exponent no spreadsheet chooses the scientific notation by itself: what is written
/// so was a code such as `3E2` that was taken for a number.
const SHORTEST_EXPONENT: usize = 5;

/// Tells whether a cell that holds an identifier or a number bears the marks of a spreadsheet.
///
/// Day numbers aren't looked for, since any five digits could be one: see [`day_number`].
/// Ordinary cells are let go after a look at their first bytes.
#[must_use]
pub fn damage(cell: &str) -> Option<Damage> {
    let text = cell.trim();
    if text.len() > LONGEST || !looks_numeric(text) {
        return None;
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    match unsigned.split_once(['E', 'e']) {
        Some((mantissa, exponent)) => scientific(sign, mantissa, exponent),
        None => trailing_zeros(sign, unsigned),
    }
}

/// Tells whether a cell of a date column holds a spreadsheet's day number (D41): five digits from
/// 20000 to 80000, counted from 1899-12-30.
#[must_use]
pub fn day_number(cell: &str) -> Option<Damage> {
    let day = Day::from_spreadsheet(cell.trim())?;
    Some(Damage::DayNumber {
        restored: day.to_string(),
    })
}

/// A digit first, a digit last, and a mark of decimals between them.
fn looks_numeric(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    (first.is_ascii_digit() || *first == b'-')
        && last.is_ascii_digit()
        && bytes.iter().any(|byte| matches!(byte, b'.' | b',' | b'E' | b'e'))
}

/// `1,23` and `+11`. The sign and two digits of the exponent are what a spreadsheet writes, and
/// tell its work from a code such as `3E2`.
fn scientific(sign: &str, mantissa: &str, exponent: &str) -> Option<Damage> {
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let negative = exponent.starts_with('-');
    let power = exponent.strip_prefix(['+', '-'])?;
    if !(2..=3).contains(&power.len())
        || whole.len() != 1
        || [whole, fraction, power]
            .iter()
            .any(|part| !part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return None;
    }
    let power: usize = power.parse().ok()?;
    let round = fraction.bytes().all(|digit| digit == b'0');
    if power < SHORTEST_EXPONENT && round {
        let minus = if negative { "-" } else { "" };
        return Some(Damage::Scientific {
            digits_lost: false,
            restored: Some(format!("{sign}{whole}E{minus}{power}")),
        });
    }
    let digits_lost = !negative && (power > fraction.len() || power >= DIGITS_KEPT);
    let restored = (!negative && !digits_lost && power == fraction.len() && whole != "0")
        .then(|| format!("{sign}{whole}{fraction}"));
    Some(Damage::Scientific { digits_lost, restored })
}

/// `12345.0` or `12345,00`; three zeros may be thousands and aren't judged.
fn trailing_zeros(sign: &str, unsigned: &str) -> Option<Damage> {
    let (whole, zeros) = unsigned.split_once(['.', ','])?;
    let damaged = matches!(zeros, "0" | "00") && !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    damaged.then(|| Damage::TrailingZeroDecimal {
        restored: format!("{sign}{whole}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scientific(digits_lost: bool, restored: Option<&str>) -> Option<Damage> {
        Some(Damage::Scientific {
            digits_lost,
            restored: restored.map(str::to_owned),
        })
    }

    #[test]
    fn scientific_notation() {
        for (cell, digits_lost, restored) in [
            ("1,23E+11", true, None),
            ("1.23E+11", true, None),
            ("2,02E+05", true, None),
            ("1.23456789012E+11", false, Some("123456789012")),
            (" 4,2E+01 ", false, Some("42")),
            ("1E+05", true, None),
            ("1.2345678901234567E+16", true, None),
            // the class names 3E2 and 5E-3
            ("3,00E+02", false, Some("3E2")),
            ("5.00E-03", false, Some("5E-3")),
        ] {
            assert_eq!(damage(cell), scientific(digits_lost, restored), "{cell:?}");
        }
    }

    #[test]
    fn whole_numbers_with_decimals() {
        for (cell, restored) in [("12345.0", "12345"), ("12345,0", "12345"), ("-3,00", "-3")] {
            let expected = Damage::TrailingZeroDecimal {
                restored: restored.to_owned(),
            };
            assert_eq!(damage(cell), Some(expected), "{cell:?}");
        }
    }

    #[test]
    fn ordinary_cells_are_left_alone() {
        for cell in [
            "",
            "E1001",
            "12345",
            "3E2",
            "6E1",
            "BIO-101",
            "1.5",
            "12,000",
            "12.000",
            "v1.0",
            "1.0b",
            "2024-03-05",
            "192.168.1.1",
            "-",
            "1e5",
            "45356",
            "12E+3",
            "0,0,0",
        ] {
            assert_eq!(damage(cell), None, "{cell:?}");
        }
    }

    #[test]
    fn day_numbers() {
        let restored = |cell| match day_number(cell) {
            Some(Damage::DayNumber { restored }) => Some(restored),
            _ => None,
        };
        assert_eq!(restored("45356").as_deref(), Some("2024-03-05"));
        assert_eq!(restored("20000").as_deref(), Some("1954-10-03"));
        assert_eq!(restored("80001"), None);
        assert_eq!(restored("4535"), None);
    }
}
