//! The beginning of a file in a drawer: rows as a table, text, entries of an archive, or a report in a frame that may do
//! nothing.

use leptos::prelude::*;
use shared::api::{FileEntry, FilePreview, FileRun, PreviewKind, PreviewRow};

use super::{
    Shared, acts,
    look::{content, forms, glyph, shown_name, size, word},
};
use crate::{
    api::{self, BASE},
    i18n::{lang, number, tr},
    pages::runs::{
        paged::with,
        words::{format_title, may_operate},
    },
    t,
    ui::{Button, ButtonLink, Callout, Drawer, Empty, Glyph, Icon, Load, Size, SkeletonText, Tone, When},
};

#[component]
pub(super) fn Look(shared: Shared) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(shared.looked_at.read().is_some()));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            shared.looked_at.set(None);
        }
        now
    });
    let title = Signal::derive(move || shared.looked_at.read().as_ref().map(shown_name).unwrap_or_default());
    view! {
        <Drawer open title>
            {move || shared.looked_at.get().map(|entry| view! { <Seen entry shared /> })}
        </Drawer>
    }
}

#[component]
fn Seen(entry: FileEntry, shared: Shared) -> impl IntoView {
    let name = entry.name.clone();
    let found = LocalResource::new(move || {
        let path = with("/files/preview", &[("name", name.clone())]);
        async move { api::get::<FilePreview>(&path).await }
    });
    let page = with(&format!("{BASE}/files/page"), &[("name", entry.name.clone())]);
    let title = shown_name(&entry);
    view! {
        <div class="stack stack-4 area-look">
            <About entry shared />
            <Load
                resource=found
                waiting=|| view! { <SkeletonText lines=6 /> }
                view=move |found: FilePreview| shown(found, &page, &title)
            />
        </div>
    }
}

/// What is known of the file without opening it, and what can be done with it.
#[component]
fn About(entry: FileEntry, shared: Shared) -> impl IntoView {
    let go = acts::go();
    let (kind, changed, sized) = (entry.kind, entry.changed, entry.clone());
    let several = !entry.also.is_empty();
    let downloads = forms(&entry)
        .into_iter()
        .map(|(name, form)| {
            let words = move || if several { form.clone() } else { t!("files-download") };
            view! {
                <ButtonLink size=Size::Small icon=Glyph::Download href=content(&name) download="">
                    {words}
                </ButtonLink>
            }
        })
        .collect_view();
    let checked = StoredValue::new(vec![entry.name.clone()]);
    let run = entry.run.clone().map(|FileRun { id, name }| {
        view! {
            <p>
                {tr("files-run")} " "
                <a href=format!("/runs/{id}")>{name}</a>
            </p>
        }
    });
    view! {
        <div class="stack">
            <p class="row t2">
                <Icon name=glyph(&entry) />
                <span>
                    {move || word(kind)} ", " {move || size(&sized)} ", " <When at=changed />
                </span>
            </p>
            {run}
            <div class="row row-wrap">
                {downloads}
                <Show when=move || kind != shared::api::FileKind::Report && may_operate()>
                    <Button
                        size=Size::Small
                        icon=Glyph::Columns
                        on_click=move |_| {
                            shared.looked_at.set(None);
                            acts::check(checked.get_value(), go);
                        }
                    >
                        {tr("files-check")}
                    </Button>
                </Show>
            </div>
        </div>
    }
}

fn shown(found: FilePreview, page: &str, title: &str) -> AnyView {
    let cut = found.cut.then(|| view! { <p class="meta">{tr("files-cut")}</p> });
    match found.kind {
        PreviewKind::Table if found.rows.is_empty() => view! {
            <Empty icon=Glyph::File title=tr("files-blank") text=tr("files-blank-text") />
        }
        .into_any(),
        PreviewKind::Table => view! {
            <Read found=found.clone() />
            <Rows found />
            {cut}
        }
        .into_any(),
        PreviewKind::Text => view! {
            <div class="code-block">
                <pre tabindex="0">{found.text}</pre>
            </div>
            {cut}
        }
        .into_any(),
        // The page may do nothing, not even know where it is.
        PreviewKind::Page => view! {
            <iframe class="area-look-page" sandbox="" src=page.to_owned() title=title.to_owned()></iframe>
        }
        .into_any(),
        PreviewKind::Archive => {
            let entry = |entry: shared::api::PreviewEntry| {
                let size = entry.size;
                view! {
                    <li>
                        <span class="mono grow wrap">{entry.name}</span>
                        <span class="t2 nowrap">{move || number::bytes(lang(), size)}</span>
                    </li>
                }
            };
            view! {
                <ul class="list">{found.entries.into_iter().map(entry).collect_view()}</ul>
                {cut}
            }
            .into_any()
        }
        PreviewKind::Nothing => view! {
            <Empty icon=Glyph::EyeOff title=tr("files-no-preview") text=tr("files-no-preview-text") />
        }
        .into_any(),
    }
}

/// How the file was read.
#[component]
fn Read(found: FilePreview) -> impl IntoView {
    let hidden = found.hidden;
    let facts = move || {
        let separator = found.separator.as_deref().map(|separator| match separator {
            "tab" => t!("files-separator-tab"),
            other => t!("files-separator", separator = other.to_owned()),
        });
        [
            found.format.as_deref().map(format_title),
            found.encoding.clone(),
            separator,
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
    };
    view! {
        <p class="t2">{facts}</p>
        {hidden
            .then(|| {
                view! {
                    <Callout tone=Tone::Info title=tr("files-hidden")>
                        {tr("files-hidden-text")}
                    </Callout>
                }
            })}
    }
}

#[component]
fn Rows(found: FilePreview) -> impl IntoView {
    let columns = found.rows.iter().map(|row| row.cells.len()).max().unwrap_or(1);
    let header = found.header;
    let row = move |(at, row): (usize, PreviewRow)| {
        let is_header = Some(at) == header;
        let line = view! { <td class="line">{row.line.to_string()}</td> };
        if row.comment {
            let words = row.cells.into_iter().next();
            return view! {
                <tr class="area-look-comment">
                    {line} <td colspan=columns.to_string()>{words}</td>
                </tr>
            }
            .into_any();
        }
        let cell = |cell: String| match is_header {
            true => view! { <th scope="col">{cell}</th> }.into_any(),
            false => view! { <td>{cell}</td> }.into_any(),
        };
        view! { <tr>{line} {row.cells.into_iter().map(cell).collect_view()}</tr> }.into_any()
    };
    view! {
        // It is scrolled, also by keyboard.
        <div class="table-box area-look-rows" tabindex="0" role="region" aria-label=tr("files-rows")>
            <table class="table table-compact">
                <caption class="sr">{tr("files-rows")}</caption>
                <tbody>{found.rows.into_iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
