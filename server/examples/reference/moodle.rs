//! The page of a Moodle: how a site is made ready, and which functions and rights are needed for what.

use server::platform::moodle::differences::Difference;
use server::platform::moodle::functions::{MEANS, Means, RIGHTS, TELLING};
use shared::i18n::{Args, Catalog};
use shared::reference::word;

use crate::markdown::{code, page as of_blocks, table};

/// The page.
pub fn page(catalog: &Catalog) -> String {
    let steps = (1..=7).map(|step| format!("{step}. {}\n", word(&format!("moodle-step-{step}"), catalog)));
    let of = |name: &str| word(&format!("moodle-{name}"), catalog);
    let heading = |name: &str| format!("## {}", of(name));
    of_blocks(
        &of("title"),
        [
            of("intro"),
            heading("steps"),
            steps.collect(),
            heading("always"),
            of("always-text"),
            always(catalog),
            heading("means"),
            of("means-text"),
            means(catalog),
            heading("rights"),
            of("rights-text"),
            rights(catalog),
            heading("never"),
            of("never-text"),
            never(catalog),
            heading("differs"),
            of("differs-text"),
            Difference::ALL
                .iter()
                .map(|difference| format!("* {}\n", of(&format!("differs-{}", difference.name()))))
                .collect(),
            heading("tried"),
            of("tried-text"),
        ],
    )
}

fn always(catalog: &Catalog) -> String {
    let heads = ["function", "instead", "needed"].map(|head| word(&format!("moodle-{head}"), catalog));
    let yes = |yes: bool| word(if yes { "moodle-yes" } else { "moodle-better" }, catalog);
    let rows = TELLING.iter().map(|telling| {
        vec![
            code(telling.function),
            telling.or.map(code).unwrap_or_default(),
            yes(telling.needed),
        ]
    });
    table(&heads, rows)
}

fn says(means: &Means, catalog: &Catalog) -> String {
    catalog.text(means.capability.id(), &Args::new())
}

fn means(catalog: &Catalog) -> String {
    let heads = ["what", "function", "plugin"].map(|head| word(&format!("moodle-{head}"), catalog));
    let codes = |names: &[&str]| names.iter().map(|name| code(name)).collect::<Vec<_>>().join(" ");
    let possible = MEANS
        .iter()
        .filter(|means| !means.core.is_empty() || !means.plugin.is_empty());
    table(
        &heads,
        possible.map(|means| vec![says(means, catalog), codes(means.core), codes(means.plugin)]),
    )
}

fn never(catalog: &Catalog) -> String {
    let never = MEANS
        .iter()
        .filter(|means| means.core.is_empty() && means.plugin.is_empty());
    never.map(|means| format!("* {}\n", says(means, catalog))).collect()
}

fn rights(catalog: &Catalog) -> String {
    let heads = ["function", "right"].map(|head| word(&format!("moodle-{head}"), catalog));
    let rows = RIGHTS.iter().map(|(function, rights)| {
        let rights: Vec<String> = rights.iter().map(|right| code(right)).collect();
        vec![code(function), rights.join(" ")]
    });
    table(&heads, rows)
}
