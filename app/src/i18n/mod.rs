//! What the page says: texts in the person's language, numbers and dates in its form.
//!
//! * [`t!`](crate::t) gives a text now; inside a closure it follows the language.
//! * [`tr`] gives a text as a signal, for labels and props without arguments.
//! * Texts are in `locales/<language>/<page>.ftl`, their ids begin with the page's name.
//! * `<Rich text=…/>` in [`crate::ui`] shows `**strong**`, `` `code` `` and `[link](/path)`.

mod catalog;
pub mod date;
mod lang;
pub mod number;

pub use catalog::Catalog;
pub use fluent_bundle::{FluentArgs, FluentValue};
pub(crate) use lang::show;
pub use lang::{Lang, lang, set_lang};

use leptos::prelude::*;

/// The text `id` in the person's language. Reactive. Call it through [`t!`](crate::t).
#[must_use]
pub fn text(id: &str, args: Option<&FluentArgs<'_>>) -> String {
    Catalog::with(lang(), |catalog| catalog.text(id, args))
}

/// The text `id` as a signal that follows the language: `<h1>{tr("runs-title")}</h1>`.
#[must_use]
pub fn tr(id: &'static str) -> Signal<String> {
    Signal::derive(move || text(id, None))
}

/// A whole number as the person's language writes it: `1,804`. Reactive.
#[must_use]
pub fn num(n: impl TryInto<i64>) -> String {
    number::whole(lang(), n.try_into().unwrap_or(i64::MAX))
}

/// The text of an id with its arguments, now: `t!("runs-failed", count = 12)`.
///
/// Numbers choose the plural and are written with the language's separator.
/// In a view put it in a closure: `{move || t!("runs-failed", count = failed.get())}`.
#[macro_export]
macro_rules! t {
    ($id:expr $(,)?) => { $crate::i18n::text($id, None) };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::i18n::text($id, Some(&args))
    }};
}
