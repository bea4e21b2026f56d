//! A week in fast-forward: seven nights of schedules over a drop folder that other programs feed. Files come on time,
//! late, twice, in pieces, broken, with rows that fail, and one that a guard holds; each night ends in the state that is
//! written here.

use shared::api::ScheduleWish;

use super::*;
use crate::runs::Actor;
use crate::schedule::{create, tick, ticks};
use crate::sources::sweep;

/// What other programs do, and when.
enum Deed {
    /// A file is written, whole or as far as it is.
    Write(&'static str, &'static str),
    /// A lock is taken away.
    Unlock,
}
use Deed::{Unlock, Write};

const TWO: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\ne.saule;Emeric;Saule\n";
const NEWER: &str = "username;firstname;lastname\nnora.lind;Nora;Lind-Berg\ne.saule;Emeric;Saule\n";
const NEWEST: &str = "username;firstname;lastname\nnora.lind;Nora;Lind\ne.saule;Emeric;Saule\nt.berg;Tom;Berg\n";
const TWO_FAIL: &str = "username;firstname;lastname;email\nnora.lind;Nora;Lind;nora@@lind\nt.berg;Tom;Berg;t.berg@school.example\na.ray;Ana;;\n";
const MORE: &str = "shortname;fullname\nBIO;Biology\nCHEM;Chemistry\nPHY;Physics\n";
const BROKEN: &str = "shortname;shortname\nGEO;Geography\n";
const MENDED: &str = "shortname;fullname\nGEO;Geography\n";
const FIRST: &str = "cmd;cid;uid;rolename;enrol\nadd;BIO;nora.lind;student;manual\n";
const SECOND: &str = "cmd;cid;uid;rolename;enrol\nadd;CHEM;nora.lind;student;manual\n";
const THIRD: &str = "cmd;cid;uid;rolename;enrol\nadd;PHY;nora.lind;student;manual\n";

/// The script of the week, in Unix time of 2024-03: day, hour, minute, second.
const SCRIPT: &[((i64, i64, i64, i64), Deed)] = &[
    // The first night: all is there on time.
    ((5, 22, 0, 0), Write("uploadcourses.csv", MORE)),
    ((5, 22, 0, 0), Write("userimport.csv", TWO)),
    ((5, 22, 0, 0), Write("enrols_1.csv", FIRST)),
    // The second: the users come late. A big load comes in two chunks.
    ((6, 22, 0, 0), Write("enrols_2.csv", SECOND)),
    ((6, 22, 0, 0), Write("enrols_3.csv", THIRD)),
    ((7, 4, 10, 0), Write("userimport.csv", TWO)),
    // The third: they come once more, in another version, and that one twice.
    ((7, 23, 0, 0), Write("userimport.csv", NEWER)),
    ((7, 23, 50, 0), Write("userimport.csv", NEWER)),
    // The fourth: they are still being written when their time has come.
    ((9, 1, 40, 0), Write("userimport.csv", "username;firstna")),
    (
        (9, 1, 59, 50),
        Write("userimport.csv", "username;firstname;lastname\nnora.lind;N"),
    ),
    ((9, 2, 20, 0), Write("userimport.csv", NEWEST)),
    // The fifth: the file of courses is broken.
    ((9, 22, 0, 0), Write("uploadcourses.csv", BROKEN)),
    // The sixth: rows fail. Then the feeder dies, and leaves its lock.
    ((10, 19, 0, 0), Write("userimport.csv", TWO_FAIL)),
    ((10, 20, 0, 0), Write("alock.txt", "")),
    ((10, 20, 10, 0), Write("uploadcourses.csv", MENDED)),
    ((11, 12, 0, 0), Unlock),
    // The seventh: courses are to be deleted, more than a guard lets pass.
    ((11, 22, 0, 0), Write("deletecourses.csv", "CHEM\nPHY\n")),
    ((11, 22, 0, 0), Write("userimport.csv", NEWEST)),
];

fn moment((day, hour, minute, second): (i64, i64, i64, i64)) -> i64 {
    // 2024-03-01 00:00:00 UTC
    1_709_251_200 + (day - 1) * 86_400 + hour * 3600 + minute * 60 + second
}

/// A week of a school, and how far what was told of it has come.
struct Week {
    school: School,
    schedules: Vec<(String, String)>,
    done: usize,
    told: (i64, i64, i64),
    archived: Vec<String>,
}

impl Week {
    async fn begins(school: School) -> Self {
        school.drop_folder();
        school.set("guard.deletions", "1").await;
        let mut schedules = Vec::new();
        for (name, input, location, cron, by) in [
            ("Courses", "courses", None, "0 1 * * *", ""),
            ("Users", "users", None, "0 2 * * *", "05:00"),
            ("Enrolments", "enrolments", Some("enrols_*.csv"), "30 2 * * *", ""),
            ("Deletions", "course_deletions", None, "0 3 * * *", ""),
        ] {
            let wish = ScheduleWish {
                name: Some(name.into()),
                inputs: Some(vec![shared::api::ScheduleInput {
                    input: input.into(),
                    location: location.map(str::to_owned),
                    ..shared::api::ScheduleInput::default()
                }]),
                cron: Some(cron.into()),
                expected_by: Some(by.into()),
                ..ScheduleWish::default()
            };
            let id = create(&school.store, wish, "n.roussel", school.now()).await.unwrap();
            schedules.push((id, name.to_owned()));
        }
        Self {
            school,
            schedules,
            done: 0,
            told: (0, 0, 0),
            archived: Vec::new(),
        }
    }

