//! The samples that come with the list, and its texts.

use crate::formats::bench::{Bench, covers_its_rules};
use crate::formats::course_deletions::CourseDeletions;
use crate::formats::testing;

#[test]
fn the_samples_break_each_rule() {
    let mut bench = Bench::new(&CourseDeletions);
    bench.set("course_deletions.match_by", "id");
    covers_its_rules(&mut bench, &[]);
}

#[test]
fn all_texts_are_there() {
    testing::all_texts_are_there(&CourseDeletions);
    testing::codes_ascend(&CourseDeletions);
}
