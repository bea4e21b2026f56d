//! What the page of the moment offers to the palette, while it is shown.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::hit::{Act, Hit};
use crate::{t, ui::Glyph};

/// Something that the page can do now.
struct Offer {
    number: usize,
    text: &'static str,
    icon: Glyph,
    act: Callback<()>,
    when: Signal<bool>,
}

thread_local! {
    static OFFERS: RefCell<Vec<Offer>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<usize> = const { Cell::new(0) };
}

/// Offers something in the palette, `when` it can be done, as long as the page is shown that calls this. `text` is the
/// id of its words: a verb.
pub fn offer(text: &'static str, icon: Glyph, when: impl Into<Signal<bool>>, act: impl Into<Callback<()>>) {
    let number = NEXT.get();
    NEXT.set(number + 1);
    let (act, when) = (act.into(), when.into());
    OFFERS.with_borrow_mut(|offers| {
        offers.push(Offer {
            number,
            text,
            icon,
            act,
            when,
        });
    });
    on_cleanup(move || OFFERS.with_borrow_mut(|offers| offers.retain(|offer| offer.number != number)));
}

/// What is offered now.
pub(super) fn hits() -> Vec<Hit> {
    OFFERS.with_borrow(|offers| {
        let now = offers.iter().filter(|offer| offer.when.get_untracked());
        now.map(|offer| Hit {
            group: "shell-palette-here",
            icon: offer.icon,
            words: t!(offer.text),
            meta: String::new(),
            act: Act::Offered(offer.number),
        })
        .collect()
    })
}

/// Does what was offered under this number.
pub(super) fn run(number: usize) {
    let act = OFFERS.with_borrow(|offers| {
        offers
            .iter()
            .find(|offer| offer.number == number)
            .map(|offer| offer.act)
    });
    if let Some(act) = act {
        act.run(());
    }
}
