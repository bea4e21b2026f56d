//! Where the problems of a group are: the line and the value, a click away.

use leptos::prelude::*;
use shared::{
    i18n::Arg,
    wire::{Command, Group, Place},
};

use crate::{
    i18n::{num, tr},
    pages::check::{
        desk::{DeskFile, desk, send},
        difference::Marked,
        fixes, words,
    },
    t,
    ui::{LinkButton, SkeletonText},
};

/// So many are shown at first, and with each "more".
const PART: u32 = 12;

#[component]
pub(super) fn Places(file: DeskFile, group: Group) -> impl IntoView {
    let key = StoredValue::new(group.key.clone());
    let count = group.count;
    let ask = move |from: u32, count: u32| {
        send(Command::Places {
            file: file.id,
            group: key.get_value(),
            from,
            count,
        });
    };
    // Anew after each change, as many as are shown.
    Effect::new(move |_| {
        let shown = file
            .places
            .with_untracked(|all| all.get(&key.get_value()).map_or(0, Vec::len));
        ask(0, u32::try_from(shown).unwrap_or(PART).max(PART));
    });
    let places = Memo::new(move |_| file.places.with(|all| all.get(&key.get_value()).cloned()));
    let more = move || {
        let shown = places.with(|places| places.as_ref().map_or(0, Vec::len));
        let left = count.saturating_sub(shown as u64);
        (shown > 0 && left > 0).then(|| {
            let from = u32::try_from(shown).unwrap_or(u32::MAX);
            view! {
                <LinkButton on_click=move |_| ask(from, PART * 4)>
                    {move || t!("check-more", count = left)}
                </LinkButton>
            }
        })
    };
    view! {
        <ul class="prob-lines">
            {move || match places.get() {
                None => view! { <li class="prob-wait"><SkeletonText lines=2 /></li> }.into_any(),
                Some(places) => {
                    places.into_iter().map(|place| view! { <OnePlace file place /> }).collect_view().into_any()
                }
            }}
        </ul>
        {more}
    }
}

#[component]
fn OnePlace(file: DeskFile, place: Place) -> impl IntoView {
    let Place { line, problem } = place;
    let slot = problem.slot;
    let here =
        Memo::new(move |_| file.spot.get().col == slot && file.row_at_spot().is_some_and(|row| row.line == line));
    let value = match problem.args.get("value") {
        // A row as a whole has none.
        Some(Arg::Text(text)) => slot.map(|_| text.clone()),
        _ => None,
    };
    let go = move |_| {
        file.opens.set_value(false);
        file.go_to(line, slot);
        desk().show_place();
    };
    let shown = match value {
        Some(value) if value.is_empty() => view! { <i class="t3">{tr("ui-empty-value")}</i> }.into_any(),
        Some(value) => {
            let fix = fixes::text(&problem).map(str::to_owned);
            view! { <span class="v"><Marked value fix /></span> }.into_any()
        }
        None => view! { <span class="truncate">{move || words::message(&problem)}</span> }.into_any(),
    };
    view! {
        <li>
            <button type="button" aria-current=move || here.get().then_some("true") on:click=go>
                <span class="l">
                    <span class="sr">{tr("check-line")} " "</span>
                    {move || num(line)}
                </span>
                {shown}
            </button>
        </li>
    }
}
