//! What fails now and didn't before, and what failed before and doesn't now.

use leptos::prelude::*;
use shared::api::{FailureChangeDto, FailureDto, StoryDto};

use crate::{
    i18n::tr,
    pages::runs::row::is_code,
    t,
    ui::{Glyph, Icon, RuleCode},
};

/// Below the counts of the run before.
#[component]
pub(super) fn Change(
    story: RwSignal<Option<StoryDto>>,
    /// This run.
    now: String,
    /// The run before.
    then: String,
) -> impl IntoView {
    let change = Memo::new(move |_| story.read().as_ref().and_then(|story| story.failures.clone()));
    move || {
        let change = change.get()?;
        let any = change.new + change.gone + change.still > 0;
        any.then(|| view! { <Told change now=now.clone() then=then.clone() /> })
    }
}

#[component]
fn Told(change: FailureChangeDto, now: String, then: String) -> impl IntoView {
    let FailureChangeDto {
        still,
        new,
        gone,
        whole,
        new_rows,
        gone_rows,
    } = change;
    let part = |icon, class, words: String, rows: Vec<FailureDto>, count: u64, run: String| {
        let rest = count.saturating_sub(rows.len() as u64);
        let lines = rows.into_iter().map(|row| line(row, &run)).collect_view();
        view! {
            <details class="change">
                <summary>
                    <Icon name=icon class=class />
                    {words}
                </summary>
                <ul>
                    {lines} {(rest > 0).then(|| view! { <li class="t3">{t!("runs-row-more", count = rest)}</li> })}
                </ul>
            </details>
        }
    };
    view! {
        <div class="changes-of-failures">
            {(new > 0)
                .then(|| part(Glyph::Warn, "c-error", t!("run-failures-new", count = new), new_rows, new, now))}
            {(gone > 0)
                .then(|| part(Glyph::Ok, "c-ok", t!("run-failures-gone", count = gone), gone_rows, gone, then))}
            {(still > 0)
                .then(|| {
                    view! {
                        <p class="row">
                            <Icon name=Glyph::Equal class="t3" />
                            {t!("run-failures-still", count = still)}
                        </p>
                    }
                })}
            {(!whole).then(|| view! { <p class="meta">{tr("run-failures-part")}</p> })}
        </div>
    }
}

fn line(row: FailureDto, run: &str) -> impl IntoView + use<> {
    let href = format!("/runs/{run}?file={}&line={}#rows", row.file, row.line);
    let what = if row.key.is_empty() {
        t!("run-line", line = row.line)
    } else {
        row.key
    };
    let code = is_code(&row.outcome).then(|| view! { " " <RuleCode code=&row.outcome /> });
    view! { <li><a href=href>{what}</a> {code}</li> }
}
