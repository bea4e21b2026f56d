//! The texts: those of the page and those that the server says too. The server hands out two files a language, so that
//! the page carries none. The first one is read before anything is shown, the rest before anything but the first page is;
//! both are when the person chooses another language.

use std::cell::{Cell, RefCell};

use gloo_net::http::Request;
use shared::i18n::{Args, Catalog, Lang, Part};

use super::lang;

thread_local! {
    /// In the order of [`Lang::ALL`].
    static READ: [Cell<Option<&'static Catalog>>; 2] = const { [const { Cell::new(None) }; 2] };
    /// The first part until the rest is here, in the same order: what is read is read as a whole.
    static BEGUN: [RefCell<Option<String>>; 2] = const { [const { RefCell::new(None) }; 2] };
}

/// Asks the server for the texts that the first page says, once. False when there was no answer.
pub async fn load(lang: Lang) -> bool {
    if read(lang).is_some() {
        return true;
    }
    let Some(texts) = ask(lang, Part::First).await else {
        return false;
    };
    keep(lang, [texts.as_str()]);
    begun(lang, |begun| *begun = Some(texts));
    true
}

/// Asks the server for all texts of the language of the page, once. False when there was no answer.
pub async fn load_all() -> bool {
    load_in(lang()).await
}

/// Asks the server for all texts of a language whose first part is here, once. False when there was no answer.
pub(super) async fn load_in(lang: Lang) -> bool {
    if begun(lang, |begun| begun.is_none()) {
        return true;
    }
    let Some(rest) = ask(lang, Part::Rest).await else {
        return false;
    };
    // Two may have asked.
    if let Some(first) = begun(lang, Option::take) {
        keep(lang, [first.as_str(), rest.as_str()]);
    }
    true
}

/// The server's answer. `first-paint.js` asks early, for the same addresses.
async fn ask(lang: Lang, part: Part) -> Option<String> {
    let answer = Request::get(&part.address(lang)).send().await.ok()?;
    answer.text().await.ok().filter(|_| answer.ok())
}

fn begun<T>(lang: Lang, act: impl FnOnce(&mut Option<String>) -> T) -> T {
    BEGUN.with(|begun| match begun.get(lang as usize) {
        Some(begun) => act(&mut begun.borrow_mut()),
        None => act(&mut None),
    })
}

/// The texts of a language; none before they were loaded.
pub(super) fn catalog(lang: Lang) -> &'static Catalog {
    read(lang).unwrap_or_else(|| keep(lang, built_in(lang)))
}

/// The text `id`, else the id itself, so that it is seen and mended.
pub(super) fn text(lang: Lang, id: &str, args: &Args) -> String {
    catalog(lang).message(id, args).unwrap_or_else(|| id.to_owned())
}

fn read(lang: Lang) -> Option<&'static Catalog> {
    READ.with(|read| read.get(lang as usize)?.get())
}

/// Kept for as long as the page is open.
fn keep<'s>(lang: Lang, sources: impl IntoIterator<Item = &'s str>) -> &'static Catalog {
    let catalog: &'static Catalog = Box::leak(Box::new(Catalog::read(lang, sources)));
    READ.with(|read| {
        if let Some(place) = read.get(lang as usize) {
            place.set(Some(catalog));
        }
    });
    catalog
}

/// What is there without a server: nothing, but in tests.
#[cfg(not(test))]
fn built_in(_: Lang) -> impl Iterator<Item = &'static str> {
    std::iter::empty()
}

