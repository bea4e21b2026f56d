//! Tables. With `cards` a table becomes a list on the phone; since changing `display` takes a
//! table's meaning away from screen readers, all roles are written out.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Glyph, Icon};

/// The margin of a row: a line with a problem is marked at its edge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// None.
    #[default]
    None,
    /// Wrong, failed.
    Error,
    /// Look at this.
    Warn,
    /// Goes on right now.
    Live,
}

impl Mark {
    const fn class(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Error => "m-error",
            Self::Warn => "m-warn",
            Self::Live => "m-live",
        }
    }
}

/// A table in its box.
#[component]
pub fn Table(
    /// What it lists; read out, not shown.
    #[prop(into)]
    caption: Signal<String>,
    /// Its column heads: [`Th`].
    #[prop(into)]
    head: ViewFn,
    /// Whether it becomes a list on the phone. Then each [`Td`] names its column.
    #[prop(default = true)]
    cards: bool,
    /// Whether rows are 30 px instead of 36.
    #[prop(optional)]
    compact: bool,
    /// Whether it lies in a card and has no box of its own.
    #[prop(optional)]
    bare: bool,
    /// Whether more rows are on their way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What stands below the rows: "Rows 1–7 of 12", a button for more.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// Its rows: [`Tr`] and [`GroupRow`].
    children: Children,
) -> impl IntoView {
    view! {
        <div class=if bare { "" } else { "table-box" }>
            <table
                class="table"
                class:table-cards=cards
                class:table-compact=compact
                role="table"
                aria-busy=move || busy.get().then_some("true")
            >
                <caption class="sr">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{head.run()}</tr>
                </thead>
                <tbody role="rowgroup">{children()}</tbody>
            </table>
            {foot.map(|foot| view! { <div class="table-foot">{foot.run()}</div> })}
        </div>
    }
}

/// How a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Not by this column.
    #[default]
    None,
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// The head of a column. `class`: `num` for numbers, `line` for line numbers.
#[component]
pub fn Th(
    /// `num`, `line`, `shrink`.
    #[prop(optional)]
    class: &'static str,
    /// How the rows are sorted by it.
    #[prop(optional, into)]
    sort: Signal<Sort>,
    /// Sorts by it; makes its words a button.
    #[prop(optional, into)]
    on_sort: Option<Callback<MouseEvent>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let words = match on_sort {
        None => children().into_any(),
        Some(act) => view! {
            <button type="button" class="sort" on:click=move |event| act.run(event)>
                {children()}
                <Icon name=Glyph::Sort />
            </button>
        }
        .into_any(),
    };
    view! {
        <th
            scope="col"
            role="columnheader"
            class=class
            aria-sort=move || match sort.get() {
                Sort::None => None,
                Sort::Up => Some("ascending"),
                Sort::Down => Some("descending"),
            }
        >
            {words}
        </th>
    }
}

/// A row. Its children are [`Td`] and one [`RowTh`].
#[component]
pub fn Tr(
    /// Its margin.
    #[prop(optional, into)]
    mark: Signal<Mark>,
    /// Whether it is the selected one.
    #[prop(optional, into)]
    selected: Signal<bool>,
    /// Its cells.
    children: Children,
) -> impl IntoView {
    view! {
        <tr
            role="row"
            class=move || mark.get().class()
            aria-selected=move || selected.get().then_some("true")
        >
            {children()}
        </tr>
    }
}

/// The cell that names the record of a row. `class`: `wide` for the whole width of a card.
#[component]
pub fn RowTh(
    /// `wide`, `nowrap`.
    #[prop(optional)]
    class: &'static str,
    /// A second line.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// The record.
    children: Children,
) -> impl IntoView {
    view! {
        <th scope="row" role="rowheader" class=class>
            {children()}
            {note.map(|note| view! { <small>{note}</small> })}
        </th>
    }
}

/// A cell. `class`: `num`, `line`, `shrink`, `wide` for the whole width of a card.
#[component]
pub fn Td(
    /// `num`, `line`, `shrink`, `wide`.
    #[prop(optional)]
    class: &'static str,
    /// Its column's name, said before it on the phone where it wouldn't speak for itself.
    #[prop(optional, into)]
    th: Option<Signal<String>>,
    /// What it holds.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <td role="cell" class=class data-th=th>
            {children.map(|children| children())}
        </td>
    }
}

/// A head above some rows: the file they come from, and how many.
#[component]
pub fn GroupRow(
    /// How many columns the table has.
    columns: u32,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <tr role="row" class="group">
            <th scope="rowgroup" role="rowheader" colspan=columns.to_string()>
                {children()}
            </th>
        </tr>
    }
}
