//! The whole corpus of command files against the embedded directory and against a site: what both say of each row and what
//! both hold at the end is the same, but for what [`differences`](super::super::differences) lists.
//!
//! A scenario is a school and runs, one after the other, each with its files and settings. Every run is planned first, and
//! what comes is what the plan said. It is run once more, and then nothing is written to the site. What both hold is told
//! line by line, each line one fact; a line that only one platform has must be expected by the scenario, as that of a
//! difference that is listed.
//!
//! What isn't compared: ids, times, the order of what has no order of its own, the accounts `guest` and `admin`, which
//! every site has, and who made a membership.

mod at_large;
mod coverage;
mod facts;
mod here;
mod of_cohorts;
mod of_courses;
mod of_groups;
mod of_links;
mod of_people;
mod pair;
mod scenario;
mod school;
mod there;

/// When it is: 2024-09-01 12:00:00 UTC.
const NOW: i64 = 1_725_192_000;
