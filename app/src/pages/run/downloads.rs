//! What can be taken away from a run: trybacks, the report, the original files.

use leptos::prelude::*;
use shared::api::{FileDto, RunDto};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use crate::{
    api::BASE,
    i18n::tr,
    pages::runs::words::may_operate,
    t,
    ui::{Card, Glyph, Icon},
};

/// The forms of a report, each with the id of its name.
const REPORTS: [(&str, &str); 4] = [
    ("html", "run-form-html"),
    ("xlsx", "run-form-xlsx"),
    ("json", "run-form-json"),
    ("txt", "run-form-text"),
];

/// Whether a file of the run has a tryback.
pub(super) fn has_tryback(run: &RunDto) -> bool {
    run.files.iter().any(|file| file.tryback.is_some())
}

/// The addresses of what a run offers.
fn report(id: &str, form: &str) -> String {
    format!("{BASE}/runs/{id}/report?form={form}")
}

fn tryback(id: &str, at: usize, form: &str) -> String {
    format!("{BASE}/runs/{id}/files/{at}/tryback?form={form}")
}

fn input(id: &str, at: usize) -> String {
    format!("{BASE}/runs/{id}/files/{at}/input")
}

/// Lets the browser download all trybacks.
pub(super) fn take_trybacks(run: &RunDto) {
    for (at, _) in run.files.iter().enumerate().filter(|(_, file)| file.tryback.is_some()) {
        let link = document()
            .create_element("a")
            .ok()
            .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(link) = link {
            link.set_href(&tryback(&run.summary.id, at, "csv"));
            link.set_download("");
            link.click();
        }
    }
}

/// All downloads of the run that whoever is signed in may take.
#[component]
pub(super) fn Downloads(run: RwSignal<RunDto>) -> impl IntoView {
    let lines = move || {
        let run = run.read();
        let id = &run.summary.id;
        let several = run.files.len() > 1;
        let mut lines = Vec::new();
        if may_operate() {
            let with_tryback = run.files.iter().enumerate().filter(|(_, file)| file.tryback.is_some());
            lines.extend(with_tryback.map(|(at, file)| tryback_line(id, at, file, several)));
        }
        if run.report.is_some() {
            let forms = REPORTS.map(|(form, name)| (report(id, form), t!(name)));
            lines.push(line(Glyph::File, read_link(id), t!("run-report"), None, forms.into()));
        }
        if may_operate() {
            let each = run.files.iter().enumerate();
            lines.extend(each.map(|(at, file)| {
                let note = Some(file.path.clone());
                line(
                    Glyph::Archive,
                    t!("run-original").into_any(),
                    t!("run-original"),
                    note,
                    vec![(input(id, at), t!("run-form-original"))],
                )
            }));
        }
        lines
    };
    let any = Memo::new(move |_| run.read().report.is_some() || may_operate());
    view! {
        <Show when=move || any.get()>
            <Card title=tr("run-downloads") bare=true>
                <ul class="list">{lines}</ul>
            </Card>
        </Show>
    }
}

fn tryback_line(id: &str, at: usize, file: &FileDto, several: bool) -> AnyView {
    let rows = file.totals.counts.failed + file.totals.partial;
    let forms = [("csv", "run-form-csv"), ("xlsx", "run-form-xlsx")];
    let forms = forms.map(|(form, name)| (tryback(id, at, form), t!(name)));
    let note = several.then(|| file.path.clone());
    let words = t!("run-tryback", count = rows);
    line(Glyph::Undo, words.clone().into_any(), words, note, forms.into())
}

/// The way to the report in the page.
fn read_link(id: &str) -> AnyView {
    view! { <a href=format!("/runs/{id}/report")>{tr("run-report")}</a> }.into_any()
}

/// A thing to take, in one of its forms; `words` name it in their labels.
fn line(icon: Glyph, shown: AnyView, words: String, note: Option<String>, forms: Vec<(String, String)>) -> AnyView {
    let links: Vec<_> = forms
        .into_iter()
        .map(|(href, name)| {
            let label = format!(
                "{words}, {}{name}",
                note.as_ref().map(|note| format!("{note}, ")).unwrap_or_default()
            );
            view! {
                <a href=href download="" rel="external" aria-label=label>
                    {name}
                </a>
            }
        })
        .collect();
    view! {
        <li class="download">
            <Icon name=icon />
            <span class="grow">
                {shown} {note.map(|note| view! { <small class="path truncate">{note}</small> })}
            </span>
            <span class="push row">{links}</span>
        </li>
    }
    .into_any()
}
