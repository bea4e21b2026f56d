//! The pages that lead to the others.

use shared::formats::FORMATS;
use shared::i18n::{Catalog, Lang};
use shared::reference::{purpose, title, word};

use crate::markdown::{page as of_blocks, table, words};

/// The page of the folder: one line a language.
pub fn of_languages() -> String {
    let lines = Lang::ALL.map(|lang| {
        let catalog = Catalog::of(lang);
        let name = own_name(lang);
        format!("* [{name}]({lang}/README.md) – {}\n", word("intro", catalog))
    });
    of_blocks(&word("title", Catalog::of(Lang::En)), [lines.concat()])
}

/// The page of a language.
pub fn of_language(catalog: &Catalog) -> String {
    let formats = FORMATS.iter().map(|format| {
        let link = format!("[{}]({}.md)", title(*format, catalog), format.name());
        vec![link, words(&purpose(*format, catalog))]
    });
    let heads = ["format", "purpose"].map(|head| word(head, catalog));
    let line = |name: &str, file: &str| {
        let purpose = word(&format!("{name}-purpose"), catalog);
        format!("* [{}]({file}) – {purpose}\n", word(name, catalog))
    };
    let others = [
        line("all-outcomes", "outcomes.md"),
        line("rules", "rules.md"),
        line("settings", "settings.md"),
        line("moodle-title", "moodle.md"),
        line("command-line", "command-line.md"),
    ];
    let blocks = [word("intro", catalog), table(&heads, formats), others.concat()];
    of_blocks(&word("title", catalog), blocks)
}

const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    }
}
