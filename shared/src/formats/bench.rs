//! A small school to check and plan the files about courses against.

use jiff::tz::TimeZone;

use super::{Format, open_for_planning};
use crate::check::{Across, Check, Checked, Observer, Request, Summary};
use crate::diagnostic::Diagnostic;
use crate::directory::*;
use crate::i18n::{Catalog, Lang};
use crate::plan::{Moment, Outcome, OutcomeStatus, Planner, RowPlan, Step};
use crate::record::Record;
use crate::settings::Settings;

/// A file of one format against a school.
///
/// Courses `BIO-101` (id 21, idnumber `B-1`), `CHEM-2` (22, `C-2`), `PHYS-3` (23) and `LAW-4` (24), the last two with
/// the idnumber `TWICE`, each with the methods `manual` and `cohort`; people `ajones`, `bkaur`, `clee`, `dmora`.
#[derive(Clone)]
pub(crate) struct Bench {
    format: &'static dyn Format,
    pub snapshot: Snapshot,
    pub settings: Settings,
    last_id: i64,
}

#[derive(Default)]
struct Heard {
    diagnostics: Vec<Diagnostic>,
    rows: Vec<Checked<Record>>,
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
    fn row(&mut self, row: &Checked<Record>) {
        self.rows.push(row.clone());
    }
}

impl Bench {
    pub fn new(format: &'static dyn Format) -> Self {
        let mut bench = Self {
            format,
            snapshot: Snapshot::default(),
            settings: Settings::new(),
            last_id: 100,
        };
        for (id, shortname) in [(1, "manager"), (3, "editingteacher"), (4, "teacher"), (5, "student")] {
            bench.snapshot.put(Role {
                id: Id(id),
                shortname: shortname.into(),
                in_course: true,
                ..Role::default()
            });
        }
        for (id, username) in [(11, "ajones"), (12, "bkaur"), (13, "clee"), (14, "dmora")] {
            bench.snapshot.put(User {
                id: Id(id),
                username: username.into(),
                ..User::default()
            });
        }
        for (id, shortname, idnumber, fullname) in [
            (21, "BIO-101", "B-1", "Biology"),
            (22, "CHEM-2", "C-2", "Chemistry"),
            (23, "PHYS-3", "TWICE", "Physics"),
            (24, "LAW-4", "TWICE", "Law"),
        ] {
            bench.snapshot.put(Course {
                id: Id(id),
                shortname: shortname.into(),
                idnumber: idnumber.into(),
                fullname: fullname.into(),
                ..Course::default()
            });
            for method in ["manual", "cohort"] {
                bench.put(Method {
                    course: Id(id),
                    method: method.into(),
                    enabled: true,
                    ..Method::default()
                });
            }
        }
        bench
    }

    pub fn set(&mut self, name: &str, value: &str) {
        self.settings.set(name, value).unwrap();
    }

    /// Puts something in, under an id of its own.
    pub fn put<T: Held>(&mut self, mut thing: T) -> Id {
        self.last_id += 1;
        thing.set_id(Id(self.last_id));
        self.snapshot.put(thing);
        Id(self.last_id)
    }

    fn hear(&self, file: &str) -> (Heard, Summary, Request) {
        let name = self.format.file_names().first().copied().unwrap_or_default();
        let mut request = Request::new(name, self.settings.clone());
        request.format = Some(self.format);
        let (mut across, mut heard) = (Across::default(), Heard::default());
        let mut check = Check::new(&request, &mut across);
        check.feed(file.as_bytes(), &mut heard);
        check.finish(&mut heard);
        let summary = check.into_summary();
        (heard, summary, request)
    }

    /// What a check finds: `line severity code column=value`. All of it can be said in each language.
    pub fn check(&self, file: &str) -> Vec<String> {
        self.hear(file).0.diagnostics.iter().map(found).collect()
    }

