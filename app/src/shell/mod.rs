//! What surrounds a page: the rail, the head, the user menu, the live region, the toasts.

mod focus;
mod frame;
mod gate;
mod head;
mod live;
mod palette;
mod places;
mod rail;
mod shortcuts;
mod user_menu;

pub use frame::Frame;
pub use gate::{Gate, NeedsSession};
pub use head::{Page, TitleBlock};
pub use live::{say, say_progress};
pub use palette::offer;
pub use places::{PLACES, Place};
