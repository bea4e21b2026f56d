//! Rich text: a catalogue's sentence with `**strong**`, `*stressed*`, `` `code` `` and `[link](/path)`.

use leptos::prelude::*;

/// A piece of a sentence.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Strong(&'a str),
    /// It begins with a small letter: `*EMPTY*` is what people write in cells.
    Stressed(&'a str),
    Code(&'a str),
    /// Words and address. Only addresses within the site: a value can't smuggle one out.
    Link(&'a str, &'a str),
}

/// A sentence of the catalogue with its marks shown.
#[component]
pub fn Rich(
    /// The sentence.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let show = |piece: &Piece<'_>| match *piece {
        Piece::Plain(words) => words.to_owned().into_any(),
        Piece::Strong(words) => view! { <b>{words.to_owned()}</b> }.into_any(),
        Piece::Stressed(words) => view! { <em>{words.to_owned()}</em> }.into_any(),
        Piece::Code(words) => view! { <code>{words.to_owned()}</code> }.into_any(),
        Piece::Link(words, to) => view! { <a href=to.to_owned()>{words.to_owned()}</a> }.into_any(),
    };
    move || text.with(|text| pieces(text).iter().map(show).collect_view())
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut plain = text;
    while let Some(mark) = rest.find(['*', '`', '[']) {
        let (before, from) = rest.split_at(mark);
        let Some((piece, after)) = marked(from) else {
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        let passed = plain.len() - rest.len() + before.len();
        if let Some(words) = plain.get(..passed).filter(|words| !words.is_empty()) {
            pieces.push(Piece::Plain(words));
        }
        pieces.push(piece);
        (rest, plain) = (after, after);
    }
    if !plain.is_empty() {
        pieces.push(Piece::Plain(plain));
    }
    pieces
}

/// The marked piece that `text` begins with, and what comes after it.
fn marked(text: &str) -> Option<(Piece<'_>, &str)> {
    if let Some(inner) = text.strip_prefix("**") {
        return inner
            .split_once("**")
            .map(|(words, after)| (Piece::Strong(words), after));
    }
    if let Some(inner) = text
        .strip_prefix('*')
        .filter(|inner| inner.starts_with(char::is_lowercase))
    {
        return inner
            .split_once('*')
            .map(|(words, after)| (Piece::Stressed(words), after));
    }
    if let Some(inner) = text.strip_prefix('`') {
        return inner.split_once('`').map(|(words, after)| (Piece::Code(words), after));
    }
    let (words, after) = text.strip_prefix('[')?.split_once("](")?;
    let (to, after) = after.split_once(')')?;
    let inside = to.starts_with(['/', '#']) && !to.starts_with("//");
    inside.then_some((Piece::Link(words, to), after))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Piece::*, pieces};

    #[wasm_bindgen_test(unsupported = test)]
    fn marks_are_shown_and_the_rest_is_left_as_it_is() {
        for (text, expected) in [
            ("", vec![]),
            ("plain", vec![Plain("plain")]),
            ("**12** rows", vec![Strong("12"), Plain(" rows")]),
            ("set `a_b` here", vec![Plain("set "), Code("a_b"), Plain(" here")]),
            (
                "see [help](/help).",
                vec![Plain("see "), Link("help", "/help"), Plain(".")],
            ),
            (
                "the row is *left out*.",
                vec![Plain("the row is "), Stressed("left out"), Plain(".")],
            ),
            ("*EMPTY* and *NOPASS*", vec![Plain("*EMPTY* and *NOPASS*")]),
            ("30 */6 * * *", vec![Plain("30 */6 * * *")]),
            (
                "[x](https://elsewhere.example)",
                vec![Plain("[x](https://elsewhere.example)")],
            ),
            ("[x](//elsewhere.example)", vec![Plain("[x](//elsewhere.example)")]),
            ("a ` b **c**", vec![Plain("a ` b "), Strong("c")]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
