//! Check: files are read, checked and mended here, before anything leaves the machine.
//!
//! | Module | Holds |
//! |---|---|
//! | `desk` | the files, what the worker says of them, and what is asked of it |
//! | `empty`, `arrivals` | the page before the first file, and how files come: all that the first address loads |
//! | `files` | the cards of the files and how each is read |
//! | `toolbar`, `grid` | the rows, drawn for what is in sight; editing; the note under a cell |
//! | `problems` | the list by rule and column, places, previews of fixes |
//! | `sheet` | the phone's way to a cell |
//! | `send` | how many rows are ready, and sending them |
//! | `words`, `explain`, `fixes`, `difference` | what is said of a problem and proposed for it |

mod address;
mod arrivals;
mod desk;
mod difference;
mod empty;
mod explain;
mod files;
mod fixes;
mod grid;
mod guide;
mod keys;
mod offers;
mod platform;
mod problems;
mod send;
mod sheet;
mod toolbar;
mod words;

pub use desk::{make_ready, save_sample};

use leptos::{prelude::*, task::spawn_local};

use self::{
    desk::{DeskFile, desk, take_in},
    empty::EmptyDesk,
    files::Files,
    grid::Grid,
    guide::Guide,
    platform::PlatformLine,
    problems::{PreviewDialog, Problems},
    send::SendBar,
    sheet::Sheet,
    toolbar::Toolbar,
};
use crate::{
    handover,
    i18n::tr,
    shell::{Awaited, Page, when_idle},
    t,
    ui::{Choice, Glyph, Icon, Segmented},
};

/// The page `/`.
#[component]
pub fn CheckPage<W>(
    /// The page with files on it, a [`Workbench`]. Its code comes later than that of the page without.
    workbench: W,
    /// Saves a sample of the command file of this name: [`save_sample`], whose code comes with the workbench.
    save_sample: fn(&'static str) -> Awaited<bool>,
    /// Makes the worker ready for a file: [`make_ready`], whose code comes with the workbench, too.
    make_ready: fn() -> Awaited<bool>,
) -> impl IntoView
where
    W: Fn() -> AnyView + Send + 'static,
{
    arrivals::listen();
    offers::files();
    guide::begin_by_address();
    when_idle(move || {
        spawn_local(async move {
            // Without it the first file waits a little longer.
            make_ready().await;
        });
    });
    let empty = Memo::new(move |_| !handover::is_waiting() && !handover::is_occupied());
    move || match empty.get() {
        true => view! {
            <Page title=tr("check-title") note=|| note("check-nothing-sent")>
                <EmptyDesk save_sample />
            </Page>
        }
        .into_any(),
        false => workbench(),
    }
}

fn note(id: &'static str) -> impl IntoView {
    view! {
        <p class="head-note">
            <Icon name=Glyph::Lock />
            <span>{tr(id)}</span>
        </p>
    }
}

/// The page with files on the desk.
#[component]
pub fn Workbench() -> impl IntoView {
    let desk = desk();
    keys::listen();
    address::follow();
    // No text of a file's name makes the page anew when the language changes.
    untrack(take_in);
    Effect::new(|_| {
        if handover::is_waiting() {
            untrack(take_in);
        }
    });
    let current = Memo::new(move |_| desk.current_file());
    let over = arrivals::dragging();
    offers::work(current);
    view! {
        <Page title=tr("check-title") note=|| note("check-nothing-sent-yet") class="check-page">
            <div class="check-top" class:is-over=over>
                <Files />
                {move || current.get().map(|file| view! { <ViewSwitch file /> })}
            </div>
            <div class="check-work" class:shows-problems=desk.shows_problems>
                {move || current.get().map(|file| view! { <Rows file /> })}
                <aside class="check-side" aria-labelledby="problems-title">
                    {move || current.get().map(|file| view! { <div class="prob-pane"><Problems file /></div> })}
                    <PlatformLine />
                    <SendBar />
                </aside>
            </div>
            <PreviewDialog />
            <Guide />
            {move || current.get().map(|file| view! { <Sheet file /> })}
        </Page>
    }
}

#[component]
fn Rows(file: DeskFile) -> impl IntoView {
    let name = file.name.get_value();
    view! {
        <section class="check-grid" aria-labelledby="grid-title">
            <h2 id="grid-title" class="sr">
                {move || t!("check-grid", name = name.clone())}
            </h2>
            <Toolbar file />
            <Grid file />
        </section>
    }
}

/// Problems or rows: on the phone there is room for one of them.
#[component]
fn ViewSwitch(file: DeskFile) -> impl IntoView {
    let desk = desk();
    let counts = Memo::new(move |_| file.state.with(|state| (state.errors + state.warnings, state.rows)));
    let options = move || {
        let (problems, rows) = counts.get();
        vec![
            Choice::new(true, t!("check-problems")).count(problems),
            Choice::new(false, t!("check-rows-word")).count(rows),
        ]
    };
    view! {
        <div class="view-switch">
            <Segmented value=desk.shows_problems options=Signal::derive(options) label=tr("check-show") />
        </div>
    }
}
