//! Who is told.

use super::kind::{Key, Kind, keys};

keys! { Notify;
    /// Who gets the report of each run (D88).
    REPORT_TO = Key::new("notify.report_to", Kind::Addresses, "");
}
