//! What mails say of what happened, in the language of who gets them.

use shared::api::NotifyEvent;
use shared::i18n::{Args, Catalog, Lang};
use shared::report::{Fact, Item, Letter, Listing, Note, actor};
use shared::settings::{Settings, site};

use super::happening::{Alarm, DropTrouble, What};
use super::outbox::Content;
use super::story::{Report, RunStory, Story};
use crate::runs::{brief_row_dto, moment, told};
use crate::store::{Store, StoreError};

/// What every subject begins with, so that mails can be sorted.
const MARK: &str = "[Tool Sync]";

/// The catalogue for a language; that of the site where it is blank.
pub fn catalog(language: &str, settings: &Settings) -> &'static Catalog {
    let site = || settings.word(&site::LANGUAGE).parse().unwrap_or(Lang::En);
    Catalog::of(language.parse().unwrap_or_else(|_| site()))
}

/// A letter as the outbox keeps it, and its subject.
pub fn content(letter: &Letter, attached: Option<String>, catalog: &Catalog) -> (String, Content) {
    let content = Content::Mail {
        text: letter.text(),
        html: letter.html(catalog),
        attached,
    };
    (letter.subject.clone(), content)
}

/// A letter of the program to those who operate it.
fn marked(letter: Letter) -> Letter {
    Letter {
        subject: format!("{MARK} {}", letter.subject),
        heading: letter.subject,
        ..letter
    }
}

/// What a mail says of something that happened.
///
/// # Errors
///
/// The database.
pub async fn letter(store: &Store, story: &Story, event: NotifyEvent, catalog: &Catalog) -> Result<Letter, StoreError> {
    let mut letter = Letter {
        subject: subject(story, event, catalog),
        foot: word("notify-foot", catalog),
        ..Letter::default()
    };
    match &story.run {
        Some(run) => of_run(store, story, run, event, &mut letter, catalog).await?,
        None => letter.lead = lead(story, event, catalog),
    }
    if let What::Alarm {
        alarm: Alarm::NoSource { reason },
    }
    | What::DropFolder {
        trouble: DropTrouble::Unreadable { reason },
    } = &story.noted.happening.what
    {
        letter.notes.push(bad(reason.clone()));
    }
    if !story.schedule.is_empty() {
        letter
            .facts
            .insert(0, (word("notify-fact-schedule", catalog), story.schedule.clone()));
    }
    let words = match story.noted.happening.what {
        What::RunHeld => "notify-open-plan",
        _ => "notify-open-run",
    };
    letter.link = story.address().map(|address| (word(words, catalog), address));
    Ok(marked(letter))
}

/// The subject of what happened.
#[must_use]
pub fn subject(story: &Story, event: NotifyEvent, catalog: &Catalog) -> String {
    let args = Args::new().with("name", story.name());
    let id = match (&story.noted.happening.what, event) {
        (What::Alarm { alarm }, _) => match alarm {
            Alarm::NoFile { .. } => "notify-subject-no-file",
            Alarm::TookLonger { .. } => "notify-subject-took-longer",
            Alarm::FailedMore { .. } => "notify-subject-failed-more",
            Alarm::NoSource { .. } => "notify-subject-no-source",
        },
        (What::DropFolder { .. }, _) => return word("notify-subject-drop-folder", catalog),
        (_, NotifyEvent::Errors) => {
            let failed = story.run.as_ref().map_or(0, |run| run.record.failed);
            return catalog.text("notify-subject-errors", &args.with("failed", failed));
        }
        (_, NotifyEvent::Failed) => "notify-subject-failed",
        (_, NotifyEvent::Recovered) => "notify-subject-recovered",
        (_, NotifyEvent::Held) => "notify-subject-held",
        _ if story.run.as_ref().is_some_and(|run| run.record.state == "cancelled") => "notify-subject-cancelled",
        _ => "notify-subject-report",
    };
    catalog.text(id, &args)
}

/// What is to be known first of what happened, without its run.
fn lead(story: &Story, event: NotifyEvent, catalog: &Catalog) -> String {
    let when = |at: i64| moment(at, &story.zone).told;
    let (id, args) = match &story.noted.happening.what {
        What::RunHeld => ("notify-lead-held", Args::new()),
        What::RunEnded if event == NotifyEvent::Recovered => ("notify-lead-recovered", Args::new()),
        What::RunEnded => ("notify-lead-failed", Args::new()),
        What::Alarm { alarm } => match alarm {
            Alarm::NoFile { due } => ("notify-lead-no-file", Args::new().with("due", when(*due))),
            Alarm::TookLonger { seconds, usual } => {
                let told = |seconds: &i64| Fact::Seconds(*seconds).told(catalog);
                let args = Args::new().with("seconds", told(seconds)).with("usual", told(usual));
                ("notify-lead-took-longer", args)
            }
            Alarm::FailedMore { failed, usual } => {
                let args = Args::new().with("failed", *failed).with("usual", *usual);
                ("notify-lead-failed-more", args)
            }
            Alarm::NoSource { .. } => ("notify-lead-no-source", Args::new()),
        },
        What::DropFolder { trouble } => match trouble {
            DropTrouble::StaleLock { since } => ("notify-lead-drop-lock", Args::new().with("since", when(*since))),
            DropTrouble::Unreadable { .. } => ("notify-lead-drop-unreadable", Args::new()),
        },
    };
    catalog.text(id, &args)
}

