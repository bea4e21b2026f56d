//! The corpus: files with what is to be said of each, the same natively and in WASM, byte for byte.
//!
//! Its files are the samples of all command files, the smallest of them in every encoding, separator and line end, and
//! the oddities of `ODDITIES`. `UPDATE_CORPUS=1 cargo nextest run -p shared --test corpus` writes the verdicts anew.

use std::fmt::Write;

use shared::check::{Across, Check, Flow, Observer, Request};
use shared::diagnostic::{Diagnostic, Edit};
use shared::formats::{FORMATS, Format, find, samples};
use shared::i18n::{Catalog, Lang};
use shared::report::describe;
use shared::settings::Settings;
use shared::text::{Encoding, LineEnd};

/// What is to be said of the whole corpus.
pub const EXPECTED: &str = include_str!("expected.txt");

/// Small files, each with something that older systems or spreadsheets do.
const ODDITIES: &[(&str, &[u8])] = &[
    ("empty.csv", b""),
    ("only_comments.csv", b"# nothing\n\n# at all\n"),
    ("userimport.csv", b"username;firstname\n"),
    ("no_rows.csv", b"username;firstname;lastname\n"),
    ("title_lines.csv", "Rentrée de mars;;\nService RH;;\nusername;firstname;lastname\njdoe;John;Doe\n".as_bytes()),
    ("old_comment_marks.csv", b"username;firstname;lastname\n(jdoe;John;Doe\n[x;y;z\n-a;b;c\n/d;e;f\n#g;h;i\n\"-abc\";A;B\n"),
    ("encoded_separators.csv", b"username;firstname;lastname;department\nnlind;Nora;Lind;R&D &#59 Labs\n"),
    ("quotes.csv", b"username;firstname;lastname\njdoe;\"John \"\"J.\"\"\";\"Doe\nJunior\"\naroux;\"Ann;Roux\nbmay;Brian;\"May\" x\n"),
    ("ragged.csv", b"username;firstname;lastname;email\na;A;A;a@x.example;;\nb;B;B;b@x.example;extra\nc;C;C\nd;D\n"),
    ("nul_and_bytes.csv", b"username;firstname;lastname\njdoe;Jo\0hn;Doe\naroux;Am\xe9lie;Roux\n"),
    ("spreadsheet_damage.csv", b"username;firstname;lastname;idnumber\na;A;A;1,23457E+11\nb;B;B;20451.0\nc;C;C;00123\nd;D;D;00456\ne;E;E;912\n"),
    ("duplicates.csv", b"username;firstname;lastname;idnumber\njdoe;J;D;E1\njdoe;J;D;E1\naroux;A;R;E1\n"),
    ("header_case_and_alias.csv", b" UserName ;FIRSTNAME;LastName;user_profile_badge\njdoe;John;Doe;B-7\n"),
    ("near_miss.csv", b"username;firstname;lastname;delete;departement\njdoe;John;Doe;1;X\n"),
    ("duplicate_column.csv", b"username;firstname;lastname;Email;email\njdoe;John;Doe;a@x.example;b@x.example\n"),
    ("unnamed_column.csv", b"username;;firstname;lastname;;\njdoe;;John;Doe;;\n"),
    ("dates.csv", b"cid;uid;rolename;enrol;starttime;endtime\nBIO;a;student;manual;2025-02-30;\nBIO;b;student;manual;03/04/2025;\nBIO;c;student;manual;45901;\nBIO;d;student;manual;now;tomorrow\nBIO;e;student;manual;13/04/2025;@1767225599\n"),
    ("comma_and_blanks.csv", b"username, firstname, lastname\njdoe, John, Doe\n"),
    ("deletecourses.csv", b"# end of year\nBIO-101\n\"-ABC\"\n-ABC\nChemistry, second year\nBIO-101;Biology\nBIO-101\n"),
    ("deletecourses_old.txt", b"idnumber\r\nB-1\r\n1,23E+11\r\n"),
    ("courses.csv", b"BIO-101;Biology, first year\nCHEM-2\n;nothing\n"),
    ("old.csv", b"shortname\nBIO-101\n"),
    ("old_mac.csv", b"username;firstname;lastname\rjdoe;John;Doe\raroux;Ann;Roux"),
];

