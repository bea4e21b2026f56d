//! References against the platform: the keys that files ask for are fetched from the server once somebody is signed in
//! who may send files, and handed to the worker. They are kept in memory alone.

use std::collections::BTreeSet;

use js_sys::{Date, Uint8Array};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    api::SettingsDto,
    column::Refers,
    keys::{KeyKind, counted},
    wire::Command,
};

use super::{desk, send, send_keys};
use crate::{
    api::{self, ApiError, OperatorRole, Session, session},
    prefs,
};

/// Key under which the browser remembers that references aren't to be looked up.
const OFF: &str = "toolsync.check.offline-references";

/// How it stands with the keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// There are none: nobody may have them, nobody wants them, or nothing refers to anything.
    #[default]
    Without,
    /// They are being fetched.
    Loading,
    /// They are there.
    Ready {
        /// Since when, in Unix seconds.
        at: i64,
        /// How many there are of each kind.
        counts: Vec<(KeyKind, u64)>,
    },
    /// They couldn't be fetched.
    Failed(ApiError),
}

/// References against the platform. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Platform {
    /// Whether they are wanted.
    pub wanted: RwSignal<bool>,
    /// How it stands.
    pub standing: RwSignal<Standing>,
    /// The kinds that were fetched, or couldn't be.
    kinds: StoredValue<BTreeSet<String>>,
    /// Whether the worker was told to look up.
    looks: StoredValue<bool>,
}

impl Platform {
    pub(super) fn new() -> Self {
        Self {
            wanted: RwSignal::new(prefs::get(OFF).is_none()),
            standing: RwSignal::new(Standing::Without),
            kinds: StoredValue::new(BTreeSet::new()),
            looks: StoredValue::new(false),
        }
    }

    /// Whether who is signed in may have the keys. Reactive.
    pub fn may() -> bool {
        matches!(session(), Session::SignedIn(user) if user.role >= OperatorRole::Operator)
    }

    /// Remembers whether they are wanted.
    pub fn want(self, wanted: bool) {
        match wanted {
            true => prefs::remove(OFF),
            false => prefs::set(OFF, "1"),
        }
    }

    /// Follows the session and what files ask for, as long as who calls is on the screen.
    pub fn follow(self) {
        let looks = Memo::new(move |_| Self::may() && self.wanted.get());
        Effect::new(move |_| self.look(looks.get()));
        let asked = Memo::new(move |_| {
            let files = desk().files.get();
            let asks = files.iter().map(|file| file.state.with(|state| state.asks.clone()));
            asks.flatten().collect::<BTreeSet<String>>()
        });
        Effect::new(move |_| {
            let (asked, free) = (asked.get(), self.standing.get() != Standing::Loading);
            if free && looks.get() && !self.kinds.with_value(|kinds| asked.is_subset(kinds)) {
                self.fetch(asked);
            }
        });
    }

    /// Fetches them anew.
    pub fn refresh(self) {
        self.fetch(self.kinds.get_value());
    }

    /// Tells the worker whether to look up, once. The server's settings say by what files name people and courses.
    fn look(self, on: bool) {
        if self.looks.get_value() == on {
            return;
        }
        self.looks.set_value(on);
        self.kinds.set_value(BTreeSet::new());
        self.standing.set(Standing::Without);
        if !on {
            send(Command::Platform { on });
            return;
        }
        spawn_local(async move {
            match api::get::<SettingsDto>("/settings").await {
                Ok(SettingsDto { values, .. }) => {
                    send(Command::Settings { values });
                    send(Command::Platform { on });
                }
                Err(error) => self.standing.set(Standing::Failed(error)),
            }
        });
    }

    fn fetch(self, kinds: BTreeSet<String>) {
        self.standing.set(Standing::Loading);
        spawn_local(async move {
            let names: Vec<&str> = kinds.iter().map(String::as_str).collect();
            let answer = api::get_bytes(&format!("/directory/keys?kinds={}", names.join(","))).await;
            let answer = answer.and_then(|bytes| match counted(&bytes) {
                Some(counts) => Ok((bytes, counts)),
                None => Err(ApiError::unexpected(200)),
            });
            self.kinds.set_value(kinds);
            // It may have been turned off meanwhile.
            if !self.looks.get_value() {
                self.standing.set(Standing::Without);
                return;
            }
            self.standing.set(match answer {
                Ok((bytes, counts)) => {
                    send_keys(Uint8Array::from(bytes.as_slice()).into());
                    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970")]
                    let at = (Date::now() / 1000.0) as i64;
                    Standing::Ready { at, counts }
                }
                Err(error) => Standing::Failed(error),
            });
        });
    }
}

/// How many things of a sort were looked among, whatever they are named by.
pub fn number_of(counts: &[(KeyKind, u64)], refers: Refers) -> Option<u64> {
    let of_sort = counts.iter().filter(|(kind, _)| kind.refers == refers);
    of_sort.map(|(_, count)| *count).max()
}
