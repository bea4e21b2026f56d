//! PIC015: the header of an image is sound, and the rest of it isn't.

use crate::rule::{Rule, Scope, Severity};

/// Found when the image is decoded: by a plan or a run on the server, never by a check.
pub static UNDECODABLE: Rule = Rule::new("PIC015", "undecodable-image", Severity::Error, Scope::Plan);
