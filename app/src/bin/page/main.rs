//! The page.

// The router nests its routes in types; each page deepens them.
#![recursion_limit = "256"]

mod app;
mod piece;

fn main() {
    app::mount();
}
