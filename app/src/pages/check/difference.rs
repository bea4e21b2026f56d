//! Where two values differ, so that the eye finds it.

use leptos::prelude::*;

use crate::{
    i18n::tr,
    ui::{Glyph, Icon},
};

/// So much is shown around a difference in a narrow place.
const AROUND: usize = 8;

/// And so much before a bad part in a list, so that it is in sight.
const BEFORE: usize = 16;

/// A value that becomes another one, with what differs set off. Long values are cut around the difference.
#[component]
pub fn Change(#[prop(into)] before: String, #[prop(into)] after: String) -> impl IntoView {
    let Parts {
        start,
        before,
        after,
        end,
    } = parts(&before, &after);
    let (start, end) = (shorten_start(start, AROUND), shorten_end(end));
    let side = |middle: &str| {
        (!(start.is_empty() && middle.is_empty() && end.is_empty()))
            .then(|| (start.clone(), view! { <b>{middle.to_owned()}</b> }, end.clone()))
    };
    let none = || view! { <span class="none">{tr("ui-empty-value")}</span> };
    let was = match side(before) {
        Some(text) => view! { <del>{text}</del> }.into_any(),
        None => none().into_any(),
    };
    let becomes = match side(after) {
        Some(text) => view! { <ins>{text}</ins> }.into_any(),
        None => none().into_any(),
    };
    view! {
        <span class="diff">
            {was}
            <Icon name=Glyph::Right class="arrow" label=tr("ui-becomes") />
            {becomes}
        </span>
    }
}

/// A value with the part set off that a fix would change.
#[component]
pub fn Marked(#[prop(into)] value: String, fix: Option<String>) -> impl IntoView {
    let Some(fix) = fix else { return value.into_any() };
    let Parts { start, before, end, .. } = parts(&value, &fix);
    // A value that changes whole has no bad part.
    if start.is_empty() && end.is_empty() {
        return value.into_any();
    }
    let bad = (!before.is_empty()).then(|| view! { <b class="bad">{seen(before)}</b> });
    (shorten_start(start, BEFORE), bad, end.to_owned()).into_any()
}

/// Blanks as something that is seen.
fn seen(text: &str) -> String {
    if text.trim().is_empty() {
        text.replace(char::is_whitespace, "␣")
    } else {
        text.to_owned()
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    start: &'a str,
    before: &'a str,
    after: &'a str,
    end: &'a str,
}

/// What two values have in common at both ends, and what each has between.
fn parts<'a>(before: &'a str, after: &'a str) -> Parts<'a> {
    let start: usize = before
        .chars()
        .zip(after.chars())
        .take_while(|(a, b)| a == b)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let (common, before) = before.split_at_checked(start).unwrap_or_default();
    let (_, after) = after.split_at_checked(start).unwrap_or_default();
    let end: usize = before
        .chars()
        .rev()
        .zip(after.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let (before, tail) = before.split_at_checked(before.len() - end).unwrap_or_default();
    let (after, _) = after.split_at_checked(after.len() - end).unwrap_or_default();
    Parts {
        start: common,
        before,
        after,
        end: tail,
    }
}

fn shorten_start(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most + 1 {
        return text.to_owned();
    }
    std::iter::once('…').chain(text.chars().skip(count - most)).collect()
}

fn shorten_end(text: &str) -> String {
    match text.char_indices().nth(AROUND + 1) {
        Some(_) => format!("{}…", text.chars().take(AROUND).collect::<String>()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn what_differs_stands_between_what_is_common() {
        for (before, after, expected) in [
            ("lefevre@@rivage", "lefevre@rivage", ("lefevre@", "@", "", "rivage")),
            ("zoë", "zoe", ("zo", "ë", "e", "")),
            ("oui", "1", ("", "oui", "1", "")),
            ("", "a", ("", "", "a", "")),
            ("aa", "a", ("a", "a", "", "")),
        ] {
            let Parts {
                start,
                before: was,
                after: becomes,
                end,
            } = parts(before, after);
            assert_eq!((start, was, becomes, end), expected, "{before} → {after}");
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn long_ends_are_cut() {
        assert_eq!(shorten_start("marie-amelie.lefevre", 8), "….lefevre");
        assert_eq!(shorten_start("a.lefevre", 8), "a.lefevre");
        assert_eq!(shorten_end("rivage.ex"), "rivage.ex");
        assert_eq!(shorten_end("universite.example"), "universi…");
    }
}
