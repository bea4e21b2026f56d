//! On a change of page the focus goes to the new page's title, so that it is read out and Tab begins there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus whenever the path changes; not on the first page, where the skip link comes first.
pub(super) fn follow(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            // The new page is drawn after this effect.
            request_animation_frame(|| request_animation_frame(to_title));
        }
        now
    });
}

/// The focus is on a page whose code comes only now: it goes on to what takes its place.
pub(super) fn stay() {
    let shape = document().query_selector("main[aria-busy]").ok().flatten();
    if shape.is_some_and(|shape| document().active_element().as_ref() == Some(&shape)) {
        request_animation_frame(to_title);
    }
}

/// The title of the page, or the page itself where its title is still to come.
fn to_title() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let find = |what| document().query_selector(what).ok().flatten();
    let Some(title) = find("main h1").or_else(|| find("main")) else {
        return;
    };
    let Ok(title) = title.dyn_into::<HtmlElement>() else {
        return;
    };
    title.set_tab_index(-1);
    let _ = title.focus();
}
