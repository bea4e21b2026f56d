//! The window of the grid onto the rows: how large it is, how far it is scrolled, what is in it.

use std::{ops::Range, sync::Arc, time::Duration};

use leptos::{html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use shared::wire::Command;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ResizeObserver;

use super::{
    measure,
    scale::{ROW, Scale},
    tracks::Tracks,
};
use crate::pages::check::desk::{DeskFile, Rows, send};

/// Height of the header.
pub const HEAD: f64 = 38.0;

/// After so long without a scroll the bar goes where it belongs.
const REST: Duration = Duration::from_millis(160);

/// The window. A handle: copies are the same window.
#[derive(Clone, Copy)]
pub struct Window {
    /// The file behind it.
    pub file: DeskFile,
    /// What scrolls.
    pub place: NodeRef<html::Div>,
    /// How far the rows are scrolled down.
    pub top: RwSignal<f64>,
    /// How far they are scrolled to the right.
    pub left: RwSignal<f64>,
    /// Width and height of what scrolls, without its bars.
    pub size: RwSignal<(f64, f64)>,
    /// Rows and their heights.
    pub scale: Memo<Scale>,
    /// Columns and their widths.
    pub tracks: Memo<Arc<Tracks>>,
    /// Rows in sight.
    pub rows: Memo<Range<u64>>,
    /// Columns in sight.
    pub columns: Memo<Range<usize>>,
    /// Where the scroll bar stood last.
    bar: StoredValue<f64>,
    rest: StoredValue<Option<TimeoutHandle>>,
}

impl Window {
    /// The window onto a file, scrolled as it was left.
    pub fn new(file: DeskFile) -> Self {
        let (top, left) = file.scrolled.get_value();
        let (top, left) = (RwSignal::new(top), RwSignal::new(left));
        let size = RwSignal::new((0.0, 0.0));
        let scale = Memo::new(move |_| Scale::new(file.total(file.view.get()), (size.get().1 - HEAD).max(0.0)));
        let tracks = measure::tracks(file);
        Self {
            file,
            place: NodeRef::new(),
            top,
            left,
            size,
            scale,
            tracks,
            rows: Memo::new(move |_| scale.get().visible(top.get())),
            columns: Memo::new(move |_| tracks.get().visible(left.get(), size.get().0)),
            bar: StoredValue::new(0.0),
            rest: StoredValue::new(None),
        }
    }

    /// Follows the element, the cursor and what is at hand. Once, in the component.
    pub fn follow(self) {
        self.observe();
        let file = self.file;
        // What is in sight is asked for, again after each answer.
        Effect::new(move |_| {
            let (view, visible) = (file.view.get(), self.rows.get());
            let total = file.total(view);
            file.rows.track();
            let cursor = file.spot.get().row;
            let next = |rows: &mut Rows| rows.ask(view, &visible, cursor, total);
            while let Some((from, count)) = file.rows.try_update_untracked(next).flatten() {
                send(Command::Rows {
                    file: file.id,
                    view,
                    from,
                    count,
                });
            }
        });
        // Fewer rows than before: the window stays on them.
        Effect::new(move |_| {
            let end = self.scale.get().end();
            if self.top.get_untracked() > end {
                self.scroll_to(end);
            }
        });
        Effect::new(move |_| {
            if file.reveal.get() && self.size.get().1 > 0.0 {
                file.reveal.set(false);
                self.show_spot();
            }
        });
        on_cleanup(move || {
            file.scrolled
                .set_value((self.top.get_untracked(), self.left.get_untracked()))
        });
    }

    /// Measures the element now and whenever its size changes.
    fn observe(self) {
        Effect::new(move |_| {
            let Some(place) = self.place.get() else { return };
            let measured = place.clone();
            let measure = move || {
                let now = (f64::from(measured.client_width()), f64::from(measured.client_height()));
                if self.size.try_get_untracked().is_some_and(|size| size != now) {
                    self.size.set(now);
                }
            };
            measure();
            let heard = Closure::<dyn Fn()>::new(measure);
            let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) else {
                return;
            };
            observer.observe(&place);
            let kept = StoredValue::new_local((observer, heard));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
            // As it was left.
            request_animation_frame(move || {
                if let Some(top) = self.top.try_get_untracked() {
                    self.scroll_to(top);
                    self.scroll_right(self.left.get_untracked());
                }
            });
        });
    }

    /// The element was scrolled.
    pub fn scrolled(self) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        let now = f64::from(place.scroll_top());
        let before = self.bar.get_value();
        self.bar.set_value(now);
        let left = f64::from(place.scroll_left());
        if left != self.left.get_untracked() {
            self.left.set(left);
        }
        if now != before {
            let scale = self.scale.get_untracked();
            self.top.update(|top| *top = scale.moved(*top, before, now));
            self.rest_soon();
        }
    }

    /// Once the hand has left the wheel, the bar goes where these rows are on its scale.
    fn rest_soon(self) {
        self.rest.update_value(|rest| {
            if let Some(rest) = rest.take() {
                rest.clear();
            }
            *rest = set_timeout_with_handle(
                move || {
                    if let Some(top) = self.top.try_get_untracked() {
                        self.move_bar(top);
                    }
                },
                REST,
            )
            .ok();
        });
    }

    /// Scrolls the rows so far down.
    pub fn scroll_to(self, top: f64) {
        self.move_bar(top);
        if self.top.get_untracked() != top {
            self.top.set(top);
        }
    }

    fn move_bar(self, top: f64) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "below the height that browsers bear")]
        let bar = self.scale.get_untracked().bar(top).round() as i32;
        if place.scroll_top() != bar {
            place.set_scroll_top(bar);
        }
        self.bar.set_value(f64::from(place.scroll_top()));
    }

    fn scroll_right(self, left: f64) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "the width of a file")]
        let left = left.round() as i32;
        if place.scroll_left() != left {
            place.set_scroll_left(left);
            self.left.set(f64::from(place.scroll_left()));
        }
    }

    /// Scrolls so that the cursor is in sight.
    pub fn show_spot(self) {
        let spot = self.file.spot.get_untracked();
        if let Some(row) = spot.row {
            let top = self.scale.get_untracked().showing(row, self.top.get_untracked());
            self.scroll_to(top);
        }
        if let Some(col) = spot.col {
            let (width, _) = self.size.get_untracked();
            let tracks = self.tracks.get_untracked();
            self.scroll_right(tracks.showing(usize::from(col), self.left.get_untracked(), width));
        }
    }

    /// Where a cell stands in the window: left, top, width; from the corner of what scrolls. Reactive.
    #[expect(clippy::cast_precision_loss, reason = "files have fewer than 2^52 lines")]
    pub fn cell(self, row: u64, col: Option<u16>) -> (f64, f64, f64) {
        let top = HEAD + row as f64 * ROW - self.top.get();
        match col {
            Some(col) => {
                let (left, width) = self.tracks.with(|tracks| tracks.of(usize::from(col)));
                (left - self.left.get(), top, width)
            }
            None => (0.0, top, self.tracks.with(|tracks| tracks.lines())),
        }
    }

    /// How many rows fit.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen of rows"
    )]
    pub fn page(self) -> u64 {
        (((self.size.get_untracked().1 - HEAD) / ROW) as u64).max(2) - 1
    }
}
