//! When a run is held until somebody approves it (D82).

use super::kind::{Key, keys};

keys! { Guard;
    /// More deletions of one kind than this hold a run; 0 is never.
    DELETIONS = Key::number("guard.deletions", 0, 1_000_000_000, "25");
    /// A larger part of all than this, in percent, holds a run; 0 is never.
    PERCENT = Key::number("guard.percent", 0, 100, "10");
    /// Who sends a run may not approve it.
    FOUR_EYES = Key::flag("guard.four_eyes", false);
}
