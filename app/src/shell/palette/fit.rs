//! Whether words fit what is typed: each typed word begins a word, whatever its accents and capitals.

/// How well `words` fit what is typed; less is better, `None` is not at all. Nothing typed fits everything.
pub(super) fn fit(words: &str, typed: &str) -> Option<usize> {
    let words = plain(words);
    let parts: Vec<&str> = words.split(|letter: char| !letter.is_alphanumeric()).collect();
    let mut total = 0;
    for typed in plain(typed).split_whitespace() {
        match parts.iter().position(|part| part.starts_with(typed)) {
            Some(at) => total += at,
            // A part of a word, where much was typed: "pastebin" is found by "bin".
            None if typed.chars().count() > 2 && words.contains(typed) => total += 50,
            None => return None,
        }
    }
    Some(total)
}

/// A text in small letters, without the accents of the languages that the page speaks.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        other => other,
    };
    text.to_lowercase().chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::fit;

    #[wasm_bindgen_test(unsupported = test)]
    fn what_is_typed_begins_words() {
        for (words, typed, fits) in [
            ("Runs", "", true),
            ("Runs", "ru", true),
            ("Language: Français", "francais", true),
            ("Paramètres", "PARAM", true),
            ("Group members", "mem gr", true),
            ("Group members", "mem x", false),
            ("Course deletions", "eti", true),
            ("Course deletions", "et", false),
            ("Runs", "directory", false),
        ] {
            assert_eq!(fit(words, typed).is_some(), fits, "{words} {typed}");
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn an_earlier_word_fits_better() {
        assert!(fit("Users", "us") < fit("Help: Users", "us"));
        assert!(fit("Help: Users", "us") < fit("Various", "ous"));
    }
}
