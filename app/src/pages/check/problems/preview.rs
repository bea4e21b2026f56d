//! What the fixes of a group would write, before they are applied.

use leptos::prelude::*;
use shared::wire::Change as Changed;

use crate::{
    i18n::{num, tr},
    pages::check::{
        desk::{Preview, desk},
        difference::Change,
        fixes, words,
    },
    t,
    ui::{Button, Choice, Dialog, Kind, Segmented, SkeletonText},
};

/// The dialog; open while the desk has a preview.
#[component]
pub fn PreviewDialog() -> impl IntoView {
    let desk = desk();
    let open = RwSignal::new(false);
    // Each follows the other, and rests once they agree.
    let wanted = Memo::new(move |_| desk.preview.with(Option::is_some));
    Effect::new(move |_| open.set(wanted.get()));
    Effect::new(move |_| {
        if !open.get() && wanted.get_untracked() {
            desk.preview.set(None);
        }
    });
    let title = move || match desk.preview.get() {
        Some(preview) => words::title(&preview.group.code),
        None => String::new(),
    };
    let total = move || {
        desk.preview
            .with(|preview| preview.as_ref().map_or(0, |preview| preview.total))
    };
    let apply = move |_| {
        if let Some(Preview {
            file,
            group,
            choice,
            total,
            ..
        }) = desk.preview.get_untracked()
        {
            if let Some(file) = desk.file(file) {
                fixes::apply(file, Some(group), choice, total);
            }
            desk.preview.set(None);
        }
    };
    let foot = move || {
        view! {
            <Button kind=Kind::Quiet on_click=move |_| desk.preview.set(None)>
                {tr("check-leave")}
            </Button>
            <Button kind=Kind::Primary disabled=Signal::derive(move || total() == 0) on_click=apply>
                {move || t!("check-fix-cells", count = total())}
            </Button>
        }
    };
    view! {
        <div class="preview">
            <Dialog open title=Signal::derive(title) foot>
                <Choices />
                {move || match desk.preview.get().and_then(|preview| preview.changes.map(|its| (its, preview.total))) {
                    None => view! { <SkeletonText lines=4 /> }.into_any(),
                    Some((changes, total)) => view! { <Changes changes total /> }.into_any(),
                }}
            </Dialog>
        </div>
    }
}

/// Which of several proposals is taken for all, shown for one of them.
#[component]
fn Choices() -> impl IntoView {
    let desk = desk();
    let examples = Memo::new(move |_| {
        desk.preview
            .with(|its| its.as_ref().map(|its| its.examples.clone()).unwrap_or_default())
    });
    move || {
        let examples = examples.get();
        let (value, choices) = examples.split_first().filter(|(_, choices)| choices.len() > 1)?;
        let option =
            |(at, choice): (usize, &String)| Choice::new(u16::try_from(at).unwrap_or(0), format!("{value} → {choice}"));
        let options: Vec<_> = choices.iter().enumerate().map(option).collect();
        let chosen = RwSignal::new(0);
        Effect::new(move |_| fixes::choose(chosen.get()));
        Some(view! {
            <p class="t2">{tr("check-choose-for-all")}</p>
            <span>
                <Segmented value=chosen options=Signal::stored(options) label=tr("check-choose-for-all") />
            </span>
        })
    }
}

#[component]
fn Changes(changes: Vec<Changed>, total: u64) -> impl IntoView {
    let shown = changes.len() as u64;
    let row = |change: Changed| {
        let line = change.line;
        view! {
            <tr>
                <td class="num t3">{move || num(line)}</td>
                <td>
                    <span class="mono t2">{change.column}</span>
                </td>
                <td>
                    <Change before=change.from after=change.to />
                </td>
            </tr>
        }
    };
    view! {
        <p class="t2">{move || t!("check-preview-text", count = total)}</p>
        <div class="table-box preview-list" tabindex="0" role="region" aria-label=tr("check-preview-list")>
            <table class="table table-compact">
                <thead>
                    <tr>
                        <th class="num" scope="col">{tr("check-line")}</th>
                        <th scope="col">{tr("check-column")}</th>
                        <th scope="col">{tr("check-change")}</th>
                    </tr>
                </thead>
                <tbody>{changes.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {(total > shown)
            .then(|| view! { <p class="meta">{move || t!("check-preview-more", count = total - shown)}</p> })}
    }
}
