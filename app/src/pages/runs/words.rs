//! Words and signs of runs: those that reports and mails share, and the page's own where it says more.

use shared::api::{RunMode, RunState, RunSummary};

use crate::{
    api::{OperatorRole, Session, session},
    i18n::{Args, catalog},
    t,
    ui::{Glyph, Mark, Tone},
};

/// What a command file is called; as it came, where it isn't known. Reactive.
pub(crate) fn format_title(name: &str) -> String {
    let id = format!("format-{name}");
    let words = t!(&id);
    if words == id { name.to_owned() } else { words }
}

/// Who sent a run, as people read it. Reactive.
pub(crate) fn sender(name: &str) -> String {
    shared::report::actor(name, catalog())
}

/// The same after "by": what isn't a person wants its article. Reactive.
pub(crate) fn doer(name: &str) -> String {
    match name {
        shared::report::COMMAND_LINE => t!("runs-the-command-line"),
        shared::report::SCHEDULE => t!("runs-the-schedule"),
        name => name.to_owned(),
    }
}

/// The sign of a command file.
pub(crate) fn format_glyph(name: Option<&str>) -> Glyph {
    match name.unwrap_or_default() {
        "users" => Glyph::User,
        "user-pictures" => Glyph::Image,
        "metacourses" => Glyph::Link,
        "enrolments" => Glyph::Enrol,
        "groups" | "group-members" => Glyph::Group,
        "cohorts" | "cohort-bindings" => Glyph::Cohort,
        name if name.starts_with("course") => Glyph::Course,
        _ => Glyph::File,
    }
}

/// What is said of a rule beside its message (`title`, `way`); `None` where the catalogue doesn't say. Reactive.
pub(crate) fn of_rule(code: &str, what: &str) -> Option<String> {
    catalog().attribute(code, what, &Args::new())
}

/// The words with a capital, as they stand alone.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// How the state of a run looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// What it means.
    pub(crate) tone: Tone,
    /// Its sign.
    pub(crate) icon: Glyph,
    /// Whether it goes on right now.
    pub(crate) live: bool,
    /// Its word.
    pub(crate) words: String,
    /// The margin of its row.
    pub(crate) mark: Mark,
}

/// How a run stands. Reactive.
pub(crate) fn look(run: &RunSummary) -> Look {
    let state = |tone, icon, mark| {
        let words = capital(&t!(&format!("run-state-{}", run.state.name())));
        let live = is_live(run.state) && run.state != RunState::Queued;
        Look {
            tone,
            icon,
            live,
            words,
            mark,
        }
    };
    match run.state {
        RunState::Queued => state(Tone::Off, Glyph::Clock, Mark::None),
        RunState::Checking | RunState::Planning | RunState::Executing | RunState::Finishing => {
            state(Tone::Accent, Glyph::Play, Mark::Live)
        }
        RunState::Held => state(Tone::Warn, Glyph::Hand, Mark::Warn),
        RunState::Finished if run.mode == RunMode::Simulate => Look {
            words: t!("runs-simulated"),
            ..state(Tone::Info, Glyph::Eye, Mark::None)
        },
        RunState::Finished if to_fix(run) > 0 => Look {
            words: t!("runs-with-failures"),
            ..state(Tone::Error, Glyph::Warn, Mark::Error)
        },
        RunState::Finished => state(Tone::Ok, Glyph::Ok, Mark::None),
        RunState::Failed => state(Tone::Error, Glyph::Cross, Mark::Error),
        RunState::Cancelled => state(Tone::Off, Glyph::Stop, Mark::None),
        RunState::Discarded => state(Tone::Off, Glyph::Trash, Mark::None),
    }
}

/// Whether something happens without anybody's doing.
pub(crate) fn is_live(state: RunState) -> bool {
    !state.is_over() && state != RunState::Held
}

/// Whether the counts say what would happen, not what has happened.
pub(crate) fn is_plan(run: &RunSummary) -> bool {
    run.mode == RunMode::Simulate || matches!(run.state, RunState::Held | RunState::Discarded)
}

/// How many rows stand in the trybacks.
pub(crate) fn to_fix(run: &RunSummary) -> u64 {
    run.counts.failed + run.partial
}

/// The name of a run; with the number of its files, where there are several. Reactive.
pub(crate) fn title(name: &str, files: usize) -> String {
    match files {
        0 | 1 => name.to_owned(),
        // Without a name of its own a run is called after all of its files.
        files if name.split(", ").count() == files => name.to_owned(),
        files => t!("runs-title-files", name = name, count = files),
    }
}

/// Whether whoever is signed in may run, approve, and read trybacks and inputs (D90). Reactive.
pub(crate) fn may_operate() -> bool {
    matches!(session(), Session::SignedIn(user) if user.role >= OperatorRole::Operator)
}
