//! What comes from the server: its shape while it comes, the reason where it doesn't, then itself.

use leptos::prelude::*;

use super::{Button, Callout, Glyph, Size, Tone};
use crate::{api::ApiError, i18n::tr};

/// Shows `waiting` until `resource` is there, then `view` of it, or why it isn't with a way to try again.
///
/// While it is fetched again what was there stays.
#[component]
pub fn Load<T, V, I>(
    /// What is fetched.
    resource: LocalResource<Result<T, ApiError>>,
    /// Its shape while it comes.
    #[prop(into)]
    waiting: ViewFn,
    /// What is made of it.
    view: V,
) -> impl IntoView
where
    T: Clone + 'static,
    V: Fn(T) -> I + Send + 'static,
    I: IntoView + 'static,
{
    move || match resource.get() {
        None => view! { <div aria-busy="true">{waiting.run()}</div> }.into_any(),
        Some(Ok(value)) => view(value).into_any(),
        Some(Err(error)) => view! { <Failed error on_retry=move |()| resource.refetch() /> }.into_any(),
    }
}

/// Why something didn't come, and a way to try again.
#[component]
pub fn Failed(
    /// The reason.
    error: ApiError,
    /// Tries again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let retry = on_retry.map(|again| {
        view! {
            <span class="row">
                <Button size=Size::Small icon=Glyph::Again on_click=move |_| again.run(())>
                    {tr("ui-try-again")}
                </Button>
            </span>
        }
    });
    let (title, detail) = error.in_words();
    view! {
        <Callout tone=Tone::Error title alert=true>
            <span class="stack">{detail} {retry}</span>
        </Callout>
    }
}
