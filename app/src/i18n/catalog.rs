//! The Fluent texts of the page, one file a page and language, built in. What isn't here is asked of `shared`.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use shared::i18n::{Arg, Args, Catalog, Lang, group_digits};
use unic_langid::LanguageIdentifier;

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

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    static ENGLISH: OnceCell<Bundle> = const { OnceCell::new() };
    static FRENCH: OnceCell<Bundle> = const { OnceCell::new() };
}

/// The text `id`: the page's, else that of `shared`, else the id itself, so that it is seen and mended.
pub(super) fn text(lang: Lang, id: &str, args: &Args) -> String {
    let own = match lang {
        Lang::En => &ENGLISH,
        Lang::Fr => &FRENCH,
    };
    own.with(|own| message(own.get_or_init(|| bundle(lang, FILES)), id, args))
        .or_else(|| Catalog::of(lang).message(id, args))
        .unwrap_or_else(|| id.to_owned())
}

fn message(bundle: &Bundle, id: &str, args: &Args) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let args: FluentArgs<'_> = args
        .iter()
        .map(|(name, value)| match value {
            Arg::Text(text) => (name, FluentValue::from(text.as_str())),
            Arg::Number(number) => (name, FluentValue::from(*number)),
        })
        .collect();
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
}

/// What can't be read in a file is left out; a test keeps all of them whole.
fn bundle(lang: Lang, files: &[(&str, [&'static str; 2])]) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    // The marks around arguments are for mixed directions of writing; none is spoken here.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| grouped(value, Lang::En),
        Lang::Fr => |value, _| grouped(value, Lang::Fr),
    }));
    for (_, [en, fr]) in files {
        let source = match lang {
            Lang::En => *en,
            Lang::Fr => *fr,
        };
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Whole numbers as the language writes them.
fn grouped(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(group_digits(n.as_string().parse().ok()?, lang)),
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
