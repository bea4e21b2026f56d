//! The table is whole and doesn't lie: what can be said is in it, the specification's classes are, and each test that it
//! names is there and speaks of the outcome.

use std::collections::BTreeSet;
use std::path::Path;

use super::Becomes::{self, Created, Deleted, Failed, Partial, Skipped, Unchanged, Updated};
use super::{Case, TABLES, Table};
use crate::column::Kind;
use crate::formats::{FORMATS, find};
use crate::registry;
use crate::rule::{Rule, Standing};

/// What the rows of each file can become (D61).
const CLASSES: &[(&str, &[Becomes])] = &[
    ("course-checks", &[Unchanged, Skipped, Failed]),
    ("course-resets", &[Updated, Unchanged, Failed, Partial]),
    ("course-deletions", &[Deleted, Skipped, Failed]),
    ("courses", &[Created, Updated, Unchanged, Skipped, Failed, Partial]),
    ("metacourses", &[Created, Updated, Unchanged, Deleted, Failed]),
    (
        "users",
        &[Created, Updated, Unchanged, Deleted, Skipped, Failed, Partial],
    ),
    ("user-pictures", &[Created, Updated, Unchanged, Skipped, Failed]),
    (
        "cohorts",
        &[Created, Updated, Unchanged, Deleted, Skipped, Failed, Partial],
    ),
    (
        "groups",
        &[Created, Updated, Unchanged, Deleted, Skipped, Failed, Partial],
    ),
    ("cohort-bindings", &[Created, Updated, Unchanged, Deleted, Failed]),
    (
        "enrolments",
        &[Created, Updated, Unchanged, Deleted, Skipped, Failed, Partial],
    ),
    (
        "group-members",
        &[Created, Updated, Unchanged, Deleted, Skipped, Failed],
    ),
];

/// The message keys of the tables C §1.13, §2, §3, §4.5 and §5, for what has a meaning of its own with us.
const LEGACY: &[&str] = &[
    "coursecreated",
    "courseupdated",
    "courseexists",
    "errorbadcount",
    "catidnumbererror",
    "errornullcourseidentifier",
    "errorshortnamecollision",
    "erroridnumbercollision",
    "errorcategoryparenterror",
    "errorsectioncreate",
    "errorteacherrolemissing",
    "errornoteacheraccountkey",
    "processerror",
    "coursenotfound",
    "coursedeleted",
    "nonuniqueidentifierexception",
    "coursefoundas",
    "coursenotfound2",
    "metalinkcreated",
    "metalinkrevived",
    "metalinkexists",
    "metalinkdisabled",
    "metalinknotfound",
    "errorbadcmd",
    "errormetaloop",
];

fn table(format: &str) -> &'static Table {
    TABLES.iter().find(|table| table.format == format).unwrap()
}

#[test]
fn each_command_file_has_a_table_in_the_order_of_runs() {
    let tables: Vec<&str> = TABLES.iter().skip(1).map(|table| table.format).collect();
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name()).collect();
    assert_eq!(tables, formats);
}