/// The verdict on the whole corpus.
pub fn verdicts() -> String {
    let mut all = String::new();
    for (name, bytes) in files() {
        all.push_str(&verdict(&name, &bytes));
    }
    all
}

/// The format of a file, which nothing but a person can say of a list under a name of its own (D24).
pub fn format_of(name: &str) -> Option<&'static dyn Format> {
    let format = find(name.split_once('/')?.0)?;
    format.is_list().then_some(format)
}

/// All files of the corpus by name.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = ODDITIES
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
        .collect();
    for format in FORMATS {
        for sample in samples(*format) {
            files.push((format!("{}/{}", format.name(), sample.name), sample.bytes.to_vec()));
        }
        if let Some(sample) = samples(*format).first().filter(|_| !format.is_archive()) {
            files.extend(rewritten(format.name(), &String::from_utf8_lossy(sample.bytes)));
        }
    }
    files
}

/// The smallest sample in every encoding, and with every separator and line end.
fn rewritten(format: &str, text: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for encoding in [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1252,
    ] {
        let accented = text.replace("Doe", "Doé");
        let mut with_mark = encoding.bom().to_vec();
        with_mark.extend(encoding.encode(&accented));
        files.push((format!("{format}/{}-with-mark.csv", encoding.name()), with_mark));
        files.push((format!("{format}/{}.csv", encoding.name()), encoding.encode(&accented)));
    }
    for (name, separator) in [("comma", ","), ("tab", "\t"), ("pipe", "|")] {
        if !text.contains(separator) {
            files.push((
                format!("{format}/{name}.csv"),
                text.replace(';', separator).into_bytes(),
            ));
        }
    }
    for end in [LineEnd::CrLf, LineEnd::Cr] {
        files.push((
            format!("{format}/{end:?}.csv"),
            text.replace('\n', end.as_str()).into_bytes(),
        ));
    }
    files
}

struct Heard(Vec<Diagnostic>);

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }
}

/// What is said of one file, in English and, in brackets, in French.
fn verdict(name: &str, bytes: &[u8]) -> String {
    let mut request = Request::new(name, Settings::new());
    request.format = format_of(name);
    let mut across = Across::default();
    let mut check = Check::new(&request, &mut across);
    let mut heard = Heard(Vec::new());
    let is_archive = shared::archive::is_archive(bytes);
    let mut flow = if is_archive {
        check.whole_archive(&bytes, &mut heard)
    } else {
        check.feed(bytes, &mut heard)
    };
    if flow == Flow::Continue && !is_archive {
        flow = check.finish(&mut heard);
    }
    if flow == Flow::Restart {
        heard.0.clear();
        check.restart();
        check.feed(bytes, &mut heard);
        check.finish(&mut heard);
    }
    let summary = check.into_summary();
    let dialect = summary.dialect.clone().unwrap_or_default();
    let mut text = format!(
        "== {name}: {} {} {:?} mark {} rows {}/{} skipped {} errors {} warnings {} infos {} fatal {}\n",
        summary.format.unwrap_or("?"),
        dialect.encoding.name(),
        dialect.separator.name(),
        dialect.bom,
        summary.valid_rows,
        summary.rows,
        summary.skipped_lines,
        summary.errors,
        summary.warnings,
        summary.infos,
        summary.fatal,
    );
    for diagnostic in &heard.0 {
        let fix = match diagnostic.fix.as_ref().map(|fix| &fix.edit) {
            Some(Edit::Cell { to }) => format!(" -> {to}"),
            Some(Edit::Choice { of }) => format!(" -> {}", of.join(" or ")),
            Some(Edit::Header { to }) => format!(" -> column {to}"),
            None => String::new(),
        };
        let _ = writeln!(
            text,
            "{} {} {:?} {} ({}){fix}",
            diagnostic.line,
            diagnostic.rule.code,
            diagnostic.severity(),
            describe(diagnostic, Catalog::of(Lang::En)),
            describe(diagnostic, Catalog::of(Lang::Fr)),
        );
    }
    text
}
