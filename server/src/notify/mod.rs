//! Telling people and other systems what happened: by mail, and by webhook.
//!
//! What happens is noted as a [`Happening`] in the very transaction in which it happens.

mod happening;

pub use happening::{Alarm, DropTrouble, Happening, What};
