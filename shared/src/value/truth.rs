//! Truth values (D40): `1 yes true oui vrai` and `0 no false non faux`.

const YES: &[&str] = &["1", "yes", "true", "oui", "vrai"];
const NO: &[&str] = &["0", "no", "false", "non", "faux"];

/// Reads a truth value without regard to case or blanks around it; `None` for any other text,
/// the blank one included.
#[must_use]
pub fn truth(cell: &str) -> Option<bool> {
    let word = cell.trim();
    if is_one_of(word, YES) {
        Some(true)
    } else if is_one_of(word, NO) {
        Some(false)
    } else {
        None
    }
}

/// The same with `all` for yes and `none` for no, as `course-resets` allows.
#[must_use]
pub fn truth_or_all(cell: &str) -> Option<bool> {
    let word = cell.trim();
    if word.eq_ignore_ascii_case("all") {
        Some(true)
    } else if word.eq_ignore_ascii_case("none") {
        Some(false)
    } else {
        truth(word)
    }
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_digits() {
        for cell in ["1", "yes", "TRUE", " Oui ", "vrai", "\u{a0}1"] {
            assert_eq!(truth(cell), Some(true), "{cell:?}");
        }
        for cell in ["0", "No", "FALSE", "non", "faux\t"] {
            assert_eq!(truth(cell), Some(false), "{cell:?}");
        }
        for cell in ["", " ", "2", "01", "y", "on", "all", "none", "ja", "-1"] {
            assert_eq!(truth(cell), None, "{cell:?}");
        }
    }

    #[test]
    fn resets_also_say_all_and_none() {
        assert_eq!(truth_or_all("All"), Some(true));
        assert_eq!(truth_or_all(" none"), Some(false));
        assert_eq!(truth_or_all("oui"), Some(true));
        assert_eq!(truth_or_all("some"), None);
    }
}
