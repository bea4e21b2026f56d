//! The columns of a command file: what they hold, whether they are needed, what to know.

use leptos::prelude::*;
use shared::{column::Column, formats::Format, reference};

use super::texts::{column_help, need};
use crate::{
    i18n::{catalog, num, tr},
    ui::{Badge, Empty, Glyph, Rich, RowTh, RuleCode, SearchInput, Section, Table, Td, Th, Tone, Tr},
};

/// The table of columns, with a search.
#[component]
pub(super) fn Columns(format: &'static dyn Format) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let all = format.columns();
    let found = move || {
        let words = typed.read().trim().to_lowercase();
        let matches = |column: &&'static Column| {
            column.shown().to_lowercase().contains(&words)
                || column.aliases.iter().any(|alias| alias.contains(&words))
                || column_help(format, column).to_lowercase().contains(&words)
        };
        all.iter().filter(matches).collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| !found().is_empty());
    let tools = move || {
        view! {
            <span class="push find-column">
                <SearchInput value=typed label=tr("help-find-column") placeholder=tr("help-find-column") small=true />
            </span>
        }
    };
    let head = || {
        view! {
            <Th>{tr("reference-column")}</Th>
            <Th>{tr("reference-holds")}</Th>
            <Th>{tr("reference-needed")}</Th>
            <Th>{tr("reference-to-know")}</Th>
            <Th>{tr("reference-rule")}</Th>
        }
    };
    let table = move || match any.get() {
        false => {
            view! { <Empty icon=Glyph::Search title=tr("help-no-column") text=tr("help-no-column-text") /> }.into_any()
        }
        true => view! {
            <Table caption=tr("reference-columns") head compact=true>
                <For each=found key=|column| column.shown() let:column>
                    <ColumnLine format column />
                </For>
            </Table>
        }
        .into_any(),
    };
    view! {
        <Section title=tr("reference-columns") count=Signal::derive(move || num(all.len())) tools attr:id="columns">
            {table}
        </Section>
    }
}

#[component]
fn ColumnLine(format: &'static dyn Format, column: &'static Column) -> impl IntoView {
    let (need_text, asked) = need(column.need);
    let needed = move || match asked {
        true => view! { <Badge tone=Tone::Accent>{tr(need_text)}</Badge> }.into_any(),
        false => view! { <span class="t3">{tr(need_text)}</span> }.into_any(),
    };
    let notes = move || {
        reference::notes(column, catalog())
            .into_iter()
            .map(|note| view! { <small><Rich text=note /></small> })
            .collect_view()
    };
    view! {
        <Tr>
            <RowTh>
                <code>{column.shown()}</code>
            </RowTh>
            <Td class="kind">{move || reference::kind(column, catalog())}</Td>
            <Td class="shrink">{needed}</Td>
            <Td class="wide">
                {move || column_help(format, column)} {notes}
            </Td>
            <Td class="shrink">{column.rule.map(|rule| view! { <RuleCode code=rule.code /> })}</Td>
        </Tr>
    }
}
