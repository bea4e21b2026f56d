//! The guided first check: a file with typical mistakes, and five steps that point at what is on the screen.

mod place;

use leptos::{ev::KeyboardEvent, html, prelude::*};
use shared::{i18n::Lang, wire::Target};
use web_sys::File;

use super::desk::{bytes_as_file, desk};
use crate::{
    handover::{self, Brought},
    i18n::{lang, tr},
    prefs, t,
    ui::{Button, Glyph, IconButton, Kind, Rich, Size},
};

/// Key under which the browser remembers that somebody was guided, or did not want to be.
const DONE: &str = "toolsync.check.guided";
/// What stands behind `#` in an address that begins the guide.
pub const HASH: &str = "guide";

/// What each step points at, and the id of its texts.
const STEPS: [(&str, &str); 5] = [
    (".file:has([aria-current=true]), .files", "check-guide-card"),
    (".grid tbody td.w, .grid tbody td.e, .grid-box", "check-guide-cell"),
    ("#note, .check-grid", "check-guide-fix"),
    (".prob-pane", "check-guide-list"),
    (".send", "check-guide-send"),
];

/// A page that was just come to gives its title the focus first.
const FRAMES: u32 = 4;
/// By then a problem of a small file is found.
const SOON: std::time::Duration = std::time::Duration::from_millis(250);

thread_local! {
    static STEP: ArcRwSignal<Option<usize>> = ArcRwSignal::new(None);
}

fn step() -> ArcRwSignal<Option<usize>> {
    STEP.with(Clone::clone)
}

/// Whether this browser was guided once.
pub fn was_guided() -> bool {
    prefs::get(DONE).is_some()
}

/// Begins. The file that goes with it.
pub(super) fn begin() -> Option<File> {
    let (name, bytes): (_, &[u8]) = match lang() {
        Lang::En => ("new-students.csv", include_bytes!("en.csv")),
        Lang::Fr => ("nouveaux-eleves.csv", include_bytes!("fr.csv")),
    };
    let file = bytes_as_file(bytes, name)?;
    step().set(Some(0));
    Some(file)
}

/// Begins where the address asks for it; the place in the file then stands in the address instead.
pub fn begin_by_address() {
    let hash = leptos_router::hooks::use_location().hash;
    Effect::new(move |_| {
        if hash.get().trim_start_matches('#') == HASH && step().get_untracked().is_none() {
            handover::bring([Brought::Lesson]);
        }
    });
}

fn end() {
    prefs::set(DONE, "1");
    step().set(None);
    let title = document().query_selector("main h1").ok().flatten();
    place::focus(title.as_ref());
}

/// The guide, while it goes on.
#[component]
pub fn Guide() -> impl IntoView {
    let step = RwSignal::from(step());
    // Without the file there is nothing to point at.
    let goes_on = Memo::new(move |_| step.get().filter(|_| desk().files.with(|files| !files.is_empty())));
    move || goes_on.get().map(|at| view! { <Step at step /> })
}

#[component]
fn Step(at: usize, step: RwSignal<Option<usize>>) -> impl IntoView {
    let (target, words) = STEPS.get(at).copied().unwrap_or_default();
    let title = NodeRef::<html::H2>::new();
    let last = at + 1 == STEPS.len();
    let narrow = super::grid::narrow();
    prepare(at, narrow);
    let ring = place::follow(target);
    Effect::new(move |_| {
        if let Some(title) = title.get() {
            place::focus_soon(title.into(), FRAMES);
        }
    });
    let edge = move |at: usize| move || ring.get().edges().get(at).cloned();
    let panel = move |at: usize| move || ring.get().panel().get(at).cloned();
    let go = move |on: bool| match on {
        true if last => end(),
        true => step.set(Some(at + 1)),
        false => step.set(at.checked_sub(1)),
    };
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            end();
        }
    };
    view! {
        <Show when=move || ring.get().is_there()>
            <div
                class="guide-ring"
                style:left=edge(0)
                style:top=edge(1)
                style:width=edge(2)
                style:height=edge(3)
                aria-hidden="true"
            ></div>
        </Show>
        <section
            class="guide"
            style:left=panel(0)
            style:top=panel(1)
            role="dialog"
            aria-labelledby="guide-title"
            aria-describedby="guide-text"
            on:keydown=pressed
        >
            <div class="guide-head">
                <p class="meta">{move || t!("check-guide-step", at = at + 1, of = STEPS.len())}</p>
                <IconButton icon=Glyph::Cross small=true label=tr("check-guide-end") on_click=move |_| end() />
            </div>
            <h2 id="guide-title" tabindex="-1" node_ref=title>
                {tr(words)}
            </h2>
            <p id="guide-text" class="t2">
                <Rich text=Signal::derive(move || crate::i18n::text(&format!("{words}-text"), &Default::default())) />
            </p>
            <div class="guide-foot">
                {(at > 0)
                    .then(|| {
                        view! {
                            <Button kind=Kind::Quiet size=Size::Small on_click=move |_| go(false)>
                                {tr("check-guide-back")}
                            </Button>
                        }
                    })} <span class="push"></span>
                <Button kind=Kind::Primary size=Size::Small on_click=move |_| go(true)>
                    {if last { tr("check-guide-done") } else { tr("check-guide-on") }}
                </Button>
            </div>
        </section>
    }
}

/// Brings what a step is about on the screen: a phone shows problems or rows.
fn prepare(at: usize, narrow: bool) {
    let desk = desk();
    desk.sheet.set(false);
    desk.shows_problems.set(at != 1 && (at != 2 || !narrow));
    let Some(file) = untrack(|| desk.current_file()) else {
        return;
    };
    file.noted.set(at == 2);
    if at == 1 {
        file.look_for(Target::Problem, false);
        // The note has a step of its own; what is found shows it.
        set_timeout(move || file.noted.set(false), SOON);
    }
}
