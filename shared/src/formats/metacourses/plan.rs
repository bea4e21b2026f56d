//! Planning a row: the two courses, then the link between them (C §5, M1–M9).

mod add;
mod del;

use super::command::{Action, Command};
use super::rules::ENDS_UNKNOWN;
use crate::directory::{Course, Id};
use crate::i18n::Arg;
use crate::plan::{Failed, Planner, RowStatus, rules};
use crate::settings::CourseBy;

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "metalink-created",
    "metalink-revived",
    "metalink-exists",
    "metalink-disabled",
    "metalink-unchanged",
    "metalink-deleted",
    "metalink-absent",
];

/// The two ends of a link.
#[derive(Debug, Clone)]
struct Link {
    /// The course whose participants are passed on.
    master: Id,
    /// The course that receives them.
    meta: Id,
    names: [String; 2],
    /// How outcomes and steps name it: "short name of the master, short name of the meta".
    key: String,
}

impl Link {
    fn between(master: &Course, meta: &Course) -> Self {
        Self {
            master: master.id,
            meta: meta.id,
            names: [master.shortname.clone(), meta.shortname.clone()],
            key: format!("{}, {}", master.shortname, meta.shortname),
        }
    }

    /// What messages need.
    fn args(&self) -> [(&'static str, Arg); 2] {
        let [master, meta] = &self.names;
        [("master", master.as_str().into()), ("meta", meta.as_str().into())]
    }

    fn done(&self, outcome: &'static str, planner: &mut Planner<'_>) {
        planner.done_with(outcome, self.key.as_str(), &self.args());
    }
}

/// Plans a row.
pub(super) fn plan(command: Command<'_>, by: CourseBy, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let master = planner.find_course(by, command.master);
    let meta = planner.find_course(by, command.meta);
    let link = match (master, meta) {
        (Ok(master), Ok(meta)) => Link::between(master, meta),
        (Err(first), Err(second)) if is_unknown(&first) && is_unknown(&second) && command.master != command.meta => {
            return Err(Failed::new(&ENDS_UNKNOWN, command.master).with("meta", command.meta));
        }
        (Err(failed), _) | (_, Err(failed)) => return Err(failed),
    };
    match command.action {
        Action::Add => add::plan(&link, command.disabled_later, planner),
        Action::Del => del::plan(&link, planner),
    }
}

fn is_unknown(failed: &Failed) -> bool {
    failed.rule == &rules::COURSE_NOT_FOUND
}
