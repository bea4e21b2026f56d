//! The samples that come with the file, and all its rules in one of them.

use std::collections::BTreeSet;

use super::site::Site;
use crate::directory::{Category, Course, Id, User};
use crate::formats::courses::Courses;
use crate::formats::{Format, samples};

/// The category that each school has beside `Miscellaneous`: the first thing that is put in.
const ARTS: Id = Id(6);

/// A music school with four courses and three people.
fn school() -> Site {
    let mut site = Site::new();
    site.set("courses.template_folder", "/srv/templates");
    assert_eq!(site.category("Arts", Id::NONE), ARTS);
    site.category("Music", ARTS);
    for (shortname, idnumber) in [
        ("MODEL", "M-100"),
        ("PIANO1", "M-101"),
        ("VIOLIN1", "M-102"),
        ("CELLO1", "M-103"),
    ] {
        let course = site.course(shortname);
        site.change::<Course>(course, |course| course.idnumber = idnumber.into());
        site.section(course, 1, "First steps");
    }
    site.user("anna.roux", "Anna", "Roux");
    let jean = site.user("jean.petit", "Jean", "Petit");
    site.change::<User>(jean, |user| user.idnumber = "22304518".into());
    site.user("jean.petit2", "Jean", "Petit");
    site
}

/// The same with categories that share a name or an idnumber.
fn untidy_school() -> Site {
    let mut site = school();
    site.category("Music", ARTS);
    for name in ["First", "Second"] {
        let category = site.category(name, Id::NONE);
        site.change::<Category>(category, |category| category.idnumber = "TWICE".into());
    }
    site
}

fn sample(name: &str) -> &'static str {
    let sample = samples(&Courses).iter().find(|sample| sample.name == name).unwrap();
    std::str::from_utf8(sample.bytes).unwrap()
}

/// What is said of each sample and what becomes of its rows stands beside it.
#[test]
fn samples_give_the_results_beside_them() {
    for it in samples(&Courses) {
        let mut site = if it.name == "every_rule.csv" {
            untidy_school()
        } else {
            school()
        };
        if it.name != "ok.csv" {
            site.set("courses.force_update", "1");
        }
        let file = sample(it.name);
        let text = format!(
            "{}\n\n{}\n",
            site.check(file).join("\n"),
            site.run(file).rows().join("\n")
        );
        insta::with_settings!({ snapshot_path => "../samples", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(it.name, text.trim_start());
        });
    }
}

#[test]
fn one_sample_has_a_row_for_every_rule() {
    let mut found = BTreeSet::new();
    for settings in [
        &[("courses.match_by", "shortname")][..],
        &[("courses.match_by", "idnumber")],
        &[("courses.category_by", "idnumber")],
        &[("no category", "")],
    ] {
        let mut site = untidy_school();
        site.set("courses.force_update", "1");
        site.set("courses.template_mode", "replace");
        for (key, value) in settings {
            match value.is_empty() {
                false => site.set(key, value),
                true => site.snapshot = crate::directory::Snapshot::default(),
            }
        }
        // The last one needs a column that only uploads of the platform have.
        for name in ["every_rule.csv", "core.csv"] {
            let run = site.run(sample(name));
            found.extend(run.diagnostics.iter().map(|diagnostic| diagnostic.rule.code));
            found.extend(
                run.plans
                    .iter()
                    .flat_map(|plan| plan.outcomes.iter().map(|outcome| outcome.name)),
            );
        }
    }
    let missing: Vec<&str> = Courses
        .rules()
        .iter()
        .map(|rule| rule.code)
        .filter(|code| !found.contains(code))
        .collect();
    assert_eq!(missing, [""; 0]);
}
