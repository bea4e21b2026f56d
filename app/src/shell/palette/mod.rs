//! Palette: Ctrl K opens it anywhere. What is typed finds places, actions, people, courses and runs.

mod fit;
mod fixed;
mod found;
mod hit;
mod offered;

use leptos::{ev::KeyboardEvent, html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::{
    i18n::tr,
    t,
    ui::{Glyph, Icon, follow},
};
use hit::{Act, Hit};

pub use offered::offer;

thread_local! {
    static OPEN: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Opens the palette.
pub fn open() {
    OPEN.with(|open| open.set(true));
}

/// The palette. Once, in the frame.
#[component]
pub(super) fn Palette(
    /// A [`PaletteBody`]. Its code may come when the palette is first opened.
    body: ViewFn,
) -> impl IntoView {
    let open = RwSignal::from(OPEN.with(ArcRwSignal::clone));
    let dialog = NodeRef::<html::Dialog>::new();
    follow(dialog, open);
    let keys = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        let chord = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        if chord && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            open.update(|open| *open = !*open);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <dialog
            class="palette palette-dialog"
            aria-label=tr("shell-palette")
            node_ref=dialog
            on:close=move |_| open.set(false)
            // A click beside it closes it: the dialog itself is only what surrounds its content.
            on:click=move |event| {
                let on_scrim = dialog.get_untracked().is_some_and(|dialog| event.target() == Some(dialog.into()));
                if on_scrim {
                    open.set(false);
                }
            }
        >
            <Show when=move || open.get()>
                {body.run()}
            </Show>
        </dialog>
    }
}

/// What is typed into the palette, and what it finds.
#[component]
pub fn PaletteBody() -> impl IntoView {
    let open = RwSignal::from(OPEN.with(ArcRwSignal::clone));
    let typed = RwSignal::new(String::new());
    let far = found::follow(typed);
    let hits = Memo::new(move |_| {
        let words = typed.get();
        let mut hits = fixed::near(&words);
        hits.extend(far.read().iter().cloned());
        hits.extend(fixed::help(&words));
        hits.extend(found::onwards(&words));
        hits
    });
    let at = RwSignal::new(0_usize);
    // Something else was typed: the first is the likeliest again.
    Effect::new(move |_| {
        typed.track();
        at.set(0);
    });
    let marked = Memo::new(move |_| at.get().min(hits.read().len().saturating_sub(1)));
    let navigate = use_navigate();
    let choose = Callback::new(move |hit: Hit| {
        open.set(false);
        match hit.act {
            Act::Go(path) => navigate(&path, NavigateOptions::default()),
            act => fixed::act(&act),
        }
    });
    let keyed = move |event: KeyboardEvent| {
        let count = hits.read_untracked().len();
        let now = marked.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" if count > 0 => (now + 1) % count,
            "ArrowUp" if count > 0 => now.checked_sub(1).unwrap_or(count - 1),
            "PageDown" => (now + 8).min(count.saturating_sub(1)),
            "PageUp" => now.saturating_sub(8),
            "Enter" => {
                event.prevent_default();
                if let Some(hit) = hits.read_untracked().get(now).cloned() {
                    choose.run(hit);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        at.set(next);
        show(next);
    };
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let list = move || {
        let hits = hits.read();
        let mut group = None;
        hits.iter()
            .enumerate()
            .map(|(place, hit)| {
                let head = (group != Some(hit.group)).then(|| {
                    view! {
                        <li class="menu-label" role="presentation">
                            {t!(hit.group)}
                        </li>
                    }
                });
                group = Some(hit.group);
                let chosen = hit.clone();
                view! {
                    {head}
                    <li
                        id=option_id(place)
                        role="option"
                        aria-selected=move || (marked.get() == place).to_string()
                        on:click=move |_| choose.run(chosen.clone())
                        on:mousemove=move |_| {
                            if at.get_untracked() != place {
                                at.set(place);
                            }
                        }
                    >
                        <Icon name=hit.icon />
                        <span class="truncate">{hit.words.clone()}</span>
                        <span class="meta truncate">{hit.meta.clone()}</span>
                    </li>
                }
            })
            .collect_view()
    };
    let none = move || hits.read().is_empty();
    view! {
        <div class="palette-input">
            <Icon name=Glyph::Search />
            <input
                node_ref=field
                type="text"
                role="combobox"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-autocomplete="list"
                aria-label=tr("shell-palette")
                aria-activedescendant=move || (!none()).then(|| option_id(marked.get()))
                placeholder=tr("shell-palette-what")
                autocomplete="off"
                spellcheck="false"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=keyed
            />
        </div>
        <ul class="palette-list" role="listbox" id="palette-list" aria-label=tr("shell-palette-hits")>
            {list}
        </ul>
        <Show when=none>
            <p class="palette-none">{tr("shell-palette-none")}</p>
        </Show>
        <p class="sr" role="status">
            {move || t!("shell-palette-count", count = hits.read().len())}
        </p>
        <div class="palette-foot" aria-hidden="true">
            <span>
                <kbd>"↑"</kbd> " " <kbd>"↓"</kbd> " " {tr("shell-palette-choose")}
            </span>
            <span>
                <kbd>"↵"</kbd> " " {tr("shell-palette-open")}
            </span>
            <span>
                <kbd>{tr("shell-key-escape")}</kbd> " " {tr("shell-palette-leave")}
            </span>
        </div>
    }
}

fn option_id(place: usize) -> String {
    format!("palette-{place}")
}

/// Scrolls a hit into sight.
fn show(place: usize) {
    request_animation_frame(move || {
        if let Some(option) = document().get_element_by_id(&option_id(place)) {
            let how = ScrollIntoViewOptions::new();
            how.set_block(ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&how);
        }
    });
}
