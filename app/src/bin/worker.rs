//! The validation worker. In what `cargo xtask page` builds, what checks files is a piece of its own; see
//! [`app::worker::core`].

use app::worker::{
    core::{Hear, Post, serve},
    service,
};

#[cfg(pieces)]
#[leptos::wasm_split::wasm_split(engine, fallible, wasm_split_path = leptos::wasm_split)]
fn engine(post: Post) -> Result<Hear, leptos::wasm_split::SplitLoaderError> {
    Ok(service::engine(post))
}

#[cfg(not(pieces))]
async fn engine(post: Post) -> Result<Hear, ()> {
    Ok(service::engine(post))
}

fn main() {
    serve(|post| async { engine(post).await.ok() });
}
