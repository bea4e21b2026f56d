//! The samples that come with the file, and its texts.

use super::world::bench;
use crate::formats::bench::covers_its_rules;
use crate::formats::course_resets::CourseResets;
use crate::formats::testing;

#[test]
fn the_samples_break_each_rule() {
    let mut bench = bench();
    bench.set("course_resets.absent_options", "yes");
    // One needs courses named by id, one another platform.
    covers_its_rules(&mut bench, &["CRT001", "CRT012"]);
}

#[test]
fn all_texts_are_there() {
    testing::all_texts_are_there(&CourseResets);
    testing::codes_ascend(&CourseResets);
}
