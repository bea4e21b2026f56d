//! How far apart two names are: near misses of steering columns (D19) and "did you mean".

use std::cmp::min;

/// Longer names aren't compared letter by letter.
const LONGEST: usize = 64;

/// Whether an unknown name is a near miss of a known one (D19): equal but for case, `_`, `-` and
/// blanks, or at most one letter off, two when the known name has five letters or more. A letter
/// too many, too few, another one, or two that changed places are each one letter off.
#[must_use]
pub fn near_miss(name: &str, known: &str) -> bool {
    let (name, known) = (letters(name), letters(known));
    let limit = if known.len() >= 5 { 2 } else { 1 };
    within(&name, &known, limit).is_some()
}

/// The candidate that was probably meant, for "did you mean". More is forgiven than by
/// [`near_miss`], the longer the name the more; of two that are as near, the first.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = letters(name);
    let mut limit = match name.len() {
        0 => return None,
        1..=3 => 1,
        4..=6 => 2,
        7..=11 => 3,
        _ => 4,
    };
    let mut found = None;
    for candidate in candidates {
        let known = letters(candidate);
        if let Some(distance) = within(&name, &known, limit)
            // Half of the letters must be right.
            && distance * 2 <= known.len()
        {
            if distance == 0 {
                return Some(candidate);
            }
            found = Some(candidate);
            limit = distance - 1;
        }
    }
    found
}

/// The letters that count.
fn letters(name: &str) -> Vec<char> {
    name.chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '_' | '-'))
        .flat_map(char::to_lowercase)
        .take(LONGEST + 1)
        .collect()
}

/// The distance of two names when it is no more than the limit: insertions, deletions,
/// replacements and swaps of neighbours.
fn within(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > limit || left.len().max(right.len()) > LONGEST {
        return None;
    }
    let width = right.len();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=width).collect();
    let mut left_letter_above = None;
    for (row, &letter) in left.iter().enumerate() {
        let mut line = Vec::with_capacity(width + 1);
        let mut cost_left = row + 1;
        let mut cost_diagonal = row;
        line.push(cost_left);
        let mut previous = None;
        for (column, &other) in right.iter().enumerate() {
            let cost_above = above.get(column + 1).copied().unwrap_or(usize::MAX);
            let replaced = cost_diagonal + usize::from(letter != other);
            let mut cost = min(replaced, min(cost_left, cost_above) + 1);
            if previous == Some(letter)
                && left_letter_above == Some(other)
                && let Some(two_before) = column.checked_sub(1).and_then(|at| before.get(at))
            {
                cost = min(cost, two_before + 1);
            }
            line.push(cost);
            cost_left = cost;
            cost_diagonal = cost_above;
            previous = Some(other);
        }
        before = std::mem::replace(&mut above, line);
        left_letter_above = Some(letter);
    }
    above.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn distance(left: &str, right: &str) -> Option<usize> {
        within(&letters(left), &letters(right), LONGEST)
    }

    #[test]
    fn distances() {
        for (left, right, expected) in [
            ("", "", 0),
            ("cmd", "cmd", 0),
            ("user_id", "User ID", 0),
            ("cmdd", "cmd", 1),
            ("cdm", "cmd", 1),
            ("userdi", "userid", 1),
            ("email", "mail", 1),
            ("kitten", "sitting", 3),
            ("abc", "", 3),
        ] {
            assert_eq!(distance(left, right), Some(expected), "{left} {right}");
        }
    }

    #[test]
    fn near_misses_of_steering_columns() {
        for (name, known) in [
            ("cmdd", "cmd"),
            ("CMD ", "cmd"),
            ("delete", "deleted"),
            ("user_id", "userid"),
            ("update-id", "updateid"),
            ("enroll", "enrol"),
            ("suspendd", "suspended"),
            ("old user name", "oldusername"),
            ("types", "type"),
        ] {
            assert!(near_miss(name, known), "{name} {known}");
        }
        for (name, known) in [
            ("command", "cmd"),
            ("comment", "cmd"),
            ("email", "enrol"),
            ("title", "type"),
            ("", "cmd"),
        ] {
            assert!(!near_miss(name, known), "{name} {known}");
        }
    }

    #[test]
    fn did_you_mean() {
        let columns = ["username", "firstname", "lastname", "email", "idnumber", "city"];
        for (name, expected) in [
            ("fistname", Some("firstname")),
            ("Last Name", Some("lastname")),
            ("e-mail", Some("email")),
            ("mail", Some("email")),
            ("id_numbre", Some("idnumber")),
            ("usernmae", Some("username")),
            ("cty", Some("city")),
            ("remarks", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, columns.into_iter()), expected, "{name:?}");
        }
    }

    #[test]
    fn long_names_are_given_up() {
        let long = "a".repeat(10_000);
        assert_eq!(nearest(&long, [long.as_str()].into_iter()), None);
    }

    proptest! {
        #[test]
        fn the_distance_is_symmetrical(left in "[a-c_]{0,8}", right in "[a-c-]{0,8}") {
            prop_assert_eq!(distance(&left, &right), distance(&right, &left));
        }
    }
}
