//! Field: a label, its control, a hint, an error. The hint stays when the error comes.

use leptos::{context::Provider, prelude::*};

use super::{Glyph, Icon, unique};
use crate::i18n::tr;

/// What a [`Field`] gives to the control inside it.
#[derive(Clone)]
pub struct FieldLinks {
    /// The id that the label points to.
    pub id: String,
    /// The ids of hint and error.
    pub described_by: String,
    /// Whether there is an error.
    pub invalid: Signal<bool>,
    /// Whether it must be filled in.
    pub required: bool,
}

/// A label around a control. The control inside takes its id and its description from here.
#[component]
pub fn Field(
    /// What the control is for.
    #[prop(into)]
    label: Signal<String>,
    /// What helps to fill it in; always there.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong, what was expected. Empty: nothing.
    #[prop(optional, into)]
    error: Signal<String>,
    /// Whether it may stay empty; said beside the label.
    #[prop(optional)]
    optional: bool,
    /// A link at the end of the label's line.
    #[prop(optional, into)]
    aside: ViewFn,
    /// The control.
    children: Children,
) -> impl IntoView {
    let id = unique("field");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let links = FieldLinks {
        id: id.clone(),
        described_by: format!("{hint_id} {error_id}"),
        invalid: Signal::derive(move || !error.read().is_empty()),
        required: !optional,
    };
    let invalid = links.invalid;
    view! {
        <div class="field">
            <span class="field-row">
                <label for=id>
                    {label}
                    {optional
                        .then(|| view! { " " <span class="optional">{tr("ui-optional")}</span> })}
                </label>
                {aside.run()}
            </span>
            <Provider value=links>{children()}</Provider>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{hint}</span> })}
            // Always in the page, so that a screen reader says what comes into it.
            <span class="field-error" id=error_id aria-live="polite">
                {move || {
                    invalid
                        .get()
                        .then(|| view! { <Icon name=Glyph::Error /> <span>{error}</span> })
                }}
            </span>
        </div>
    }
}

/// The links of the field around a control; ids of its own where there is none.
pub(super) fn links() -> FieldLinks {
    use_context().unwrap_or_else(|| FieldLinks {
        id: unique("control"),
        described_by: String::new(),
        invalid: Signal::stored(false),
        required: false,
    })
}

/// `aria-describedby` of a control.
pub(super) fn described(links: &FieldLinks) -> Option<String> {
    Some(links.described_by.clone()).filter(|ids| !ids.is_empty())
}
