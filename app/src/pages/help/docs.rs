//! The pages that come with the command files, built in. A command file without a line here shows what its tables say.

use shared::i18n::Lang;

macro_rules! page {
    ($folder:literal) => {
        [
            include_str!(concat!("../../../../shared/src/formats/", $folder, "/doc/en.md")),
            include_str!(concat!("../../../../shared/src/formats/", $folder, "/doc/fr.md")),
        ]
    };
}

/// The pages by the name of the command file, in English and French.
pub(super) const PAGES: &[(&str, [&str; 2])] = &[
    ("courses", page!("courses")),
    ("users", page!("users")),
    ("enrolments", page!("enrolments")),
];

/// The page of a command file.
pub(super) fn page(format: &str, lang: Lang) -> Option<&'static str> {
    let (_, [en, fr]) = PAGES.iter().find(|(name, _)| *name == format)?;
    Some(match lang {
        Lang::En => en,
        Lang::Fr => fr,
    })
}
