//! What an answer of a site says, field by field: numbers come as numbers, as texts and as truths.

use serde_json::Value;

/// A number; 0 where there is none.
pub fn number(of: &Value, field: &str) -> i64 {
    match of.get(field) {
        Some(Value::Number(number)) => number.as_i64().unwrap_or(0),
        Some(Value::String(text)) => text.trim().parse().unwrap_or(0),
        Some(Value::Bool(yes)) => i64::from(*yes),
        _ => 0,
    }
}

/// Whether something is so; `default` where nothing is said of it.
pub fn flag(of: &Value, field: &str, default: bool) -> bool {
    match of.get(field) {
        None | Some(Value::Null) => default,
        Some(_) => number(of, field) != 0,
    }
}

/// A text as it was written; blank where there is none.
pub fn text(of: &Value, field: &str) -> String {
    of.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A name. Sites write names for a page: `&` as `&amp;`.
pub fn name(of: &Value, field: &str) -> String {
    unescaped(&text(of, field))
}

/// A text that was written for a page, as it was meant.
pub fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    // The ampersand last: what it was part of isn't read twice.
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// Whether a site may show a text this way: with signs written for a page, and other white space.
pub fn is_shown_as(written: &str, shown: &str) -> bool {
    let plain = |text: &str| unescaped(text).split_whitespace().collect::<Vec<_>>().join(" ");
    plain(written) == plain(shown)
}

/// A list; empty where there is none.
pub fn list<'v>(of: &'v Value, field: &str) -> &'v [Value] {
    of.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_come_in_three_ways_and_names_as_on_a_page() {
        let said = json!({"a": 3, "b": "4", "c": true, "d": null, "n": "R&amp;D &amp;lt; &lt;1&gt;", "l": [1]});
        assert_eq!(
            ["a", "b", "c", "d", "e"].map(|field| number(&said, field)),
            [3, 4, 1, 0, 0]
        );
        assert_eq!((flag(&said, "d", true), flag(&said, "c", false)), (true, true));
        assert_eq!(
            (name(&said, "n").as_str(), text(&said, "d").as_str()),
            ("R&D &lt; <1>", "")
        );
        assert_eq!((list(&said, "l").len(), list(&said, "a").len()), (1, 0));
    }
}
