//! Numbers with the separator of the locale.

use super::Lang;

/// A whole number with its digits in groups of three: `1,804`; in French `1 804` with a narrow
/// no-break space.
#[must_use]
pub fn group_digits(number: i64, lang: Lang) -> String {
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{202f}',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three() {
        for (number, english, french) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_804, "1,804", "1\u{202f}804"),
            (-1_234_567, "-1,234,567", "-1\u{202f}234\u{202f}567"),
            (
                i64::MIN,
                "-9,223,372,036,854,775,808",
                "-9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808",
            ),
        ] {
            assert_eq!(group_digits(number, Lang::En), english);
            assert_eq!(group_digits(number, Lang::Fr), french);
        }
    }
}
