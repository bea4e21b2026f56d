//! The Moodle that Tool Sync works on. Its token is a secret and no setting.

use super::kind::{Key, Kind, keys};

keys! { Moodle;
    /// Its address.
    URL = Key::new("moodle.url", Kind::Url, "");
    /// Calls at the same time.
    CONNECTIONS = Key::number("moodle.connections", 1, 8, "2");
    /// Form fields of one call; the connection test raises it.
    MAX_FIELDS = Key::number("moodle.max_fields", 50, 100_000, "900");
    /// Numbers of the roles, which core lists nowhere (D100).
    ROLES = Key::new(
        "moodle.roles",
        Kind::Map,
        "manager=1 coursecreator=2 editingteacher=3 teacher=4 student=5",
    );
}
