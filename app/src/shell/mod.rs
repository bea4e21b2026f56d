//! What surrounds a page: the rail, the head, the user menu, the live region, the toasts.

mod focus;
mod frame;
mod gate;
mod head;
mod live;
mod palette;
mod piece;
mod places;
mod rail;
mod shortcuts;
mod user_menu;

pub use frame::Frame;
pub use gate::{Gate, NeedsSession};
pub use head::{Page, TitleBlock};
pub use live::{say, say_progress};
pub use palette::{PaletteBody, offer, open as open_palette};
pub use piece::{Awaited, Piece, do_or_say, fetch_when_idle, when_idle};
pub use places::{PLACES, Place, SITE_PLACES, SitePart, SitePlace};
