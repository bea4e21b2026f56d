//! Card: a surface with a head, a body and a foot. For what stands beside the page's subject.

use leptos::prelude::*;

use super::unique;

/// A surface. With `title` it is a section of that name.
#[component]
pub fn Card(
    /// Its title.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// What stands at the end of its head.
    #[prop(optional, into)]
    tools: ViewFn,
    /// Its foot.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// Whether its body has no padding: for lists and tables.
    #[prop(optional)]
    bare: bool,
    /// Its body.
    children: Children,
) -> impl IntoView {
    let id = title.map(|_| unique("card"));
    let named_by = id.clone();
    view! {
        <section class="card" aria-labelledby=named_by>
            {title
                .map(|title| {
                    view! {
                        <div class="card-head">
                            <h2 id=id>{title}</h2>
                            <span class="push row">{tools.run()}</span>
                        </div>
                    }
                })}
            <div class=if bare { "" } else { "card-body" }>{children()}</div>
            {foot.map(|foot| view! { <div class="card-foot row">{foot.run()}</div> })}
        </section>
    }
}

/// A part of a page: its title, how many there are, tools, and what it holds.
#[component]
pub fn Section(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// How many there are, as text.
    #[prop(optional, into)]
    count: Option<Signal<String>>,
    /// What stands at the end of the title's line.
    #[prop(optional, into)]
    tools: ViewFn,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let id = unique("section");
    let named_by = id.clone();
    view! {
        <section class="sect" aria-labelledby=named_by>
            <div class="sect-head">
                <h2 id=id>
                    {title} {count.map(|count| view! { " " <span class="n">{count}</span> })}
                </h2>
                {tools.run()}
            </div>
            {children()}
        </section>
    }
}
