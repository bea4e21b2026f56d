//! The history of an account, a course, a category and a cohort.

use shared::api::RunOptions;
use shared::api::directory::HistoryDto;
use shared::directory::EntityKind::{self, Category, Cohort, Course, User};
use shared::i18n::{Catalog, Lang};

use super::super::Subject;
use super::{School, actor, schools};

impl School {
    /// Runs a file.
    async fn run(&self, name: &str, text: &str) {
        let options = RunOptions {
            approve: true,
            settings: [("courses.force_update".to_owned(), "true".to_owned())].into(),
            ..RunOptions::default()
        };
        let files = self.upload(name, text);
        self.runs.submit(files, options, &actor("nora"), "").await.unwrap();
        self.runs.work_once().await.unwrap();
    }

    async fn history(&self, kind: EntityKind, id: i64) -> Vec<HistoryDto> {
        let subject = Subject { kind, id };
        let catalog = Catalog::of(Lang::En);
        self.runs.history(subject, None, 50, catalog).await.unwrap().items
    }

    /// Its history, newest first: `file line: verb entity key`.
    async fn told(&self, kind: EntityKind, id: i64) -> Vec<String> {
        let runs = self.history(kind, id).await;
        let rows = runs.iter().flat_map(|run| &run.first);
        rows.map(|row| {
            let steps = row.row.steps.iter();
            let mut steps: Vec<String> = steps
                .map(|step| format!("{:?} {}", step.op, step.entity).to_lowercase())
                .collect();
            steps.dedup();
            format!("{} {}: {}", row.path, row.row.line, steps.join(", "))
        })
        .collect()
    }

    /// A school in which something happened to everything.
    async fn busy(&self) {
        self.run(
            "courses.csv",
            "shortname;fullname;category\nBIO-1;Biology;Sciences\nBIO-2;Botany;Sciences\n",
        )
        .await;
        self.run(
            "users.csv",
            "username;firstname;lastname;cohort1\nnora.lind;Nora;Lind;\nemeric.saule;Émeric;Saule;amateurs\n",
        )
        .await;
        self.run(
            "enrolments.csv",
            "cid;uid;rolename;enrol\nBIO-1;nora.lind;student;manual\nBIO-1;emeric.saule;student;manual\nBIO-2;nora.lind;student;manual\n",
        )
        .await;
        self.run("users.csv", "username;firstname;lastname\nnora.lind;Nora;Lind-Berg\n")
            .await;
        self.run("courses.csv", "shortname;fullname\nBIO-1;General biology\n")
            .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn which_run_and_which_line_changed_what() {
    for school in schools().await {
        school.busy().await;
        assert_eq!(
            school.told(User, 1).await,
            [
                "users.csv 2: update user",
                "enrolments.csv 2: create enrolment, create role-assignment",
                "enrolments.csv 4: create enrolment, create role-assignment",
                "users.csv 2: create user",
            ]
        );
        assert_eq!(
            school.told(Course, 1).await,
            [
                "courses.csv 2: update course",
                "enrolments.csv 2: create enrolment, create role-assignment",
                "enrolments.csv 3: create enrolment, create role-assignment",
                "courses.csv 2: create course, create section, create method",
            ]
        );
        // That a course of it has another title is no matter of the category.
        assert_eq!(
            school.told(Category, 2).await,
            [
                "courses.csv 2: create category, create course",
                "courses.csv 3: create course"
            ]
        );
        assert_eq!(
            school.told(Cohort, 1).await,
            ["users.csv 3: create cohort, create cohort-member"]
        );
        let newest = school.history(User, 1).await.remove(0);
        let step = &newest.first[0].row.steps[0];
        assert_eq!((&newest.actor, newest.rows), (&"nora".to_owned(), 1));
        assert_eq!(
            (&step.before["lastname"], &step.after["lastname"]),
            (&"Lind".into(), &"Lind-Berg".into())
        );
        assert_eq!(step.about, [("user".to_owned(), 1)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_history_comes_in_parts() {
    for school in schools().await {
        let mut users = "username;firstname;lastname\n".to_owned();
        let mut enrolments = "cid;uid;rolename;enrol\n".to_owned();
        for number in 0..2_500 {
            users += &format!("u{number};U;Number {number}\n");
            enrolments += &format!("BIO-1;u{number};student;manual\n");
        }
        school
            .run("courses.csv", "shortname;fullname;category\nBIO-1;Biology;Sciences\n")
            .await;
        school.run("users.csv", &users).await;
        school.run("enrolments.csv", &enrolments).await;
        let subject = Subject { kind: Course, id: 1 };
        let catalog = Catalog::of(Lang::En);
        let first = school.runs.history(subject, None, 1, catalog).await.unwrap();
        assert_eq!((first.items[0].rows, first.items[0].first.len()), (2_500, 5));
        let before = first.next.unwrap().parse().unwrap();
        let rest = school.runs.history(subject, Some(before), 1, catalog).await.unwrap();
        assert_eq!((rest.items[0].rows, rest.next), (1, None));

        let (mut lines, mut cursor) = (Vec::new(), None);
        loop {
            let run = &first.items[0].run;
            let rows = school.runs.history_rows(subject, run, cursor.as_deref(), 900, catalog);
            let rows = rows.await.unwrap();
            lines.extend(rows.items.iter().map(|row| row.row.line));
            cursor = rows.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(lines, (2..2_502).collect::<Vec<u64>>());
        // A million new accounts take some hundred entries.
        let entries: i64 = sqlx::query_scalar("SELECT count(*) FROM run_creations WHERE entity = 'user'")
            .fetch_one(school.store.read())
            .await
            .unwrap();
        assert_eq!(entries, 2);
        assert_eq!(school.told(User, 2_499).await.len(), 2);
    }
}
