//! Where what a step points at is, so that a ring lies around it and the words beside it.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// It is looked for so often: grids scroll, cards grow, and nothing says so.
const EVERY: Duration = Duration::from_millis(150);
/// The panel's width and, about, its height.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 230.0;
/// Between the ring and the panel, and around both.
const GAP: f64 = 12.0;

/// A place on the screen, and how large the screen is, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ring {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    screen: (f64, f64),
}

impl Ring {
    /// Whether there is something to point at.
    pub(super) fn is_there(self) -> bool {
        self.width > 0.0
    }

    /// Where the ring lies: left, top, width, height.
    pub(super) fn edges(self) -> [String; 4] {
        [self.left, self.top, self.width, self.height].map(|edge| format!("{edge}px"))
    }

    /// Where the panel stands: below, above, left or right of the ring, whichever has room; else in a corner. A phone has
    /// it at its foot, where the style sheet puts it.
    /// Left and top.
    pub(super) fn panel(self) -> [String; 2] {
        let (wide, high) = self.screen;
        let below = self.top + self.height + GAP;
        let above = self.top - GAP - HEIGHT;
        let side = self.left - GAP - WIDTH;
        let along = self.left.clamp(GAP, (wide - WIDTH - GAP).max(GAP));
        let down = self.top.clamp(GAP, (high - HEIGHT - GAP).max(GAP));
        let (left, top) = if self.width == 0.0 {
            (GAP, high - HEIGHT - GAP)
        } else if below + HEIGHT < high {
            (along, below)
        } else if above > GAP {
            (along, above)
        } else if side > GAP {
            (side, down)
        } else {
            (wide - WIDTH - 2.0 * GAP, high - HEIGHT - 2.0 * GAP)
        };
        [left, top].map(|edge| format!("{edge}px"))
    }
}

/// Follows the first thing on the screen that one of the selectors names, as long as who calls is there.
pub(super) fn follow(selectors: &'static str) -> RwSignal<Ring> {
    let ring = RwSignal::new(look(selectors));
    let look = move || {
        let now = look(selectors);
        if ring.get_untracked() != now {
            ring.set(now);
        }
    };
    if let Ok(timer) = set_interval_with_handle(look, EVERY) {
        on_cleanup(move || timer.clear());
    }
    ring
}

fn look(selectors: &str) -> Ring {
    let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64()).unwrap_or_default();
    let screen = (size(window().inner_width()), size(window().inner_height()));
    let mut places = selectors.split(", ").filter_map(|one| {
        let element = document().query_selector(one).ok()??;
        let place = element.get_bounding_client_rect();
        (place.width() > 0.0).then_some(place)
    });
    match places.next() {
        Some(place) => Ring {
            left: place.left(),
            top: place.top(),
            width: place.width(),
            height: place.height(),
            screen,
        },
        None => Ring {
            screen,
            ..Ring::default()
        },
    }
}

/// Gives an element the focus after so many frames: it is made before it is on the screen.
pub(super) fn focus_soon(element: HtmlElement, frames: u32) {
    request_animation_frame(move || match frames {
        0 => drop(element.focus()),
        more => focus_soon(element, more - 1),
    });
}

/// Gives an element the focus.
pub(super) fn focus(element: Option<&Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_ref::<HtmlElement>()) {
        let _ = element.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_where_there_is_room() {
        let screen = (1280.0, 800.0);
        for (name, place, expected) in [
            ("a card: below", (16.0, 44.0, 400.0, 60.0), "16px 116px"),
            ("the send bar: above", (900.0, 700.0, 380.0, 100.0), "900px 458px"),
            ("the list: left of it", (900.0, 44.0, 380.0, 700.0), "568px 44px"),
            (
                "the whole grid: in its corner",
                (0.0, 44.0, 1280.0, 750.0),
                "936px 546px",
            ),
            ("nothing: at the foot", (0.0, 0.0, 0.0, 0.0), "12px 558px"),
        ] {
            let (left, top, width, height) = place;
            let ring = Ring {
                left,
                top,
                width,
                height,
                screen,
            };
            assert_eq!(ring.panel().join(" "), expected, "{name}");
        }
    }
}