#[test]
fn all_that_can_be_said_is_in_the_tables_and_nothing_else() {
    let active = |rule: &&Rule| rule.standing == Standing::Active;
    for format in FORMATS {
        let cases = table(format.name()).cases;
        let declared: BTreeSet<&str> = cases.iter().map(|case| case.outcome).collect();
        let own = format.rules().iter().copied().filter(active).map(|rule| rule.code);
        let can_be: BTreeSet<&str> = format.outcomes().iter().copied().chain(own).collect();
        let missing: Vec<_> = can_be.difference(&declared).collect();
        assert!(missing.is_empty(), "{}: no case shows {missing:?}", format.name());
        for other in declared.difference(&can_be) {
            assert!(
                registry::rule(other).is_some(),
                "{}: {other} is never said",
                format.name()
            );
        }
    }
    let general: BTreeSet<&str> = table("").cases.iter().map(|case| case.outcome).collect();
    let of_all = registry::rules()
        .filter(active)
        .filter(|rule| crate::reference::format_of(rule).is_none());
    let missing: Vec<&str> = of_all
        .map(|rule| rule.code)
        .filter(|code| !general.contains(code) && !is_overruled(code))
        .collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

/// Whether the formats say it by rules of their own wherever it could be said.
fn is_overruled(code: &str) -> bool {
    let is_its = |kind: Kind| match code {
        "CSV123" => kind == Kind::Email,
        "CSV124" => kind == Kind::Username,
        _ => false,
    };
    let mut columns = FORMATS
        .iter()
        .flat_map(|format| format.columns())
        .filter(|column| is_its(column.kind))
        .peekable();
    columns.peek().is_some() && columns.all(|column| column.rule.is_some())
}

#[test]
fn each_class_of_the_specification_is_shown_for_each_file() {
    for (format, classes) in CLASSES {
        if find(format).is_none() {
            continue;
        }
        let shown: BTreeSet<Becomes> = table(format).cases.iter().map(|case| case.becomes).collect();
        let missing: Vec<_> = classes.iter().filter(|class| !shown.contains(class)).collect();
        assert!(missing.is_empty(), "{format}: no case is {missing:?}");
    }
}

#[test]
fn each_message_key_of_the_reference_system_has_its_case() {
    let keys: BTreeSet<&str> = TABLES
        .iter()
        .flat_map(|table| table.cases)
        .filter_map(Case::legacy_key)
        .collect();
    let missing: Vec<_> = LEGACY.iter().filter(|key| !keys.contains(**key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_case_is_told_twice() {
    for table in TABLES {
        let mut seen = BTreeSet::new();
        for case in table.cases {
            assert!(seen.insert((case.becomes, case.outcome)), "{}: {case:?}", table.format);
        }
    }
}

#[test]
fn each_case_is_shown_by_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for table in TABLES {
        for case in table.cases {
            let path = match case.file.strip_prefix('/') {
                Some(path) => root.join(path),
                None => root.join(table.folder).join(case.file),
            };
            let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let body = body(&source, case.test);
            let body = body.unwrap_or_else(|| panic!("{} has no test {}", path.display(), case.test));
            assert!(
                shows(body, case),
                "{} in {} doesn’t show {case:?}",
                case.test,
                path.display()
            );
        }
    }
}

/// The body of a test, from its name to the brace that closes it.
fn body<'s>(source: &'s str, name: &str) -> Option<&'s str> {
    let at = source.find(&format!("fn {name}("))?;
    let (before, from) = source.split_at(at);
    // The attributes stand between what ends before them and the name.
    let marked = before[before.rfind('}').unwrap_or(0)..].contains("test]");
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let indent: String = before[line..].chars().take_while(|letter| *letter == ' ').collect();
    let end = from.find(&format!("\n{indent}}}"))?;
    marked.then(|| &from[..end])
}

/// Whether a test speaks of the outcome and, where that is a class of rows, of the class before it.
fn shows(body: &str, case: &Case) -> bool {
    let is_class = matches!(case.becomes, Created | Updated | Unchanged | Deleted | Skipped);
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    body.match_indices(case.outcome).any(|(at, _)| {
        let whole = !body[at + case.outcome.len()..].starts_with(is_part) && !body[..at].ends_with(is_part);
        let start = body[..at].char_indices().rev().nth(400).map_or(0, |(start, _)| start);
        whole && (!is_class || body[start..at].contains(case.becomes.name()))
    })
}

#[test]
fn a_test_that_says_something_else_shows_nothing() {
    let source = "#[test]\nfn one() {\n    is(\"created: user-created\");\n}\nfn two() {\n    user-created\n}\n";
    let case = |becomes, outcome, test| Case::new(becomes, outcome, "", test);
    for (case, expected) in [
        (case(Created, "user-created", "one"), Some(true)),
        (case(Updated, "user-created", "one"), Some(false)),
        (case(Created, "user-create", "one"), Some(false)),
        (case(Created, "user-created", "two"), None),
        (case(Created, "user-created", "three"), None),
    ] {
        assert_eq!(
            body(source, case.test).map(|body| shows(body, &case)),
            expected,
            "{case:?}"
        );
    }
}
