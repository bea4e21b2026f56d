//! A filter as a part of the address: it is still there after "Back", and can be sent to somebody.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::paged::settled;

/// A value that is part of the address; nothing where the address doesn't say.
pub(crate) fn in_address(name: &'static str) -> RwSignal<String> {
    in_address_or(name, "")
}

/// The same, where nothing in the address means `default`. Typing leaves no trail in the history; a link that changes
/// the address changes the value.
pub(crate) fn in_address_or(name: &'static str, default: impl Into<String>) -> RwSignal<String> {
    let default = default.into();
    let query = use_query_map();
    let of_query = {
        let default = default.clone();
        move |text: Option<String>| text.unwrap_or_else(|| default.clone())
    };
    let value = RwSignal::new(of_query(query.read_untracked().get(name)));
    // What stands in the address by our own doing: it may lag behind what is being typed.
    let written = StoredValue::new(value.get_untracked());
    let now = settled(value);
    let navigate = use_navigate();
    Effect::new(move |before: Option<String>| {
        let now = now.get();
        if before.is_some_and(|before| before != now) && now != written.get_value() {
            written.set_value(now.clone());
            let mut all = query.get_untracked();
            match now == default {
                true => drop(all.remove(name)),
                false => all.replace(name, now.clone()),
            }
            let path = window().location().pathname().unwrap_or_default();
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&format!("{path}{}", all.to_query_string()), options);
        }
        now
    });
    let asked = Memo::new(move |_| query.read().get(name));
    Effect::new(move |before: Option<()>| {
        let asked = of_query(asked.get());
        if before.is_some() && asked != written.get_value() {
            written.set_value(asked.clone());
            value.set(asked);
        }
    });
    value
}
