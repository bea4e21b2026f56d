//! A desk with files on it, worked until nothing is left to do.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::FileOptions;
use shared::text::Encoding;
use shared::wire::{Command, Event, Export, FileId, FileState, Found, GridRow, GroupKey, Target, View};

use crate::desk::unzip::{Member, Unzipped};
use crate::desk::{Body, Desk, Part, Told};

/// The users file of most tests. Line 3 has an address with two @, line 5 a user name with capitals and blanks around
/// the city, line 7 the idnumber of line 2, line 9 no last name.
pub const USERS: &str = "username;firstname;lastname;email;idnumber;city;password\n\
    adele.kaufmann;Adèle;Kaufmann;adele.kaufmann@rivage.example;22301187;Lyon;Ge_heim.1\n\
    yanis.benhaddou;Yanis;Benhaddou;yanis@@rivage.example;22304518;Lyon;\n\
    # groupe de TD 3\n\
    Chloe.Vandenbroucke;Chloé;Vandenbroucke;chloe@rivage.example;22300942; Brest ;\n\
    \n\
    louis.fernandez;Louis;\"Fernandez; y García\";louis@rivage.example;22301187;Lyon;\n\
    inaya.diallo;Inaya;Diallo;inaya@rivage.example;22302274;Lyon;\n\
    hugo.nguyen;Hugo;;hugo@rivage.example;22306012;Lyon;\n";

/// [`USERS`], and more rows than the first slice of a file holds.
pub fn long_users() -> String {
    let rows = (0..4_000).map(|n| format!("x.y{n};X;Y;;;{:99};\n", "Lyon"));
    USERS.lines().map(|line| format!("{line}\n")).chain(rows).collect()
}

/// A desk, and what it has told.
pub struct Bench {
    pub desk: Desk,
    pub events: Vec<Event>,
    files: BTreeMap<FileId, Vec<u8>>,
    parts: BTreeMap<FileId, Vec<Part>>,
    written: Vec<u8>,
    /// Files of packages.
    pub members: Vec<Member>,
    /// Where images that were asked for stand.
    pub pictures: Vec<std::ops::Range<u64>>,
}

