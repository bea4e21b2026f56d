//! The life of a run: submit → check → plan → (hold → approve) → execute → finish.

pub mod input;
pub mod package;
pub mod rows;
