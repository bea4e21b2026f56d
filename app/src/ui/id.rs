//! Ids for what must be tied together: labels, descriptions, popovers.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// A new id, unlike all others on the page: `menu-12`.
#[must_use]
pub fn unique(prefix: &str) -> String {
    let n = LAST.with(|last| {
        last.set(last.get() + 1);
        last.get()
    });
    format!("{prefix}-{n}")
}
