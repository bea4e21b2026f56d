//! One command file: what it is for, the smallest one that works, its columns, settings and rules.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::{
    formats::{self, FORMATS, Format},
    reference,
};

use super::{
    columns::Columns,
    doc::{Blocks, parts},
    markdown::blocks,
    options::Options,
    rule::RuleCards,
    sample::{SampleButton, smallest},
    texts::{purpose, title},
};
use crate::{
    i18n::{lang, num, tr},
    shell::{Page, TitleBlock},
    ui::{ButtonLink, CodeBlock, Empty, Glyph, Section},
};

/// The page `/help/formats/:name`.
#[component]
pub fn FormatPage() -> impl IntoView {
    let params = use_params_map();
    let name = Memo::new(move |_| params.read().get("name").unwrap_or_default());
    let heading = Signal::derive(move || formats::find(&name.read()).map_or_else(|| name.get(), title));
    let content = move || match formats::find(&name.read()) {
        Some(format) => view! { <Shown format heading /> }.into_any(),
        None => view! {
            <div class="content">
                <h1 class="sr" tabindex="-1">
                    {heading}
                </h1>
                <Empty icon=Glyph::Help title=tr("help-no-format") text=tr("help-no-format-text")>
                    <ButtonLink href="/help">{tr("help-all")}</ButtonLink>
                </Empty>
            </div>
        }
        .into_any(),
    };
    view! { <Page title=heading crumbs=vec![("/help".to_owned(), tr("help-title"))]>{content}</Page> }
}

#[component]
fn Shown(format: &'static dyn Format, heading: Signal<String>) -> impl IntoView {
    let actions = move || {
        view! {
            <SampleButton format />
            <ButtonLink icon=Glyph::Columns href="/">
                {tr("help-check")}
            </ButtonLink>
        }
    };
    // The parts of the page that comes with it; the smallest file alone, where none does.
    let told = Memo::new(move |_| {
        reference::page(format.name(), lang())
            .map(|page| parts(blocks(page)))
            .unwrap_or_default()
    });
    let body = move || {
        let told = told.get();
        if told.is_empty() {
            let sample = smallest(format).map(|text| view! { <CodeBlock text /> });
            return view! { <Section title=tr("help-smallest") attr:id="part-0">{sample}</Section> }.into_any();
        }
        told.into_iter()
            .enumerate()
            .map(|(at, part)| {
                view! {
                    <Section title=part.title attr:id=format!("part-{at}")>
                        <Blocks blocks=part.blocks />
                    </Section>
                }
            })
            .collect_view()
            .into_any()
    };
    let rules = format.rules();
    let names: Vec<_> = format
        .file_names()
        .iter()
        .map(|name| view! { <code>{*name}</code> })
        .collect();
    view! {
        <div class="content with-toc">
            <article class="stack stack-8">
                <TitleBlock title=heading actions>
                    <p class="lead">{move || purpose(format)}</p>
                    <p class="row row-wrap meta">{tr("reference-file-names")} {names}</p>
                </TitleBlock>
                {body}
                <Columns format />
                <Options format />
                <Section
                    title=tr("reference-rules")
                    count=Signal::derive(move || num(rules.len()))
                    attr:id="rules"
                >
                    <RuleCards rules />
                </Section>
            </article>
            <nav class="toc stack" aria-label=tr("help-on-this-page")>
                <p class="meta">{tr("help-on-this-page")}</p>
                <ul class="tree">
                    {move || {
                        let told = told.get();
                        let parts: Vec<_> = match told.is_empty() {
                            true => vec![crate::t!("help-smallest")],
                            false => told.into_iter().map(|part| part.title).collect(),
                        };
                        parts
                            .into_iter()
                            .enumerate()
                            .map(|(at, title)| view! { <Place to=format!("#part-{at}") title /> })
                            .collect_view()
                    }}
                    <Place to="#columns" title=tr("reference-columns") />
                    <Place to="#settings" title=tr("reference-settings") />
                    <Place to="#rules" title=tr("reference-rules") />
                </ul>
                <p class="meta">{tr("reference-formats")}</p>
                <ul class="tree">
                    {FORMATS
                        .iter()
                        .map(|&other| {
                            let here = (other.name() == format.name()).then_some("page");
                            view! {
                                <li>
                                    <a
                                        class="tree-item"
                                        href=format!("/help/formats/{}", other.name())
                                        aria-current=here
                                    >
                                        {move || title(other)}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
        </div>
    }
}

/// A place on this page. The browser goes there, not the router.
#[component]
fn Place(#[prop(into)] to: String, #[prop(into)] title: Signal<String>) -> impl IntoView {
    view! {
        <li>
            <a class="tree-item" href=to rel="external">
                {title}
            </a>
        </li>
    }
}
