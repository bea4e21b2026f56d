//! Moving the cursor of the grid, and looking for what isn't at hand: the worker knows where it stands.

use leptos::prelude::*;
use shared::wire::{Command, Found, Target, View};

use super::{DeskFile, Spot, send, told};

/// What is being looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Seek {
    /// What.
    pub what: Target,
    /// Towards the beginning.
    pub back: bool,
    /// Whether the search has begun again at the other end.
    pub wrapped: bool,
}

impl DeskFile {
    /// Moves the cursor, and scrolls to it.
    pub fn go(&self, spot: Spot) {
        self.noted.set(true);
        if self.spot.get_untracked() != spot {
            self.spot.set(spot);
        }
        self.reveal.set(true);
    }

    /// Shows other rows.
    pub fn show(&self, view: View) {
        if self.view.get_untracked() == view {
            return;
        }
        let line = untrack(|| self.row_at_spot()).map(|row| row.line);
        self.view.set(view);
        self.spot.set(Spot {
            row: Some(0),
            col: None,
        });
        self.noted.set(false);
        self.reveal.set(true);
        // In the whole file the cursor stays on its line.
        if let (View::All, Some(line)) = (view, line) {
            self.look_for(Target::Line(line), false);
        }
    }

    /// Looks for something, from the cursor on.
    pub fn look_for(&self, what: Target, back: bool) {
        let row = untrack(|| self.row_at_spot());
        let slot = self.spot.get_untracked().col;
        let line = row.map_or(0, |row| row.line);
        self.ask(
            Seek {
                what,
                back,
                wrapped: false,
            },
            line,
            slot,
        );
    }

    fn ask(&self, seek: Seek, line: u64, slot: Option<u16>) {
        let (what, back) = (seek.what.clone(), seek.back);
        self.seek.set(Some(seek));
        send(Command::Find {
            file: self.id,
            what,
            line,
            slot,
            back,
        });
    }

    /// What was looked for was found, or not.
    pub(super) fn found(&self, at: Option<Found>) {
        let Some(seek) = self.seek.get_untracked() else { return };
        let text = matches!(seek.what, Target::Text(_));
        match at {
            Some(at) => {
                self.seek.set(None);
                self.missed.set(false);
                self.opens.set_value(seek.what == Target::Problem);
                let slot = match seek.what {
                    Target::Line(_) => self.landing.try_update_value(Option::take).flatten(),
                    _ => at.slot,
                };
                self.land(&Found { slot, ..at });
            }
            // Once around, then there is none.
            None if !seek.wrapped && !matches!(seek.what, Target::Line(_)) => {
                let from = if seek.back { u64::MAX } else { 0 };
                self.ask(Seek { wrapped: true, ..seek }, from, None);
            }
            None => {
                self.seek.set(None);
                self.missed.set(text);
                told::nothing_found(&seek.what);
            }
        }
    }

    fn land(&self, at: &Found) {
        let view = self.view.get_untracked();
        let here = match view {
            View::All => Some(at.row),
            view => self.rows.with_untracked(|rows| rows.place_of(view, at.line)),
        };
        if here.is_none() {
            self.view.set(View::All);
        }
        self.go(Spot {
            row: Some(here.unwrap_or(at.row)),
            col: at.slot,
        });
    }

    /// Goes to a cell of a line.
    pub fn go_to(&self, line: u64, slot: Option<u16>) {
        let view = self.view.get_untracked();
        match self.rows.with_untracked(|rows| rows.place_of(view, line)) {
            Some(row) => self.go(Spot {
                row: Some(row),
                col: slot,
            }),
            None => {
                self.landing.set_value(slot);
                self.look_for(Target::Line(line), false);
            }
        }
    }
}
