//! Segmented control: filters what is below it. One of up to five, always visible.

use leptos::prelude::*;

use super::unique;
use crate::i18n::num;

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// Its words.
    pub label: String,
    /// How many there are.
    pub count: Option<u64>,
}

impl<T> Choice<T> {
    /// A choice without a count.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self {
            value,
            label: label.into(),
            count: None,
        }
    }

    /// The same with a count.
    #[must_use]
    pub fn count(self, count: u64) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }
}

/// Radios in one strip; arrows move between them.
#[component]
pub fn Segmented<T>(
    /// The chosen one.
    value: RwSignal<T>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice<T>>>,
    /// What is chosen here: "Rows to show".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = unique("seg");
    let option = move |choice: Choice<T>| {
        let this = choice.value.clone();
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || *value.read() == this
                    on:change=move |_| value.set(choice.value.clone())
                />
                {choice.label}
                {choice.count.map(|count| view! { " " <span class="n">{num(count)}</span> })}
            </label>
        }
    };
    view! {
        <div class="seg" role="radiogroup" aria-label=label>
            {move || options.get().into_iter().map(&option).collect_view()}
        </div>
    }
}
