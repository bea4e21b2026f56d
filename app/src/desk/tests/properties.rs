//! What holds for any file.

use proptest::prelude::*;
use shared::text::{Dialect, Encoding, Line, Reader, Separator};
use shared::wire::{Export, View};

use super::bench::Bench;
use crate::desk::splice::splice;

fn encodings() -> impl Strategy<Value = Encoding> {
    prop::sample::select(vec![
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ])
}

/// A users file with all that a file can have. In a `wild` one quotes may stand open, so that it depends on later lines
/// how a line is read.
fn files(wild: bool) -> impl Strategy<Value = File> {
    let line = prop_oneof![
        6 => if wild { "[a-d]{1,3};[A-Z]é?;\"?[a-z; ]{0,6}\"?" } else { "[a-d]{1,3};[A-Z]é?;[a-z; ]{0,6}" },
        2 => Just("a;\"two\r\nlines\";c".to_owned()),
        1 => Just("b;\"B\" x;c".to_owned()),
        1 => Just("c;C;\"; é\"".to_owned()),
        1 => Just("# comment".to_owned()),
        1 => Just(String::new()),
        1 => if wild { "[\";\\x00a é]{0,12}" } else { "[;\\x00a é]{0,12}" },
    ];
    let end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let lines = prop::collection::vec((line, end), 0..300);
    (lines, encodings(), any::<bool>(), any::<bool>()).prop_map(|(lines, encoding, bom, cut)| {
        let mut text = String::from("username;firstname;lastname\n");
        lines.iter().for_each(|(line, end)| text.extend([line.as_str(), end]));
        let text = if cut { text.trim_end().to_owned() } else { text };
        File { text, encoding, bom }
    })
}

#[derive(Debug, Clone)]
struct File {
    text: String,
    encoding: Encoding,
    bom: bool,
}

impl File {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = if self.bom {
            self.encoding.bom().to_vec()
        } else {
            Vec::new()
        };
        bytes.extend(self.encoding.encode(&self.text));
        bytes
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_corrected_file_without_changes_is_the_file(file in files(true)) {
        let bytes = file.bytes();
        prop_assert_eq!(Bench::with("users.csv", bytes.clone()).export(Export::Corrected).1, bytes);
    }

    #[test]
    fn any_window_shows_what_reading_from_the_start_shows(file in files(true), from in 0_u64..400, count in 1_u32..150) {
        let mut bench = Bench::with("users.csv", file.bytes());
        let all = bench.all();
        for view in [View::All, View::Problems] {
            let (total, rows) = bench.rows(view, from, count);
            let of_view = |row: &&shared::wire::GridRow| view == View::All || row.problems.iter().any(|its| its.severity != shared::rule::Severity::Info);
            let expected: Vec<_> = all.iter().filter(of_view).cloned().collect();
            prop_assert_eq!(total, expected.len() as u64);
            let expected: Vec<_> = expected.into_iter().skip(from as usize).take(count as usize).collect();
            prop_assert_eq!(rows, expected);
        }
    }

    /// A row judged at once says what the check of the corrected file says.
    #[test]
    fn a_change_comes_to_what_a_check_of_the_corrected_file_says(file in files(false), line in 2_u64..60, slot in 0_u16..3, to in "[a-zé;\"]{0,4}") {
        let mut bench = Bench::with("users.csv", file.bytes());
        prop_assume!(!bench.state().fatal);
        let cells = |bench: &mut Bench| -> Vec<_> { bench.all().into_iter().map(|row| (row.aside, row.cells)).collect() };
        bench.edit(line, slot, &to);
        let state = bench.state().clone();
        let (_, corrected) = bench.export(Export::Corrected);
        let mut again = Bench::with("users.csv", corrected);
        prop_assert_eq!(cells(&mut again), cells(&mut bench));
        prop_assert_eq!(again.state().rows, state.rows);
        // A mended quote brings its row back among those that are compared with one another; that isn't seen before.
        let own = |state: &shared::wire::FileState| -> Vec<_> {
            state.groups.iter().filter(|group| !group.key.code.starts_with("CSV2")).cloned().collect()
        };
        prop_assert_eq!(own(again.state()), own(&state));
    }

    /// Without changes a row is written as it was; a change of one cell changes that cell alone.
    #[test]
    fn only_the_changed_cell_changes(
        text in "[a\";, é\\r\\n&#0-9-]{0,40}", slot in 0_u16..4, to in "[a;\" é-]{0,6}", encoding in encodings(),
    ) {
        let dialect = Dialect { encoding, separator: Separator::Semicolon, ..Dialect::default() };
        let to = shared::text::trim(&to).to_owned();
        let bytes = encoding.encode(&text);
        let read = |bytes: &[u8], on: &mut dyn FnMut(&Line<'_>)| {
            let mut reader = Reader::new(&dialect);
            reader.feed(bytes, &mut |line| on(&line));
            reader.finish(&mut |line| on(&line));
        };
        let mut rows = Vec::new();
        read(&bytes, &mut |line| {
            let Some(row) = line.row() else { return };
            let own = bytes[line.span.start as usize..line.span.end as usize].to_vec();
            let edited = splice(line, &own, &dialect, &[(slot, to.clone())]);
            let cells: Vec<String> = row.iter().map(str::to_owned).collect();
            rows.push((splice(line, &own, &dialect, &[]), own, edited, cells, row.faults().is_empty()));
        });
        for (same, own, edited, mut cells, sound) in rows {
            prop_assert_eq!(&same, &own);
            if sound {
                cells.resize(cells.len().max(usize::from(slot) + 1), String::new());
                cells[usize::from(slot)] = to.clone();
                let mut again = Vec::new();
                read(&edited, &mut |line| again.push(line.row().map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())));
                prop_assert_eq!(again, vec![Some(cells)]);
            }
        }
    }
}
