//! Every sample of every command file is in the corpus.

use std::collections::BTreeSet;

use shared::formats::{FORMATS, samples};

use super::scenario::{File, Scenario};
use super::{at_large, of_courses, of_groups, of_people};

fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    let all = [of_people::ALL, of_courses::ALL, of_groups::ALL, at_large::ALL];
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
