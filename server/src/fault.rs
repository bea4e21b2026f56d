//! Named points at which tests make the program die as by `kill -9`. They do nothing in release builds.

/// Dies here if `TOOLSYNC_FAULT` is `name:n` and this is the n-th time that the point of this name is passed.
#[cfg(debug_assertions)]
pub fn point(name: &str) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static PASSED: AtomicU32 = AtomicU32::new(0);
    let Ok(fault) = std::env::var("TOOLSYNC_FAULT") else {
        return;
    };
    let Some((wanted, count)) = fault.split_once(':') else {
        return;
    };
    if wanted == name && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == count.parse().unwrap_or(1) {
        std::process::abort();
    }
}

/// Does nothing.
#[cfg(not(debug_assertions))]
pub fn point(_: &str) {}
