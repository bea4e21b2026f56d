//! The page of a command file in sections, as they stand between its headings.

use leptos::prelude::*;

use super::markdown::Block;
use crate::ui::{CodeBlock, Rich};

/// A part of the page with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Its heading.
    pub(super) title: String,
    /// What it says.
    pub(super) blocks: Vec<Block>,
}

/// The parts below headings of the second level. What stands before them is said by the head of the page.
pub(super) fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for block in blocks {
        match (block, parts.last_mut()) {
            (Block::Heading(2, title), _) => parts.push(Part {
                title,
                blocks: Vec::new(),
            }),
            (block, Some(part)) => part.blocks.push(block),
            (_, None) => {}
        }
    }
    parts
}

/// Blocks one below the other.
#[component]
pub(super) fn Blocks(blocks: Vec<Block>) -> impl IntoView {
    view! { <div class="prose">{blocks.into_iter().map(block).collect_view()}</div> }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(_, words) => view! { <h3>{words}</h3> }.into_any(),
        Block::Paragraph(words) => view! { <p><Rich text=words /></p> }.into_any(),
        Block::List(items) => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li><Rich text=item /></li> })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Code(text) => view! { <CodeBlock text /> }.into_any(),
        Block::Table(heads, rows) => {
            let label = heads.join(", ").replace(['`', '*'], "");
            let heads: Vec<_> = heads
                .into_iter()
                .map(|head| view! { <th scope="col"><Rich text=head /></th> })
                .collect();
            let row = |cells: Vec<String>| {
                let cells: Vec<_> = cells
                    .into_iter()
                    .map(|cell| view! { <td><Rich text=cell /></td> })
                    .collect();
                view! { <tr>{cells}</tr> }
            };
            let rows: Vec<_> = rows.into_iter().map(row).collect();
            view! {
                // On a narrow window it is scrolled, also by keyboard.
                <div class="table-box" tabindex="0" role="region" aria-label=label>
                    <table class="table table-compact doc-table">
                        <thead>
                            <tr>{heads}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn what_stands_before_the_first_heading_is_left_to_the_head() {
        let heading = |level, words: &str| Block::Heading(level, words.to_owned());
        let words = |words: &str| Block::Paragraph(words.to_owned());
        let parts = parts(vec![
            heading(1, "Users"),
            words("a"),
            heading(2, "File"),
            words("b"),
            heading(3, "c"),
        ]);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].blocks, [words("b"), heading(3, "c")]);
    }
}
