//! Rules, outcomes and columns have their texts in each language.

use crate::formats::courses::Courses;
use crate::formats::{Format, samples};
use crate::i18n::{Args, Catalog, Lang};
use crate::plan::enrol::ENROL_OUTCOMES;

fn in_each_language(mut check: impl FnMut(&Catalog)) {
    [Lang::En, Lang::Fr]
        .into_iter()
        .for_each(|lang| check(Catalog::of(lang)));
}

#[test]
fn each_rule_says_what_why_how_it_looks_and_the_way_on() {
    in_each_language(|catalog| {
        for rule in Courses.rules() {
            assert!(catalog.has(rule.code), "{} in {}", rule.code, catalog.lang());
            for attribute in ["title", "why", "example", "way"] {
                let text = catalog.attribute(rule.code, attribute, &Args::new());
                assert!(
                    text.is_some_and(|text| !text.is_empty()),
                    "{}.{attribute} in {}",
                    rule.code,
                    catalog.lang()
                );
            }
        }
    });
}

#[test]
fn each_column_and_each_outcome_has_a_text() {
    in_each_language(|catalog| {
        for column in Courses.columns() {
            let id = format!("courses-column-{}", column.shown());
            assert!(catalog.has(&id), "{id} in {}", catalog.lang());
        }
        for outcome in Courses
            .outcomes()
            .iter()
            .filter(|outcome| !ENROL_OUTCOMES.contains(outcome))
        {
            assert!(catalog.has(outcome), "{outcome} in {}", catalog.lang());
        }
        assert!(catalog.has("format-courses"));
        assert!(catalog.attribute("format-courses", "purpose", &Args::new()).is_some());
    });
}

#[test]
fn codes_ascend_and_are_of_this_file() {
    let codes: Vec<&str> = Courses.rules().iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    assert!(codes.iter().all(|code| code.starts_with(Courses.code())));
}

/// Colons and the like stand behind a narrow no-break space in French.
#[test]
fn french_is_set_as_french_is() {
    let source = include_str!("../messages/fr.ftl");
    for line in source.lines().filter(|line| line.contains('=')) {
        for bad in [" ;", " :", " !", " ?", "« ", " »", "'"] {
            assert!(!line.contains(bad), "{bad:?} in {line}");
        }
    }
}

/// The help page shows the sample that is offered for download.
#[test]
fn the_help_page_begins_with_the_smallest_sample() {
    let sample = std::str::from_utf8(samples(&Courses)[0].bytes).unwrap();
    for page in [include_str!("../doc/en.md"), include_str!("../doc/fr.md")] {
        assert!(page.contains(&format!("```csv\n{sample}```")));
    }
}
