//! The settings that change what a command file does.

use leptos::prelude::*;
use shared::{
    formats::Format,
    settings::{Key, Kind},
};

use crate::{
    i18n::{catalog, num, tr},
    t,
    ui::{RowTh, Section, Table, Td, Th, Tr},
};

/// The settings, each with its default. They are changed on the settings page.
#[component]
pub(super) fn Options(format: &'static dyn Format) -> impl IntoView {
    let keys = format.settings();
    let head = || {
        view! {
            <Th>{tr("help-setting")}</Th>
            <Th>{tr("help-effect")}</Th>
            <Th>{tr("help-default")}</Th>
        }
    };
    let lines: Vec<_> = keys.iter().map(|&key| view! { <Line key=key /> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Section title=tr("help-settings") count=Signal::derive(move || num(keys.len())) attr:id="settings">
                <Table caption=tr("help-settings") head compact=true>
                    {lines}
                </Table>
            </Section>
        }
    })
}

#[component]
fn Line(key: &'static Key) -> impl IntoView {
    let href = format!("/settings?group={}", key.group.name());
    view! {
        <Tr>
            <RowTh class="wide">
                <a href=href>{move || key.label(catalog())}</a>
                <small class="mono">{key.name}</small>
            </RowTh>
            <Td class="wide">{move || key.help(catalog())}</Td>
            <Td th=tr("help-default")>{move || default(key)}</Td>
        </Tr>
    }
}

fn default(key: &Key) -> String {
    match (key.kind, key.default) {
        (_, "") => t!("help-default-none"),
        (Kind::Flag, "1") => t!("help-on"),
        (Kind::Flag, _) => t!("help-off"),
        (_, word) => key.choice_label(word, catalog()),
    }
}
