//! The beginning of a file, for somebody who looks what it is. Passwords are never shown (D49).

use std::fs::File;
use std::io::Read;
use std::path::Path;

use shared::api::{FileKind, FilePreview, PreviewEntry, PreviewKind, PreviewRow};
use shared::archive::{Contents, Directory, contents, is_archive};
use shared::check::{KnownColumns, base_name, dialect_of, names_a_secret, recognise};
use shared::settings::Settings;
use shared::sheet;
use shared::text::{Encoding, Line, LineKind, Reader, detect};

use super::names;
use super::source::FileSource;
use super::{Area, AreaError};

/// So many rows, lines and entries are shown.
const SHOWN: usize = 50;
/// So many lines of a text.
const LINES: usize = 400;
/// So much of a file is read.
const READ: u64 = 256 * 1024;
/// A workbook larger than this isn't opened.
const LARGEST_SHEET: u64 = 16 * 1024 * 1024;
/// The longest cell that is shown, in characters.
const LONGEST: usize = 300;
/// What stands in place of a password.
const HIDDEN: &str = "•••";

/// Reads the beginning of a file.
///
/// # Errors
///
/// There is no such file, or the disk says no.
pub fn preview(area: &Area, name: &str, settings: &Settings) -> Result<FilePreview, AreaError> {
    let disk = |source| AreaError::Disk {
        name: name.to_owned(),
        source,
    };
    let local = area.local(name)?;
    let mut file = File::open(&local).map_err(disk)?;
    let size = file.metadata().map_err(disk)?.len();
    let mut bytes = Vec::new();
    Read::by_ref(&mut file)
        .take(READ)
        .read_to_end(&mut bytes)
        .map_err(disk)?;
    let whole = size <= READ;
    let extension = names::parted(name).1.to_lowercase();
    if is_archive(&bytes) {
        drop(file);
        return archive(&local, size).map_err(disk);
    }
    Ok(match (names::kind_of(name), extension.as_str()) {
        (FileKind::Report, "html") => FilePreview {
            kind: PreviewKind::Page,
            ..FilePreview::default()
        },
        (_, "html" | "htm" | "json" | "toml" | "log" | "md") | (FileKind::Report, "txt") => text(&bytes, whole),
        _ if bytes.contains(&0) && Encoding::of_bom(&bytes).is_none() && !looks_wide(&bytes) => FilePreview::default(),
        _ => table(&bytes, whole, name, settings),
    })
}

/// Whether every other byte is zero, as in UTF-16 without a mark.
fn looks_wide(bytes: &[u8]) -> bool {
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    zeros * 3 > bytes.len()
}

fn text(bytes: &[u8], whole: bool) -> FilePreview {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let shown: Vec<&str> = lines.by_ref().take(LINES).collect();
    FilePreview {
        kind: PreviewKind::Text,
        text: shown.join("\n"),
        cut: !whole || lines.next().is_some(),
        ..FilePreview::default()
    }
}

/// Lines as the check reads them, before it judges them.
fn table(bytes: &[u8], whole: bool, name: &str, settings: &Settings) -> FilePreview {
    let vocabulary = KnownColumns::new(None, settings);
    let found = detect(bytes, whole, &dialect_of(settings), &vocabulary);
    let mut rows = Rows::default();
    let mut reader = Reader::new(&found.dialect);
    let text = found.dialect.encoding;
    let mut on = |line: Line<'_>| rows.add(&line, bytes, text);
    reader.feed(bytes, &mut on);
    if whole {
        reader.finish(&mut on);
    }
    let header = found
        .dialect
        .header_line
        .filter(|_| found.header.as_ref().is_some_and(|header| header.score.known > 0));
    let cells: Vec<&str> = found
        .header
        .iter()
        .flat_map(|header| header.cells.iter().map(String::as_str))
        .collect();
    let format = recognise(&cells, base_name(name), settings).map(|(format, _)| format.name().to_owned());
    FilePreview {
        encoding: Some(text.name().to_owned()),
        separator: Some(found.dialect.separator.name().to_owned()).filter(|_| found.dialect.separator_known),
        format,
        ..rows.shown(header, whole)
    }
}

/// Rows as they come, until there are enough of them.
#[derive(Default)]
struct Rows {
    rows: Vec<PreviewRow>,
    more: bool,
    /// Places of columns whose cells aren't shown.
    secret: Vec<usize>,
    hidden: bool,
}

impl Rows {
    fn add(&mut self, line: &Line<'_>, bytes: &[u8], encoding: Encoding) {
        let (cells, comment) = match &line.kind {
            LineKind::Blank => return,
            LineKind::Comment { .. } => {
                let range = usize::try_from(line.span.start)
                    .ok()
                    .zip(usize::try_from(line.span.end).ok());
                let bytes = range.and_then(|(from, to)| bytes.get(from..to)).unwrap_or_default();
                (vec![encoding.decode(bytes).trim_end().to_owned()], true)
            }
            // What can't be taken apart may hold a password anywhere.
            LineKind::Row(row) if !row.faults().is_empty() => (vec![HIDDEN.to_owned()], false),
            LineKind::Row(row) => (row.iter().map(str::to_owned).collect(), false),
        };
        self.row(line.number, cells, comment);
    }

    fn row(&mut self, line: u64, mut cells: Vec<String>, comment: bool) {
        if self.rows.len() == SHOWN {
            self.more = true;
            return;
        }
        if !comment {
            for at in &self.secret {
                if let Some(cell) = cells.get_mut(*at).filter(|cell| !cell.trim().is_empty()) {
                    HIDDEN.clone_into(cell);
                    self.hidden = true;
                }
            }
            // Wherever the header stands: what is called so hides what is below it.
            for (at, cell) in cells.iter().enumerate() {
                if names_a_secret(cell) && !self.secret.contains(&at) {
                    self.secret.push(at);
                }
            }
        }
        for cell in &mut cells {
            if let Some((end, _)) = cell.char_indices().nth(LONGEST) {
                cell.truncate(end);
                cell.push('…');
            }
        }
        self.rows.push(PreviewRow { line, cells, comment });
    }