    /// Time passes in steps of half an hour, at each of which the server sweeps, looks at the clock, and works.
    async fn until(&mut self, day: i64, hour: i64) {
        let school = &self.school;
        while school.now() < moment((day, hour, 0, 0)) {
            school.hands.forward(1800);
            while let Some((at, deed)) = SCRIPT.get(self.done).filter(|(at, _)| moment(*at) <= school.now()) {
                match deed {
                    Write(name, text) => school.dropped(name, text, school.now() - moment(*at)),
                    Unlock => fs::remove_file(school.drop_folder().join("alock.txt")).unwrap(),
                }
                self.done += 1;
            }
            sweep(school.place()).await.unwrap();
            tick(&school.runs).await.unwrap();
            school.work().await;
        }
    }

    /// What has come about since it was told last, and what lies where.
    async fn told(&mut self) -> String {
        let mut told = String::new();
        let school = &self.school;
        let name_of = |id: &str| {
            let found = self.schedules.iter().find(|(known, _)| known == id);
            found.map_or("–", |(_, name)| name.as_str()).to_owned()
        };
        let mut came = Vec::new();
        for (id, name) in &self.schedules {
            for tick in ticks(&school.store, id, None, 100).await.unwrap().unwrap() {
                if tick.number > self.told.0 {
                    let why: Vec<&str> = tick.reasons.iter().map(String::as_str).collect();
                    came.push((
                        tick.number,
                        format!("  {name}: {} {}", tick.outcome.name(), why.join(" ")),
                    ));
                }
            }
        }
        came.sort();
        self.told.0 = came.last().map_or(self.told.0, |(number, _)| *number);
        for (_, line) in came {
            told += &format!("{}\n", line.trim_end());
        }
        told += "runs\n";
        let runs: Vec<(i64, String, String, String, i64, i64)> = sqlx::query_as(
            "SELECT number, schedule, name, state, done, failed FROM runs WHERE number > $1 ORDER BY number",
        )
        .bind(self.told.1)
        .fetch_all(school.store.read())
        .await
        .unwrap();
        for (number, schedule, name, state, done, failed) in runs {
            told += &format!(
                "  {}: {name} {state}, {done} rows, {failed} failed\n",
                name_of(&schedule)
            );
            self.told.1 = number;
        }
        told += "happened\n";
        let happened: Vec<(i64, String, String)> =
            sqlx::query_as("SELECT number, schedule, detail FROM happenings WHERE number > $1 ORDER BY number")
                .bind(self.told.2)
                .fetch_all(school.store.read())
                .await
                .unwrap();
        for (number, schedule, detail) in happened {
            let detail: serde_json::Value = serde_json::from_str(&detail).unwrap();
            let what = [
                &detail["kind"],
                &detail["alarm"]["alarm"],
                &detail["trouble"]["trouble"],
            ];
            let what: Vec<&str> = what.iter().filter_map(|part| part.as_str()).collect();
            told += &format!("  {}: {}\n", name_of(&schedule), what.join(" "));
            self.told.2 = number;
        }
        let (archives, inbox): (Vec<String>, Vec<String>) = school
            .area()
            .into_iter()
            .partition(|name| name.starts_with("archives/"));
        let new: Vec<&str> = archives
            .iter()
            .filter(|name| !self.archived.contains(name))
            .map(String::as_str)
            .collect();
        told += &format!("archived\n  {}\n", new.join("\n  "));
        self.archived = archives;
        told += &format!("inbox [{}], dropped [{}]\n", inbox.join(", "), school.lies().join(", "));
        told
    }

