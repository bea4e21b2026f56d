//! How a file is read: its format, separator, encoding and sheet, and the columns that aren't known.

use leptos::prelude::*;
use shared::{api::FileOptions, formats::FORMATS, settings::csv, wire::ColumnState};

use crate::{
    i18n::tr,
    pages::check::{
        desk::{DeskFile, desk, forget, remembers},
        grid::{as_written, free, read_as},
        words,
    },
    t,
    ui::{Button, Drawer, Field, Glyph, Kind, LinkButton, Select, SelectOption},
};

/// What stands for "as recognised", and for "left out".
const AUTO: &str = "auto";
const OUT: &str = "-";

#[component]
pub(super) fn Options(file: DeskFile) -> impl IntoView {
    let open = file.options;
    let desk = desk();
    let name = file.name.get_value();
    let remove = move |_| {
        open.set(false);
        desk.close(file);
    };
    let foot = move || {
        view! {
            <Button kind=Kind::Danger icon=Glyph::Trash on_click=remove>
                {tr("check-remove-short")}
            </Button>
            <span class="push"></span>
            <Button kind=Kind::Primary on_click=move |_| open.set(false)>
                {tr("check-done")}
            </Button>
        }
    };
    view! {
        <Drawer open title=move || t!("check-options-of", name = name.clone()) foot>
            <Panel file />
        </Drawer>
    }
}

#[component]
fn Panel(file: DeskFile) -> impl IntoView {
    let sheets = Memo::new(move |_| file.state.with(|state| state.sheets.clone()));
    let is_archive = Memo::new(move |_| file.state.with(|state| state.archive));
    let is_sheet = Memo::new(move |_| sheets.with(|sheets| !sheets.is_empty()));
    let format = field(file, |its| &mut its.format);
    let formats = Signal::derive(move || {
        let formats = FORMATS
            .iter()
            .map(|its| (its.name().to_owned(), words::format_title(its.name())));
        let known = file
            .state
            .with(|state| state.format.as_deref().map(words::format_title));
        std::iter::once(recognised(known)).chain(formats).collect::<Vec<_>>()
    });
    let text = move || {
        let separator = field(file, |its| &mut its.separator);
        let separators = Signal::derive(move || {
            let known = file.state.with(|state| words::separator(&state.separator));
            choices(csv::SEPARATOR.kind.choices(), known, words::separator)
        });
        let encoding = field(file, |its| &mut its.encoding);
        let encodings = Signal::derive(move || {
            let known = file.state.with(|state| words::encoding(&state.encoding));
            choices(csv::ENCODING.kind.choices(), known, words::encoding)
        });
        view! {
            <Field label=tr("check-separator")>
                <Choose file to=separator options=separators set=|options, to| options.separator = to />
            </Field>
            <Field label=tr("check-encoding") hint=tr("check-encoding-hint")>
                <Choose file to=encoding options=encodings set=|options, to| options.encoding = to />
            </Field>
        }
    };
    let sheet = move || {
        let sheet = RwSignal::new(
            file.state
                .with_untracked(|state| state.sheet.clone().unwrap_or_default()),
        );
        let names = Signal::derive(move || sheets.get().into_iter().map(|name| (name.clone(), name)).collect());
        view! {
            <Field label=tr("check-sheet")>
                <Choose file to=sheet options=names set=|options, to| options.sheet = to />
            </Field>
        }
    };
    view! {
        <Field label=tr("check-format") hint=tr("check-format-hint")>
            <Choose file to=format options=formats set=|options, to| options.format = to />
        </Field>
        {move || match (is_sheet.get(), is_archive.get()) {
            (true, _) => sheet().into_any(),
            (_, true) => ().into_any(),
            _ => text().into_any(),
        }}
        {move || (!is_archive.get()).then(|| view! { <p class="hint">{tr("check-reread-hint")}</p> })}
        <Columns file />
        <Remembered file />
    }
}

