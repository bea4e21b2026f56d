//! As much Markdown as the pages of the command files need: headings, paragraphs, lists, code, tables. Pure.
//!
//! What stands inside a line (strong words, code, links) is left to [`crate::ui::Rich`].

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading and its level, 1 to 6.
    Heading(usize, String),
    /// A paragraph.
    Paragraph(String),
    /// The items of a list.
    List(Vec<String>),
    /// Lines as they are.
    Code(String),
    /// Heads, then rows.
    Table(Vec<String>, Vec<Vec<String>>),
}

/// The blocks of a page.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_end();
        if line.is_empty() {
            continue;
        }
        if line.starts_with("```") {
            let code: Vec<_> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            blocks.push(Block::Code(code.join("\n")));
            continue;
        }
        if let Some((level, words)) = heading(line) {
            blocks.push(Block::Heading(level, words.to_owned()));
            continue;
        }
        // All else goes on until a blank line or the beginning of another block.
        let mut part = vec![line];
        while let Some(next) = lines.next_if(|next| !ends(next)) {
            part.push(next.trim_end());
        }
        blocks.push(joined(&part));
    }
    blocks
}

/// Whether a line ends the block above it.
fn ends(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with("```") || heading(line).is_some()
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    ((1..=6).contains(&level) && words.starts_with(' ')).then(|| (level, words.trim()))
}

fn joined(part: &[&str]) -> Block {
    let is_item = |line: &&str| line.starts_with("* ") || line.starts_with("- ");
    match part {
        [first, ..] if first.starts_with('|') => table(part),
        [first, ..] if is_item(first) => {
            let mut items: Vec<String> = Vec::new();
            for line in part {
                match (is_item(line), items.last_mut()) {
                    (false, Some(item)) => {
                        item.push(' ');
                        item.push_str(line.trim());
                    }
                    _ => items.push(line.get(2..).unwrap_or_default().trim().to_owned()),
                }
            }
            Block::List(items)
        }
        _ => Block::Paragraph(part.join(" ")),
    }
}

fn table(part: &[&str]) -> Block {
    let mut rows = part.iter().map(|line| cells(line));
    let heads = rows.next().unwrap_or_default();
    let is_rule = |row: &Vec<String>| {
        row.iter()
            .all(|cell| cell.chars().all(|letter| matches!(letter, '-' | ':')))
    };
    Block::Table(heads, rows.filter(|row| !is_rule(row)).collect())
}

/// The cells of a line; `\|` is no border.
fn cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner
        .replace("\\|", "\u{0}")
        .split('|')
        .map(|cell| cell.trim().replace('\u{0}', "|"))
        .collect()
}

#[cfg(test)]
mod tests {
    use shared::{formats::FORMATS, i18n::Lang, reference::page};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn each_kind_of_block_is_read() {
        let text = "# Users\n\nOne line\nand another.\n\n```csv\na;b\n\n1;2\n```\n* one\n* two\n  goes on\n\n\
                    | a | b |\n|---|---|\n| `x\\|y` | 2 |\n";
        let own = str::to_owned;
        assert_eq!(
            blocks(text),
            [
                Block::Heading(1, own("Users")),
                Block::Paragraph(own("One line and another.")),
                Block::Code(own("a;b\n\n1;2")),
                Block::List(vec![own("one"), own("two goes on")]),
                Block::Table(vec![own("a"), own("b")], vec![vec![own("`x|y`"), own("2")]]),
            ]
        );
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn all_pages_are_read_without_a_rest() {
        for format in FORMATS {
            let name = format.name();
            for page in Lang::ALL.into_iter().filter_map(|lang| page(name, lang)) {
                let blocks = blocks(page);
                assert!(matches!(blocks.first(), Some(Block::Heading(1, _))), "{name}");
                for block in &blocks {
                    let Block::Paragraph(words) = block else { continue };
                    assert!(
                        !words.starts_with(['|', '#', '>', '`']) || words.ends_with(['.', ':']),
                        "{name}: {words}"
                    );
                }
            }
        }
    }
}
