//! Which headers there are: for which addresses, of which name, since when and by whom.

use leptos::prelude::*;
use shared::api::SourceHeader;

use super::Headers;
use crate::{
    i18n::tr,
    pages::runs::words::sender,
    t,
    ui::{Empty, Face, Glyph, MenuButton, MenuItem, RowTh, Table, Td, Th, Tr, When},
};

#[component]
pub(super) fn List(all: Vec<SourceHeader>, headers: Headers) -> impl IntoView {
    if all.is_empty() {
        return view! {
            <div class="card">
                <Empty icon=Glyph::Globe title=tr("headers-none") text=tr("headers-none-text") />
            </div>
        }
        .into_any();
    }
    let head = || {
        view! {
            <Th>{tr("headers-address")}</Th>
            <Th>{tr("headers-name")}</Th>
            <Th>{tr("headers-set")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("staff-actions")}</span>
            </Th>
        }
    };
    view! {
        <Table caption=tr("headers-title") head>
            {all.into_iter().map(|header| view! { <Row header headers /> }).collect_view()}
        </Table>
    }
    .into_any()
}

#[component]
fn Row(header: SourceHeader, headers: Headers) -> impl IntoView {
    let SourceHeader {
        address,
        name,
        changed,
        actor,
    } = header.clone();
    let label = t!("headers-actions-of", name = name.clone(), address = address.clone());
    let kept = StoredValue::new(header);
    let who = move || sender(&actor);
    view! {
        <Tr>
            <RowTh class="wide">
                <span class="mono wrap">{address}</span>
            </RowTh>
            <Td class="wide" th=tr("headers-name")>
                <span class="mono wrap">{name}</span>
            </Td>
            <Td class="wide" th=tr("headers-set")>
                <When at=changed /> ", " {who}
            </Td>
            <Td class="shrink">
                <MenuButton label face=Face::IconOnly icon=Glyph::More>
                    <MenuItem icon=Glyph::Key on_click=move |_| headers.replaced.set(Some(kept.get_value()))>
                        {tr("headers-replace")}
                    </MenuItem>
                    <MenuItem icon=Glyph::Trash danger=true on_click=move |_| headers.removed.set(Some(kept.get_value()))>
                        {tr("headers-remove")}
                    </MenuItem>
                </MenuButton>
            </Td>
        </Tr>
    }
}
