//! The components. One a file; each knows its states and its keyboard, none knows a page.
//!
//! What is typed or chosen is an `RwSignal` that the caller owns; `on_change` is for what acts at once.
//! Words come as `Signal<String>`: `tr("…")`, a closure with `t!("…")`, or a `String`.
//! Further attributes can be spread on any of them: `<Badge attr:title="…">`.

mod badge;
mod brand;
mod button;
mod callout;
mod card;
mod chart;
mod choice;
mod copy;
mod crumbs;
mod dialog;
mod diff;
mod drawer;
mod empty;
mod field;
mod icon;
mod id;
mod input;
mod load;
mod menu;
mod outcome;
mod progress;
mod rich;
mod segmented;
mod select;
mod skeleton;
mod split;
mod status;
mod table;
mod tabs;
mod tile;
mod timeline;
mod toast;
mod tone;
mod verb;
mod when;

pub use badge::*;
pub use brand::*;
pub use button::*;
pub use callout::*;
pub use card::*;
pub use chart::*;
pub use choice::*;
pub use copy::*;
pub use crumbs::*;
pub use dialog::*;
pub use diff::*;
pub use drawer::*;
pub use empty::*;
pub use field::*;
pub use icon::*;
pub use id::*;
pub use input::*;
pub use load::*;
pub use menu::*;
pub use outcome::*;
pub use progress::*;
pub use rich::*;
pub use segmented::*;
pub use select::*;
pub use skeleton::*;
pub use split::*;
pub use status::*;
pub use table::*;
pub use tabs::*;
pub use tile::*;
pub use timeline::*;
pub use toast::*;
pub use tone::*;
pub use verb::*;
pub use when::*;
