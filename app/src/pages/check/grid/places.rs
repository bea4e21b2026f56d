//! What a column of the header may be read as: the columns of its format, or nothing.

use leptos::prelude::*;
use shared::{column::Names, formats, wire::ColumnState};

use crate::{
    i18n::tr,
    pages::check::desk::DeskFile,
    ui::{Glyph, MenuItem, MenuLabel},
};

/// The items of a menu that reads a column otherwise.
#[component]
pub fn ColumnPlaces(file: DeskFile, column: ColumnState) -> impl IntoView {
    let name = StoredValue::new(column.name.clone());
    let mapped = file
        .state
        .with_untracked(|state| state.options.map.contains_key(&column.name));
    let ignored = column.ignored;
    let proposal = column.proposal.clone();
    let first = proposal.clone().map(|to| {
        view! {
            <MenuItem icon=Glyph::Fix on_click=move |_| read_as(file, &name.get_value(), Some(&to))>
                <code>{proposal.clone()}</code>
            </MenuItem>
            <hr />
        }
    });
    let others = move || {
        free(file)
            .into_iter()
            .filter(|other| Some(other) != column.proposal.as_ref())
            .map(|to| {
                let words = to.clone();
                view! {
                    <MenuItem on_click=move |_| read_as(file, &name.get_value(), Some(&to))>
                        <code>{words}</code>
                    </MenuItem>
                }
            })
            .collect_view()
    };
    view! {
        <MenuLabel>{tr("check-read-as")}</MenuLabel>
        {first}
        {others}
        <hr />
        {(!ignored)
            .then(|| {
                view! {
                    <MenuItem icon=Glyph::Skip on_click=move |_| read_as(file, &name.get_value(), None)>
                        {tr("check-leave-out")}
                    </MenuItem>
                }
            })}
        {(mapped || ignored)
            .then(|| {
                view! {
                    <MenuItem icon=Glyph::Undo on_click=move |_| as_written(file, &name.get_value())>
                        {tr("check-as-written")}
                    </MenuItem>
                }
            })}
    }
}

/// Reads a column as another one, or leaves it out.
pub fn read_as(file: DeskFile, name: &str, to: Option<&str>) {
    file.reread(|options| {
        options.ignore.retain(|its| its != name);
        options.map.remove(name);
        match to {
            Some(to) => {
                options.map.insert(name.to_owned(), to.to_owned());
            }
            None => options.ignore.push(name.to_owned()),
        }
    });
}

/// Reads a column as its name says.
pub fn as_written(file: DeskFile, name: &str) {
    file.reread(|options| {
        options.ignore.retain(|its| its != name);
        options.map.remove(name);
    });
}

/// The columns of the format that the header doesn't have; of a family the first that is free.
pub fn free(file: DeskFile) -> Vec<String> {
    let (format, taken) = file.state.with_untracked(|state| {
        let taken: Vec<_> = state
            .columns
            .iter()
            .filter_map(|column| column.column.clone())
            .collect();
        (state.format.clone(), taken)
    });
    let Some(format) = format.as_deref().and_then(formats::find) else {
        return Vec::new();
    };
    let free = |column: &shared::column::Column| match column.names {
        Names::One => Some(column.name.to_owned()),
        Names::Indexed { from, to, tail } => (from..=to)
            .map(|n| format!("{}{n}{tail}", column.name))
            .find(|name| !taken.contains(name)),
        Names::Open => None,
    };
    format
        .columns()
        .iter()
        .filter_map(free)
        .filter(|name| !taken.contains(name))
        .collect()
}
