//! The corpus is whole: every sample, every command and every setting that steers one occur in it, and it shows each
//! difference that is listed as one that it shows.

use std::collections::{BTreeMap, BTreeSet};

use shared::column::Kind;
use shared::formats::{FORMATS, Format, samples};

use super::super::super::differences::{Difference, Shown};
use super::scenario::{File, Scenario};
use super::{at_large, of_cohorts, of_courses, of_groups, of_links, of_people};

fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    let all = [
        of_people::ALL,
        of_cohorts::ALL,
        of_courses::ALL,
        of_links::ALL,
        of_groups::ALL,
        at_large::ALL,
    ];
    all.into_iter().flatten().copied()
}

fn files() -> impl Iterator<Item = File> {
    scenarios()
        .flat_map(|scenario| scenario.runs)
        .flat_map(|run| run.files)
        .copied()
}

#[test]
fn every_sample_is_run() {
    let run: BTreeSet<(&str, &str)> = files()
        .filter_map(|file| match file {
            File::Sample(format, name) => Some((format, name)),
            _ => None,
        })
        .collect();
    for format in FORMATS {
        for sample in samples(*format) {
            assert!(
                run.contains(&(format.name(), sample.name)),
                "{} {}",
                format.name(),
                sample.name
            );
        }
    }
}

/// All that cells say, by format.
fn commands() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut seen: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for file in files() {
        let (name, bytes) = file.read();
        let Some(format) = FORMATS.iter().find(|format| is_named(**format, &name)) else {
            continue;
        };
        for line in String::from_utf8_lossy(&bytes).lines() {
            let cells = line.split([';', ',']).map(|cell| cell.trim().to_lowercase());
            seen.entry(format.name()).or_default().extend(cells);
        }
    }
    seen
}

fn is_named(format: &dyn Format, file: &str) -> bool {
    format.file_names().contains(&file) || file == format!("{}.csv", format.name())
}

/// Columns whose words say what is to be done.
const STEERING: [&str; 3] = ["cmd", "gcmd", "type"];

#[test]
fn every_command_is_given() {
    let seen = commands();
    for format in FORMATS {
        for column in format.columns().iter().filter(|column| STEERING.contains(&column.name)) {
            let Kind::Word(words) = column.kind else { continue };
            for word in words {
                assert!(
                    seen[format.name()].contains(*word),
                    "{}: no row says {word}",
                    format.name()
                );
            }
        }
    }
}

#[test]
fn every_operation_on_lists_of_accounts_is_asked_for() {
    let own: BTreeSet<&str> = scenarios()
        .flat_map(|scenario| scenario.runs)
        .flat_map(|run| run.own)
        .copied()
        .collect();
    for operation in ["suspend", "restore", "delete"] {
        assert!(
            own.contains(format!("users.operation={operation}").as_str()),
            "{operation}"
        );
    }
}

#[test]
fn every_difference_that_is_listed_is_seen() {
    let seen: BTreeSet<Difference> = scenarios()
        .flat_map(|scenario| scenario.differs)
        .map(|(difference, _)| *difference)
        .collect();
    for difference in Difference::ALL {
        let listed = difference.shown() == Shown::Corpus;
        assert_eq!(seen.contains(difference), listed, "{}", difference.name());
    }
}
