//! Rules: what each says, why, how it looks, and the way on. One on its own page, those of a command file as cards.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::{
    reference, registry,
    rule::{Rule, Standing},
};

use super::texts::{explained, family, format_of, title, weight};
use crate::{
    i18n::{catalog, tr},
    shell::{Page, TitleBlock},
    t,
    ui::{Badge, ButtonLink, Empty, Fact, Glyph, Icon, IconSize, Rich},
};

/// The page `/help/rules/:code`.
#[component]
pub fn RulePage() -> impl IntoView {
    let params = use_params_map();
    let code = Memo::new(move |_| params.read().get("code").unwrap_or_default());
    let heading = Signal::derive(move || match registry::rule(&code.read()) {
        Some(rule) => t!("help-rule-heading", code = rule.code, title = explained(rule, "title")),
        None => code.get(),
    });
    let content = move || match registry::rule(&code.read()) {
        Some(rule) => view! { <Shown rule /> }.into_any(),
        None => view! {
            <h1 class="sr" tabindex="-1">
                {heading}
            </h1>
            <Empty icon=Glyph::Help title=tr("help-no-rule") text=tr("help-no-rule-text")>
                <ButtonLink href="/help">{tr("help-all")}</ButtonLink>
            </Empty>
        }
        .into_any(),
    };
    view! {
        <Page title=heading crumbs=vec![("/help".to_owned(), tr("help-title"))]>
            <div class="content">{content}</div>
        </Page>
    }
}

#[component]
fn Shown(rule: &'static Rule) -> impl IntoView {
    let (tone, icon, word) = weight(rule.severity);
    let heading = Signal::derive(move || explained(rule, "title"));
    let badges = move || {
        view! {
            <Badge tone large=true icon>
                {tr(word)}
            </Badge>
            <span class="code">{rule.code}</span>
        }
    };
    let belongs = format_of(rule).map(|format| {
        view! {
            <ButtonLink icon=Glyph::Columns href=format!("/help/formats/{}", format.name())>
                {move || title(format)}
            </ButtonLink>
        }
    });
    let columns = format_of(rule).map(|format| {
        let columns = format
            .columns()
            .iter()
            .filter(|column| column.rule.is_some_and(|own| own.code == rule.code));
        columns
            .map(|column| view! { <code>{column.shown()}</code> " " })
            .collect::<Vec<_>>()
    });
    let columns = columns.filter(|columns| !columns.is_empty());
    view! {
        <TitleBlock title=heading beside=badges />
        <Body rule />
        <dl class="facts">
            {(rule.standing == Standing::Retired)
                .then(|| view! { <Fact term=tr("reference-standing")>{tr("reference-retired")}</Fact> })}
            <Fact term=tr("reference-family")>{move || family(rule)}</Fact>
            <Fact term=tr("reference-looks-at")>{move || reference::scope(rule, catalog())}</Fact>
            {columns.map(|columns| view! { <Fact term=tr("reference-column")>{columns}</Fact> })}
            <Fact term=tr("reference-fix")>{move || reference::fix(rule, catalog())}</Fact>
            <Fact term=tr("reference-name")>
                <code>{rule.name}</code>
            </Fact>
            <Fact term=tr("reference-since")>{rule.since}</Fact>
            {rule
                .legacy
                .map(|legacy| {
                    view! {
                        <Fact term=tr("reference-legacy")>
                            <code>{legacy}</code>
                        </Fact>
                    }
                })}
        </dl>
        <p class="row row-wrap">{belongs} <ButtonLink href="/help">{tr("help-all")}</ButtonLink></p>
    }
}

/// Why, an example, the way on.
#[component]
fn Body(rule: &'static Rule) -> impl IntoView {
    let why = Signal::derive(move || explained(rule, "why"));
    let way = Signal::derive(move || explained(rule, "way"));
    let example = move || example(&explained(rule, "example"));
    view! {
        <div class="prose rule-body">
            <p>
                <Rich text=why />
            </p>
            <div class="rule-example">{example}</div>
            <p>
                <b>{tr("rule-way")}</b>
                " "
                <Rich text=way />
            </p>
        </div>
    }
}

/// An example; one with an arrow is shown as wrong and right.
fn example(text: &str) -> AnyView {
    let quoted = |words: &str| view! { <code>{words.trim().to_owned()}</code> };
    match text.split_once('→') {
        Some((wrong, right)) => view! {
            <span class="row">
                <Icon name=Glyph::Cross class="c-error" label=tr("help-wrong") />
                {quoted(wrong)}
            </span>
            <span class="row">
                <Icon name=Glyph::Check class="c-ok" label=tr("help-right") />
                {quoted(right)}
            </span>
        }
        .into_any(),
        None => view! {
            <p>
                <span class="t3">{tr("rule-example")}</span>
                " "
                <Rich text=text.to_owned() />
            </p>
        }
        .into_any(),
    }
}

/// Rules as cards that open.
#[component]
pub(super) fn RuleCards(rules: &'static [&'static Rule]) -> impl IntoView {
    let card = |rule: &'static Rule| {
        let (_, icon, word) = weight(rule.severity);
        let class = match icon {
            Glyph::Error => "c-error",
            Glyph::Warn => "c-warn",
            _ => "c-info",
        };
        view! {
            <details class="card" id=rule.code>
                <summary class="card-head">
                    <Icon name=icon class label=tr(word) />
                    <h3>{move || explained(rule, "title")}</h3>
                    <span class="code push">{rule.code}</span>
                    <Icon name=Glyph::ChevronDown size=IconSize::Small />
                </summary>
                <div class="card-body">
                    <Body rule />
                    <p>
                        <a href=format!("/help/rules/{}", rule.code)>
                            {move || t!("help-rule-page", code = rule.code)}
                        </a>
                    </p>
                </div>
            </details>
        }
    };
    let cards: Vec<_> = rules.iter().copied().map(card).collect();
    view! { <div class="stack">{cards}</div> }
}
