//! Rules: the page of all of them, and each explained.

use shared::i18n::{Args, Catalog};
use shared::reference::{self, family, fix, format_of, message, scope, severity, word};
use shared::registry;
use shared::rule::{Rule, Standing};

use crate::markdown::{code, page as of_blocks, table, words};

/// The page: all codes, then the rules that hold for every command file.
pub fn page(catalog: &Catalog) -> String {
    let mut blocks = vec![word("values-in-braces", catalog), all(catalog)];
    let mut before = String::new();
    for rule in registry::rules().filter(|rule| format_of(rule).is_none()) {
        let family = family(rule, catalog);
        if family != before {
            blocks.push(format!("## {family}"));
            before = family;
        }
        blocks.push(explained(rule, catalog));
    }
    of_blocks(&word("rules", catalog), blocks)
}

fn all(catalog: &Catalog) -> String {
    let heads = ["code", "says", "weight", "family"].map(|head| word(head, catalog));
    let line = |rule: &Rule| {
        vec![
            link(rule),
            words(&reference::explained(rule, "title", catalog)),
            severity(rule, catalog),
            family(rule, catalog),
        ]
    };
    table(&heads, registry::rules().map(line))
}

/// A link to where the rule is explained.
pub fn link(rule: &Rule) -> String {
    let page = format_of(rule).map_or("rules", |format| format.name());
    format!("[{}]({page}.md#{})", rule.code, rule.code.to_lowercase())
}

/// A section of the third level about one rule.
pub fn explained(rule: &Rule, catalog: &Catalog) -> String {
    let part = |name| reference::explained(rule, name, catalog);
    let label = |id| catalog.text(id, &Args::new());
    let mut facts = vec![
        format!("{} {}", label("rule-example"), example(&part("example"))),
        format!("{} {}", label("rule-way"), words(&part("way"))),
        fact("looks-at", &scope(rule, catalog), catalog),
        fact("fix", &fix(rule, catalog), catalog),
    ];
    if let Some(legacy) = rule.legacy {
        facts.push(fact("legacy", &code(legacy), catalog));
    }
    if rule.standing == Standing::Retired {
        facts.push(fact("standing", &word("retired", catalog), catalog));
    }
    let blocks = [
        format!("### {}", rule.code),
        format!("**{}** ({})", words(&part("title")), severity(rule, catalog)),
        format!("> {}", words(&message(rule, catalog)).replace('\n', " ")),
        words(&part("why")),
        facts.iter().map(|fact| format!("* {fact}\n")).collect(),
    ];
    blocks.join("\n\n")
}

fn fact(label: &str, told: &str, catalog: &Catalog) -> String {
    format!("**{}** {told}", word(label, catalog))
}

/// An example; one with an arrow is wrong before and right behind it.
fn example(text: &str) -> String {
    match text.split_once('→') {
        Some((wrong, right)) => format!("{} → {}", code(wrong.trim()), code(right.trim())),
        None => words(text),
    }
}
