//! Files on their way from one page to another, as if they were dropped there.

use std::cell::RefCell;

use web_sys::File;

thread_local! {
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// Leaves files for the Check page.
pub fn put(files: Vec<File>) {
    FILES.with_borrow_mut(|kept| kept.extend(files));
}

/// Takes what was left.
#[must_use]
pub fn take() -> Vec<File> {
    FILES.take()
}
