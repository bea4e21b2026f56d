//! What happens around the rows of a run.

use super::kind::{Key, keys};

keys! { Runs;
    /// Keep reports in the area.
    STORE_REPORT = Key::flag("runs.store_report", true).legacy(&["storereport"]);
    /// Write trybacks.
    TRYBACK = Key::flag("runs.tryback", true).legacy(&["filefailed"]);
    /// Archive inputs.
    ARCHIVE = Key::flag("runs.archive", true).legacy(&["filearchive"]);
    /// Remove processed inputs from the inbox (D69).
    CLEAN_UP = Key::flag("runs.clean_up", true).legacy(&["filecleanup"]);
    /// What becomes of a run that a crash cut off (D77).
    AFTER_CRASH = Key::word("runs.after_crash", &["resume", "discard"], "resume")
        .legacy(&["discardfileonfailure"])
        .legacy_values(&[("1", "discard"), ("0", "resume")]);
    /// What becomes of a deletion whose target is absent (D66).
    MISSING_TARGET = Key::word("runs.missing_target", &["skip", "fail"], "skip");
    /// What becomes of the other files of a package when one is fatal (D83).
    ON_FATAL_FILE = Key::word("runs.on_fatal_file", &["stop", "run_others"], "stop");
}
