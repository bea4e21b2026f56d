//! Countries by ISO 3166-1 alpha-2 (D46, D48).

use std::borrow::Cow;

/// The 249 codes, sorted.
pub const CODES: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD",
    "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA",
    "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE",
    "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA",
    "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK",
    "HM", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP",
    "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT",
    "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS",
    "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ",
    "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS",
    "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST",
    "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW",
    "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA",
    "ZM", "ZW",
];

/// Codes that people write, and the ones of the standard.
const CUSTOMARY: &[(&str, &str)] = &[("UK", "GB"), ("EL", "GR")];

/// The normal form: trimmed and upper-cased.
#[must_use]
pub fn normal(cell: &str) -> Cow<'_, str> {
    let text = cell.trim();
    if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        Cow::Owned(text.to_ascii_uppercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a normal form is the code of a country.
#[must_use]
pub fn valid(code: &str) -> bool {
    let &[first, second] = code.as_bytes() else {
        return false;
    };
    let letter = |byte: u8| usize::from(byte.wrapping_sub(b'A'));
    SECOND_LETTERS
        .get(letter(first))
        .is_some_and(|seconds| letter(second) < 26 && seconds >> letter(second) & 1 == 1)
}

/// For each first letter, a bit for each second one.
const SECOND_LETTERS: [u32; 26] = second_letters();

#[allow(
    clippy::indexing_slicing,
    reason = "this runs when it is compiled, where a slip doesn't compile"
)]
const fn second_letters() -> [u32; 26] {
    let mut seconds = [0; 26];
    let mut at = 0;
    while at < CODES.len() {
        let code = CODES[at].as_bytes();
        seconds[(code[0] - b'A') as usize] |= 1 << (code[1] - b'A');
        at += 1;
    }
    seconds
}

/// The code that was meant: `uk` is `GB`.
#[must_use]
pub fn propose(cell: &str) -> Option<&'static str> {
    let code = normal(cell);
    let (_, standard) = CUSTOMARY.iter().find(|(written, _)| *written == code)?;
    Some(standard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_searched() {
        assert_eq!(CODES.len(), 249);
        assert!(CODES.is_sorted());
        assert!(CODES.iter().all(|code| valid(code)));
    }

    #[test]
    fn codes_and_their_normal_form() {
        assert_eq!(normal(" fr"), "FR");
        assert!(matches!(normal("FR"), Cow::Borrowed("FR")));
        for cell in ["", "XX", "FRA", "France", "UK", "fr"] {
            assert!(!valid(cell), "{cell:?}");
        }
        assert_eq!(propose("uk"), Some("GB"));
        assert_eq!(propose("FR"), None);
    }
}
