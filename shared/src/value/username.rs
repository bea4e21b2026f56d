//! User names (D46): lower case, `a–z 0–9 _ . @ -`, at most 100 characters.

use super::latin;
use std::borrow::Cow;

/// The most characters that a user name may have.
pub const MAX: usize = 100;

/// The normal form: trimmed and lower-cased. Borrows when nothing changes.
#[must_use]
pub fn normal(cell: &str) -> Cow<'_, str> {
    // Nearly all of them.
    if cell
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase())
    {
        return Cow::Borrowed(cell);
    }
    let text = cell.trim();
    let lower_already = text
        .chars()
        .all(|letter| letter.is_ascii_lowercase() || letter.to_lowercase().eq([letter]));
    if lower_already {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// Whether a text is a user name in its normal form. `extended` is `users.extended_usernames`:
/// letters and digits of any script count then.
#[must_use]
pub fn valid(name: &str, extended: bool) -> bool {
    !name.is_empty()
        && name.len() <= MAX * 4
        && (name.len() <= MAX || name.chars().count() <= MAX)
        && name.chars().all(|letter| allowed(letter, extended))
}

/// A valid user name that is as close as possible: in its normal form, without accents, with a
/// dot for each blank and without what is left over. `None` when the cell is valid already, or
/// when nothing valid remains. Unsafe as a fix: it makes another name.
#[must_use]
pub fn propose(cell: &str, extended: bool) -> Option<String> {
    let name = normal(cell);
    if valid(&name, extended) {
        return (name != cell).then(|| name.into_owned());
    }
    let plain = if extended {
        name.into_owned()
    } else {
        latin::to_plain(&name)
    };
    let mut proposal = String::with_capacity(plain.len());
    let mut after_blank = false;
    for letter in plain.chars() {
        if letter.is_whitespace() {
            after_blank = true;
        } else if allowed(letter, extended) {
            if after_blank && letter != '.' && !proposal.is_empty() && !proposal.ends_with('.') {
                proposal.push('.');
            }
            after_blank = false;
            proposal.push(letter);
        }
    }
    let letters_left = proposal.chars().any(char::is_alphanumeric);
    (letters_left && valid(&proposal, extended)).then_some(proposal)
}

fn allowed(letter: char, extended: bool) -> bool {
    matches!(letter, 'a'..='z' | '0'..='9' | '_' | '.' | '@' | '-')
        || (extended && !letter.is_ascii() && letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn normal_form() {
        assert!(matches!(normal("jdoe"), Cow::Borrowed("jdoe")));
        assert!(matches!(normal(" jdoe "), Cow::Borrowed("jdoe")));
        assert_eq!(normal("JDoe"), "jdoe");
        assert_eq!(normal("ÉRIC"), "éric");
    }

    #[test]
    fn letters_that_may_stand() {
        for name in ["jdoe", "j.doe@school.example", "a_b-c.1", "0"] {
            assert!(valid(name, false), "{name:?}");
        }
        for name in ["", "JDoe", "éric", "j doe", "j'doe", "jdoe!", "j\u{a0}doe"] {
            assert!(!valid(name, false), "{name:?}");
        }
        assert!(valid("éric", true));
        assert!(valid("анна", true));
        assert!(!valid("j doe", true));
        assert!(!valid(&"a".repeat(101), false));
        assert!(valid(&"é".repeat(100), true));
    }

    #[test]
    fn proposals() {
        for (cell, expected) in [
            ("JDoe", Some("jdoe")),
            ("Zoé Martin", Some("zoe.martin")),
            ("o'brien", Some("obrien")),
            ("großmann", Some("grossmann")),
            ("jean .  pierre", Some("jean.pierre")),
            ("jdoe", None),
            ("анна", None),
            ("!!!", None),
            ("", None),
        ] {
            assert_eq!(propose(cell, false).as_deref(), expected, "{cell:?}");
        }
        assert_eq!(propose("Éric B", true).as_deref(), Some("éric.b"));
    }

    proptest! {
        #[test]
        fn a_proposal_is_valid_and_final(cell in any::<String>(), extended: bool) {
            if let Some(proposal) = propose(&cell, extended) {
                prop_assert!(valid(&proposal, extended));
                prop_assert_eq!(propose(&proposal, extended), None);
            }
        }
    }
}
