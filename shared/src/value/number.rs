//! Whole numbers (D45) and what spreadsheets do to them (D44).

mod damage;
mod habit;

pub use damage::{Damage, damage, day_number};
pub use habit::ZeroHabit;

/// Reads a whole number: blanks around it are allowed, the only sign is `-`, a leading zero is
/// not allowed but in `0` itself, and neither are decimals. `None` for anything else, for the
/// blank cell and for what doesn't fit in 64 bits.
#[must_use]
pub fn integer(cell: &str) -> Option<i64> {
    let text = cell.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = match digits.as_bytes() {
        [b'0'] => digits.len() == text.len(),
        [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    if canonical { text.parse().ok() } else { None }
}

/// Whether a cell may be the id of something on a platform: a whole number above 0 (D66).
#[must_use]
pub fn is_id(cell: &str) -> bool {
    integer(cell).is_some_and(|id| id > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn canonical_numbers_only() {
        for (cell, expected) in [
            ("0", Some(0)),
            ("7", Some(7)),
            (" 42 ", Some(42)),
            ("-5", Some(-5)),
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("", None),
            ("-", None),
            ("-0", None),
            ("+3", None),
            ("007", None),
            ("-07", None),
            ("3.0", None),
            ("1 000", None),
            ("1,000", None),
            ("0x1F", None),
            ("١٢", None),
            ("--5", None),
        ] {
            assert_eq!(integer(cell), expected, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn any_number_reads_back(number: i64) {
            prop_assert_eq!(integer(&number.to_string()), Some(number));
        }

        #[test]
        fn any_text_is_survived(cell in any::<String>()) {
            if let Some(number) = integer(&cell) {
                prop_assert_eq!(number.to_string(), cell.trim());
            }
            let _ = damage(&cell);
            let _ = day_number(&cell);
        }
    }
}
