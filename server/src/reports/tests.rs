//! A report of a package with a file that went well and one that didn't.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use shared::api::{Counts, FileDto, FileTotals, OutcomeDto, RowDto, RunDto, RunMode, RunState, RunSummary};
use shared::i18n::{Catalog, Lang};
use shared::plan::{OutcomeStatus, RowStatus};
use shared::report::{Moment, ReportHead};

use super::{ReportFiles, ReportWriter};

const LINES: u64 = 20;

fn file(path: &str, format: &str, counts: Counts) -> FileDto {
    FileDto {
        path: path.to_owned(),
        format: Some(format.to_owned()),
        rows: counts.rows(),
        totals: FileTotals {
            counts,
            details: [("user-created".to_owned(), counts.created)].into(),
            ..FileTotals::default()
        },
        ..FileDto::default()
    }
}

fn run(files: Vec<FileDto>) -> RunDto {
    RunDto {
        summary: RunSummary {
            id: "01JDA7Q4".to_owned(),
            name: "September".to_owned(),
            mode: RunMode::Run,
            state: RunState::Finished,
            actor: "anna".to_owned(),
            schedule: None,
            submitted: 0,
            started: None,
            finished: None,
            formats: Vec::new(),
            counts: files
                .iter()
                .fold(Counts::default(), |sum, file| sum.plus(file.totals.counts)),
            partial: 0,
            rows: 0,
            done: 0,
        },
        files,
        guards: Vec::new(),
        problem: None,
        steps: Vec::new(),
        dangerous: 0,
        timeline: Vec::new(),
        may_approve: false,
        report: None,
        previous: None,
    }
}

fn row(line: u64, outcome: &str, key: &str, message: &str) -> RowDto {
    let failed = outcome.starts_with("USR");
    RowDto {
        file: 0,
        line,
        status: if failed { RowStatus::Failed } else { RowStatus::Created },
        partial: false,
        warning: false,
        outcomes: vec![OutcomeDto {
            line,
            outcome: outcome.to_owned(),
            key: key.to_owned(),
            status: if failed {
                OutcomeStatus::Failed
            } else {
                OutcomeStatus::Ok
            },
            message: Some(message.to_owned()),
            facts: Default::default(),
        }],
        steps: Vec::new(),
    }
}

fn written(lang: Lang) -> ReportFiles {
    let run = run(vec![
        file(
            "users.csv",
            "users",
            Counts {
                created: 1,
                failed: LINES,
                ..Counts::default()
            },
        ),
        file(
            "enrol.csv",
            "enrolments",
            Counts {
                created: 1,
                ..Counts::default()
            },
        ),
    ]);
    // Half past eight in the morning of 1 September 2026, wherever the site is.
    let moment = Moment {
        told: "2026-09-01 08:30:00 CEST".to_owned(),
        civil: 1_788_251_400,
    };
    let head = ReportHead {
        run: &run,
        simulated: false,
        submitted: moment.clone(),
        started: moment.clone(),
        finished: moment,
        seconds: 3_725,
        address: Some("https://sync.school.example/runs/01JDA7Q4".to_owned()),
    };
    let mut writer = ReportWriter::begin(&head, "report", Default::default(), Catalog::of(lang)).unwrap();
    let [users, enrolments] = run.files.as_slice() else {
        unreachable!()
    };
    writer.file(users).unwrap();
    writer.row(&row(2, "user-created", "n.lind", "=1+1 & <b>")).unwrap();
    for line in 3..3 + LINES {
        writer
            .row(&row(line, "USR004", "a@@b", "a@@b is not an e-mail address."))
            .unwrap();
    }
    writer.file(enrolments).unwrap();
    writer.row(&row(2, "enrolment-created", "n.lind", "Enrolled")).unwrap();
    writer.end().unwrap()
}

fn html(lang: Lang) -> String {
    let files = written(lang).files;
    let (_, mut html) = files.into_iter().find(|(form, _)| *form == "html").unwrap();
    let mut text = String::new();
    html.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_html_stands_alone() {
    for lang in [Lang::En, Lang::Fr] {
        let html = html(lang);
        assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
        // Nothing runs in it, and nothing is fetched.
        for part in ["<script", "<link", "<img", "src=", "url(", "@import"] {
            assert!(!html.contains(part), "{part}");
        }
        assert!(html.contains("=1+1 &amp; &lt;b&gt;"));
        assert!(html.contains("href=\"https://sync.school.example/runs/01JDA7Q4\""));
    }
}

#[test]
fn reasons_stand_above_the_rows_that_they_lead_to() {
    let html = html(Lang::En);
    let reasons = html.find("<table class=\"reasons\">").unwrap();
    assert!(reasons < html.find("id=\"f0-l2\"").unwrap());
    for part in [
        "<td class=\"n\">20</td><td><b>E-mail is not an address</b> <code>USR004</code><br>",
        "<a href=\"#f0-l3\">3</a>, <a href=\"#f0-l4\">4</a>",
        "and 8 more",
        "<tr class=\"failed\" id=\"f0-l3\">",
        "<a href=\"#f1\">enrol.csv</a>",
        "<dd>1 h 2 min 5 s</dd>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    // A file without failures has no such table.
    assert_eq!(html.matches("<table class=\"reasons\">").count(), 1);
}

#[test]
fn the_workbook_has_typed_cells_and_a_chart() {
    let bytes = written(Lang::En).xlsx;
    // Names of entries stand in a ZIP as they are.
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    assert!(has(b"xl/charts/chart1.xml"));
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "Reasons", "Rows"]);

    let summary = book.worksheet_range("Summary").unwrap();
    let beside = |term: &str| {
        let row = summary
            .rows()
            .find(|row| row[0] == Data::String(term.to_owned()))
            .unwrap();
        row[1].clone()
    };
    let Data::DateTime(began) = beside("Began") else {
        panic!("{:?}", beside("Began"))
    };
    assert_eq!(began.to_ymd_hms_milli(), (2026, 9, 1, 8, 30, 0, 0));
    assert!(matches!(beside("Took"), Data::DateTime(took) if (took.as_f64() * 86_400.0).round() == 3_725.0));
    let users = summary
        .rows()
        .find(|row| row[0] == Data::String("users.csv".to_owned()))
        .unwrap();
    assert_eq!(
        (&users[2], &users[3], &users[8]),
        (&Data::Float(21.0), &Data::Float(1.0), &Data::Float(20.0))
    );

    let reasons = book.worksheet_range("Reasons").unwrap();
    assert_eq!(reasons.get((1, 3)), Some(&Data::Float(20.0)));

    let rows = book.worksheet_range("Rows").unwrap();
    assert_eq!(rows.get((1, 1)), Some(&Data::Float(2.0)));
    // What looks like a formula is a text.
    assert_eq!(rows.get((1, 5)), Some(&Data::String("=1+1 & <b>".to_owned())));
    assert_eq!(book.worksheet_formula("Rows").unwrap().used_cells().count(), 0);
}
