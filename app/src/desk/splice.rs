//! A row with changed cells, as it is written: what nobody touched stays byte for byte, cell by cell.

use std::ops::Range;

use shared::text::{Dialect, Encoding, Line, LineEnd, is_blank, quote, write_row};

/// The bytes of a row with its cells changed, in the file's encoding and with the row's own line end.
pub fn splice(line: &Line<'_>, bytes: &[u8], dialect: &Dialect, edits: &[(u16, String)]) -> Vec<u8> {
    let end = dialect.encoding.encode(line.end.map_or("", LineEnd::as_str));
    let content = bytes.strip_suffix(end.as_slice()).unwrap_or(bytes);
    let ranges = cell_ranges(content, dialect);
    if line.row().is_none_or(|row| row.len() != ranges.len()) {
        return rewritten(line, dialect, edits);
    }
    let last = edits.iter().map(|(slot, _)| usize::from(*slot) + 1).max().unwrap_or(0);
    let separator = dialect
        .encoding
        .encode(&char::from(dialect.separator.byte()).to_string());
    let mut out = Vec::with_capacity(bytes.len() + 32);
    for at in 0..ranges.len().max(last) {
        if at > 0 {
            out.extend_from_slice(&separator);
        }
        match edits.iter().find(|(slot, _)| usize::from(*slot) == at) {
            Some((_, text)) => out.extend(dialect.encoding.encode(&quote(text, at == 0, dialect.separator))),
            None => out.extend_from_slice(
                ranges
                    .get(at)
                    .and_then(|range| content.get(range.clone()))
                    .unwrap_or_default(),
            ),
        }
    }
    if ranges.len().max(last) == 1 && dialect.encoding.decode(&out).chars().all(is_blank) {
        // Without quotes it would be a blank line and no row.
        out = dialect.encoding.encode("\"\"");
    }
    out.extend(end);
    out
}

/// The text of a cell as it stands in the file, with its quotes and the blanks around it.
pub fn raw_cell(line: &Line<'_>, bytes: &[u8], dialect: &Dialect, at: usize) -> Option<String> {
    let end = dialect.encoding.encode(line.end.map_or("", LineEnd::as_str));
    let content = bytes.strip_suffix(end.as_slice()).unwrap_or(bytes);
    let ranges = cell_ranges(content, dialect);
    let range = ranges
        .get(at)
        .filter(|_| line.row().is_some_and(|row| row.len() == ranges.len()))?;
    Some(dialect.encoding.decode(content.get(range.clone())?).into_owned())
}

/// All cells written anew: of a row beyond the limits, whose cells can't be told apart here.
fn rewritten(line: &Line<'_>, dialect: &Dialect, edits: &[(u16, String)]) -> Vec<u8> {
    let mut cells: Vec<&str> = line.row().map(|row| row.iter().collect()).unwrap_or_default();
    for (slot, text) in edits {
        let at = usize::from(*slot);
        if cells.len() <= at {
            cells.resize(at + 1, "");
        }
        if let Some(cell) = cells.get_mut(at) {
            *cell = text;
        }
    }
    let dialect = Dialect {
        line_end: line.end.unwrap_or(dialect.line_end),
        ..dialect.clone()
    };
    write_row(cells, &dialect)
}

/// Where the cells of a row stand in its bytes, quotes and blanks included. The rules are those of the reader (D2,
/// D3): only there they are a machine for files that come in pieces, and here the row lies before us.
fn cell_ranges(content: &[u8], dialect: &Dialect) -> Vec<Range<usize>> {
    let row = Units {
        bytes: content,
        encoding: dialect.encoding,
    };
    let separator = dialect.separator.byte();
    let len = row.len();
    let mut ranges = Vec::new();
    let mut start = 0;
    loop {
        let end = match row.at(start) {
            Some(b'"') => row.behind_quotes(start, separator).unwrap_or(len),
            _ => row.find(separator, start).unwrap_or(len),
        };
        ranges.push(row.place(start)..row.place(end));
        if end >= len {
            return ranges;
        }
        start = end + 1;
    }
}

/// A row by units of its encoding: bytes, or pairs of them in UTF-16. What counts in a row is ASCII.
struct Units<'a> {
    bytes: &'a [u8],
    encoding: Encoding,
}

