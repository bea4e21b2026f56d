//! The files of a run that goes on: which is done, which is at work, which waits.

use leptos::prelude::*;
use shared::api::RunDto;

use super::follow::Followed;
use crate::{
    i18n::{num, tr},
    t,
    ui::{Glyph, Mark, Progress, RowTh, Section, Status, Table, Td, Th, Tone, Tr},
};

/// How far one file is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Share {
    path: String,
    rows: u64,
    done: u64,
    now: bool,
}

/// The files, where there are several.
#[component]
pub(super) fn Files(run: RwSignal<RunDto>, followed: Followed) -> impl IntoView {
    let shares = Memo::new(move |_| {
        let event = followed.progress.read();
        let run = run.read();
        let done = event.as_ref().map_or(run.summary.done, |event| event.done);
        let files: Vec<_> = run.files.iter().map(|file| (file.path.clone(), file.rows)).collect();
        shares(files, done, event.as_ref().and_then(|event| event.file.as_deref()))
    });
    let count = Memo::new(move |_| shares.read().len());
    let head = || {
        view! {
            <Th>{tr("run-file")}</Th>
            <Th>{tr("run-file-state")}</Th>
            <Th>{tr("run-progress")}</Th>
            <Th class="num">{tr("run-rows")}</Th>
        }
    };
    view! {
        <Show when=move || { count.get() > 1 }>
            <Section title=tr("run-files") count=Signal::derive(move || num(count.get()))>
                <Table caption=tr("run-files") head>
                    <For each=move || 0..count.get() key=|at| *at let:at>
                        <FileLine at shares />
                    </For>
                </Table>
            </Section>
        </Show>
    }
}

#[component]
fn FileLine(at: usize, shares: Memo<Vec<Share>>) -> impl IntoView {
    let share = Memo::new(move |_| shares.read().get(at).cloned());
    let path = Signal::derive(move || share.get().map(|share| share.path).unwrap_or_default());
    let mark = Signal::derive(move || match share.get() {
        Some(share) if share.now => Mark::Live,
        _ => Mark::None,
    });
    let percent = Signal::derive(move || match share.get() {
        Some(share) if share.rows > 0 => u8::try_from(share.done * 100 / share.rows).unwrap_or(100),
        _ => 0,
    });
    let state = move || {
        let share = share.get()?;
        let state = if share.now {
            view! { <Status tone=Tone::Accent live=true>{t!("run-file-now")}</Status> }.into_any()
        } else if share.done >= share.rows && share.rows > 0 {
            view! { <Status tone=Tone::Ok>{t!("run-file-done")}</Status> }.into_any()
        } else {
            view! { <Status tone=Tone::Off icon=Glyph::Clock>{t!("run-file-waits")}</Status> }.into_any()
        };
        Some(state)
    };
    let rows = move || {
        share
            .get()
            .map(|share| t!("run-rows-plain", done = share.done, rows = share.rows))
    };
    view! {
        <Tr mark>
            <RowTh>
                <span class="path">{path}</span>
            </RowTh>
            <Td class="shrink">{state}</Td>
            <Td class="wide cell-bar">
                <Progress percent label=path small=true />
            </Td>
            <Td class="num shrink">{rows}</Td>
        </Tr>
    }
}

/// Files run one after the other, so the rows that are done fill them from the first on.
fn shares(files: Vec<(String, u64)>, done: u64, now: Option<&str>) -> Vec<Share> {
    let mut left = done;
    let mut shares = Vec::new();
    for (path, rows) in files {
        let done = left.min(rows);
        left -= done;
        let now = now == Some(path.as_str());
        shares.push(Share { path, rows, done, now });
    }
    shares
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn done_rows_fill_the_files_in_order() {
        let files = vec![
            ("a.csv".to_owned(), 10),
            ("b.csv".to_owned(), 20),
            ("c.csv".to_owned(), 5),
        ];
        let shares = shares(files, 17, Some("b.csv"));
        let done: Vec<_> = shares.iter().map(|share| (share.done, share.now)).collect();
        assert_eq!(done, [(10, false), (7, true), (0, false)]);
    }
}
