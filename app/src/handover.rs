//! What is brought to Check, from wherever it comes, until the desk takes it. The desk's code comes later than the page
//! that files are dropped on.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::File;

/// Something that is brought.
#[derive(Debug)]
pub enum Brought {
    /// A file that was dropped, chosen or pasted.
    File(File),
    /// Rows of a spreadsheet that were pasted.
    Rows(String),
    /// The wish to try samples.
    Samples,
    /// The wish to be guided through a first check.
    Lesson,
}

thread_local! {
    static BROUGHT: RefCell<Vec<Brought>> = const { RefCell::new(Vec::new()) };
    static WAITING: ArcRwSignal<bool> = ArcRwSignal::new(false);
    static OCCUPIED: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Leaves files for the desk.
pub fn put(files: Vec<File>) {
    bring(files.into_iter().map(Brought::File));
}

/// Leaves something for the desk.
pub fn bring(brought: impl IntoIterator<Item = Brought>) {
    let some = BROUGHT.with_borrow_mut(|kept| {
        kept.extend(brought);
        !kept.is_empty()
    });
    if some {
        WAITING.with(|waiting| waiting.set(true));
    }
}

/// Takes what was left, in the order in which it came.
#[must_use]
pub fn take() -> Vec<Brought> {
    BROUGHT.take()
}

/// What was taken lies on the desk now, or came to nothing.
pub fn taken() {
    WAITING.with(|waiting| waiting.set(BROUGHT.with_borrow(|kept| !kept.is_empty())));
}

/// Whether something was left. Reactive.
#[must_use]
pub fn is_waiting() -> bool {
    WAITING.with(|waiting| waiting.get())
}

/// Whether files lie on the desk. Reactive.
#[must_use]
pub fn is_occupied() -> bool {
    OCCUPIED.with(|occupied| occupied.get())
}

/// The desk says whether files lie on it.
pub fn occupy(occupied: bool) {
    OCCUPIED.with(|signal| signal.set(occupied));
}
