//! What becomes of categories whose clean-up was asked for (C §6.1).

use super::CategoryDeletions;
use crate::directory::{Category, Cohort, Course, Id};
use crate::formats::bench::Bench;
use crate::tools::{CategoryFacts, Tree, clean_up_file};

/// `Miscellaneous` (1), then `A` (2) with `B` (3) in it and `C` (4) in that, then `D` (5).
fn site() -> Bench {
    let mut site = Bench::new(&CategoryDeletions);
    for (id, name, parent) in [
        (1, "Miscellaneous", 0),
        (2, "A", 0),
        (3, "B", 2),
        (4, "C", 3),
        (5, "D", 0),
    ] {
        site.snapshot.put(Category {
            id: Id(id),
            name: name.into(),
            parent: Id(parent),
            ..Category::default()
        });
    }
    site
}

/// Cleans these categories, which were empty when they were listed.
fn clean(site: &mut Bench, ids: &[i64], with_cohorts: bool) -> Vec<String> {
    let categories = site.snapshot.table::<Category>().iter();
    let facts = categories.map(|category| CategoryFacts {
        id: category.id,
        name: category.name.clone(),
        parent: category.parent,
        ..CategoryFacts::default()
    });
    let tree = Tree::new(facts.collect());
    let ids: Vec<Id> = ids.iter().copied().map(Id).collect();
    let (_, file) = clean_up_file(&tree, &ids, with_cohorts);
    site.plan(std::str::from_utf8(&file).unwrap())
}

#[test]
fn children_go_before_their_parents() {
    let mut site = site();
    assert_eq!(
        clean(&mut site, &[4, 3, 2], false),
        [
            "2 deleted: category-deleted A/B/C",
            "3 deleted: category-deleted A/B",
            "4 deleted: category-deleted A",
        ]
    );
    assert_eq!(site.snapshot.table::<Category>().len(), 2);
}

#[test]
fn the_default_category_of_new_courses_stays() {
    assert_eq!(
        clean(&mut site(), &[1], true),
        ["2 skipped: category-kept-default Miscellaneous skipped"]
    );
}

/// Emptiness is looked at again when the turn of a category comes.
#[test]
fn what_has_come_in_since_keeps_a_category_and_those_above_it() {
    let mut site = site();
    site.put(Course {
        category: Id(4),
        ..Course::default()
    });
    assert_eq!(
        clean(&mut site, &[4, 3, 5], false),
        [
            "2 skipped: category-kept-courses A/B/C skipped",
            "3 skipped: category-kept-subcategories A/B skipped",
            "4 deleted: category-deleted D",
        ]
    );
    assert_eq!(
        site.plan("categoryid;path\n9;Gone\n"),
        ["2 skipped: category-absent Gone skipped"]
    );
}

/// C §12, A17.
#[test]
fn cohorts_keep_their_category_unless_they_go_along_on_purpose() {
    let mut site = site();
    site.put(Cohort {
        name: "Spring".into(),
        category: Id(4),
        ..Cohort::default()
    });
    assert_eq!(
        clean(&mut site, &[4, 3], false),
        [
            "2 skipped: category-kept-cohorts A/B/C skipped",
            "3 skipped: category-kept-subcategories A/B skipped",
        ]
    );
    // Each is a step of its own, so that guards count both.
    let file = "categoryid;path;cohorts\n4;A/B/C;delete\n";
    assert_eq!(
        site.clone().steps(file),
        ["delete cohort spring", "delete category a/b/c"]
    );
    assert_eq!(
        clean(&mut site, &[4, 3], true),
        [
            "2 deleted: category-deleted A/B/C; cohort-deleted Spring",
            "3 deleted: category-deleted A/B",
        ]
    );
    assert!(site.snapshot.table::<Cohort>().is_empty());
}

#[test]
fn a_clean_up_is_no_command_file_for_people() {
    use crate::formats::{FORMATS, find};
    assert!(find("category-deletions").is_some());
    assert!(FORMATS.iter().all(|format| format.name() != "category-deletions"));
    assert!(crate::check::by_file_name("emptycategories.csv").is_none());
}

#[test]
fn all_texts_are_there() {
    crate::formats::testing::all_texts_are_there(&CategoryDeletions);
}
