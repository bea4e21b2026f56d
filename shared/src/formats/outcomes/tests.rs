//! The table is whole and doesn't lie: what can be said is in it, the specification's classes are, and each test that it
//! names is there and speaks of the outcome.

use std::collections::BTreeSet;
use std::path::Path;

use super::Becomes::{self, Created, Deleted, Failed, Fatal, Partial, Skipped, Unchanged, Updated, Warning};
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
    let attributes = &before[before.rfind('}').unwrap_or(0)..];
    let marked = attributes.contains("test]") || attributes.contains("test(");
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

/// The tables of outcomes of the specification, row by row: where, of which file, what becomes of the row, by which
/// outcome. Rules that hold for all files stand under the name of the file that the table is about.
const SPECIFIED: &[(&str, &str, &[(Becomes, &str)])] = &[
    (
        "C §1.13",
        "courses",
        &[
            (Created, "course-created"),
            (Updated, "course-updated"),
            (Skipped, "course-exists"),
            (Failed, "CSV021"),
            (Failed, "CSV023"),
            (Failed, "CRS105"),
            (Failed, "CSV103"),
            (Failed, "CRS001"),
            (Failed, "CRS101"),
            (Failed, "CRS103"),
            (Failed, "CRS108"),
            (Failed, "CRS109"),
            (Failed, "CRS110"),
            (Failed, "CRS007"),
            (Partial, "CRS115"),
            (Partial, "CRS116"),
            (Partial, "CRS117"),
            (Partial, "ENR020"),
            (Warning, "CRS008"),
            (Failed, "PLT001"),
        ],
    ),
    (
        "C §2",
        "course-deletions",
        &[
            (Skipped, "course-absent"),
            (Deleted, "course-deleted"),
            (Failed, "PLT001"),
            (Failed, "PLT104"),
            (Skipped, "course-repeated"),
            (Failed, "CDL001"),
        ],
    ),
    (
        "C §3",
        "course-checks",
        &[
            (Unchanged, "course-found"),
            (Skipped, "course-missing"),
            (Skipped, "course-ambiguous"),
            (Failed, "CSV101"),
        ],
    ),
    (
        "C §4.5",
        "course-resets",
        &[
            (Failed, "CSV021"),
            (Failed, "PLT103"),
            (Failed, "PLT104"),
            (Failed, "CSV101"),
            (Warning, "CRT010"),
            (Updated, "course-reset"),
            (Unchanged, "course-clean"),
            (Failed, "CRT012"),
            (Partial, "CRT012"),
        ],
    ),
    (
        "C §5",
        "metacourses",
        &[
            (Created, "metalink-created"),
            (Updated, "metalink-revived"),
            (Unchanged, "metalink-exists"),
            (Updated, "metalink-disabled"),
            (Unchanged, "metalink-unchanged"),
            (Unchanged, "metalink-absent"),
            (Deleted, "metalink-deleted"),
            (Failed, "MTA001"),
            (Failed, "PLT103"),
            (Failed, "MTA005"),
            (Failed, "MTA003"),
            (Failed, "MTA004"),
            (Failed, "CSV021"),
            (Failed, "PLT104"),
        ],
    ),
    (
        "E §2.9",
        "enrolments",
        &[
            (Fatal, "CSV003"),
            (Fatal, "CSV008"),
            (Failed, "PLT101"),
            (Failed, "CSV101"),
            (Failed, "PLT102"),
            (Failed, "PLT103"),
            (Failed, "PLT104"),
            (Failed, "ENR020"),
            (Partial, "ENR020"),
            (Failed, "CSV107"),
            (Created, "enrolment-created"),
            (Updated, "enrolment-updated"),
            (Unchanged, "enrolment-unchanged"),
            (Failed, "PLT001"),
            (Created, "role-assigned"),
            (Unchanged, "role-unchanged"),
            (Failed, "PLT110"),
            (Failed, "PLT109"),
            (Failed, "ENR005"),
            (Deleted, "enrolment-deleted"),
            (Unchanged, "enrolment-absent"),
            (Deleted, "role-removed"),
            (Unchanged, "role-absent"),
            (Failed, "ENR006"),
            (Updated, "enrolment-suspended"),
            (Updated, "enrolment-resumed"),
            (Failed, "ENR023"),
            (Failed, "ENR001"),
            (Updated, "group-created"),
            (Partial, "PLT107"),
            (Partial, "ENR021"),
            (Updated, "group-member-added"),
            (Unchanged, "group-member-unchanged"),
            (Unchanged, "group-member-absent"),
            (Warning, "PLT107"),
            (Skipped, "group-member-kept"),
            (Failed, "ENR002"),
            (Failed, "ENR012"),
        ],
    ),
    (
        "E §3.5",
        "groups",
        &[
            (Failed, "CSV101"),
            (Failed, "PLT103"),
            (Failed, "GRP002"),
            (Failed, "GRP003"),
            (Created, "group-created"),
            (Created, "grouping-created"),
            (Unchanged, "group-unchanged"),
            (Updated, "group-unchanged"),
            (Updated, "group-updated"),
            (Updated, "grouping-updated"),
            (Failed, "GRP022"),
            (Partial, "PLT117"),
            (Failed, "GRP020"),
            (Failed, "GRP021"),
            (Deleted, "group-deleted"),
            (Deleted, "grouping-deleted"),
            (Skipped, "group-absent"),
            (Skipped, "grouping-absent"),
        ],
    ),
    (
        "E §4.5",
        "group-members",
        &[
            (Failed, "CSV101"),
            (Failed, "PLT103"),
            (Failed, "PLT107"),
            (Failed, "PLT101"),
            (Created, "group-member-added"),
            (Unchanged, "group-member-unchanged"),
            (Failed, "ENR021"),
            (Failed, "PLT001"),
            (Updated, "group-member-added"),
            (Deleted, "group-member-removed"),
            (Unchanged, "group-member-absent"),
            (Skipped, "group-member-kept"),
            (Failed, "GMB001"),
            (Deleted, "group-deleted"),
            (Becomes::Detail, "grouping-deleted"),
        ],
    ),
    (
        "E §5.7",
        "cohorts",
        &[
            (Failed, "COH003"),
            (Failed, "COH020"),
            (Failed, "PLT105"),
            (Failed, "COH021"),
            (Failed, "COH022"),
            (Failed, "COH023"),
            (Failed, "COH024"),
            (Created, "cohort-created"),
            (Updated, "cohort-updated"),
            (Unchanged, "cohort-unchanged"),
            (Becomes::Detail, "cohort-member-added"),
            (Partial, "PLT101"),
            (Failed, "PLT101"),
            (Deleted, "cohort-member-removed"),
            (Unchanged, "cohort-member-absent"),
            (Deleted, "cohort-deleted"),
            (Skipped, "cohort-absent"),
            (Updated, "cohort-freed"),
            (Unchanged, "cohort-empty"),
            (Failed, "COH001"),
        ],
    ),
    (
        "E §6.4",
        "cohort-bindings",
        &[
            (Failed, "CSV101"),
            (Failed, "PLT103"),
            (Failed, "PLT105"),
            (Failed, "PLT109"),
            (Failed, "CBD001"),
            (Failed, "CBD004"),
            (Failed, "CBD021"),
            (Created, "binding-created"),
            (Updated, "binding-resumed"),
            (Unchanged, "binding-unchanged"),
            (Updated, "binding-suspended"),
            (Unchanged, "binding-absent"),
            (Failed, "CBD020"),
            (Deleted, "binding-deleted"),
        ],
    ),
    (
        "U A11, A12",
        "users",
        &[
            (Failed, "CSV021"),
            (Failed, "CSV023"),
            (Failed, "USR002"),
            (Failed, "USR003"),
            (Failed, "USR004"),
            (Deleted, "user-deleted"),
            (Skipped, "user-absent"),
            (Failed, "USR027"),
            (Becomes::Detail, "user-renamed"),
            (Failed, "USR025"),
            (Failed, "USR026"),
            (Failed, "PLT102"),
            (Failed, "USR021"),
            (Failed, "USR022"),
            (Failed, "USR023"),
            (Failed, "USR024"),
            (Updated, "user-updated"),
            (Unchanged, "user-unchanged"),
            (Updated, "user-revived"),
            (Failed, "PLT001"),
            (Created, "user-created"),
            (Warning, "USR031"),
            (Becomes::Detail, "cohort-created"),
            (Becomes::Detail, "cohort-member-added"),
            (Partial, "PLT103"),
            (Partial, "PLT109"),
            (Partial, "PLT110"),
            (Partial, "ENR020"),
            (Becomes::Detail, "enrolment-created"),
            (Becomes::Detail, "role-assigned"),
            (Becomes::Detail, "group-member-added"),
            (Partial, "USR009"),
            (Updated, "user-suspended"),
            (Updated, "user-restored"),
            (Failed, "PLT101"),
            (Failed, "USR028"),
        ],
    ),
];

#[test]
fn each_row_of_the_tables_of_the_specification_has_its_case() {
    let mut missing = Vec::new();
    for (place, format, rows) in SPECIFIED {
        let cases: Vec<&Case> = table(format).cases.iter().chain(table("").cases).collect();
        let is_told = |becomes: Becomes, outcome: &str| {
            cases
                .iter()
                .any(|case| case.becomes == becomes && case.outcome == outcome)
        };
        let lacking = rows.iter().filter(|(becomes, outcome)| !is_told(*becomes, outcome));
        missing.extend(lacking.map(|row| (place, row)));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
