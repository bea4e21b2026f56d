//! All command files and all rules, with one search over both.

use leptos::prelude::*;
use shared::{
    formats::{FORMATS, Format},
    registry,
    rule::Rule,
};

use super::texts::{explained, family, glyph, purpose, title, weight};
use crate::{
    i18n::{num, tr},
    shell::Page,
    t,
    ui::{Empty, Glyph, GroupRow, Icon, Rich, RowTh, RuleCode, SearchInput, Section, Status, Table, Td, Th, Tr},
};

/// The page `/help`.
#[component]
pub fn HelpPage() -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let words = Memo::new(move |_| {
        typed
            .read()
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let formats = Memo::new(move |_| {
        let words = words.read();
        (0..FORMATS.len())
            .filter(|at| FORMATS.get(*at).is_some_and(|format| tells(&about(*format), &words)))
            .collect::<Vec<_>>()
    });
    let rules = Memo::new(move |_| {
        let words = words.read();
        registry::rules()
            .filter(|rule| tells(&about_rule(rule), &words))
            .map(|rule| rule.code)
            .collect::<Vec<_>>()
    });
    let none = move || formats.read().is_empty() && rules.read().is_empty();
    view! {
        <Page title=tr("help-title")>
            <div class="content">
                <div class="find">
                    <SearchInput value=typed label=tr("help-find") placeholder=tr("help-find-what") />
                    <p class="sr" role="status">
                        {move || t!("help-found", formats = formats.read().len(), rules = rules.read().len())}
                    </p>
                </div>
                <Show when=none>
                    <Empty icon=Glyph::Search title=tr("help-nothing") text=tr("help-nothing-text") />
                </Show>
                <Show when=move || words.read().is_empty()>
                    <Section title=tr("help-checking")>
                        <p class="t2">
                            <Rich text=tr("help-checking-guide") />
                        </p>
                        <p class="t2">
                            <Rich text=tr("help-checking-platform") />
                        </p>
                        <p class="t2">
                            <Rich text=tr("help-checking-private") />
                        </p>
                    </Section>
                </Show>
                <Show when=move || !formats.read().is_empty()>
                    <Section
                        title=tr("reference-formats")
                        count=Signal::derive(move || num(formats.read().len()))
                    >
                        <div class="cols-3">
                            <For each=move || formats.get() key=|at| *at let:at>
                                {FORMATS.get(at).map(|&format| view! { <FormatTile format /> })}
                            </For>
                        </div>
                    </Section>
                </Show>
                <Show when=move || !rules.read().is_empty()>
                    <Section
                        title=tr("reference-rules")
                        count=Signal::derive(move || num(rules.read().len()))
                    >
                        <Rules rules />
                    </Section>
                </Show>
            </div>
        </Page>
    }
}

/// Whether a text, in lower case, holds all words.
fn tells(text: &str, words: &[String]) -> bool {
    words.iter().all(|word| text.contains(word))
}

fn about(format: &dyn Format) -> String {
    let mut about = [title(format), purpose(format), format.name().to_owned()].join(" ");
    for name in format.file_names() {
        about.push(' ');
        about.push_str(name);
    }
    for column in format.columns() {
        about.push(' ');
        about.push_str(&column.shown());
    }
    about.to_lowercase()
}

fn about_rule(rule: &Rule) -> String {
    let of = |part| explained(rule, part);
    [rule.code.to_owned(), of("title"), of("why"), of("way"), family(rule)]
        .join(" ")
        .to_lowercase()
}

#[component]
fn FormatTile(format: &'static dyn Format) -> impl IntoView {
    let count = move || {
        t!(
            "help-columns-and-rules",
            columns = format.columns().len(),
            rules = format.rules().len()
        )
    };
    view! {
        <a class="tile format-tile" href=format!("/help/formats/{}", format.name())>
            <h3>
                <Icon name=glyph(format.name()) />
                {move || title(format)}
            </h3>
            <p>{move || purpose(format)}</p>
            <p class="meta">{count}</p>
        </a>
    }
}

/// A line of the table: the head of a family, or a rule.
#[derive(Clone, Copy)]
enum Item {
    Family(&'static Rule),
    Rule(&'static Rule),
}

#[component]
fn Rules(rules: Memo<Vec<&'static str>>) -> impl IntoView {
    let head = || {
        view! {
            <Th>{tr("reference-code")}</Th>
            <Th>{tr("reference-says")}</Th>
            <Th>{tr("reference-weight")}</Th>
        }
    };
    let items = move || {
        let mut items = Vec::new();
        let mut before = "";
        for rule in rules.read().iter().filter_map(|code| registry::rule(code)) {
            let prefix = rule.code.get(..3).unwrap_or_default();
            if prefix != before {
                before = prefix;
                items.push(Item::Family(rule));
            }
            items.push(Item::Rule(rule));
        }
        items
    };
    let key = |item: &Item| match item {
        Item::Family(rule) => rule.code.get(..3).unwrap_or_default(),
        Item::Rule(rule) => rule.code,
    };
    let show = |item| match item {
        Item::Family(rule) => view! { <GroupRow columns=3>{move || family(rule)}</GroupRow> }.into_any(),
        Item::Rule(rule) => view! { <RuleLine rule /> }.into_any(),
    };
    view! {
        <Table caption=tr("reference-rules") head compact=true>
            <For each=items key children=show />
        </Table>
    }
}

#[component]
fn RuleLine(rule: &'static Rule) -> impl IntoView {
    let (tone, icon, word) = weight(rule.severity);
    view! {
        <Tr>
            <Td class="shrink">
                <RuleCode code=rule.code />
            </Td>
            <RowTh class="wide">{move || explained(rule, "title")}</RowTh>
            <Td class="shrink">
                <Status tone icon>
                    {tr(word)}
                </Status>
            </Td>
        </Tr>
    }
}
