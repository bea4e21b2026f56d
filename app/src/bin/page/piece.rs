//! Pieces of the page: WebAssembly of its own for what the first address doesn't show.
//!
//! `piece!(runs, RunsPage)` is a view of `RunsPage`. In what `cargo xtask page` builds, all of the piece `runs` is in a
//! file of its own; see [`app::shell::Piece`]. In every other build it is just there.
//!
//! Pieces are declared here and not in the library: what is a piece is exported, and the workers link the library too.

/// A page that comes in a piece: `piece!(piece, component)`. What has the same piece comes together.
/// With `part` before, it is a part of a page; with `deed`, a function that is called once its piece is here, and the answer
/// whether it came.
macro_rules! piece {
    (part $name:ident, $component:ident) => {
        $crate::piece::piece!(@ $name, $component).as_part()
    };
    ($name:ident, $component:ident) => {
        $crate::piece::piece!(@ $name, $component).as_page()
    };
    (deed $name:ident, $function:ident($($argument:ident: $type:ty)?)) => {{
        #[cfg(pieces)]
        #[leptos::wasm_split::wasm_split($name, fallible, wasm_split_path = leptos::wasm_split)]
        fn act($($argument: $type)?) -> Result<(), leptos::wasm_split::SplitLoaderError> {
            $function($($argument)?);
            Ok(())
        }
        #[cfg(not(pieces))]
        async fn act($($argument: $type)?) -> Result<(), ()> {
            $function($($argument)?);
            Ok(())
        }
        |$($argument: $type)?| -> app::shell::Awaited<bool> {
            Box::pin(async move { act($($argument)?).await.is_ok() })
        }
    }};
    (@ $name:ident, $component:ident) => {{
        #[cfg(pieces)]
        #[leptos::wasm_split::wasm_split($name, fallible, preload(load), wasm_split_path = leptos::wasm_split)]
        fn show() -> Result<AnyView, leptos::wasm_split::SplitLoaderError> {
            Ok(view! { <$component /> }.into_any())
        }
        #[cfg(not(pieces))]
        async fn show() -> Result<AnyView, ()> {
            Ok(view! { <$component /> }.into_any())
        }
        #[cfg(not(pieces))]
        async fn load() -> Result<(), ()> {
            Ok(())
        }
        app::shell::Piece {
            name: stringify!($name),
            load: || Box::pin(async { load().await.is_ok() }),
            show: || Box::pin(async { show().await.ok() }),
        }
    }};
}
pub(crate) use piece;
