//! The planner: from checked rows and a snapshot to the steps that the rows ask for.
//!
//! Simulation, the plan page, execution, going on after a crash and undo are all this one function.

mod absent;
mod capability;
mod categories;
mod cleanup;
mod cohorts;
pub mod enrol;
mod find;
mod groupings;
pub mod groups;
mod guard;
mod in_course;
mod methods;
mod outcome;
mod planner;
mod roles;
pub mod rules;
mod secret;
mod step;
mod unenrol;

pub use capability::{Capabilities, Capability, Lack};
pub use enrol::{Change, Enrol};
pub use guard::{Guard, Tally, Totals};
pub use in_course::InCourse;
pub use outcome::{Failed, Outcome, OutcomeStatus, RowPlan, RowStatus};
pub use planner::{Moment, Planner};
pub use secret::Secret;
pub use step::{Step, Verb};
