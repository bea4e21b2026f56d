//! Markdown: pages in blocks, tables, and words that must be shown as they are.

/// What stands above each page, unseen.
const NOTE: &str = "<!-- Written by `cargo xtask gen`: change the tables and catalogues of `shared`. -->";

/// A page: its heading, and blocks with a blank line between them. Blocks without text are left out.
pub fn page(heading: &str, blocks: impl IntoIterator<Item = String>) -> String {
    let head = [NOTE.to_owned(), format!("# {heading}")];
    let blocks: Vec<_> = head
        .into_iter()
        .chain(blocks)
        .map(|block| block.trim_end().to_owned())
        .filter(|block| !block.is_empty())
        .collect();
    blocks.join("\n\n") + "\n"
}

/// A table; nothing where there are no rows. Cells are Markdown.
pub fn table(heads: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let lines: Vec<_> = rows.into_iter().map(|row| line(&row)).collect();
    if lines.is_empty() {
        return String::new();
    }
    let rule = vec!["---".to_owned(); heads.len()];
    [line(heads), line(&rule)]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

fn line(cells: &[String]) -> String {
    // A border inside a cell is escaped, even in code.
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| cell.replace('|', "\\|").replace('\n', " "))
        .collect();
    format!("| {} |", cells.join(" | "))
}

/// Words as they are: what Markdown would take for a mark is escaped.
pub fn words(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '<' | '[' | ']') {
            shown.push('\\');
        }
        shown.push(letter);
    }
    shown
}

/// A name or a value as code. One with a backtick in it has longer marks.
pub fn code(text: &str) -> String {
    match text {
        "" => String::new(),
        text if text.contains('`') => format!("`` {text} ``"),
        text => format!("`{text}`"),
    }
}

/// Names as code, with commas between them.
pub fn codes(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| code(name)).collect();
    names.join(", ")
}

/// Sentences one after the other; a note without its point gets one.
pub fn sentences(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| match part.ends_with(['.', '…', '!', '?']) {
            true => part,
            false => part + ".",
        })
        .collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_borders_are_escaped() {
        assert_eq!(words("*EMPTY* in g_1 <b>"), r"\*EMPTY\* in g\_1 \<b>");
        let heads = ["a", "b"].map(str::to_owned);
        let rows = [vec![code("|"), "one\ntwo".to_owned()]];
        assert_eq!(table(&heads, rows), "| a | b |\n| --- | --- |\n| `\\|` | one two |");
        assert_eq!(table(&heads, []), "");
    }

    #[test]
    fn blocks_stand_apart_and_notes_become_sentences() {
        let blocks = ["one\n", "", "two"].map(str::to_owned);
        assert!(page("Title", blocks).ends_with("# Title\n\none\n\ntwo\n"));
        let parts = ["Also `role`", "", "Done."].map(str::to_owned);
        assert_eq!(sentences(parts), "Also `role`. Done.");
    }
}