#[cfg(test)]
fn built_in(lang: Lang) -> impl Iterator<Item = &'static str> {
    let own = tests::FILES.iter().map(move |(_, sources)| sources[lang as usize]);
    own.chain(shared::i18n::sources(lang))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{ast, parser};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// One line a file: its name, then its sources in the order of [`Lang::ALL`].
    macro_rules! files {
        ($($name:literal),+ $(,)?) => {
            &[$(($name, [
                include_str!(concat!("../../locales/en/", $name, ".ftl")),
                include_str!(concat!("../../locales/fr/", $name, ".ftl")),
            ])),+]
        };
    }

    /// All files of the page. A new one is one line here, and a file in each language.
    pub(super) const FILES: &[(&str, [&str; 2])] = files![
        "ui",
        "shell",
        "account",
        "check",
        "overview",
        "plan",
        "runs",
        "report",
        "run",
        "directory",
        "files",
        "staff",
        "notes",
        "headers",
        "moodle",
        "person",
        "help",
        "settings",
        "tools",
        "schedules",
    ];

    type Texts = BTreeMap<String, BTreeSet<String>>;

    /// The ids of a source, each with the variables that it names.
    fn texts(source: &str) -> Texts {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut texts = Texts::new();
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry {
                let mut names = BTreeSet::new();
                collect(&message.value.expect("a text"), &mut names);
                let before = texts.insert(message.id.name.to_owned(), names);
                assert!(before.is_none(), "{} twice", message.id.name);
            }
        }
        texts
    }

    fn collect(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else {
                continue;
            };
            let selector = match expression {
                ast::Expression::Inline(inline) => inline,
                ast::Expression::Select { selector, variants } => {
                    variants.iter().for_each(|v| collect(&v.value, names));
                    selector
                }
            };
            if let ast::InlineExpression::VariableReference { id } = selector {
                names.insert(id.name.to_owned());
            }
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn both_languages_say_the_same_things_about_the_same_values() {
        for (file, [en, fr]) in FILES {
            assert_eq!(texts(en), texts(fr), "{file}.ftl");
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn ids_begin_with_the_name_of_their_file() {
        for (file, [en, _]) in FILES {
            for id in texts(en).keys() {
                assert!(id.starts_with(&format!("{file}-")), "{id} in {file}.ftl");
            }
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn french_has_a_narrow_space_before_double_punctuation() {
        for (file, [_, fr]) in FILES {
            for line in fr.lines().filter(|line| !line.starts_with('#')) {
                for mark in [" ;", " :", " !", " ?", "' ", "'a", "'e", "'i", "'o", "'u"] {
                    assert!(!line.contains(mark), "{file}.ftl: {line}");
                }
            }
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn numbers_choose_the_plural_and_are_separated() {
        let minutes = |lang, n: i64| text(lang, "ui-minutes-ago", &Args::new().with("count", n));
        for (lang, n, expected) in [
            (Lang::En, 1, "1 minute ago"),
            (Lang::En, 1804, "1,804 minutes ago"),
            (Lang::Fr, 0, "il y a 0 minute"),
            (Lang::Fr, 1804, "il y a 1\u{202f}804 minutes"),
        ] {
            assert_eq!(minutes(lang, n), expected);
        }
    }

    /// The frame and the empty Check page are shown before the rest of the texts is here.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn what_the_first_page_says_is_in_the_first_part() {
        use shared::i18n::Part;
        use std::{fs, path::Path};

        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let ids: BTreeSet<String> = FILES.iter().flat_map(|(_, [en, _])| texts(en).into_keys()).collect();
        let inside = |folder: &str| {
            let files = fs::read_dir(src.join(folder)).unwrap().map(|file| file.unwrap().path());
            files.filter(|file| file.is_file()).collect::<Vec<_>>()
        };
        let mut files: Vec<_> = ["shell", "ui", "api", "pages/check/empty"]
            .into_iter()
            .flat_map(inside)
            .collect();
        files.extend(
            [
                "pages/check/mod.rs",
                "pages/check/arrivals.rs",
                "pages/check/offers.rs",
                "offline.rs",
            ]
            .map(|file| src.join(file)),
        );
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            let (code, _) = source.split_once("#[cfg(test)]").unwrap_or((&source, ""));
            for word in code.split('"').skip(1).step_by(2).filter(|word| ids.contains(*word)) {
                assert_eq!(Part::of(word), Part::First, "{word} in {}", file.display());
            }
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn texts_of_the_server_are_found_and_unknown_ids_are_shown() {
        assert_ne!(text(Lang::Fr, "problem-not-found", &Args::new()), "problem-not-found");
        assert_eq!(text(Lang::Fr, "no-such", &Args::new()), "no-such");
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn no_text_of_the_page_hides_one_of_the_server() {
        for (_, [en, _]) in FILES {
            for id in texts(en).keys() {
                assert!(!Catalog::of(Lang::En).has(id), "{id}");
            }
        }
    }
}
