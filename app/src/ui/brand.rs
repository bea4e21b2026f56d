//! The mark of Tool Sync: lines of a file on the left, what they become on the right.

use leptos::prelude::*;

/// The mark, 24 px, in the colour of its text.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d="M3.5 6h9M3.5 12h5M3.5 18h9" />
            <path d="M20.5 6h-3.5M20.5 12h-7.5M20.5 18h-3.5" opacity=".5" />
        </svg>
    }
}
