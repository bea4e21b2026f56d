//! `add`: cohorts made and changed, and people who join them (E §5.3, §5.5, §5.7).

use super::world::{NOW, World};
use super::written::{case, row};
use crate::directory::{Cohort, Id};

const ADDED: &str = "CO-24-A “Intake 2024 A”: ";

#[test]
fn a_missing_cohort_is_made() {
    for (cells, expected, made) in [
        ("add;CO-24-A;Intake 2024 A;;;;", "created: cohort-created", ADDED),
        (";CO-24-A;Intake 2024 A;;;;", "created: cohort-created", ADDED),
        // Without a name it is called by its idnumber.
        ("add;CO-24-A;;;;;", "created: cohort-created", "CO-24-A “CO-24-A”: "),
        (
            "add;CO-24-A;Intake 2024 A;;2;;",
            "created: cohort-created",
            "CO-24-A “Intake 2024 A” @2: ",
        ),
        (
            "add;CO-24-A;Intake 2024 A;;;FAC-SCI;",
            "created: cohort-created",
            "CO-24-A “Intake 2024 A” @2: ",
        ),
        // The id counts before the idnumber; 0 is the site.
        (
            "add;CO-24-A;Intake 2024 A;;0;FAC-SCI;",
            "created: cohort-created",
            ADDED,
        ),
        (
            "add;CO-24-A;Intake 2024 A;;;;ajones",
            "created: cohort-created, cohort-member-added",
            "CO-24-A “Intake 2024 A”: ajones",
        ),
    ] {
        case(World::new(), &row(cells), &[expected], &[made]);
    }
}

#[test]
fn a_new_cohort_has_all_that_the_row_says() {
    let mut world = World::new();
    world.plan("cidnumber;cname;cdescription;component\nLAB;Laboratory;Room 12;tool_lab");
    let found = world.snapshot.table::<Cohort>().first("idnumber", "LAB").unwrap();
    let expected = Cohort {
        id: found.id,
        name: "Laboratory".into(),
        idnumber: "LAB".into(),
        description: "Room 12".into(),
        category: Id::NONE,
        visible: true,
        component: "tool_lab".into(),
        timecreated: NOW,
    };
    assert_eq!(*found, expected);
}

#[test]
fn nothing_is_made_where_something_is_wrong() {
    let off = || World::with(&[("cohorts.auto_create", "0")]);
    let by_name = || World::with(&[("cohorts.match_by", "name")]);
    for (world, cells, expected) in [
        (off(), "add;CO-24-A;Intake 2024 A;;;;", "failed: COH020 failed"),
        (World::new(), "add;CO-24-A;Leavers 2023;;;;", "failed: COH022 failed"),
        (by_name(), "add;CO-23-Z;Intake 2024 A;;;;", "failed: COH021 failed"),
        // A category that isn't there never means the site (bug 30).
        (World::new(), "add;CO-24-A;Intake 2024 A;;99;;", "failed: COH023 failed"),
        (
            World::new(),
            "add;CO-24-A;Intake 2024 A;;;FAC-SIC;",
            "failed: COH023 failed",
        ),
        (
            World::new(),
            "add;CO-24-A;Intake 2024 A;;;TWIN;",
            "failed: COH024 failed",
        ),
        (World::new(), "add;CO-23-Z;;;;FAC-SIC;", "failed: COH023 failed"),
    ] {
        case(world, &row(cells), &[expected], &[]);
    }
}

