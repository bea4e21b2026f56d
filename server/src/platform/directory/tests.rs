//! The embedded directory on both databases.
