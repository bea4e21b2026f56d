//! E-mail addresses: a practical check, proposals for the usual slips, and the cell that says
//! that there is none (D47).

mod propose;

pub use propose::propose;

/// The most characters of the part before the `@`.
const LOCAL_MAX: usize = 64;
/// The most characters of a label of the domain, and of the domain.
const LABEL_MAX: usize = 63;
const DOMAIN_MAX: usize = 253;

/// Whether the cell says on purpose that there is no address: `NOMAIL` or `NO MAIL`.
#[must_use]
pub fn no_mail(cell: &str) -> bool {
    let text = cell.trim();
    text.eq_ignore_ascii_case("NOMAIL") || text.eq_ignore_ascii_case("NO MAIL")
}

/// Whether a text is an address that mail can be sent to: one `@`, a local part of the usual
/// ASCII characters, and a domain of at least two labels (letters of any script). How long the
/// whole may be is the column's concern.
#[must_use]
pub fn valid(text: &str) -> bool {
    match text.split_once('@') {
        Some((local, domain)) => valid_local(local) && valid_domain(domain),
        None => false,
    }
}

fn valid_local(local: &str) -> bool {
    let mut before = b'.';
    local.len() <= LOCAL_MAX
        && local.bytes().all(|byte| {
            let double_dot = before == b'.' && byte == b'.';
            before = byte;
            !double_dot && (byte == b'.' || is_atom_byte(byte))
        })
        && before != b'.'
}

fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// Labels of letters, digits and hyphens between dots, no hyphen at their ends; the last one has a letter.
fn valid_domain(domain: &str) -> bool {
    let (mut all, mut dots, mut label, mut letters, mut before) = (0, 0, 0, false, '.');
    for letter in domain.chars() {
        match letter {
            '.' | '-' if label == 0 => return false,
            '.' if before == '-' => return false,
            '.' => (dots, label, letters) = (dots + 1, 0, false),
            '-' => label += 1,
            _ if letter.is_alphanumeric() => {
                label += 1;
                letters |= letter.is_alphabetic();
            }
            _ => return false,
        }
        if label > LABEL_MAX {
            return false;
        }
        all += 1;
        before = letter;
    }
    all <= DOMAIN_MAX && dots > 0 && label >= 2 && letters && before != '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for text in [
            "jdoe@school.example",
            "j.doe+moodle@mail.school.example",
            "o'brien@school.ie",
            "zoe@école.fr",
            "info@xn--cole-9oa.fr",
            "1@2.example",
            "a@b.co",
        ] {
            assert!(valid(text), "{text:?}");
        }
        for text in [
            "",
            "jdoe",
            "jdoe@",
            "@school.example",
            "jdoe@@school.example",
            "j@doe@school.example",
            "jdoe@school",
            "jdoe@localhost",
            "jdoe@school,example",
            "jdoe@school..example",
            "j..doe@school.example",
            ".jdoe@school.example",
            "jdoe.@school.example",
            "jdoe@school.example.",
            "j doe@school.example",
            "jdoe@ school.example",
            "jdoe@-school.example",
            "jdoe@10.0.0.1",
            "jdoe@school.e",
            "zoé@school.example",
            "<jdoe@school.example>",
            "mailto:jdoe@school.example",
        ] {
            assert!(!valid(text), "{text:?}");
        }
        let long = "a".repeat(65);
        assert!(!valid(&format!("{long}@school.example")));
        assert!(!valid(&format!("jdoe@{long}.example")));
    }

    #[test]
    fn no_address_on_purpose() {
        assert!(no_mail("NOMAIL"));
        assert!(no_mail(" no mail "));
        assert!(!no_mail("no_mail"));
        assert!(!no_mail(""));
    }
}
