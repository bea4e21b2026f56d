//! Settings.
use std::str::FromStr;
/// A key.
#[derive(Debug)]
pub struct Key { /// Name.
 pub name: &'static str }
/// Settings.
#[derive(Debug, Clone, Default)]
pub struct Settings;
impl Settings {
    /// A number.
    pub fn number(&self, _: &Key) -> i64 { 0 }
}
/// By.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UserBy { /// a
 Id, /// a
 Idnumber, /// a
 Username, /// a
 Email }
/// By.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CourseBy { /// a
 Id, /// a
 Idnumber, /// a
 Shortname }
/// By.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupBy { /// a
 Id, /// a
 Idnumber, /// a
 Name }
impl FromStr for UserBy { type Err = (); fn from_str(_: &str) -> Result<Self, ()> { Err(()) } }
/// Guard.
pub mod guard { use super::Key; /// a
 pub const DELETIONS: Key = Key { name: "guard.deletions" }; /// a
 pub const PERCENT: Key = Key { name: "guard.percent" }; }
impl Settings {
    /// A flag.
    pub fn flag(&self, _: &Key) -> bool { false }
    /// A word.
    pub fn word(&self, _: &Key) -> &str { "" }
}
/// Enrolments.
pub mod enrolments { use super::Key; /// a
 pub const PROTECT_GROUPS: Key = Key { name: "enrolments.protect_groups" }; /// a
 pub const USE_DISABLED_METHODS: Key = Key { name: "enrolments.use_disabled_methods" }; /// a
 pub const MISSING_METHOD: Key = Key { name: "enrolments.missing_method" }; }