async fn of_run(
    store: &Store,
    story: &Story,
    run: &RunStory,
    event: NotifyEvent,
    letter: &mut Letter,
    catalog: &Catalog,
) -> Result<(), StoreError> {
    let dto = run.told(store, catalog).await?;
    let counted = || sentence(&dto, catalog);
    letter.lead = match (&story.noted.happening.what, event) {
        (What::RunEnded, NotifyEvent::Failed) => lead(story, event, catalog),
        (What::RunEnded, NotifyEvent::Recovered) => format!("{}\n{}", lead(story, event, catalog), counted()),
        (What::RunEnded, _) if run.record.state == "cancelled" => {
            format!("{}\n{}", word("notify-lead-cancelled", catalog), counted())
        }
        (What::RunEnded, _) => counted(),
        _ => lead(story, event, catalog),
    };
    if let Some(problem) = &dto.problem {
        letter.notes.push(bad(problem.clone()));
    }
    if matches!(story.noted.happening.what, What::RunHeld) {
        let guards = serde_json::from_str(&run.record.guards).unwrap_or_else(|_| Vec::new());
        letter.notes.extend(guards.into_iter().map(|guard| Note {
            is_bad: false,
            text: told(guard, catalog).message,
        }));
    }
    letter.facts = facts(story, run, catalog);
    letter.lists.extend(reasons(run, catalog));
    let attached = match (&story.noted.happening.what, &run.report) {
        (What::RunEnded, Report::Fits(_)) => Some("notify-attached"),
        (What::RunEnded, Report::TooLarge) => Some("notify-too-large"),
        _ => None,
    };
    if let Some(id) = attached {
        letter.lead = format!("{}\n{}", letter.lead, word(id, catalog));
    }
    Ok(())
}

/// What became of the rows, in a sentence.
fn sentence(run: &shared::api::RunDto, catalog: &Catalog) -> String {
    let head = shared::report::ReportHead {
        run,
        simulated: false,
        submitted: shared::report::Moment::default(),
        started: shared::report::Moment::default(),
        finished: shared::report::Moment::default(),
        seconds: 0,
        address: None,
    };
    head.sentence(catalog)
}

fn facts(story: &Story, run: &RunStory, catalog: &Catalog) -> Vec<(String, String)> {
    let record = &run.record;
    let mut facts = vec![(word("notify-fact-run", catalog), record.name.clone())];
    let mut add = |id: &str, value: String| facts.push((word(id, catalog), value));
    if story.schedule.is_empty() {
        add("notify-fact-actor", actor(&record.actor, catalog));
    }
    if record.started > 0 {
        add("notify-fact-started", moment(record.started, &story.zone).told);
    }
    if record.finished > 0 {
        let took = Fact::Seconds(record.finished - record.started);
        add("notify-fact-took", took.told(catalog));
    }
    if record.total_rows > 0 {
        add("notify-fact-rows", catalog.number(record.total_rows));
    }
    facts
}

/// Why rows failed: each reason with how often, and how the rows are mended.
fn reasons(run: &RunStory, catalog: &Catalog) -> Option<Listing> {
    let items = run.reasons.iter().map(|reason| {
        let title = catalog.attribute(&reason.outcome, "title", &Args::new());
        let said = || {
            let row = brief_row_dto(&reason.first, catalog);
            row.outcomes.into_iter().find_map(|outcome| outcome.message)
        };
        let args = Args::new()
            .with("rows", reason.rows)
            .with("line", reason.first.line.to_string());
        Item {
            text: title.or_else(said).unwrap_or_else(|| reason.outcome.clone()),
            more: catalog.text("notify-reason-rows", &args),
            address: None,
        }
    });
    Listing::of(word("notify-why", catalog), items.collect(), 0, catalog)
}

/// All that happened in a day.
#[must_use]
pub fn digest(stories: &[(NotifyEvent, Story)], left_out: u64, date: &str, home: &str, catalog: &Catalog) -> Letter {
    let count = left_out + stories.len() as u64;
    let args = Args::new().with("count", count).with("date", date);
    let items = stories.iter().map(|(event, story)| Item {
        text: subject(story, *event, catalog),
        more: moment(story.noted.happening.at, &story.zone).told,
        address: story.address(),
    });
    marked(Letter {
        subject: catalog.text("notify-subject-digest", &args),
        lead: catalog.text("notify-lead-digest", &args),
        lists: Listing::of(word("notify-items", catalog), items.collect(), left_out, catalog)
            .into_iter()
            .collect(),
        link: link_home(home, catalog),
        foot: word("notify-foot", catalog),
        ..Letter::default()
    })
}

/// A mail that shows that mails arrive.
#[must_use]
pub fn trial(home: &str, catalog: &Catalog) -> Letter {
    marked(Letter {
        subject: word("notify-subject-trial", catalog),
        lead: word("notify-lead-trial", catalog),
        link: link_home(home, catalog),
        foot: word("notify-foot", catalog),
        ..Letter::default()
    })
}

fn link_home(home: &str, catalog: &Catalog) -> Option<(String, String)> {
    (!home.is_empty()).then(|| (word("notify-open", catalog), home.to_owned()))
}

fn bad(text: String) -> Note {
    Note { is_bad: true, text }
}

/// A text without values.
pub fn word(id: &str, catalog: &Catalog) -> String {
    catalog.text(id, &Args::new())
}
