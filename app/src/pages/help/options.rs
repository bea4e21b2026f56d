//! The settings that change what a command file does.

use leptos::prelude::*;
use shared::{formats::Format, reference, settings::Key};

use crate::{
    i18n::{catalog, num, tr},
    ui::{RowTh, Section, Table, Td, Th, Tr},
};

/// The settings, each with its default. They are changed on the settings page.
#[component]
pub(super) fn Options(format: &'static dyn Format) -> impl IntoView {
    let keys = format.settings();
    let head = || {
        view! {
            <Th>{tr("reference-setting")}</Th>
            <Th>{tr("reference-effect")}</Th>
            <Th>{tr("reference-default")}</Th>
        }
    };
    let lines: Vec<_> = keys.iter().map(|&key| view! { <Line key=key /> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Section title=tr("reference-settings") count=Signal::derive(move || num(keys.len())) attr:id="settings">
                <Table caption=tr("reference-settings") head compact=true>
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
            <Td th=tr("reference-default")>{move || reference::default(key, catalog())}</Td>
        </Tr>
    }
}
