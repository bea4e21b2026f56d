//! One row of a file in a table of outcomes: what became of it, why, and the way on.

use leptos::prelude::*;
use shared::{
    api::{OutcomeDto, RowDto},
    plan::{OutcomeStatus, RowStatus, Verb as Op},
};

use crate::{
    i18n::{Lang, lang, num, tr},
    pages::runs::{
        about::{Record, about},
        changes::Changes,
        words::of_rule,
    },
    t,
    ui::{Mark, Rich, RowTh, RuleCode, Td, Tense, Tr, VerbMark},
};

/// How many outcomes of a row that went well are shown.
const MOST: usize = 4;

/// What tells a row from all others, and its texts from those in the other language.
pub(crate) type RowKey = (Lang, u32, u64, String);

/// The key of a row in a list.
pub(crate) fn key(row: &RowDto) -> RowKey {
    let message = row.outcomes.first().and_then(|outcome| outcome.message.clone());
    (lang(), row.file, row.line, message.unwrap_or_default())
}

/// The code of the rule that speaks in an outcome: three letters and three digits, also of rules that only a newer
/// server knows.
pub(crate) fn rule_code(outcome: &OutcomeDto) -> Option<&str> {
    is_code(&outcome.outcome).then_some(&outcome.outcome)
}

/// Whether this is the code of a rule.
pub(crate) fn is_code(outcome: &str) -> bool {
    outcome.split_at_checked(3).is_some_and(|(letters, digits)| {
        letters.bytes().all(|letter| letter.is_ascii_uppercase())
            && digits.len() == 3
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// A row of a file.
#[component]
pub(crate) fn OutcomeRow(
    /// The row.
    row: RowDto,
    /// Whether it says what would happen.
    #[prop(optional)]
    tense: Tense,
    /// Whether the table has no column for the outcome, since all are alike.
    #[prop(optional)]
    alike: bool,
    /// Whether the way on is said elsewhere on the page, once for all rows of a reason.
    #[prop(optional)]
    brief: bool,
) -> impl IntoView {
    let mark = match row.status {
        RowStatus::Failed => Mark::Error,
        _ if row.partial || row.warning => Mark::Warn,
        _ => Mark::None,
    };
    let mut codes: Vec<&str> = row.outcomes.iter().filter_map(rule_code).collect();
    codes.dedup();
    let codes: Vec<_> = codes
        .into_iter()
        .map(|code| view! { <div class="code-line"><RuleCode code /></div> })
        .collect();
    let line = row.line;
    let (fate, record, told) = (fate(&row, tense), record(&row), told(&row, brief));
    let fate = (!alike).then(|| view! { <Td class="shrink">{fate}</Td> });
    view! {
        <Tr mark>
            <Td class="line" th=tr("runs-line")>
                {move || num(line)}
            </Td>
            {fate}
            <RowTh class="wide">{record}</RowTh>
            <Td class="wide">{told}</Td>
            <Td class="shrink">{codes}</Td>
        </Tr>
    }
}

/// The verb, and whether the row was done in part or with a warning.
fn fate(row: &RowDto, tense: Tense) -> impl IntoView + use<> {
    let status = row.status;
    let would_fail = row.status == RowStatus::Failed && tense == Tense::Plan;
    let note = match row {
        RowDto { partial: true, .. } => Some("runs-row-partial"),
        RowDto { warning: true, .. } => Some("runs-row-warning"),
        _ => None,
    };
    let label = Signal::derive(move || {
        if would_fail {
            t!("runs-row-would-fail")
        } else {
            tense.one(status)
        }
    });
    view! {
        <VerbMark status tense label />
        {note.map(|id| view! { <small>{tr(id)}</small> })}
    }
}

/// What the row is about, as its outcomes name it.
fn record(row: &RowDto) -> AnyView {
    match row
        .outcomes
        .iter()
        .map(|outcome| &outcome.key)
        .find(|key| !key.is_empty())
    {
        Some(key) => view! { <Record key=key.clone() about=about(&row.steps) /> }.into_any(),
        None => view! { <span class="t3">"—"</span> }.into_any(),
    }
}

/// First what went wrong, with the way on; then what went well, with the fields that changed.
fn told(row: &RowDto, brief: bool) -> impl IntoView + use<> {
    let (well, not): (Vec<_>, Vec<_>) = row
        .outcomes
        .iter()
        .partition(|outcome| outcome.status == OutcomeStatus::Ok);
    let mut told = Vec::new();
    let not: Vec<_> = not
        .iter()
        .map(|outcome| {
            let way = rule_code(outcome).filter(|code| !told.contains(code));
            told.extend(way);
            let way = way
                .filter(|_| !brief)
                .and_then(|code| of_rule(code, "way"))
                .map(|way| view! { <small><Rich text=way /></small> });
            view! { <div>{words(outcome)} {way}</div> }
        })
        .collect();
    let rest = well.len().saturating_sub(MOST);
    let well: Vec<_> = well
        .iter()
        .take(MOST)
        .map(|outcome| view! { <div>{words(outcome)}</div> })
        .collect();
    let rest = (rest > 0).then(|| view! { <div class="t3">{t!("runs-row-more", count = rest)}</div> });
    let changed: Vec<_> = row
        .steps
        .iter()
        .filter(|step| step.op == Op::Update)
        .map(|step| view! { <div><Changes step=step.clone() /></div> })
        .collect();
    view! { <div class="lines">{not} {well} {rest} {changed}</div> }
}

fn words(outcome: &OutcomeDto) -> String {
    outcome
        .message
        .clone()
        .unwrap_or_else(|| format!("{} {}", outcome.outcome, outcome.key))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn codes_of_rules_are_told_from_names_of_outcomes() {
        for (outcome, code) in [
            ("USR004", true),
            ("ZZZ999", true),
            ("user-created", false),
            ("USR04", false),
        ] {
            let outcome = OutcomeDto {
                line: 2,
                outcome: outcome.to_owned(),
                key: String::new(),
                status: OutcomeStatus::Failed,
                message: None,
                facts: Default::default(),
            };
            assert_eq!(rule_code(&outcome).is_some(), code, "{}", outcome.outcome);
        }
    }
}
