//! What a run has changed in a course, for those who look after it (D89): one mail per course, recipient and run.
//!
//! It is read from the journal of the run, course by course. How far it has come is kept with what happened, so that
//! after a crash no course is told twice.

use std::collections::BTreeMap;

use shared::api::NotifyChannel;
use shared::directory::EntityKind;
use shared::i18n::{Args, Catalog};
use shared::plan::OutcomeStatus;
use shared::report::{Item, Letter, Listing};
use shared::settings::{enrolments as of_enrolments, groups as of_groups};

use super::letters::{self, word};
use super::outbox::{self, Draft};
use super::passwords::language;
use super::story::{RunStory, Story};
use super::{Notifier, NotifyError};
use crate::fault;
use crate::runs::brief_row_dto;
use crate::store::StoreError;
use crate::store::runs::{self as kept_runs, KeptRow, Table};

/// So many changes of each kind are named in a mail; the others are counted.
const NAMED: usize = 100;
/// So many rows of a course are read at once.
const PAGE: usize = 500;

/// What a run has changed in a course.
#[derive(Debug, Default)]
struct Summary {
    enrolments: Changes,
    groups: Changes,
}

/// Rows that changed something: the first ones, and how many there are.
#[derive(Debug, Default)]
struct Changes {
    named: Vec<KeptRow>,
    count: u64,
}

impl Changes {
    fn add(&mut self, row: KeptRow) {
        self.count += 1;
        if self.named.len() < NAMED {
            self.named.push(row);
        }
    }

    fn listing(&self, title: &str, catalog: &Catalog) -> Option<Listing> {
        let told = |row: &KeptRow| -> Item {
            let done = brief_row_dto(row, catalog).outcomes.into_iter();
            let done = done.filter(|outcome| outcome.status == OutcomeStatus::Ok);
            let sentences: Vec<String> = done.filter_map(|outcome| outcome.message).collect();
            sentences.join(" ").into()
        };
        let left_out = self.count - self.named.len() as u64;
        Listing::of(
            word(title, catalog),
            self.named.iter().map(told).collect(),
            left_out,
            catalog,
        )
    }
}

impl Summary {
    fn letter(&self, course: &str, catalog: &Catalog) -> Letter {
        let args = Args::new()
            .with("course", course)
            .with("count", self.enrolments.count + self.groups.count);
        let lists = [
            self.enrolments.listing("notify-summary-enrolments", catalog),
            self.groups.listing("notify-summary-groups", catalog),
        ];
        Letter {
            subject: catalog.text("notify-subject-summary", &args),
            lead: catalog.text("notify-summary-lead", &args),
            lists: lists.into_iter().flatten().collect(),
            foot: word("notify-foot-teacher", catalog),
            ..Letter::default()
        }
    }
}

/// Which files of a run are told to teachers, by their place: whether they are about groups.
fn told_files(story: &Story, run: &RunStory) -> BTreeMap<i64, bool> {
    let (of_enrolments, of_groups) = (
        story.settings.flag(&of_enrolments::MAIL_TEACHERS),
        story.settings.flag(&of_groups::MAIL_TEACHERS),
    );
    let kind = |format: &str| match format {
        "enrolments" => of_enrolments.then_some(false),
        "groups" | "group-members" => of_groups.then_some(true),
        _ => None,
    };
    let files = run.files.iter();
    files
        .filter_map(|file| Some((file.file, kind(&file.format)?)))
        .collect()
}

impl Notifier {
    /// Writes the mails to those who look after the courses in which a run that is over has changed something.
    pub(super) async fn write_summaries(&self, story: &mut Story) -> Result<(), NotifyError> {
        let Some(run) = story.run.clone() else { return Ok(()) };
        let files = told_files(story, &run);
        if files.is_empty() {
            return Ok(());
        }
        let store = &self.place.store;
        while let Some(course) = kept_runs::course_after(store, run.record.number, story.noted.course).await? {
            let drafts = self.of_course(story, &run, &files, course).await?;
            let now = self.place.clock.now();
            let mut tx = store.begin().await?;
            if !story.noted.advance(&mut tx, course).await? {
                return Err(NotifyError::Taken);
            }
            outbox::write(&mut tx, &self.key, now, drafts).await?;
            tx.commit().await?;
            story.noted.course = course;
            fault::point("summary-written");
        }
        Ok(())
    }

    async fn of_course(
        &self,
        story: &Story,
        run: &RunStory,
        files: &BTreeMap<i64, bool>,
        course: i64,
    ) -> Result<Vec<Draft>, NotifyError> {
        let Some(teachers) = self.place.platforms.current().await?.teachers(course).await? else {
            return Ok(Vec::new());
        };
        if teachers.people.is_empty() {
            return Ok(Vec::new());
        }
        let summary = self.changes(run, files, course).await?;
        if summary.enrolments.count + summary.groups.count == 0 {
            return Ok(Vec::new());
        }
        let mut drafts = Vec::new();
        for person in &teachers.people {
            let catalog = letters::catalog(language(person), &story.settings);
            let (subject, content) = letters::content(&summary.letter(&teachers.course, catalog), None, catalog);
            drafts.push(Draft {
                channel: NotifyChannel::Mail,
                what: "summary",
                target: person.email.clone(),
                subject,
                subscription: String::new(),
                run: story.noted.happening.run.clone(),
                content,
                is_secret: false,
            });
        }
        Ok(drafts)
    }

    /// The rows of these files that changed something in a course.
    async fn changes(&self, run: &RunStory, files: &BTreeMap<i64, bool>, course: i64) -> Result<Summary, StoreError> {
        let store = &self.place.store;
        let subject = (EntityKind::Course.name(), course);
        let mut summary = Summary::default();
        let mut after = (0, -1);
        loop {
            let places = kept_runs::rows_about(store, subject, run.record.number, after, PAGE).await?;
            let Some(last) = places.last() else { return Ok(summary) };
            after = *last;
            for (file, is_of_groups) in files {
                let lines: Vec<i64> = places
                    .iter()
                    .filter(|place| place.0 == *file)
                    .map(|place| place.1)
                    .collect();
                if lines.is_empty() {
                    continue;
                }
                for row in kept_runs::of_lines(store, Table::Done, run.record.number, *file, &lines).await? {
                    if *is_of_groups {
                        summary.groups.add(row);
                    } else {
                        summary.enrolments.add(row);
                    }
                }
            }
        }
    }
}
