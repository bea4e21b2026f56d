//! Sending many items in few calls: cut into parts (`parts`), each sent (`once`) until all its items have a verdict
//! (`judge`), and those that a site refuses found out (`isolate`).

mod isolate;
mod judge;
mod once;
mod parts;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use shared::directory::Id;
use shared::plan::Step;

use super::super::Moodle;
use super::super::client::{Fields, Form};
use super::super::side_by_side::side_by_side;
use crate::platform::{IdMap, PlatformError, Refusal};
use isolate::Sender;
pub use judge::{Judge, ids, made, named, nothing, warnings};
use parts::parts;

/// One thing that a function is to do.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which steps it does, by their places.
    pub places: Vec<usize>,
    /// The step, or several folded into one: by this it is looked for where an answer is lost.
    pub step: Step,
    /// How answers name it: an id on the site.
    pub key: i64,
    /// Its form fields.
    pub fields: Fields,
}

/// A function that takes a list of items.
#[derive(Debug, Clone)]
pub struct Call {
    /// Its name.
    pub function: &'static str,
    /// The parameter that is the list; blank for a function that takes one thing, whose fields are its parameters.
    pub list: &'static str,
    /// Parameters besides the list.
    pub besides: Form,
    /// At most so many items at once, whatever their fields.
    pub most: usize,
    /// What an answer says of each item; `None` if it can't be the answer to them.
    pub judge: Judge,
}

impl Call {
    /// A function that takes a list and nothing else, however long.
    pub fn list(function: &'static str, list: &'static str, judge: Judge) -> Self {
        Self {
            function,
            list,
            besides: Form::new(),
            most: usize::MAX,
            judge,
        }
    }
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Done; with its id on the site, where it was made.
    Done(Option<Id>),
    /// Not done.
    Refused(Refusal),
}

/// Sends items in as many calls as they need, so many of them at a time. Says what became of each.
///
/// # Errors
///
/// The site can't be reached: some items may be done.
pub fn send<'a>(
    moodle: &'a Moodle,
    call: &'a Call,
    items: &'a [Item],
    ids: &'a IdMap,
    connections: usize,
) -> BoxFuture<'a, Result<Vec<Verdict>, PlatformError>> {
    Box::pin(async move {
        let fields = moodle.client.max_fields().saturating_sub(call.besides.fields());
        let parts = parts(items, fields, call.most, connections).into_iter();
        let sent = parts.map(|part| Sender { moodle, call, ids }.all(part).boxed());
        let mut verdicts = Vec::with_capacity(items.len());
        for part in side_by_side(connections, sent.collect()).await {
            verdicts.extend(part?);
        }
        Ok(verdicts)
    })
}

#[cfg(test)]
mod testing {
    //! Items for tests.

    use shared::directory::{Entity, Id, User};
    use shared::plan::{Step, Verb};

    use super::Item;

    /// An item with this key and so many fields.
    pub fn item(key: i64, fields: usize) -> Item {
        let step = Step {
            verb: Verb::Create,
            before: None,
            after: Some(User::default().into_any()),
            key: String::new(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        };
        let field = |at| (format!("[{at}]"), String::new());
        Item {
            places: Vec::new(),
            step,
            key,
            fields: (0..fields).map(field).collect(),
        }
    }
}
