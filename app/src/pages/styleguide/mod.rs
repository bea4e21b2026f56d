//! All components in all states. In debug builds only, in English only.

mod charts;
mod choices;
mod controls;
mod feedback;
mod fields;
mod foundations;
mod marks;
mod overlays;
mod surfaces;
mod tables;

use leptos::prelude::*;

use crate::shell::Page;

const PARTS: [(&str, &str); 11] = [
    ("colour", "Colour"),
    ("icons", "Icons"),
    ("buttons", "Buttons"),
    ("fields", "Fields"),
    ("choices", "Choices"),
    ("marks", "Marks"),
    ("charts", "Charts"),
    ("surfaces", "Surfaces"),
    ("tables", "Table"),
    ("feedback", "Feedback"),
    ("overlays", "Overlays"),
];

/// The page `/styleguide`.
#[component]
pub fn StyleguidePage() -> impl IntoView {
    let parts = PARTS.map(|(id, name)| {
        view! {
            <li>
                <a class="tree-item" href=format!("#{id}")>{name}</a>
            </li>
        }
    });
    view! {
        <Page title="Style guide">
            <div class="content with-nav">
                <nav class="side-nav" aria-label="On this page">
                    <ul class="tree">{parts.collect_view()}</ul>
                </nav>
                <div class="stack stack-8">
                    {foundations::colours().into_any()}
                    {foundations::icons().into_any()}
                    {controls::buttons().into_any()}
                    {fields::fields().into_any()}
                    {choices::choices().into_any()}
                    {marks::marks().into_any()}
                    {charts::charts().into_any()}
                    {surfaces::surfaces().into_any()}
                    {tables::tables().into_any()}
                    {feedback::feedback().into_any()}
                    {overlays::overlays().into_any()}
                </div>
            </div>
        </Page>
    }
}

/// A part of the guide: its title, its rule, its examples.
#[component]
fn Part(id: &'static str, title: &'static str, rule: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="sect" id=id aria-label=title>
            <h2>{title}</h2>
            <p class="t2">{rule}</p>
            <div class="stack stack-4">{children()}</div>
        </section>
    }
}

/// Examples in one line.
#[component]
fn Line(children: Children) -> impl IntoView {
    view! { <div class="row row-wrap">{children()}</div> }
}
