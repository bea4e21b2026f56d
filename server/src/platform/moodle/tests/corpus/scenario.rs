//! A school, runs, and how both platforms may differ.

use std::collections::BTreeSet;
use std::path::Path;

use fake_moodle::State;
use shared::formats::{find, samples};

use super::super::super::differences::Difference;
use super::pair::{Both, Pair, difference};
use super::school;

/// Runs, one after the other.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// The runs.
    pub runs: &'static [Run],
    /// What is done to the site before they begin.
    pub site: fn(&mut State),
    /// What may differ: as what, and in which lines. `*` stands for anything, `?` for one letter. Each
    /// line must be there.
    pub differs: Differs,
}

/// A run.
#[derive(Clone, Copy)]
pub struct Run {
    /// Its files.
    pub files: &'static [File],
    /// Its settings: `key=value`.
    pub own: &'static [&'static str],
    /// Whether it isn't run once more: it undoes what it does, or takes apart what it is about.
    pub once: bool,
}

/// A file of a run.
#[derive(Clone, Copy)]
pub enum File {
    /// A sample that comes with the program, by format and name.
    Sample(&'static str, &'static str),
    /// A file by this name.
    Text(&'static str, &'static str),
    /// An archive of pictures: names of images, and their tone.
    Pictures(&'static [(&'static str, u8)]),
    /// A file of the guide, by its name.
    Guide(&'static str),
    /// A file that the page of a format shows: which one, from 0.
    Page(&'static str, usize),
}

/// A run of files as they are.
pub const fn run(files: &'static [File]) -> Run {
    with(&[], files)
}

/// A run of files that isn't repeated.
pub const fn once(files: &'static [File]) -> Run {
    Run {
        once: true,
        ..run(files)
    }
}

/// A run with settings.
pub const fn with(own: &'static [&'static str], files: &'static [File]) -> Run {
    Run {
        files,
        own,
        once: false,
    }
}

impl File {
    /// Its name and its bytes.
    pub fn read(self) -> (String, Vec<u8>) {
        match self {
            Self::Sample(format, name) => {
                let format = find(format).unwrap();
                let sample = samples(format).iter().find(|sample| sample.name == name).unwrap();
                let name = match format.is_archive() {
                    true => "userpictures_1.zip",
                    false => format.file_names()[0],
                };
                (name.to_owned(), sample.bytes.to_owned())
            }
            Self::Text(name, text) => (name.to_owned(), text.as_bytes().to_owned()),
            Self::Pictures(images) => ("userpictures_1.zip".to_owned(), archive(images)),
            Self::Guide(name) => {
                let block = block("guide/en/use.md", &format!("```csv {name}\n"), 0);
                (name.to_owned(), block.into_bytes())
            }
            Self::Page(format, at) => {
                let block = block(&format!("reference/en/{format}.md"), "```csv\n", at);
                (find(format).unwrap().file_names()[0].to_owned(), block.into_bytes())
            }
        }
    }
}

fn archive(images: &[(&str, u8)]) -> Vec<u8> {
    let mut archive = shared::archive::Writer::new(Vec::new());
    for (name, tone) in images {
        archive.add(name, &super::super::pictures::image(*tone)).unwrap();
    }
    archive.finish().unwrap()
}

/// A file that a page of the documentation shows: which one of those that begin so.
fn block(page: &str, opens: &str, at: usize) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(page);
    let text = std::fs::read_to_string(path).unwrap();
    let block = text.split(opens).nth(at + 1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

/// How both platforms may differ: as what, and in which lines.
pub type Differs = &'static [(Difference, &'static [&'static str])];

impl Scenario {
    /// Runs it on both platforms.
    pub async fn holds(&self) {
        let pair = school::school(self.site).await;
        let mut lines = BTreeSet::new();
        for (at, run) in (1..).zip(self.runs) {
            let files: Vec<(String, Vec<u8>)> = run.files.iter().map(|file| file.read()).collect();
            compare(&pair, at, &files, run.own, !run.once, &mut lines).await;
        }
        judge(&lines, self.differs);
    }
}

/// Runs files on both platforms, and once more if that is asked for. Adds the lines in which they differ.
pub async fn compare(
    pair: &Pair,
    at: usize,
    files: &[(String, Vec<u8>)],
    own: &[&str],
    again: bool,
    lines: &mut BTreeSet<String>,
) {
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let (told, against) = pair.run(&files, own, again).await;
    let tagged = |line: String, time: &str| line.replacen(' ', &format!(" {at}{time}, "), 1);
    lines.extend(against.into_iter().map(|line| tagged(line, "")));
    for (both, time) in told.iter().zip(["", " again"]) {
        lines.extend(differing(both).into_iter().map(|line| tagged(line, time)));
    }
    lines.extend(differing(&pair.holding().await));
}

/// Fails if the platforms differ in other lines than those that may differ, or if one of these is the same.
pub fn judge(lines: &BTreeSet<String>, differs: Differs) {
    let expected = differs.iter().flat_map(|(_, patterns)| *patterns);
    let gone: Vec<&&str> = expected
        .clone()
        .filter(|pattern| !lines.iter().any(|line| matches(pattern, line)))
        .collect();
    let mut untold: Vec<&String> = lines
        .iter()
        .filter(|line| !expected.clone().any(|pattern| matches(pattern, line)))
        .collect();
    untold.sort_by_key(|line| (line.get(2..).map(str::to_owned), line.as_str().to_owned()));
    let told = |lines: Vec<&String>| lines.into_iter().map(|line| format!("\n{line}")).collect::<String>();
    assert!(
        gone.is_empty() && untold.is_empty(),
        "differ, and nobody has said so (- the directory, + the site):{}\nsaid to differ, and the same: {gone:#?}",
        told(untold)
    );
}

fn differing(both: &Both) -> Vec<String> {
    difference(&both.here, &both.there)
}

/// Whether a line is one of a pattern, in which `*` stands for anything and `?` for a letter or digit.
fn matches(pattern: &str, line: &str) -> bool {
    let mut letters = pattern.chars();
    match letters.next() {
        None => line.is_empty(),
        Some('*') => {
            let rest = letters.as_str();
            let mut ends = line.char_indices().map(|(at, _)| at).chain([line.len()]);
            ends.any(|at| matches(rest, &line[at..]))
        }
        Some(letter) => {
            let mut read = line.chars();
            let is_it = |other: char| other == letter || (letter == '?' && other.is_alphanumeric());
            read.next().is_some_and(is_it) && matches(letters.as_str(), read.as_str())
        }
    }
}

#[test]
fn a_star_stands_for_anything() {
    assert!(matches("- user *: city = *", "- user ana: city = Bergen"));
    assert!(matches("a*b", "ab") && matches("ab", "ab") && matches("*", ""));
    assert!(matches("c 1?: *", "c 12: d") && !matches("c 1?:", "c 1 :"));
    assert!(!matches("ab", "abc") && !matches("a*bc", "ab") && !matches("a*c*c", "abc"));
}
