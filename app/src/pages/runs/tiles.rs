//! The counts of a run: one bar for all of it, a tile for each file.

use leptos::prelude::*;
use shared::api::{Counts, FileDto, RunDto};

use super::{
    counts,
    words::{format_glyph, format_title, is_plan},
};
use crate::{
    i18n::tr,
    t,
    ui::{BarSize, Glyph, Icon, IconSize, Legend, OutcomeBar, Tense, Tile, unique},
};

/// The bar, then the tiles.
#[component]
pub(crate) fn CountTiles(
    /// The run.
    run: Signal<RunDto>,
) -> impl IntoView {
    let id = unique("counts");
    let named_by = id.clone();
    let all = Signal::derive(move || counts::of_run(&run.read().summary).0);
    view! {
        <section aria-labelledby=named_by class="stack stack-3">
            <h2 id=id class="sr">
                {tr("runs-counts")}
            </h2>
            {move || {
                let run = run.get();
                let tense = counts::of_run(&run.summary).1;
                let plan = is_plan(&run.summary);
                let files = match run.files.as_slice() {
                    // The bar tells all of a single file: its legend stands right below.
                    [file] => view! { <OneFile file=file.clone() plan /> }.into_any(),
                    files => {
                        let tiles: Vec<_> =
                            files.iter().map(|file| view! { <FileTile file=file.clone() plan /> }).collect();
                        view! { <div class="cols-3">{tiles}</div> }.into_any()
                    }
                };
                view! { <OutcomeBar counts=all size=BarSize::Large tense /> {files} }
            }}
        </section>
    }
}

/// A file of several.
#[component]
fn FileTile(file: FileDto, plan: bool) -> impl IntoView {
    let (counts, tense) = shown(&file, plan);
    let icon = format_glyph(file.format.as_deref());
    let rows = file.rows;
    let note = Signal::derive(move || t!("runs-rows", count = rows));
    let fatal = file.fatal.clone().map(|reason| {
        view! {
            <p class="row tile-fatal">
                <Icon name=Glyph::Error class="c-error" />
                <span>{reason}</span>
            </p>
        }
    });
    let path = file.path.clone();
    let notes = notes(&file);
    view! {
        <Tile title=format_of(&file) icon note>
            <p class="path tile-path">{path}</p>
            <OutcomeBar counts tense />
            <Legend counts tense />
            {notes}
            {fatal}
        </Tile>
    }
}

/// The only file of a run.
#[component]
fn OneFile(file: FileDto, plan: bool) -> impl IntoView {
    let (counts, tense) = shown(&file, plan);
    let icon = format_glyph(file.format.as_deref());
    let rows = file.rows;
    let format = format_of(&file);
    let path = file.path.clone();
    let notes = notes(&file);
    view! {
        <Legend counts line=true tense />
        <div class="row row-wrap meta">
            <Icon name=icon size=IconSize::Small />
            <span>{format} ", " {move || t!("runs-rows", count = rows)}</span>
            <span class="path">{path}</span>
            {notes}
        </div>
    }
}

fn shown(file: &FileDto, plan: bool) -> (Counts, Tense) {
    let counts = file.totals.counts;
    if plan {
        (counts::planned(counts), Tense::Plan)
    } else {
        (counts, Tense::Done)
    }
}

fn format_of(file: &FileDto) -> Signal<String> {
    let format = file.format.clone();
    Signal::derive(move || match &format {
        Some(name) => format_title(name),
        None => t!("runs-format-unknown"),
    })
}

/// What is counted besides the fates.
fn notes(file: &FileDto) -> impl Fn() -> Option<AnyView> + Clone + use<> {
    let beside = [
        ("runs-partial", file.totals.partial),
        ("runs-warnings", file.totals.warnings),
    ];
    move || {
        let words: Vec<_> = beside
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| t!(id, count = count))
            .collect();
        let note = view! {
            <p class="row meta">
                <Icon name=Glyph::Warn size=IconSize::Small class="c-warn" />
                {words.join(", ")}
            </p>
        };
        (!words.is_empty()).then(|| note.into_any())
    }
}
