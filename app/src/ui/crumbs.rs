//! Crumbs: where this page is. The last is the page itself.

use leptos::prelude::*;

use crate::i18n::tr;

/// A place above this page: its address and its name.
pub type Crumb = (String, Signal<String>);

/// The places above this page, then the page.
#[component]
pub fn Crumbs(
    /// The places above, outermost first.
    above: Vec<Crumb>,
    /// The page.
    #[prop(into)]
    here: Signal<String>,
) -> impl IntoView {
    view! {
        <nav class="crumbs" aria-label=tr("shell-crumbs")>
            <ol>
                {above
                    .into_iter()
                    .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
                    .collect_view()}
                <li>
                    <span aria-current="page">{here}</span>
                </li>
            </ol>
        </nav>
    }
}
