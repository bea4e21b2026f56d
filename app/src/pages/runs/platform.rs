//! What runs write to, for pages that show something else or something more where that is a Moodle.

use leptos::prelude::*;
use shared::api::PlatformNameDto;

use crate::api::{self, ApiError};

/// What runs write to.
pub(crate) type Named = LocalResource<Result<PlatformNameDto, ApiError>>;

/// Asks for it once.
pub(crate) fn named() -> Named {
    LocalResource::new(|| api::get::<PlatformNameDto>("/platform/name"))
}

/// The Moodle that runs write to: what it is called, and its address. Reactive.
pub(crate) fn moodle(named: Named) -> Option<(String, String)> {
    let named = named.get()?.ok()?;
    let url = named.url?;
    Some((named.name.unwrap_or_else(|| url.clone()), url))
}

/// Whether they write to the built-in directory, as far as that is known. Reactive.
pub(crate) fn is_built_in(named: Named) -> bool {
    matches!(named.get(), Some(Ok(named)) if named.url.is_none())
}