    fn shown(self, header: Option<u64>, whole: bool) -> FilePreview {
        let header = header.and_then(|line| self.rows.iter().position(|row| row.line == line));
        FilePreview {
            kind: PreviewKind::Table,
            header,
            cut: self.more || !whole,
            hidden: self.hidden,
            rows: self.rows,
            ..FilePreview::default()
        }
    }
}

/// A workbook's first rows, or the entries of any other archive.
fn archive(path: &Path, size: u64) -> std::io::Result<FilePreview> {
    let source = FileSource::open(path)?;
    let Ok(directory) = Directory::read(&source) else {
        return Ok(FilePreview::default());
    };
    if contents(&directory) == Contents::Workbook {
        if size > LARGEST_SHEET {
            return Ok(FilePreview::default());
        }
        let mut bytes = Vec::new();
        File::open(path)?.read_to_end(&mut bytes)?;
        let Ok(workbook) = sheet::read(&bytes, None) else {
            return Ok(FilePreview::default());
        };
        let mut rows = Rows::default();
        for row in workbook.rows {
            rows.row(row.number, row.cells, false);
        }
        let first = rows.rows.first().map(|row| row.line);
        return Ok(rows.shown(first, true));
    }
    let entries = directory.entries.iter().filter(|entry| !entry.is_folder());
    let shown = entries.clone().take(SHOWN).map(|entry| PreviewEntry {
        name: entry.name.clone(),
        size: entry.size,
    });
    Ok(FilePreview {
        kind: PreviewKind::Archive,
        entries: shown.collect(),
        cut: entries.count() > SHOWN,
        ..FilePreview::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(name: &str, bytes: &[u8]) -> FilePreview {
        let folder = tempfile::tempdir().unwrap();
        let area = Area::new(folder.path());
        area.put_new(name, &mut &*bytes).unwrap();
        preview(&area, name, &Settings::new()).unwrap()
    }

    fn cells(preview: &FilePreview) -> Vec<Vec<&str>> {
        preview
            .rows
            .iter()
            .map(|row| row.cells.iter().map(String::as_str).collect())
            .collect()
    }

    #[test]
    fn rows_are_read_as_the_check_reads_them() {
        let text = "# pupils\nusername;firstname;lastname\na.jones;\"An; na\";Jönes\n";
        let bytes = Encoding::Windows1252.encode(text);
        let found = seen("users.csv", &bytes);
        assert_eq!(found.kind, PreviewKind::Table);
        assert_eq!(found.format.as_deref(), Some("users"));
        assert_eq!(found.separator.as_deref(), Some(";"));
        assert_eq!(found.encoding.as_deref(), Some("windows-1252"));
        assert_eq!(found.header, Some(1));
        assert_eq!(
            cells(&found),
            [
                vec!["# pupils"],
                vec!["username", "firstname", "lastname"],
                vec!["a.jones", "An; na", "Jönes"]
            ]
        );
        assert!(!found.cut && !found.hidden);
    }

    #[test]
    fn passwords_are_hidden_also_in_rows_that_are_broken() {
        let found = seen(
            "users.csv",
            b"username,Password,firstname,lastname\na.jones,hunter2hunter2,Anna,Jones\nb.kaur,,Bina,Kaur\nc.li,\"hunter3\"x,C,Li\n",
        );
        assert!(found.hidden);
        assert!(!serde_json::to_string(&found).unwrap().contains("hunter"));
        // Without a header that tells what the file is.
        let found = seen("list.csv", b"who;password\nanna;hunter2hunter2\n");
        assert!(!serde_json::to_string(&found).unwrap().contains("hunter"));
    }

    #[test]
    fn a_long_file_is_cut() {
        let mut text = String::from("username,firstname,lastname\n");
        for row in 0..200 {
            text += &format!("u{row},{},B\n", "x".repeat(400));
        }
        let found = seen("users.csv", text.as_bytes());
        assert_eq!(found.rows.len(), SHOWN);
        assert!(found.cut);
        assert!(
            found
                .rows
                .iter()
                .all(|row| row.cells.iter().all(|cell| cell.chars().count() <= LONGEST + 1))
        );
    }

    #[test]
    fn what_is_no_table_is_shown_as_what_it_is() {
        assert_eq!(seen("reports/r.html", b"<p>x").kind, PreviewKind::Page);
        // Only reports are ours: any other page is text.
        assert_eq!(seen("page.html", b"<script>x</script>").kind, PreviewKind::Text);
        assert_eq!(seen("reports/r.json", b"{}").text, "{}");
        assert_eq!(
            seen("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\0\x01").kind,
            PreviewKind::Nothing
        );
        assert_eq!(
            seen("broken.zip", b"PK\x03\x04 nothing more").kind,
            PreviewKind::Nothing
        );
        assert_eq!(seen("empty.csv", b"").kind, PreviewKind::Table);
    }

    #[test]
    fn entries_of_an_archive_are_listed() {
        let mut zip = shared::archive::Writer::new(Vec::new());
        zip.add("pupils/a.jones.png", b"pixels").unwrap();
        let bytes = zip.finish().unwrap();
        let found = seen("userpictures_1.zip", &bytes);
        assert_eq!(found.kind, PreviewKind::Archive);
        assert_eq!(
            found.entries,
            [PreviewEntry {
                name: "pupils/a.jones.png".into(),
                size: 6
            }]
        );
    }
}
