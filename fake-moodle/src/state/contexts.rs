//! Contexts: the places in which roles are assigned.

use serde::Serialize;

use super::{Key, Row, State, pair};

/// What kind of thing a context belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The site.
    System = 10,
    /// A user.
    User = 30,
    /// A category.
    CourseCat = 40,
    /// A course.
    Course = 50,
    /// An activity.
    Module = 70,
    /// A block.
    Block = 80,
}

impl Level {
    /// The level that parameters call so.
    pub fn named(name: &str) -> Option<Self> {
        let levels = [
            ("system", Self::System),
            ("user", Self::User),
            ("coursecat", Self::CourseCat),
            ("course", Self::Course),
            ("module", Self::Module),
            ("block", Self::Block),
        ];
        levels
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, level)| level)
    }
}

/// A context.
#[derive(Debug, Clone, Serialize)]
pub struct Context {
    /// What it belongs to.
    pub level: Level,
    /// The id of that.
    pub instance: i64,
}

impl Row for Context {
    fn keys(&self) -> Vec<Key> {
        vec![pair("of", self.level as i64, self.instance)]
    }
}

impl State {
    /// Makes the context of a thing that was just made.
    pub fn new_context(&mut self, level: Level, instance: i64) -> i64 {
        self.tables.contexts.insert(|_| Context { level, instance })
    }

    /// The context of a thing.
    pub fn context(&self, level: Level, instance: i64) -> Option<i64> {
        self.tables
            .contexts
            .first(&pair("of", level as i64, instance))
            .map(|(id, _)| id)
    }

    /// Removes the context of a thing, and the roles in it.
    pub fn drop_context(&mut self, level: Level, instance: i64) {
        let Some(context) = self.context(level, instance) else {
            return;
        };
        for assignment in self.tables.assignments.find(&super::key("context", context)) {
            self.tables.assignments.remove(assignment);
        }
        self.tables.contexts.remove(context);
    }
}