    /// The night to this day is over; this is how it ended.
    async fn night(&mut self, day: i64, expected: &str) {
        self.until(day, 10).await;
        let told = self.told().await;
        let plain = |text: &str| {
            text.lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(plain(&told), plain(expected), "the night to 2024-03-{day}\n{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_of_nights_ends_each_in_its_state() {
    for school in on_disk().await {
        let mut week = Week::begins(school).await;
        // On time.
        week.night(
            6,
            "
              Courses: run
              Users: run
              Enrolments: run
              Deletions: nothing
            runs
              Courses: uploadcourses.csv finished, 3 rows, 0 failed
              Users: userimport.csv finished, 2 rows, 0 failed
              Enrolments: enrols_1.csv finished, 1 rows, 0 failed
            happened
              Courses: run-ended
              Users: run-ended
              Enrolments: run-ended
            archived
              archives/20240306-010000_uploadcourses.csv
              archives/20240306-020000_userimport.csv
              archives/20240306-023000_enrols_1.csv
            inbox [], dropped []
            ",
        )
        .await;
        // The users come at 04:10, too late: an alarm at 05:00. One chunk of the big load.
        week.night(
            7,
            "
              Courses: nothing
              Users: nothing
              Enrolments: run
              Deletions: nothing
              Users: alarm
            runs
              Enrolments: enrols_2.csv finished, 1 rows, 0 failed
            happened
              Enrolments: run-ended
              Users: alarm no-file
            archived
              archives/20240307-023000_enrols_2.csv
            inbox [enrols_3.csv, userimport.csv], dropped []
            ",
        )
        .await;
        // The version that came late was replaced before its turn, and is in the archives under its own time.
        week.night(
            8,
            "
              Courses: nothing
              Users: run
              Enrolments: run
              Deletions: nothing
            runs
              Users: userimport.csv finished, 2 rows, 0 failed
              Enrolments: enrols_3.csv finished, 1 rows, 0 failed
            happened
              Users: run-ended
              Enrolments: run-ended
            archived
              archives/20240307-041000_userimport.csv
              archives/20240308-020000_userimport.csv
              archives/20240308-023000_enrols_3.csv
            inbox [], dropped []
            ",
        )
        .await;
        // At 02:00 it was half of a file, and stayed where it was.
        week.night(
            9,
            "
              Courses: nothing
              Users: nothing
              Enrolments: nothing
              Deletions: nothing
              Users: alarm
            runs
            happened
              Users: alarm no-file
            archived

            inbox [userimport.csv], dropped []
            ",
        )
        .await;
        // The broken file stays where it is.
        week.night(
            10,
            "
              Courses: run
              Users: run
              Enrolments: nothing
              Deletions: nothing
            runs
              Courses: uploadcourses.csv failed, 0 rows, 0 failed
              Users: userimport.csv finished, 3 rows, 0 failed
            happened
              Courses: run-ended
              Users: run-ended
            archived
              archives/20240310-020000_userimport.csv
            inbox [uploadcourses.csv], dropped []
            ",
        )
        .await;
        // It isn’t tried again. Two rows go to the tryback, which no schedule takes. The feeder’s lock is told once.
        week.night(
            11,
            "
              Courses: nothing uploadcourses.csv couldn’t be run and hasn’t changed since.
              Users: run
              Enrolments: nothing
              Deletions: nothing
            runs
              Users: userimport.csv finished, 3 rows, 2 failed
            happened
              –: drop-folder stale-lock
              Users: run-ended
            archived
              archives/20240311-020000_userimport.csv
            inbox [uploadcourses.csv, userimport_tryback_20240311-020000.csv, userimport_tryback_20240311-020000.xlsx], dropped [alock.txt, uploadcourses.csv]
            ",
        )
        .await;
        // The mended file takes the place of the broken one, which is archived. The guard holds the deletions.
        week.night(
            12,
            "
              Courses: run
              Users: run
              Enrolments: nothing
              Deletions: run
            runs
              Courses: uploadcourses.csv finished, 1 rows, 0 failed
              Users: userimport.csv finished, 3 rows, 0 failed
              Deletions: deletecourses.csv held, 2 rows, 0 failed
            happened
              Courses: run-ended
              Users: run-ended
              Deletions: run-held
            archived
              archives/20240309-220000_uploadcourses.csv
              archives/20240312-010000_uploadcourses.csv
              archives/20240312-020000_userimport.csv
            inbox [deletecourses.csv, userimport_tryback_20240311-020000.csv, userimport_tryback_20240311-020000.xlsx], dropped []
            ",
        )
        .await;
        let held: String = sqlx::query_scalar("SELECT id FROM runs WHERE state = 'held'")
            .fetch_one(week.school.store.read())
            .await
            .unwrap();
        let actor = Actor {
            name: "n.roussel".into(),
            role: shared::api::OperatorRole::Administrator,
        };
        week.school.runs.approve(&held, &actor).await.unwrap();
        // Somebody has approved them.
        week.night(
            13,
            "
              Courses: nothing
              Users: nothing
              Enrolments: nothing
              Deletions: nothing
              Users: alarm
            runs
            happened
              Deletions: run-ended
              Users: alarm no-file
            archived
              archives/20240312-030000_deletecourses.csv
            inbox [userimport_tryback_20240311-020000.csv, userimport_tryback_20240311-020000.xlsx], dropped []
            ",
        )
        .await;
        for (query, expected) in [
            (
                "SELECT username || ' ' || lastname FROM users ORDER BY 1",
                "e.saule Saule, nora.lind Lind, t.berg Berg",
            ),
            ("SELECT shortname FROM courses ORDER BY 1", "BIO, GEO"),
            (
                "SELECT courses.shortname FROM enrolments JOIN courses ON courses.id = enrolments.course",
                "BIO",
            ),
        ] {
            let found: Vec<String> = sqlx::query_scalar(query)
                .fetch_all(week.school.store.read())
                .await
                .unwrap();
            assert_eq!(found.join(", "), expected);
        }
    }
}
