//! The cell `category` in the mode `path`: an id, or names from the root (C §1.6).

use std::borrow::Cow;

/// What the cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CategoryPath<'r> {
    /// The category of this id; `None` for digits that no id has.
    Id(Option<i64>),
    /// The names from the root, trimmed and without escapes.
    Names(Vec<Cow<'r, str>>),
}

impl<'r> CategoryPath<'r> {
    /// Reads a filled cell.
    pub(super) fn of(cell: &'r str) -> Self {
        if !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::Id(cell.parse().ok());
        }
        Self::Names(segments(inner(cell)))
    }
}

/// The path without one slash at its start and one at its end: `/2024` names a category that is all digits.
fn inner(cell: &str) -> &str {
    let cell = cell.strip_prefix('/').unwrap_or(cell);
    match cell.strip_suffix('/') {
        Some(before) if !ends_escaped(before) => before,
        _ => cell,
    }
}

/// Whether a backslash at the end escapes what would follow.
fn ends_escaped(text: &str) -> bool {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn segments(path: &str) -> Vec<Cow<'_, str>> {
    let mut segments = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, letter) in path.char_indices() {
        if letter == '/' && !escaped {
            segments.push(unescape(path.get(start..at).unwrap_or_default()));
            start = at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    segments.push(unescape(path.get(start..).unwrap_or_default()));
    segments
}

/// `\/` is a slash and `\\` a backslash (D52); any other backslash is itself.
fn unescape(segment: &str) -> Cow<'_, str> {
    let segment = segment.trim();
    if !segment.contains('\\') {
        return Cow::Borrowed(segment);
    }
    let mut plain = String::with_capacity(segment.len());
    let mut letters = segment.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(next @ ('/' | '\\')) if letter == '\\' => {
                plain.push(*next);
                letters.next();
            }
            _ => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// The names as a path that reads back to them.
pub(super) fn join<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let escaped: Vec<String> = names
        .into_iter()
        .map(|name| name.replace('\\', "\\\\").replace('/', "\\/"))
        .collect();
    escaped.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(cell: &str) -> Vec<String> {
        match CategoryPath::of(cell) {
            CategoryPath::Names(names) => names.into_iter().map(Cow::into_owned).collect(),
            CategoryPath::Id(id) => vec![format!("id {id:?}")],
        }
    }

    #[test]
    fn a_path_is_names_from_the_root() {
        for (cell, expected) in [
            ("Sciences/Biology/Year 1", &["Sciences", "Biology", "Year 1"][..]),
            ("/Sciences/", &["Sciences"]),
            ("A / B", &["A", "B"]),
            ("/2024", &["2024"]),
            ("2024/7", &["2024", "7"]),
            ("A//B", &["A", "", "B"]),
            ("//A", &["", "A"]),
            ("/", &[""]),
            (r"Sound \/ Vision/Piano", &["Sound / Vision", "Piano"]),
            (r"Back\\slash", &[r"Back\slash"]),
            (r"Ends with \\/Next", &[r"Ends with \", "Next"]),
            (r"A\/", &["A/"]),
            (r"C:\temp", &[r"C:\temp"]),
            ("42", &["id Some(42)"]),
            ("99999999999999999999", &["id None"]),
        ] {
            assert_eq!(names(cell), expected, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn names_written_as_a_path_read_back(written in prop::collection::vec("[a-zà-ü/\\\\][a-z /\\\\]{0,6}[a-z/\\\\]", 1..5)) {
            let path = format!("/{}", join(written.iter().map(String::as_str)));
            prop_assert_eq!(names(&path), written);
        }

        #[test]
        fn any_text_is_survived(cell in any::<String>()) {
            let _ = CategoryPath::of(&cell);
        }
    }
}
