//! The folder that other programs drop files into.

use super::kind::{Key, Kind, keys};

keys! { Drop;
    /// The folder, within the data folder unless it is absolute.
    FOLDER = Key::new("drop.folder", Kind::Path, "drop");
    /// Locks older than this, in hours, are broken (the reader's) or reported (the writer's).
    STALE_LOCK_HOURS = Key::number("drop.stale_lock_hours", 1, 8760, "3");
    /// What becomes of a waiting file when one of the same name comes in.
    DUPLICATES = Key::word("drop.duplicates", &["replace", "keep"], "replace");
}
