//! Dialog: a question that must be answered before going on. Rare: a plan is better than "Are you sure?".

use leptos::{html, prelude::*};

use super::unique;

/// A modal dialog. Open while `open` is true; Escape closes it, the focus goes back to where it was.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its question.
    #[prop(into)]
    title: Signal<String>,
    /// Its buttons: leaving first, the answer last.
    #[prop(into)]
    foot: ViewFn,
    /// What belongs to the question.
    children: ChildrenFn,
) -> impl IntoView {
    let id = unique("dialog");
    let named_by = id.clone();
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, open);
    view! {
        <dialog
            class="dialog"
            aria-labelledby=named_by
            node_ref=dialog
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <div class="dialog-body">
                    <h2 id=id.clone()>{title}</h2>
                    {children()}
                </div>
                <div class="dialog-foot">{foot.run()}</div>
            </Show>
        </dialog>
    }
}

/// Opens and closes a `<dialog>` as the signal says.
pub fn follow(dialog: NodeRef<html::Dialog>, open: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
}
