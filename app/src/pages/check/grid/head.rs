//! The head of the grid: the names of the columns, what they hold, and what may be meant where they aren't known.

use leptos::prelude::*;
use shared::wire::ColumnState;

use super::{
    Window, cell_id,
    column_menu::{self, ColumnMenu},
};
use crate::{i18n::tr, pages::check::words};

#[component]
pub(super) fn Head(window: Window) -> impl IntoView {
    let file = window.file;
    let cursor = Memo::new(move |_| {
        let spot = file.spot.get();
        spot.row.is_none().then_some(spot.col)
    });
    let here = move || cursor.get() == Some(None);
    let format = Memo::new(move |_| file.state.with(|state| state.format.clone()));
    let heads = Memo::new(move |_| {
        let columns = file.columns.get();
        let seen = window.columns.get();
        let head = |at: usize| {
            columns.get(at).map(|column| {
                (
                    at,
                    ColumnState {
                        width: 0,
                        ..column.clone()
                    },
                )
            })
        };
        let heads: Vec<_> = seen.clone().filter_map(head).collect();
        (seen.start, heads, columns.len().saturating_sub(seen.end))
    });
    view! {
        <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
                <th
                    scope="col"
                    role="columnheader"
                    class="ln"
                    class:is-cursor=here
                    id=move || here().then(|| cell_id(None, None))
                    aria-colindex="1"
                >
                    {tr("check-line")}
                </th>
                {move || {
                    let (before, heads, after) = heads.get();
                    let gap = |count: usize| {
                        (count > 0).then(|| view! { <th aria-hidden="true" colspan=count.to_string()></th> })
                    };
                    let heads = heads
                        .into_iter()
                        .map(|(at, column)| {
                            let slot = u16::try_from(at).unwrap_or(u16::MAX);
                            let here = Signal::derive(move || cursor.get() == Some(Some(slot)));
                            view! { <ColumnHead window column format col=slot here /> }
                        })
                        .collect_view();
                    (gap(before), heads, gap(after))
                }}
            </tr>
        </thead>
    }
}

#[component]
fn ColumnHead(
    window: Window,
    column: ColumnState,
    format: Memo<Option<String>>,
    col: u16,
    here: Signal<bool>,
) -> impl IntoView {
    let unknown = column.column.is_none() && !column.name.is_empty();
    let name = column.name.clone();
    let second = if has_menu(&column) {
        view! { <ColumnMenu file=window.file column=column.clone() /> }.into_any()
    } else {
        let column = column.clone();
        let kind = move || format.with(|format| second_line(format.as_deref(), &column));
        view! { <span class="kind">{kind}</span> }.into_any()
    };
    view! {
        <th
            scope="col"
            role="columnheader"
            class:unknown=unknown && !column.ignored
            class:is-cursor=here
            id=move || here.get().then(|| cell_id(None, Some(col)))
            aria-colindex=(col + 2).to_string()
            data-slot=col.to_string()
        >
            <span class="col" title=name.clone()>
                {name.clone()}
            </span>
            {second}
        </th>
    }
}

/// Whether a column isn't simply what its name says. A name left blank at the end of the header is no column.
fn has_menu(column: &ColumnState) -> bool {
    match &column.column {
        Some(stands) => !stands.eq_ignore_ascii_case(&column.name),
        None => !column.name.is_empty(),
    }
}

/// What stands below the name of a column. Reactive.
pub(super) fn second_line(format: Option<&str>, column: &ColumnState) -> String {
    if has_menu(column) {
        return column_menu::label(column);
    }
    words::column_of(format, column).map(words::kind).unwrap_or_default()
}
