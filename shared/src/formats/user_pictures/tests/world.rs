//! Small images, archives of them, and a school whose people they are of.

use crate::archive::Writer;
use crate::check::{Across, Check, Checked, Observer, Request, Summary};
use crate::diagnostic::Diagnostic;
use crate::directory::{Id, Picture, Snapshot, User};
use crate::formats::{Format, open_for_planning};
use crate::i18n::{Catalog, Lang};
use crate::picture::checksum;
use crate::plan::{Moment, Planner, RowPlan, Step};
use crate::record::Record;
use crate::settings::Settings;

/// The header of a PNG of these sides: a check looks no further.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0");
    bytes
}

/// An archive of stored entries.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    for (name, bytes) in entries {
        archive.add(name, bytes).unwrap();
    }
    archive.finish().unwrap()
}

#[derive(Default)]
pub struct Heard {
    pub diagnostics: Vec<Diagnostic>,
    pub rows: Vec<Checked<Record>>,
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
    fn row(&mut self, row: &Checked<Record>) {
        self.rows.push(row.clone());
    }
}

/// Settings by name.
pub fn settings(changed: &[(&str, &str)]) -> Settings {
    let mut settings = Settings::new();
    for (name, value) in changed {
        settings.set(name, value).unwrap();
    }
    settings
}

/// Checks an archive.
pub fn hear(request: &Request, bytes: &[u8]) -> (Heard, Summary) {
    let (mut across, mut heard) = (Across::default(), Heard::default());
    let mut check = Check::new(request, &mut across);
    check.whole_archive(&bytes, &mut heard);
    (heard, check.into_summary())
}

/// What a check finds: `line severity code value`. All of it can be said in each language.
pub fn check(changed: &[(&str, &str)], bytes: &[u8]) -> Vec<String> {
    let (heard, _) = hear(&Request::new("photos.zip", settings(changed)), bytes);
    heard.diagnostics.iter().map(told).collect()
}

pub fn told(found: &Diagnostic) -> String {
    for lang in [Lang::En, Lang::Fr] {
        assert!(!crate::report::describe(found, Catalog::of(lang)).is_empty());
    }
    let severity = format!("{:?}", found.severity()).to_lowercase();
    let value = found.value.as_deref().unwrap_or_default();
    format!("{} {severity} {} {value}", found.line, found.rule.code)
        .trim()
        .to_owned()
}

/// A school with `nlind` (id 11, idnumber `E1`) and `tberg` (12, `E2`), and two people who share `TWICE`.
#[derive(Clone)]
pub struct School {
    pub snapshot: Snapshot,
    pub settings: Settings,
}

impl School {
    pub fn new() -> Self {
        let mut snapshot = Snapshot::default();
        for (id, username, idnumber, email) in [
            (11, "nlind", "E1", "nora@example.org"),
            (12, "tberg", "E2", "tom@example.org"),
            (13, "araya", "TWICE", ""),
            (14, "bolt", "TWICE", ""),
        ] {
            snapshot.put(User {
                id: Id(id),
                username: username.into(),
                idnumber: idnumber.into(),
                email: email.into(),
                ..User::default()
            });
        }
        Self {
            snapshot,
            settings: Settings::new(),
        }
    }

    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.settings.set(name, value).unwrap();
        self
    }

    /// Somebody has a picture already.
    pub fn with_picture(mut self, user: i64, image: &[u8]) -> Self {
        self.snapshot.put(Picture {
            id: Id(user + 100),
            user: Id(user),
            checksum: checksum(image),
            size: image.len() as i64,
            ..Picture::default()
        });
        self
    }

    /// Plans an archive, and lays its changes over the school.
    pub fn run(&mut self, bytes: &[u8]) -> Vec<RowPlan> {
        let request = Request::new("photos.zip", self.settings.clone());
        let (heard, summary) = hear(&request, bytes);
        let format: &dyn Format = &crate::formats::user_pictures::UserPictures;
        let mut file = open_for_planning(format, &summary, &request).unwrap();
        let clock = Moment {
            now: 1_725_192_000,
            zone: jiff::tz::TimeZone::UTC,
        };
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &clock);
        let rows = heard.rows.iter();
        rows.map(|row| planner.row(row.line, |planner| file.plan(row, planner)))
            .collect()
    }

    /// What each row comes to: `1 created: picture-created nlind`.
    pub fn plan(&mut self, bytes: &[u8]) -> Vec<String> {
        self.run(bytes).iter().map(crate::formats::bench::row).collect()
    }

    /// The changes of all rows.
    pub fn changes(&mut self, bytes: &[u8]) -> Vec<String> {
        let plans = self.run(bytes);
        let steps = plans.iter().flat_map(|plan| &plan.steps);
        let told = |step: &Step| {
            let (before, after) = step.changes();
            let texts = |fields: crate::directory::Fields| {
                let texts = fields
                    .into_iter()
                    .filter(|(name, _)| matches!(*name, "checksum" | "size"));
                texts
                    .map(|(name, value)| format!("{name} {value:?}"))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            format!("{:?} {}: [{}] [{}]", step.verb, step.key, texts(before), texts(after))
        };
        steps.map(told).collect()
    }
}
