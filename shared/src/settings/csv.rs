//! How command files are read and written.

use super::kind::{Key, keys};

keys! { Csv;
    /// What separates cells (D7).
    SEPARATOR = Key::word("csv.separator", &["auto", ";", ",", "tab", "|"], "auto")
        .legacy(&["csvseparator"])
        .synonyms(SEPARATORS);
    /// What separates the cells of exports and of generated files.
    WRITE_SEPARATOR = Key::word("csv.write_separator", &[";", ",", "tab"], ";")
        .legacy(&["csvseparator"])
        .synonyms(SEPARATORS);
    /// Encoding of the text (D6).
    ENCODING = Key::word(
        "csv.encoding",
        &["auto", "UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE"],
        "auto",
    )
    .legacy(&["encoding"])
    .synonyms(&[
        ("ISO-8859-1", "windows-1252"),
        ("latin1", "windows-1252"),
        ("cp1252", "windows-1252"),
        ("utf8", "UTF-8"),
    ]);
    /// What becomes of columns that no format knows (D18).
    UNKNOWN_COLUMNS = Key::word("csv.unknown_columns", &["warn", "refuse"], "warn")
        .legacy(&["invalidnamesnocheck"])
        .legacy_values(&[("1", "warn"), ("0", "refuse")]);
    /// How `A/B/YYYY` is read (D41).
    SLASH_DATES = Key::word("csv.slash_dates", &["auto", "dmy", "mdy"], "auto");
    /// Blank cells empty the fields that may be empty (D54).
    BLANK_CLEARS = Key::flag("csv.blank_clears", false);
}

const SEPARATORS: &[(&str, &str)] = &[("\t", "tab"), ("\\t", "tab")];