impl Bench {
    /// An empty desk.
    pub fn new() -> Self {
        Self {
            desk: Desk::new(),
            events: Vec::new(),
            files: BTreeMap::new(),
            parts: BTreeMap::new(),
            written: Vec::new(),
            members: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// A desk with one file, which is number 1, checked.
    pub fn with(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let mut bench = Self::new();
        bench.open(1, name, bytes, FileOptions::default());
        bench.settle();
        bench
    }

    /// A desk with [`USERS`] in an encoding.
    pub fn users(encoding: Encoding) -> Self {
        Self::with("users.csv", encoding.encode(USERS))
    }

    /// Puts a file on the desk.
    pub fn open(&mut self, file: FileId, name: &str, bytes: impl Into<Vec<u8>>, options: FileOptions) {
        let bytes = bytes.into();
        self.files.insert(file, bytes.clone());
        self.desk.open(file, name.to_owned(), options, Rc::new(bytes));
    }

    /// Goes on until nothing is left to do.
    pub fn settle(&mut self) {
        self.hear();
        while self.step() {}
    }

    /// Goes on by one turn.
    pub fn step(&mut self) -> bool {
        let more = self.desk.step();
        self.hear();
        more
    }

    fn hear(&mut self) {
        let mut sheets = Vec::new();
        for told in self.desk.take() {
            match told {
                Told::Event(event) => self.events.push(event),
                Told::Part { file, part } => self.parts.entry(file).or_default().push(part),
                Told::Exported(event) => {
                    let Event::Exported { file, .. } = &event else {
                        unreachable!()
                    };
                    let bytes = &self.files[file];
                    let part = |part| match part {
                        Part::Source(range) => bytes[range.start as usize..range.end as usize].to_vec(),
                        Part::Bytes(bytes) => bytes,
                    };
                    self.written = self
                        .parts
                        .remove(file)
                        .unwrap_or_default()
                        .into_iter()
                        .flat_map(part)
                        .collect();
                    self.events.push(event);
                }
                Told::Unzip { file, wanted } => sheets.push((file, wanted)),
                Told::Picture { range, event } => {
                    self.pictures.push(range);
                    self.events.push(event);
                }
            }
        }
        for (file, wanted) in sheets {
            let unzipped = crate::desk::unzip::unzip(&self.files[&file], &wanted, &mut |_| {});
            let body = match unzipped {
                Ok(Unzipped::Sheet(book)) => Ok(Body::Sheet(Rc::new(book))),
                Ok(Unzipped::Archive(archive)) => Ok(Body::Archive(Rc::new(archive))),
                Ok(Unzipped::Package(members)) => {
                    self.members.extend(members);
                    continue;
                }
                Err(error) => Err(error),
            };
            self.desk.unzipped(file, body);
            self.hear();
        }
    }

    /// Asks for something and goes on until it is done.
    pub fn ask(&mut self, command: Command) -> &mut Self {
        self.desk.command(command);
        self.settle();
        self
    }

    /// How a file is, as was told last.
    pub fn state_of(&self, file: FileId) -> &FileState {
        let of_file = |event: &'_ Event| matches!(event, Event::Checked { file: its, .. } if *its == file);
        match self.events.iter().rev().find(|event| of_file(event)) {
            Some(Event::Checked { state, .. }) => state,
            _ => panic!("nothing was told of file {file}: {:?}", self.events),
        }
    }

    /// How the first file is.
    pub fn state(&self) -> &FileState {
        self.state_of(1)
    }

    /// The problems of a file: code, column, how many.
    pub fn groups_of(&self, file: FileId) -> Vec<(String, String, u64)> {
        let groups = self.state_of(file).groups.iter();
        groups
            .map(|group| (group.key.code.clone(), group.key.column.clone(), group.count))
            .collect()
    }

    /// The problems of the first file.
    pub fn groups(&self) -> Vec<(String, String, u64)> {
        self.groups_of(1)
    }

    /// Rows of the first file.
    pub fn rows(&mut self, view: View, from: u64, count: u32) -> (u64, Vec<GridRow>) {
        self.desk.command(Command::Rows {
            file: 1,
            view,
            from,
            count,
        });
        self.hear();
        match self.events.last() {
            Some(Event::Rows { total, rows, .. }) => (*total, rows.clone()),
            other => panic!("no rows: {other:?}"),
        }
    }

    /// All rows of the first file.
    pub fn all(&mut self) -> Vec<GridRow> {
        self.rows(View::All, 0, 1000).1
    }

    /// The codes of the problems of a line, with their cells.
    pub fn problems(&mut self, line: u64) -> Vec<(String, Option<u16>)> {
        let row = self.all().into_iter().find(|row| row.line == line).unwrap();
        row.problems
            .into_iter()
            .map(|problem| (problem.code, problem.slot))
            .collect()
    }

    /// Writes a cell of the first file.
    pub fn edit(&mut self, line: u64, slot: u16, to: &str) -> &mut Self {
        self.ask(Command::Edit {
            file: 1,
            line,
            slot,
            to: to.to_owned(),
        })
    }

    /// Applies fixes of the first file.
    pub fn fix(&mut self, group: Option<(&str, &str)>) -> &mut Self {
        let group = group.map(|(code, column)| key(code, column));
        self.ask(Command::Fix {
            file: 1,
            group,
            choice: 0,
        })
    }

    /// Looks for something in the first file.
    pub fn find(&mut self, what: Target, line: u64, slot: Option<u16>, back: bool) -> Option<Found> {
        self.ask(Command::Find {
            file: 1,
            what,
            line,
            slot,
            back,
        });
        match self.events.last() {
            Some(Event::Found { at, .. }) => at.clone(),
            other => panic!("nothing found or not: {other:?}"),
        }
    }

    /// Writes a file, and gives its name and bytes.
    pub fn export(&mut self, what: Export) -> (String, Vec<u8>) {
        let texts = [("line", "ligne"), ("USR004", "adresse invalide")];
        let texts = texts.map(|(id, text)| (id.to_owned(), text.to_owned())).into();
        self.ask(Command::Export { file: 1, what, texts });
        match self.events.last() {
            Some(Event::Exported { name, .. }) => (name.clone(), self.written.clone()),
            other => panic!("nothing exported: {other:?}"),
        }
    }

    /// Writes a file of UTF-8, and gives its text.
    pub fn text(&mut self, what: Export) -> String {
        String::from_utf8(self.export(what).1).unwrap()
    }
}

/// The key of a group.
pub fn key(code: &str, column: &str) -> GroupKey {
    GroupKey {
        code: code.to_owned(),
        column: column.to_owned(),
    }
}

/// What groups look like in a test.
pub fn group(code: &str, column: &str, count: u64) -> (String, String, u64) {
    (code.to_owned(), column.to_owned(), count)
}
