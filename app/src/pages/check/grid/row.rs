//! One row of the grid: its line number with the mark of its margin, then its cells.

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;
use shared::{
    rule::Severity,
    wire::{ColumnState, GridRow, View},
};

use super::{Window, cell_id};
use crate::{
    i18n::{num, tr},
    pages::check::words,
    ui::Icon,
};

/// The column of an archive whose cells are images.
const IMAGE: &str = "image";

/// A row of a view.
#[component]
pub(super) fn Row(window: Window, view: View, row: u64) -> impl IntoView {
    let file = window.file;
    let data = Memo::new_with_compare(
        move |_| file.rows.with(|rows| rows.get(view, row)),
        |before: Option<&Option<Arc<GridRow>>>, now| match (before, now) {
            (Some(Some(before)), Some(Some(now))) => !Arc::ptr_eq(before, now) && before != now,
            (before, now) => before != now,
        },
    );
    // Only the rows that the cursor leaves and enters are drawn again.
    let cursor = Memo::new(move |_| {
        let spot = file.spot.get();
        (spot.row == Some(row)).then_some(spot.col)
    });
    let picture = Memo::new(move |_| {
        let line = data.with(|data| data.as_ref().map(|data| data.line))?;
        file.pictures.with(|all| all.url(line))
    });
    Effect::new(move |_| {
        if file.state.with(|state| state.archive)
            && let Some(line) = data.with(|data| data.as_ref().map(|data| data.line))
        {
            file.ask_picture(line);
        }
    });
    let worst = Memo::new(move |_| {
        data.with(|data| {
            let problems = data.as_ref().map(|data| data.problems.as_slice()).unwrap_or_default();
            problems
                .iter()
                .map(|problem| problem.severity)
                .filter(|it| *it != Severity::Info)
                .min()
        })
    });
    // One memo for the class: a closure that reads `worst` before `data`, which it is made of, would miss changes; and a
    // class that comes and goes beside it would go with each change of the whole.
    let class = Memo::new(move |_| {
        let current = if cursor.get().is_some() { " is-current" } else { "" };
        let aside = data.with(|data| data.as_ref().is_some_and(|data| data.aside.is_some()));
        let kind = match worst.get() {
            Some(Severity::Error) => "m-error",
            Some(_) => "m-warn",
            None if aside => "comment",
            None => "",
        };
        format!("{kind}{current}")
    });
    view! {
        <tr
            role="row"
            class=move || class.get()
            aria-rowindex=(row + 2).to_string()
        >
            {move || {
                let at = cursor.get() == Some(None);
                let line = data.with(|data| data.as_ref().map(|data| data.line));
                view! {
                    <th
                        scope="row"
                        role="rowheader"
                        class="ln"
                        class:is-cursor=at
                        id=at.then(|| cell_id(Some(row), None))
                        aria-colindex="1"
                    >
                        <span>
                            <span>{worst.get().map(margin)}</span>
                            {line.map(num)}
                        </span>
                    </th>
                }
            }}
            {move || {
                let columns = file.columns.get();
                let seen = window.columns.get();
                data.with(|data| match data {
                    None => waiting(seen.len()).into_any(),
                    Some(data) => match &data.aside {
                        Some(text) => aside(text, columns.len(), row, cursor.get().flatten()).into_any(),
                        None => cells(data, &columns, &seen, row, cursor.get().flatten(), picture).into_any(),
                    },
                })
            }}
        </tr>
    }
}

/// The sign of a row that has a problem.
fn margin(severity: Severity) -> impl IntoView {
    let (_, glyph, word) = words::sign(severity);
    view! { <Icon name=glyph label=tr(word) /> }
}

/// A row that is on its way.
fn waiting(count: usize) -> impl IntoView {
    view! {
        <td role="gridcell" colspan=count.to_string()>
            <span class="skeleton"></span>
        </td>
    }
}

/// A comment, a title, a blank line.
fn aside(text: &str, count: usize, row: u64, cursor: Option<u16>) -> impl IntoView {
    view! {
        <td
            role="gridcell"
            colspan=count.to_string()
            class:is-cursor=cursor.is_some()
            id=cursor.map(|col| cell_id(Some(row), Some(col)))
            aria-colindex="2"
        >
            <span class="aside">{text.to_owned()}</span>
        </td>
    }
}

/// An image that the browser can't show is better not there.
fn hide(event: leptos::ev::ErrorEvent) {
    event_target::<web_sys::HtmlElement>(&event).set_hidden(true);
}

/// The cells that are in sight; what is left and right of them is one empty cell each.
fn cells(
    data: &GridRow,
    columns: &[ColumnState],
    seen: &Range<usize>,
    row: u64,
    cursor: Option<u16>,
    picture: Memo<Option<String>>,
) -> impl IntoView + use<> {
    let gap = |count: usize| (count > 0).then(|| view! { <td aria-hidden="true" colspan=count.to_string()></td> });
    let cell = |at: usize| {
        let slot = u16::try_from(at).unwrap_or(u16::MAX);
        let text = data.cells.get(at).map(String::as_str).unwrap_or_default();
        let worst = data
            .problems
            .iter()
            .filter(|problem| problem.slot == Some(slot))
            .map(|problem| problem.severity)
            .min();
        let marked = matches!(worst, Some(Severity::Error | Severity::Warning));
        let here = cursor == Some(slot);
        let mut class = String::new();
        let mut add = |name: &str| {
            if !class.is_empty() {
                class.push(' ');
            }
            class.push_str(name);
        };
        match worst {
            Some(Severity::Error) => add("e"),
            Some(Severity::Warning) => add("w"),
            _ if data.changed.contains(&slot) => add("fixed"),
            _ => {}
        }
        if columns.get(at).is_some_and(|column| column.column.is_none()) {
            add("unknown");
        }
        if marked && text.is_empty() {
            add("empty-cell");
        }
        if here {
            add("is-cursor");
        }
        let shows = columns
            .get(at)
            .is_some_and(|column| column.column.as_deref() == Some(IMAGE));
        let thumb = move || {
            let url = picture.get();
            url.map(|url| view! { <img class="thumb" src=url alt="" decoding="async" on:error=hide /> })
        };
        let image = shows.then_some(thumb);
        let empty = (marked && text.is_empty()).then(|| tr("ui-empty-value"));
        view! {
            <td
                role="gridcell"
                class=class
                id=here.then(|| cell_id(Some(row), Some(slot)))
                aria-colindex=(at + 2).to_string()
                aria-invalid=(worst == Some(Severity::Error)).then_some("true")
                aria-describedby=(here && worst.is_some()).then_some("note")
                data-empty=empty
            >
                {image}
                {one_line(text)}
                {blanks(text).map(|blanks| view! { <span class="dim">{blanks}</span> })}
            </td>
        }
    };
    let before = gap(seen.start);
    let after = gap(columns.len().saturating_sub(seen.end));
    (before, seen.clone().map(cell).collect_view(), after)
}

/// The text in one line, whatever it holds.
fn one_line(text: &str) -> String {
    if text.contains(['\n', '\r', '\t']) {
        text.replace("\r\n", "⏎").replace(['\n', '\r'], "⏎").replace('\t', "→")
    } else {
        text.to_owned()
    }
}

/// Blanks at the end of a cell, so that they are seen.
fn blanks(text: &str) -> Option<String> {
    let count = text.chars().rev().take_while(|letter| letter.is_whitespace()).count();
    (count > 0).then(|| "␣".repeat(count.min(3)))
}