/// A way to forget what columns of such files were read as.
#[component]
fn Remembered(file: DeskFile) -> impl IntoView {
    let forgotten = RwSignal::new(false);
    let format = Memo::new(move |_| {
        let format = file.state.with(|state| state.format.clone());
        format.filter(|format| !forgotten.get() && remembers(format))
    });
    move || {
        format.get().map(|format| {
            let title = words::format_title(&format);
            view! {
                <p class="hint">
                    {t!("check-remembers", format = title)} " "
                    <LinkButton on_click=move |_| {
                        forget(&format);
                        forgotten.set(true);
                    }>{tr("check-remembered-forget")}</LinkButton>
                </p>
            }
        })
    }
}

/// A select whose choice reads the file anew.
#[component]
fn Choose(
    file: DeskFile,
    to: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    set: fn(&mut FileOptions, Option<String>),
) -> impl IntoView {
    let changed = move |chosen: String| {
        file.reread(|options| set(options, Some(chosen).filter(|chosen| chosen != AUTO)));
    };
    view! { <Select value=to options on_change=changed /> }
}

/// The columns that aren't known, and what each is read as.
#[component]
fn Columns(file: DeskFile) -> impl IntoView {
    let unknown = move || {
        let columns = file.columns.get();
        let mapped: Vec<_> = file.state.with(|state| state.options.map.keys().cloned().collect());
        let written = |column: &ColumnState| column.column.is_none() || mapped.contains(&column.name);
        columns
            .iter()
            .filter(|column| !column.name.is_empty() && written(column))
            .cloned()
            .collect::<Vec<_>>()
    };
    view! {
        <Show when=move || !unknown().is_empty()>
            <h3>{tr("check-columns")}</h3>
            {move || unknown().into_iter().map(|column| view! { <ColumnChoice file column /> }).collect_view()}
        </Show>
    }
}

#[component]
fn ColumnChoice(file: DeskFile, column: ColumnState) -> impl IntoView {
    let now = match (&column.column, column.ignored) {
        (_, true) => OUT.to_owned(),
        (Some(stands), _) => stands.clone(),
        (None, false) => AUTO.to_owned(),
    };
    let value = RwSignal::new(now);
    let stands = column.column.clone();
    let proposal = column.proposal.clone();
    let options = Signal::derive(move || {
        let unread = match &proposal {
            Some(proposal) => t!("check-unread-meant", column = proposal.clone()),
            None => t!("check-unread"),
        };
        let columns = stands
            .iter()
            .cloned()
            .chain(free(file))
            .map(|name| (name.clone(), name));
        [(AUTO.to_owned(), unread), (OUT.to_owned(), t!("check-leave-out"))]
            .into_iter()
            .chain(columns)
            .collect::<Vec<_>>()
    });
    let name = column.name.clone();
    let changed = move |to: String| match to.as_str() {
        AUTO => as_written(file, &name),
        OUT => read_as(file, &name, None),
        to => read_as(file, &name, Some(to)),
    };
    view! {
        <Field label=column.name.clone()>
            <Select value options on_change=changed />
        </Field>
    }
}

/// What is chosen now.
fn field(file: DeskFile, of: fn(&mut FileOptions) -> &mut Option<String>) -> RwSignal<String> {
    let mut options = file.state.with_untracked(|state| state.options.clone());
    RwSignal::new(of(&mut options).take().unwrap_or_else(|| AUTO.to_owned()))
}

fn recognised(known: Option<String>) -> SelectOption {
    let words = match known.filter(|known| !known.is_empty()) {
        Some(known) => t!("check-recognised-as", what = known),
        None => t!("check-recognised"),
    };
    (AUTO.to_owned(), words)
}

fn choices(values: &[&str], known: String, words: fn(&str) -> String) -> Vec<SelectOption> {
    let values = values
        .iter()
        .filter(|value| **value != AUTO)
        .map(|value| ((*value).to_owned(), words(value)));
    std::iter::once(recognised(Some(known))).chain(values).collect()
}
