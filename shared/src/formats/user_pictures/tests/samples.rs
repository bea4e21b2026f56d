//! The samples: the smallest one works, the other one breaks each rule that needs no setting.

use std::collections::BTreeSet;

use super::world::{check, hear, settings};
use crate::check::Request;
use crate::formats::user_pictures::UserPictures;
use crate::formats::{Format, samples};

fn sample(name: &str) -> &'static [u8] {
    let mut samples = samples(&UserPictures).iter();
    samples.find(|sample| sample.name == name).unwrap().bytes
}

#[test]
fn the_smallest_sample_works() {
    assert_eq!(check(&[], sample("ok.zip")), [""; 0]);
    let (_, summary) = hear(&Request::new("ok.zip", settings(&[])), sample("ok.zip"));
    assert_eq!((summary.rows, summary.valid_rows), (2, 2));
}

#[test]
fn the_other_sample_breaks_each_rule_of_a_check_that_needs_no_setting() {
    let found = check(&[], sample("every_rule.zip"));
    let broken: BTreeSet<&str> = found.iter().filter_map(|line| line.split(' ').nth(2)).collect();
    // By id; by host; by its decoder.
    let others = ["PIC011", "PIC012", "PIC014", "PIC015"];
    for rule in UserPictures.rules().iter().filter(|rule| !others.contains(&rule.code)) {
        assert!(broken.contains(rule.code), "no sample breaks {}: {found:?}", rule.code);
    }
}
