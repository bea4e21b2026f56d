//! Why rows failed, reason by reason: how many, what to do, and the way to the rows.

use leptos::prelude::*;
use shared::api::{ReasonDto, RunDto, StoryDto};

use crate::{
    i18n::{num, tr},
    pages::runs::{
        paged::with,
        row::is_code,
        words::{is_plan, of_rule},
    },
    t,
    ui::{Button, Glyph, Icon, Rich, RuleCode, Section, Size},
};

/// So many reasons are shown at first.
const FIRST: usize = 6;

/// The reasons; nothing where no row failed.
#[component]
pub(super) fn Reasons(run: RwSignal<RunDto>, story: RwSignal<Option<StoryDto>>) -> impl IntoView {
    let reasons = Memo::new(move |_| {
        story
            .read()
            .as_ref()
            .map(|story| story.reasons.clone())
            .unwrap_or_default()
    });
    let all = RwSignal::new(false);
    let id = StoredValue::new(run.read_untracked().summary.id.clone());
    let title = tr(match is_plan(&run.read_untracked().summary) {
        true => "run-reasons-would",
        false => "run-reasons-title",
    });
    let rest = move || reasons.read().len().saturating_sub(FIRST);
    let lines = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        let reasons = reasons.get();
        reasons
            .into_iter()
            .take(most)
            .map(|reason| id.with_value(|id| line(reason, id)))
            .collect_view()
    };
    view! {
        <Show when=move || !reasons.read().is_empty()>
            <Section title=title count=Signal::derive(move || num(reasons.read().len()))>
                <ul class="reasons">{lines}</ul>
                <Show when=move || { rest() > 0 && !all.get() }>
                    <span>
                        <Button size=Size::Small on_click=move |_| all.set(true)>
                            {move || t!("run-reasons-more", count = rest())}
                        </Button>
                    </span>
                </Show>
            </Section>
        </Show>
    }
}

fn line(reason: ReasonDto, id: &str) -> impl IntoView + use<> {
    let ReasonDto {
        outcome,
        rows,
        message,
        key,
        line,
        ..
    } = reason;
    let code = is_code(&outcome);
    let title = code.then(|| of_rule(&outcome, "title")).flatten();
    let way = code.then(|| of_rule(&outcome, "way")).flatten();
    let href = with(
        &format!("/runs/{id}"),
        &[("status", "failed".to_owned()), ("reason", outcome.clone())],
    );
    let example = match rows {
        1 => t!("run-reason-one", line = line, message = message.as_str()),
        _ => t!(
            "run-reason-example",
            line = line,
            key = key.as_str(),
            message = message.as_str()
        ),
    };
    let heading = title.unwrap_or(message);
    let label = t!("run-reason-show-of", count = rows, reason = heading.as_str());
    view! {
        <li class="reason">
            <b class="reason-n">{num(rows)}</b>
            <div class="grow">
                <p class="reason-title">
                    {heading} {code.then(|| view! { " " <RuleCode code=&outcome /> })}
                </p>
                <p class="meta">{example}</p>
                {way
                    .map(|way| {
                        view! {
                            <p class="reason-way">
                                <Icon name=Glyph::Fix />
                                <span>
                                    <Rich text=way />
                                </span>
                            </p>
                        }
                    })}
            </div>
            <a class="btn btn-s" href=format!("{href}#rows") aria-label=label>
                {t!("run-reason-show", count = rows)}
            </a>
        </li>
    }
}
