//! Trybacks: the rows that failed, byte for byte as they came, each below a comment that says why (D75).

use crate::text::Dialect;

/// The beginning of a tryback: byte-order mark and header as they stand in the input. A list has none.
pub fn head(dialect: &Dialect, header: &[u8]) -> Vec<u8> {
    let mut head = if dialect.bom {
        dialect.encoding.bom().to_vec()
    } else {
        Vec::new()
    };
    head.extend_from_slice(header);
    close(&mut head, header, dialect);
    head
}

/// A failed row: `# line 17: USR004 …` and the row's own bytes. `word` is "line" in the run's language.
pub fn row(dialect: &Dialect, word: &str, line: u64, reasons: &[(String, String)], bytes: &[u8]) -> Vec<u8> {
    let mut row = Vec::with_capacity(bytes.len() + 80);
    for (code, message) in reasons {
        // A comment is one line whatever the message quotes.
        let message: String = message.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let comment = format!("# {word} {line}: {code} {message}{}", dialect.line_end.as_str());
        row.extend(dialect.encoding.encode(&comment));
    }
    row.extend_from_slice(bytes);
    close(&mut row, bytes, dialect);
    row
}

/// The last line of a file may lack its end; in a tryback something follows.
fn close(out: &mut Vec<u8>, line: &[u8], dialect: &Dialect) {
    let end = dialect.encoding.encode(dialect.line_end.as_str());
    let ended = [b"\n".as_slice(), b"\r"]
        .iter()
        .any(|end| line.ends_with(&dialect.encoding.encode(&String::from_utf8_lossy(end))));
    if !line.is_empty() && !ended {
        out.extend(end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Encoding, LineEnd};

    fn dialect(encoding: Encoding, line_end: LineEnd) -> Dialect {
        Dialect {
            encoding,
            line_end,
            ..Dialect::default()
        }
    }

    #[test]
    fn a_row_stands_below_the_reason_in_the_encoding_of_the_file() {
        let dialect = dialect(Encoding::Windows1252, LineEnd::CrLf);
        let reasons = [("USR004".to_owned(), "« é@@ » n’est pas une adresse".to_owned())];
        let row = row(&dialect, "ligne", 17, &reasons, b"jdoe;\xe9@@\r\n");
        let expected = dialect
            .encoding
            .encode("# ligne 17: USR004 « é@@ » n’est pas une adresse\r\njdoe;é@@\r\n");
        assert_eq!(row, expected);
    }

    #[test]
    fn the_last_row_gets_its_line_end() {
        let dialect = dialect(Encoding::Utf16Le, LineEnd::Lf);
        let bytes = Encoding::Utf16Le.encode("a;b");
        assert_eq!(row(&dialect, "line", 2, &[], &bytes), Encoding::Utf16Le.encode("a;b\n"));
    }

    #[test]
    fn the_head_repeats_the_mark_and_the_header() {
        let dialect = Dialect {
            bom: true,
            ..dialect(Encoding::Utf8, LineEnd::Lf)
        };
        assert_eq!(head(&dialect, b"username;lastname"), b"\xef\xbb\xbfusername;lastname\n");
    }
}