#[test]
fn a_cohort_that_is_there_takes_what_the_row_says_and_differs() {
    let by_name = || World::with(&[("cohorts.match_by", "name")]);
    for (world, cells, expected, changed) in [
        (World::new(), "add;CO-23-Y;;;;;", "unchanged: cohort-unchanged", None),
        (
            World::new(),
            "add;CO-23-Y;Intake 2023;About it;0;;",
            "unchanged: cohort-unchanged",
            None,
        ),
        (
            World::new(),
            "add;CO-23-Y;First years;;2;;",
            "updated: cohort-updated",
            Some("CO-23-Y “First years” @2: "),
        ),
        (
            World::new(),
            "add;CO-23-Y;Leavers 2023;;;;",
            "failed: COH022 failed",
            None,
        ),
        (by_name(), "add;CO-23-Y;Leavers 2023;;;;", "failed: COH021 failed", None),
        (
            by_name(),
            "add;CO-X;Leavers 2023;;;;",
            "updated: cohort-updated",
            Some("CO-X “Leavers 2023”: bkaur clee"),
        ),
        // Only filled idnumbers clash (bug 31).
        (by_name(), "add;;Band;;;;", "created: cohort-created", Some(" “Band”: ")),
        (
            World::new(),
            "add;CO-23-Y;;;;;ajones",
            "updated: cohort-unchanged, cohort-member-added",
            Some("CO-23-Y “Intake 2023”: ajones"),
        ),
        (
            World::new(),
            "add;CO-23-Z;;;;;bkaur",
            "unchanged: cohort-unchanged, cohort-member-unchanged",
            None,
        ),
        (
            World::new(),
            "add;CO-23-Z;;;;;BKAUR",
            "unchanged: cohort-unchanged, cohort-member-unchanged",
            None,
        ),
    ] {
        let changed: Vec<&str> = changed.into_iter().collect();
        case(world, &row(cells), &[expected], &changed);
    }
}

#[test]
fn a_cohort_goes_to_a_category_and_back_to_the_site() {
    let mut world = World::new();
    world.plan(&row("add;CO-23-Y;;;;FAC-SCI;"));
    case(
        world.clone(),
        &row("add;CO-23-Y;;;;;"),
        &["unchanged: cohort-unchanged"],
        &[],
    );
    let back = &["CO-23-Y “Intake 2023”: "];
    case(world, &row("add;CO-23-Y;;;0;;"), &["updated: cohort-updated"], back);
}

#[test]
fn the_description_is_kept_unless_it_is_said_or_emptied() {
    for (settings, cell, expected) in [
        (&[][..], "", "About it"),
        (&[], "News", "News"),
        (&[], "*EMPTY*", ""),
        (&[("csv.blank_clears", "1")], "", ""),
    ] {
        let mut world = World::with(settings);
        world.plan(&row(&format!("add;CO-23-Y;;{cell};;;")));
        let cohort = world.snapshot.table::<Cohort>().first("idnumber", "CO-23-Y").unwrap();
        assert_eq!(cohort.description, expected, "{cell}");
    }
}

#[test]
fn a_cohort_made_on_the_way_is_adopted_by_its_name() {
    let adopted = "CO-CHOIR “Choir”: ajones";
    case(
        World::new(),
        &row("add;CO-CHOIR;Choir;;;;ajones"),
        &["updated: cohort-adopted, cohort-member-added"],
        &[adopted],
    );
    // Not where the name isn't that of one alone, nor where it has an idnumber.
    let twins = World::new().cohort(24, "", "Choir", &[]);
    case(twins, &row("add;CO-CHOIR;Choir;;;;"), &["failed: COH022 failed"], &[]);
    case(
        World::new(),
        &row("add;CO-X;Leavers 2023;;;;"),
        &["failed: COH022 failed"],
        &[],
    );
}

#[test]
fn a_person_of_an_add_who_is_unknown_leaves_the_cohort_standing() {
    case(
        World::new(),
        &row("add;CO-24-A;Intake 2024 A;;;;nobody"),
        &["created partial: cohort-created, PLT101 failed"],
        &[ADDED],
    );
    case(
        World::new(),
        &row("add;CO-23-Y;;;;;nobody"),
        &["unchanged partial: cohort-unchanged, PLT101 failed"],
        &[],
    );
}

#[test]
fn later_rows_see_what_earlier_ones_make() {
    case(
        World::new(),
        &row("add;CO-24-A;Intake 2024 A;;;FAC-SCI;ajones\nadd;CO-24-A;;;;;bkaur\nadd;CO-24-B;Intake 2024 B;;;;"),
        &[
            "created: cohort-created, cohort-member-added",
            "updated: cohort-unchanged, cohort-member-added",
            "created: cohort-created",
        ],
        &["CO-24-A “Intake 2024 A” @2: ajones bkaur", "CO-24-B “Intake 2024 B”: "],
    );
}
