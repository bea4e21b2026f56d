//! A small learning platform that files are checked and planned against.

use crate::check::{Across, Check, Checked, Observer, Request, Summary};
use crate::diagnostic::Diagnostic;
use crate::directory::*;
use crate::formats::courses::Courses;
use crate::formats::{PlannedFile, open_for_planning};
use crate::plan::{Moment, Planner};
use crate::record::Record;
use crate::rule::Severity;
use crate::settings::Settings;

use super::run::{Run, said};

/// The start of every run: 1 July 2025, noon.
pub(super) const NOW: i64 = 1_751_371_200;

/// A platform with one category, `Miscellaneous`, a few roles, and nobody.
pub(in crate::formats::courses) struct Site {
    pub snapshot: Snapshot,
    settings: Settings,
    last_id: i64,
}

impl Site {
    pub(in crate::formats::courses) fn new() -> Self {
        let mut site = Self {
            snapshot: Snapshot::default(),
            settings: Settings::new(),
            last_id: 0,
        };
        site.category("Miscellaneous", Id::NONE);
        for (role, in_course) in [
            ("teacher", true),
            ("editingteacher", true),
            ("student", true),
            ("guest", false),
        ] {
            site.put(Role {
                shortname: role.into(),
                in_course,
                ..Role::default()
            });
        }
        site
    }

    pub(in crate::formats::courses) fn set(&mut self, key: &str, value: &str) {
        self.settings.set(key, value).unwrap();
    }

    pub(super) fn put<T: Held>(&mut self, mut thing: T) -> Id {
        self.last_id += 1;
        thing.set_id(Id(self.last_id));
        self.snapshot.put(thing);
        Id(self.last_id)
    }

    pub(super) fn category(&mut self, name: &str, parent: Id) -> Id {
        let sortorder = self.last_id;
        self.put(Category {
            name: name.into(),
            parent,
            visible: true,
            sortorder,
            ..Category::default()
        })
    }

    /// A course in `Miscellaneous`, with the manual method and the general section, all else blank.
    pub(super) fn course(&mut self, shortname: &str) -> Id {
        let fullname = format!("The course {shortname}");
        let course = self.put(Course {
            shortname: shortname.into(),
            fullname,
            category: Id(1),
            ..Course::default()
        });
        self.put(Method {
            course,
            method: "manual".into(),
            enabled: true,
            ..Method::default()
        });
        self.section(course, 0, "");
        course
    }

    pub(super) fn section(&mut self, course: Id, number: i64, name: &str) -> Id {
        self.put(Section {
            course,
            number,
            name: name.into(),
            visible: true,
            ..Section::default()
        })
    }

    pub(super) fn user(&mut self, username: &str, firstname: &str, lastname: &str) -> Id {
        let email = format!("{username}@rivage.example");
        let (username, firstname, lastname) = (username.into(), firstname.into(), lastname.into());
        self.put(User {
            username,
            firstname,
            lastname,
            email,
            ..User::default()
        })
    }

    pub(super) fn change<T: Held>(&mut self, id: Id, change: impl FnOnce(&mut T)) {
        let mut thing = self.snapshot.get::<T>(id).unwrap().clone();
        change(&mut thing);
        self.snapshot.put(thing);
    }

    /// What is said of a file: line, code and column, without information.
    pub(in crate::formats::courses) fn check(&self, file: &str) -> Vec<String> {
        let (seen, _) = self.read(file);
        let weighty = seen
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() != Severity::Info);
        weighty.map(said).collect()
    }

    /// What would become of a file; the plan stays laid over the platform.
    pub(super) fn run(&mut self, file: &str) -> Run {
        let (seen, mut command_file) = self.open(file);
        let clock = clock();
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &clock);
        let rows = seen.rows.iter();
        let plans = rows
            .map(|row| planner.row(row.line, |planner| command_file.plan(row, planner)))
            .collect();
        Run::new(plans, seen.diagnostics)
    }

    /// What becomes of the teachers of a file once the accounts of its package are there.
    pub(super) fn run_later(&mut self, file: &str) -> Run {
        let (seen, mut command_file) = self.open(file);
        let clock = clock();
        let mut planner = Planner::new(&mut self.snapshot, &self.settings, &clock);
        let rows = seen.rows.iter();
        let plan = |row: &Checked<Record>| {
            planner.row(row.line, |planner| {
                command_file.plan_later(row, planner).expect("the row has teachers")
            })
        };
        Run::new(rows.map(plan).collect(), seen.diagnostics)
    }

    /// What planning the rows of a file needs to know.
    pub(super) fn keys(&self, file: &str) -> Keys {
        let (seen, command_file) = self.open(file);
        let mut keys = Keys::default();
        seen.rows.iter().for_each(|row| command_file.keys(row, &mut keys));
        keys
    }

    /// What is heard of a file, and the file for planning.
    pub(super) fn open(&self, file: &str) -> (Seen, Box<dyn PlannedFile>) {
        let (seen, summary) = self.read(file);
        let opened = open_for_planning(&Courses, &summary, &self.request());
        (seen, opened.expect("the header is bound"))
    }

    /// How many rows of a file may take something away.
    pub(super) fn destroying_rows(&self, file: &str) -> u64 {
        self.read(file).1.destroying_rows
    }

    fn request(&self) -> Request {
        let mut request = Request::new("courses.csv", self.settings.clone());
        request.format = Some(&Courses);
        request
    }

    fn read(&self, file: &str) -> (Seen, Summary) {
        let request = self.request();
        let mut across = Across::default();
        let mut seen = Seen::default();
        let mut check = Check::new(&request, &mut across);
        check.feed(file.as_bytes(), &mut seen);
        check.finish(&mut seen);
        (seen, check.into_summary())
    }
}

fn clock() -> Moment {
    Moment {
        now: NOW,
        zone: jiff::tz::TimeZone::UTC,
    }
}

#[derive(Default)]
pub(super) struct Seen {
    diagnostics: Vec<Diagnostic>,
    pub(super) rows: Vec<Checked<Record>>,
}

impl Observer for Seen {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
    fn row(&mut self, row: &Checked<Record>) {
        self.rows.push(row.clone());
    }
}
