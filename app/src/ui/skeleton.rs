//! Skeletons: the shape of what comes. For waiting whose shape is known.

use leptos::prelude::*;

/// One line, as wide as `width` (any CSS length; all there is if none).
#[component]
pub fn Skeleton(
    /// How wide: `60%`, `120px`.
    #[prop(default = "100%")]
    width: &'static str,
) -> impl IntoView {
    view! { <span class="skeleton" style:width=width aria-hidden="true"></span> }
}

/// Some lines of text.
#[component]
pub fn SkeletonText(
    /// How many lines.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    const WIDTHS: [&str; 4] = ["60%", "100%", "92%", "78%"];
    let lines = WIDTHS.into_iter().cycle().take(lines);
    view! {
        <div class="stack" aria-hidden="true">
            {lines.map(|width| view! { <Skeleton width /> }).collect_view()}
        </div>
    }
}

/// A table of which only the number of columns is known.
#[component]
pub fn SkeletonTable(
    /// How many columns.
    #[prop(default = 4)]
    columns: usize,
    /// How many rows.
    #[prop(default = 6)]
    rows: usize,
) -> impl IntoView {
    const WIDTHS: [&str; 5] = ["48px", "140px", "220px", "96px", "64px"];
    let row = move |_| {
        let cells = WIDTHS.into_iter().cycle().take(columns);
        view! {
            <tr>
                {cells.map(|width| view! { <td><Skeleton width /></td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <div class="table-box" aria-hidden="true">
            <table class="table">
                <tbody>{(0..rows).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
