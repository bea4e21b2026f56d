//! A file in the list, and what can be done with it.

use leptos::prelude::*;
use shared::api::{FileEntry, FileKind, RunMode};

use super::{
    Shared, acts,
    look::{content, forms, glyph, names, shown_name, size, word},
    place::{folder_href, folder_of},
};
use crate::{
    api::{Session, session},
    i18n::tr,
    pages::runs::words::may_operate,
    t,
    ui::{Checkbox, Face, Glyph, Icon, LinkButton, MenuButton, MenuItem, MenuLink, RowTh, Td, Tr, When},
};

/// Whether whoever is signed in may remove what is shown (archives and reports prove what ran). Reactive.
pub(super) fn may_remove(kind: Option<FileKind>) -> bool {
    let least = kind.unwrap_or(FileKind::Input).removers();
    matches!(session(), Session::SignedIn(user) if user.role >= least)
}

#[component]
pub(super) fn Row(entry: FileEntry, shared: Shared) -> impl IntoView {
    let name = shown_name(&entry);
    let is_folder = entry.kind == FileKind::Folder;
    let ticked = RwSignal::new(shared.ticked.with_untracked(|ticked| ticked.contains(&entry.name)));
    let this = entry.name.clone();
    Effect::new(move |_| ticked.set(shared.ticked.read().contains(&this)));
    let this = entry.name.clone();
    let tick = move |on: bool| {
        shared.ticked.update(|ticked| {
            ticked.retain(|name| *name != this);
            if on {
                ticked.push(this.clone());
            }
        });
    };
    let label = StoredValue::new(name.clone());
    let looked_at = entry.clone();
    let title = if is_folder {
        view! { <a class="mono" href=folder_href(&entry.name)>{name.clone()}</a> }.into_any()
    } else {
        let words = name.clone();
        view! {
            <LinkButton on_click=move |_| shared.looked_at.set(Some(looked_at.clone()))>
                <span class="mono">{words}</span>
            </LinkButton>
        }
        .into_any()
    };
    // Where it lies, when the list shows more than one folder.
    let folder = folder_of(&entry.name).to_owned();
    let kind = entry.kind;
    let note = Signal::derive(move || {
        let elsewhere = !folder.is_empty() && folder != *shared.place.folder.read();
        match kind {
            FileKind::Archive | FileKind::Report | FileKind::Folder => String::new(),
            FileKind::Tryback if shared.place.is_inbox() => word(kind),
            _ if elsewhere => folder.clone(),
            _ => String::new(),
        }
    });
    let run = entry.run.clone().map(|run| {
        view! { <a href=format!("/runs/{}", run.id)>{run.name}</a> }
    });
    let icon = glyph(&entry);
    let (size_of, changed) = (entry.clone(), entry.changed);
    view! {
        <Tr selected=Signal::derive(move || ticked.get())>
            <Td class="shrink">
                <Show when=may_operate>
                    <Checkbox checked=ticked on_change=Callback::new(tick.clone())>
                        <span class="sr">{t!("files-tick-one", name = label.get_value())}</span>
                    </Checkbox>
                </Show>
            </Td>
            <RowTh class="wide">
                <span class="row area-name">
                    <Icon name=icon />
                    <span class="grow">
                        {title}
                        {move || (!note.read().is_empty()).then(|| view! { <small>{note}</small> })}
                    </span>
                </span>
            </RowTh>
            <Td th=tr("files-run")>{run}</Td>
            <Td class="num nowrap">{move || size(&size_of)}</Td>
            <Td class="nowrap">
                <When at=changed />
            </Td>
            <Td class="shrink">
                <Acts entry shared />
            </Td>
        </Tr>
    }
}

/// What can be done with one file.
#[component]
fn Acts(entry: FileEntry, shared: Shared) -> impl IntoView {
    let go = acts::go();
    let (kind, is_folder) = (entry.kind, entry.kind == FileKind::Folder);
    let name = StoredValue::new(entry.name.clone());
    let all = StoredValue::new(entry);
    let one = move || vec![name.get_value()];
    let is_inputs = matches!(kind, FileKind::Input | FileKind::Tryback);
    let checkable = move || !is_folder && kind != FileKind::Report && may_operate();
    let label = Signal::derive(move || t!("files-actions-of", name = shown_name(&all.read_value())));
    view! {
        <MenuButton label face=Face::IconOnly icon=Glyph::More>
            {(!is_folder)
                .then(|| {
                    view! {
                        <MenuItem icon=Glyph::Eye on_click=move |_| shared.looked_at.set(Some(all.get_value()))>
                            {tr("files-look")}
                        </MenuItem>
                    }
                })}
            <Show when=checkable>
                <MenuItem icon=Glyph::Columns note=tr("files-check-note") on_click=move |_| acts::check(one(), go)>
                    {tr("files-check")}
                </MenuItem>
            </Show>
            <Show when=move || is_inputs && may_operate()>
                <MenuItem
                    icon=Glyph::Compare
                    note=tr("files-plan-note")
                    on_click=move |_| acts::run(one(), RunMode::Plan, go)
                >
                    {tr("files-plan")}
                </MenuItem>
                <MenuItem
                    icon=Glyph::Gauge
                    note=tr("files-simulate-note")
                    on_click=move |_| acts::run(one(), RunMode::Simulate, go)
                >
                    {tr("files-simulate")}
                </MenuItem>
                <MenuItem
                    icon=Glyph::Play
                    note=tr("files-run-now-note")
                    on_click=move |_| acts::run(one(), RunMode::Run, go)
                >
                    {tr("files-run-now")}
                </MenuItem>
            </Show>
            {(!is_folder)
                .then(|| {
                    let several = !all.read_value().also.is_empty();
                    forms(&all.read_value())
                        .into_iter()
                        .map(|(name, form)| {
                            view! {
                                <MenuLink icon=Glyph::Download href=content(&name) download="">
                                    {tr("files-download")}
                                    {several.then(|| format!(" {form}"))}
                                </MenuLink>
                            }
                        })
                        .collect_view()
                })}
            <Show when=move || matches!(kind, FileKind::Folder | FileKind::Input | FileKind::Tryback) && may_operate()>
                <MenuItem icon=Glyph::Edit on_click=move |_| shared.renamed.set(Some(all.get_value()))>
                    {tr("files-rename")}
                </MenuItem>
            </Show>
            <Show when=move || may_remove(Some(kind))>
                <MenuItem
                    icon=Glyph::Trash
                    danger=true
                    on_click=move |_| acts::remove(names(&all.read_value()), 1, shared)
                >
                    {tr("files-remove")}
                </MenuItem>
            </Show>
        </MenuButton>
    }
}
