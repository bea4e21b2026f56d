//! The Fluent catalogues of the page, one file a page and language, built in.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, number};

/// One line a file: its name, then its sources in the order of [`Lang::ALL`].
macro_rules! catalogues {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, [
            include_str!(concat!("../../locales/en/", $name, ".ftl")),
            include_str!(concat!("../../locales/fr/", $name, ".ftl")),
        ])),+]
    };
}

/// All files. A new one is one line here, and a file in each language.
const FILES: &[(&str, [&str; 2])] = catalogues![
    "ui", "shell", "account", "check", "plan", "runs", "run", "help", "settings",
];

/// The texts of one language.
pub struct Catalog {
    bundle: FluentBundle<FluentResource>,
}

thread_local! {
    static ENGLISH: OnceCell<Catalog> = const { OnceCell::new() };
    static FRENCH: OnceCell<Catalog> = const { OnceCell::new() };
}

impl Catalog {
    /// The texts of `sources`. What can't be read is left out; a test keeps the built-in ones whole.
    #[must_use]
    pub fn new(lang: Lang, sources: impl IntoIterator<Item = &'static str>) -> Self {
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The marks around arguments are for mixed directions of writing; none is spoken here.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| written(Lang::En, value),
            Lang::Fr => |value, _| written(Lang::Fr, value),
        }));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(r, _)| r);
            let _ = bundle.add_resource(resource);
        }
        Self { bundle }
    }

    /// Runs `read` with the built-in texts of `lang`.
    pub fn with<T>(lang: Lang, read: impl FnOnce(&Self) -> T) -> T {
        let (cell, pick): (_, fn(&[&'static str; 2]) -> &'static str) = match lang {
            Lang::En => (&ENGLISH, |[en, _]| *en),
            Lang::Fr => (&FRENCH, |[_, fr]| *fr),
        };
        cell.with(|cell| {
            read(cell.get_or_init(|| Self::new(lang, FILES.iter().map(|(_, texts)| pick(texts)))))
        })
    }

    /// The text `id`; the id itself where there is none, so that it is seen and mended.
    #[must_use]
    pub fn text(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned()
    }
}

/// Numbers as the language writes them; whole ones only, others come as text.
fn written(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "checked to be whole")]
        FluentValue::Number(n) if n.value.fract() == 0.0 => {
            Some(number::whole(lang, n.value as i64))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{ast, parser};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

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
        let source = "rows = { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n}\n";
        for (lang, n, expected) in [
            (Lang::En, 1, "1 row"),
            (Lang::En, 1804, "1,804 rows"),
            (Lang::Fr, 0, "0 row"),
            (Lang::Fr, 1804, "1\u{202f}804 rows"),
        ] {
            let mut args = FluentArgs::new();
            args.set("n", n);
            assert_eq!(
                Catalog::new(lang, [source]).text("rows", Some(&args)),
                expected
            );
        }
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn an_unknown_id_is_shown() {
        assert_eq!(
            Catalog::with(Lang::Fr, |c| c.text("no-such", None)),
            "no-such"
        );
    }
}
