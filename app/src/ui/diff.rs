//! Before → after, and what a machine reads: codes, names of columns, values.

use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::i18n::tr;

/// A value that changes. Without `before` it is new, without `after` it goes.
#[component]
pub fn Diff(
    /// The field that changes.
    #[prop(optional, into)]
    field: Option<String>,
    /// What it was. `Some("")` says "empty".
    #[prop(optional_no_strip, into)]
    before: Option<String>,
    /// What it becomes. `Some("")` says "empty".
    #[prop(optional_no_strip, into)]
    after: Option<String>,
) -> impl IntoView {
    let none = |id| view! { <span class="none">{tr(id)}</span> }.into_any();
    let change = before.is_some();
    let before = before.map(|was| match was.as_str() {
        "" => none("ui-empty-value"),
        _ => view! { <del>{was}</del> }.into_any(),
    });
    let after = match after.as_deref() {
        None => none("ui-removed"),
        Some("") => none("ui-empty-value"),
        Some(_) => view! { <ins>{after}</ins> }.into_any(),
    };
    view! {
        <span class="diff">
            {field.map(|field| view! { <span class="f">{field}</span> })}
            {before}
            {change.then(|| view! { <Icon name=Glyph::Right class="arrow" label=tr("ui-becomes") /> })}
            {after}
        </span>
    }
}

/// A value that a machine reads; long ones break.
#[component]
pub fn CodeValue(
    /// The value.
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    view! {
        <Show
            when=move || !value.read().is_empty()
            fallback=|| view! { <span class="t3">{tr("ui-empty-value")}</span> }
        >
            <span class="path">{value}</span>
        </Show>
    }
}

/// The code of a rule, with its explanation behind it.
#[component]
pub fn RuleCode(
    /// The code: `USR004`.
    #[prop(into)]
    code: String,
) -> impl IntoView {
    view! { <a class="code" href=format!("/help/rules/{code}")>{code.clone()}</a> }
}

/// One fact in [`Facts`].
#[component]
pub fn Fact(
    /// What it is.
    #[prop(into)]
    term: Signal<String>,
    /// Its value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// Facts in one line: who, when, how long. Its children are [`Fact`].
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts-line">{children()}</dl> }
}
