//! The people who operate Tool Sync: passwords, sessions, roles.

pub mod password;
