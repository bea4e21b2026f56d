//! A list of the API that comes in pages: what has come so far, and how to get more.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use serde::de::DeserializeOwned;
use shared::api::Page;

use crate::{
    api::{self, ApiError},
    i18n::lang,
};

/// What goes on with a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fetch {
    /// Its beginning is on its way.
    First,
    /// More of it is on its way.
    More,
    /// Nothing.
    Done,
    /// What was asked for didn't come.
    Failed(ApiError),
}

/// What there is to show of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Nothing yet.
    Waiting,
    /// Items.
    Items,
    /// It is empty.
    Nothing,
    /// Nothing: it didn't come.
    Failure,
}

/// What has come of a list so far.
pub(crate) struct Paged<T: Send + Sync + 'static> {
    /// What has come.
    pub(crate) items: RwSignal<Vec<T>>,
    /// Where more begins; none at the end.
    pub(crate) next: RwSignal<Option<String>>,
    /// How many there are in all, where the server knows.
    pub(crate) total: RwSignal<Option<u64>>,
    /// What goes on.
    pub(crate) fetch: RwSignal<Fetch>,
    path: Signal<String>,
    /// Counts what was asked, so that late answers to old questions are dropped.
    turn: StoredValue<u32>,
}

impl<T: Send + Sync + 'static> Clone for Paged<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Paged<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> Paged<T> {
    /// The list at `path` (with its query), from the beginning whenever that or the language changes.
    ///
    /// What was there stays until the new has come.
    pub(crate) fn follow(path: impl Into<Signal<String>>) -> Self {
        let list = Self {
            items: RwSignal::new(Vec::new()),
            next: RwSignal::new(None),
            total: RwSignal::new(None),
            fetch: RwSignal::new(Fetch::First),
            path: path.into(),
            turn: StoredValue::new(0),
        };
        Effect::new(move |_| {
            let _ = lang();
            list.path.track();
            list.restart();
        });
        list
    }

    /// Asks for the beginning.
    pub(crate) fn restart(self) {
        self.fetch.set(Fetch::First);
        self.ask(None, move |page| {
            self.items.try_set(page.items);
        });
    }

    /// Asks for what comes next.
    pub(crate) fn more(self) {
        let Some(cursor) = self.next.get_untracked() else {
            return self.restart();
        };
        self.fetch.set(Fetch::More);
        self.ask(Some(cursor), move |page| {
            self.items.try_update(|items| items.extend(page.items));
        });
    }

    fn ask(self, cursor: Option<String>, take: impl FnOnce(Page<T>) + 'static) {
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        let path = self.path.get_untracked();
        let path = cursor.map_or(path.clone(), |cursor| with(&path, &[("cursor", cursor)]));
        spawn_local(async move {
            let answer = api::get::<Page<T>>(&path).await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match answer {
                Ok(page) => {
                    self.next.try_set(page.next.clone());
                    self.total.try_set(page.total);
                    take(page);
                    self.fetch.try_set(Fetch::Done);
                }
                Err(error) => drop(self.fetch.try_set(Fetch::Failed(error))),
            }
        });
    }

    /// What there is to show. It changes seldom, so that what is shown stays, and with it the focus.
    pub(crate) fn shape(self) -> Memo<Shape> {
        Memo::new(move |_| match (self.items.read().is_empty(), &*self.fetch.read()) {
            (false, _) => Shape::Items,
            (true, Fetch::Done) => Shape::Nothing,
            (true, Fetch::Failed(_)) => Shape::Failure,
            (true, Fetch::First | Fetch::More) => Shape::Waiting,
        })
    }

    /// Whether something is on its way. Reactive.
    pub(crate) fn is_busy(self) -> bool {
        matches!(&*self.fetch.read(), Fetch::First | Fetch::More)
    }

    /// Why the last part didn't come. Reactive.
    pub(crate) fn failure(self) -> Option<ApiError> {
        match &*self.fetch.read() {
            Fetch::Failed(error) => Some(error.clone()),
            _ => None,
        }
    }
}

/// A path with a query. Empty values are left out.
pub(crate) fn with(path: &str, query: &[(&str, String)]) -> String {
    let mut path = path.to_owned();
    for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
        path.push(if path.contains('?') { '&' } else { '?' });
        path.push_str(name);
        path.push('=');
        path.push_str(&String::from(js_sys::encode_uri_component(value)));
    }
    path
}

/// What is typed, once the typing has paused.
pub(crate) fn settled(typed: RwSignal<String>) -> Signal<String> {
    const PAUSE: Duration = Duration::from_millis(250);
    let settled = RwSignal::new(typed.get_untracked());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        timer.try_update_value(|timer| timer.take().map(|timer| timer.clear()));
    };
    Effect::new(move |_| {
        let now = typed.read().trim().to_owned();
        stop();
        if now != *settled.read_untracked() {
            let take = move || drop(settled.try_set(now));
            timer.set_value(set_timeout_with_handle(take, PAUSE).ok());
        }
    });
    on_cleanup(stop);
    settled.into()
}
