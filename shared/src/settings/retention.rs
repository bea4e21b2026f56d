//! How long things are kept, in days; 0 is for ever.

use super::kind::{Key, keys};

/// A hundred years.
const LONGEST: i64 = 36_500;

keys! { Retention;
    /// Archives, trybacks, inputs kept with runs.
    INPUTS_DAYS = Key::number("retention.inputs_days", 0, LONGEST, "90")
        .legacy(&["fileareacleanupdelay"]);
    /// Reports and runs.
    REPORTS_DAYS = Key::number("retention.reports_days", 0, LONGEST, "365")
        .legacy(&["fileareacleanupdelay"]);
    /// The audit.
    AUDIT_DAYS = Key::number("retention.audit_days", 0, LONGEST, "730");
    /// How long a deleted account can be revived (D101).
    DELETED_USERS_DAYS = Key::number("retention.deleted_users_days", 0, LONGEST, "90");
}
