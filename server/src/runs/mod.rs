//! The life of a run: submit → check → plan → (hold → approve) → execute → finish.

pub mod input;
pub mod journal;
pub mod package;
pub mod planning;
pub mod rows;
