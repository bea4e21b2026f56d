//! The example of the specification, twice (E §5.8).

use super::world::World;
use super::written::summary;

const FILE: &str = "cmd;cidnumber;cname;cdescription;ccatcontextidnumber;userid
add;CO-24-A;Intake 2024 A;First-year group A;FAC-SCI;S-2041
add;CO-24-A;;;;S-2050
add;CO-24-B;Intake 2024 B;;;
del;CO-23-Z;;;;S-1007
free;CO-23-Y;;;;
delete;CO-22-X;;;;
add;CO-24-B;;;;S-0000
";

#[test]
fn the_example_does_what_it_says_and_then_nothing() {
    let mut world = World::with(&[("cohorts.user_by", "idnumber")])
        .cohort(25, "CO-22-X", "Old", &["ajones"])
        .cohort(22, "CO-23-Y", "Intake 2023", &["ajones"]);
    let first: Vec<String> = world.plan(FILE).iter().map(summary).collect();
    assert_eq!(
        first,
        [
            "created: cohort-created, cohort-member-added",
            "updated: cohort-unchanged, cohort-member-added",
            "created: cohort-created",
            "deleted: cohort-member-removed",
            "updated: cohort-freed",
            "deleted: cohort-deleted",
            "unchanged partial: cohort-unchanged, PLT101 failed",
        ]
    );
    assert_eq!(
        world.state(),
        [
            " “Choir”: ",
            "CO-23-Y “Intake 2023”: ",
            "CO-24-A “Intake 2024 A” @2: ajones bkaur",
            "CO-24-B “Intake 2024 B”: ",
            "CO-23-Z “Leavers 2023”: bkaur",
        ]
    );
    let second = world.plan(FILE);
    assert_eq!(second.iter().map(|plan| plan.steps.len()).sum::<usize>(), 0);
    let second: Vec<String> = second.iter().map(summary).collect();
    assert_eq!(
        second[3..],
        [
            "unchanged: cohort-member-absent",
            "unchanged: cohort-empty",
            "skipped warning: cohort-absent skipped",
            "unchanged partial: cohort-unchanged, PLT101 failed",
        ]
    );
}
