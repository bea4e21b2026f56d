//! What this browser remembers: `toolsync.*` in local storage. A browser without storage forgets.

/// Key of the chosen language; also read by `first-paint.js`.
pub const LANG: &str = "toolsync.lang";
/// Key of the chosen theme; also read by `first-paint.js`.
pub const THEME: &str = "toolsync.theme";

/// Key of the wish to have the page without the server.
pub const OFFLINE: &str = "toolsync.offline";

/// The value kept under `key`.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps `value` under `key`.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage is no reason to stop: the choice holds until the page closes.
        let _ = storage.set_item(key, value);
    }
}

/// Forgets what was kept under `key`.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