impl Units<'_> {
    fn width(&self) -> usize {
        match self.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::Utf8 | Encoding::Windows1252 | Encoding::Iso8859_15 => 1,
        }
    }

    fn len(&self) -> usize {
        self.bytes.len() / self.width()
    }

    fn place(&self, unit: usize) -> usize {
        if unit >= self.len() {
            self.bytes.len()
        } else {
            unit * self.width()
        }
    }

    /// The ASCII character at this place, if one stands there.
    fn at(&self, unit: usize) -> Option<u8> {
        let at = unit * self.width();
        let byte = |at: usize| self.bytes.get(at).copied();
        match self.encoding {
            Encoding::Utf16Le => byte(at).filter(|_| byte(at + 1) == Some(0)),
            Encoding::Utf16Be => byte(at + 1).filter(|_| byte(at) == Some(0)),
            _ => byte(at),
        }
    }

    fn find(&self, byte: u8, from: usize) -> Option<usize> {
        (from..self.len()).find(|at| self.at(*at) == Some(byte))
    }

    /// The end of the quoted cell that opens at `open`; `None` where it is broken and takes the rest of the row.
    fn behind_quotes(&self, open: usize, separator: u8) -> Option<usize> {
        let mut close = self.find(b'"', open + 1)?;
        while self.at(close + 1) == Some(b'"') {
            close = self.find(b'"', close + 2)?;
        }
        let end = self.find(separator, close + 1).unwrap_or(self.len());
        let between = self
            .bytes
            .get(self.place(close + 1)..self.place(end))
            .unwrap_or_default();
        self.encoding.decode(between).chars().all(is_blank).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::text::{Reader, Separator};

    fn dialect(encoding: Encoding, separator: Separator) -> Dialect {
        Dialect {
            encoding,
            separator,
            ..Dialect::default()
        }
    }

    /// The first line of `text`, changed.
    fn spliced(text: &str, dialect: &Dialect, edits: &[(u16, &str)]) -> String {
        let bytes = dialect.encoding.encode(text);
        let edits: Vec<_> = edits.iter().map(|(slot, to)| (*slot, (*to).to_owned())).collect();
        let mut out = None;
        let mut reader = Reader::new(dialect);
        let mut on = |line: Line<'_>| {
            let own = &bytes[line.span.start as usize..line.span.end as usize];
            out.get_or_insert_with(|| splice(&line, own, dialect, &edits));
        };
        reader.feed(&bytes, &mut on);
        reader.finish(&mut on);
        dialect.encoding.decode(&out.unwrap()).into_owned()
    }

    #[test]
    fn cells_that_nobody_touched_stay_as_they_are() {
        for (before, edits, after) in [
            (
                "jdoe;\"00123\"; John ;a@@b\r\n",
                &[(3, "a@b")][..],
                "jdoe;\"00123\"; John ;a@b\r\n",
            ),
            ("jdoe;Doe\n", &[(1, "Doe; Dr")], "jdoe;\"Doe; Dr\"\n"),
            ("jdoe;Doe\n", &[(3, "x")], "jdoe;Doe;;x\n"),
            ("jdoe;12\" screen;R&#59D", &[(0, "jd")], "jd;12\" screen;R&#59D"),
            ("jdoe;\"two\nlines\";c\n", &[(2, "d")], "jdoe;\"two\nlines\";d\n"),
            (
                "jdoe;\"say \"\"hi\"\"\" ;c\n",
                &[(0, "-x")],
                "\"-x\";\"say \"\"hi\"\"\" ;c\n",
            ),
            ("jdoe;\"Doe\" Jr;c\n", &[(0, "jd")], "jd;\"Doe\" Jr;c\n"),
            ("jdoe;\"Doe\" Jr;c\n", &[(1, "Doe Jr"), (2, "c")], "jdoe;Doe Jr;c\n"),
            ("jdoe\n", &[(0, "")], "\"\"\n"),
            (";;x\n", &[(2, "")], ";;\n"),
        ] {
            for encoding in [
                Encoding::Utf8,
                Encoding::Windows1252,
                Encoding::Utf16Le,
                Encoding::Utf16Be,
            ] {
                assert_eq!(
                    spliced(before, &dialect(encoding, Separator::Semicolon), edits),
                    after,
                    "{encoding:?}"
                );
            }
        }
    }

    #[test]
    fn a_broken_quote_is_mended_by_writing_its_cell() {
        let text = "jdoe;\"Doe;john@school.example\nnext;row;x\n";
        let after = spliced(
            text,
            &dialect(Encoding::Utf8, Separator::Semicolon),
            &[(1, "Doe"), (2, "j@school.example")],
        );
        assert_eq!(after, "jdoe;Doe;j@school.example\n");
    }
}