    /// Plans the rows that pass their check, and lays their changes over the school.
    pub fn run(&mut self, file: &str) -> Vec<RowPlan> {
        let (heard, summary, request) = self.hear(file);
        let Some(mut file) = open_for_planning(self.format, &summary, &request) else {
            return Vec::new();
        };
        let clock = Moment {
            now: 1_725_192_000,
            zone: TimeZone::UTC,
        };
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &clock);
        let plans: Vec<RowPlan> = heard
            .rows
            .iter()
            .map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
            .collect();
        plans.iter().flat_map(|plan| &plan.outcomes).for_each(said);
        plans
    }

    /// What each row comes to: `2 updated partial: course-reset BIO-101; CRT012 failed`.
    pub fn plan(&mut self, file: &str) -> Vec<String> {
        self.run(file).iter().map(row).collect()
    }

    /// The steps of all rows: `delete enrolment BIO-101, ajones`.
    pub fn steps(&mut self, file: &str) -> Vec<String> {
        self.run(file)
            .iter()
            .flat_map(|plan| plan.steps.iter().map(step))
            .collect()
    }
}

/// A planned row as a text.
pub(crate) fn row(plan: &RowPlan) -> String {
    let mut text = format!("{} {}", plan.line, plan.status.name());
    for (set, word) in [(plan.partial, " partial"), (plan.warning, " warning")] {
        text += if set { word } else { "" };
    }
    let outcomes: Vec<String> = plan.outcomes.iter().map(outcome).collect();
    format!("{text}: {}", outcomes.join("; "))
}

fn outcome(outcome: &Outcome) -> String {
    let status = match outcome.status {
        OutcomeStatus::Ok => "",
        OutcomeStatus::Failed => " failed",
        OutcomeStatus::Skipped => " skipped",
        OutcomeStatus::Warning => " warning",
    };
    format!("{} {}{status}", outcome.name, outcome.key)
}

fn step(step: &Step) -> String {
    let kind = step.kind().map_or("", EntityKind::name);
    format!("{:?} {kind} {}", step.verb, step.key).to_lowercase()
}

fn found(diagnostic: &Diagnostic) -> String {
    for lang in [Lang::En, Lang::Fr] {
        assert!(!crate::report::describe(diagnostic, Catalog::of(lang)).is_empty());
    }
    let severity = format!("{:?}", diagnostic.severity()).to_lowercase();
    let mut text = format!("{} {severity} {}", diagnostic.line, diagnostic.rule.code);
    if let Some(column) = &diagnostic.column {
        text += &format!(" {column}={}", diagnostic.value.as_deref().unwrap_or_default());
    }
    text
}

/// A value that is missing fails in the catalogue, where debug assertions are on.
fn said(outcome: &Outcome) {
    for lang in [Lang::En, Lang::Fr] {
        let mut args = outcome.args.clone();
        args.push("key", outcome.key.clone());
        assert!(
            !Catalog::of(lang).text(outcome.name, &args).is_empty(),
            "{}",
            outcome.name
        );
    }
}

/// Each rule of the format is broken by some row of its samples, but for `others`.
#[track_caller]
pub(super) fn covers_its_rules(bench: &mut Bench, others: &[&str]) {
    let mut broken: Vec<String> = Vec::new();
    for sample in super::samples(bench.format) {
        let file = std::str::from_utf8(sample.bytes).unwrap();
        let codes = bench.hear(file).0.diagnostics;
        broken.extend(codes.iter().map(|diagnostic| diagnostic.rule.code.to_owned()));
        let plans = bench.clone().run(file);
        broken.extend(
            plans
                .iter()
                .flat_map(|plan| &plan.outcomes)
                .map(|outcome| outcome.name.to_owned()),
        );
    }
    for rule in bench.format.rules() {
        let is_broken = broken.iter().any(|code| code == rule.code);
        assert!(
            is_broken || others.contains(&rule.code),
            "no sample breaks {}",
            rule.code
        );
    }
}
