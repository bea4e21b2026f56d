//! What the page says: texts in the person's language, numbers and dates in its form.
//!
//! * [`t!`](crate::t) gives a text now; inside a closure it follows the language.
//! * [`tr`] gives a text as a signal, for labels and props without arguments.
//! * Texts of the page are in `locales/<language>/<page>.ftl`, their ids begin with the page's name.
//!   Texts that the server says too (rules, formats, settings, problems) are in `shared`; both are
//!   asked for in the same way, and come from the server in two files a language: what the first address says, and the
//!   rest, which every piece but the first waits for.
//! * [`catalog`] is for what in `shared` wants to be given the texts.
//! * `<Rich text=…/>` in [`crate::ui`] shows `**strong**`, `` `code` `` and `[link](/path)`.

mod case;
pub mod date;
mod lang;
pub mod number;
mod texts;

pub use case::{lower, upper};
pub use lang::show;
pub use lang::{lang, own_name, set_lang};
pub use shared::i18n::{Arg, Args, Lang};
pub use texts::{load, load_all};

use leptos::prelude::*;
use shared::i18n::{Catalog, group_digits};

/// The text `id` in the person's language. Reactive. Mostly called through [`t!`](crate::t).
#[must_use]
pub fn text(id: &str, args: &Args) -> String {
    texts::text(lang(), id, args)
}

/// The texts in the person's language. Reactive.
#[must_use]
pub fn catalog() -> &'static Catalog {
    texts::catalog(lang())
}

/// The text `id` as a signal that follows the language: `<h1>{tr("runs-title")}</h1>`.
#[must_use]
pub fn tr(id: &'static str) -> Signal<String> {
    Signal::derive(move || text(id, &Args::new()))
}

/// A whole number as the person's language writes it: `1,804`. Reactive.
#[must_use]
pub fn num(n: impl TryInto<i64>) -> String {
    group_digits(n.try_into().unwrap_or(i64::MAX), lang())
}

/// The text of an id with its arguments, now: `t!("runs-failed", count = 12)`.
///
/// Numbers choose the plural and are written with the language's separator; a number that names
/// something (a line, a year) is given as text.
/// In a view put it in a closure: `{move || t!("runs-failed", count = failed.get())}`.
#[macro_export]
macro_rules! t {
    ($id:expr $(,)?) => { $crate::i18n::text($id, &$crate::i18n::Args::new()) };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::text($id, &$crate::i18n::Args::new()$(.with(stringify!($name), $value))+)
    };
}
